import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createContentTypes } from '../../server/src/content-types';
import { readWords, TRANSLATIONS } from './support/words';

const LANGUAGES = readdirSync(TRANSLATIONS).map((file) => file.replace('.json', ''));

/** What the server tells the Content Manager of the fields of our types, by the keys of the translations. */
const wordsOfServer = (): Record<string, string> => {
  const { article, topic, 'glossary-term': term } = createContentTypes();
  return Object.fromEntries(
    Object.entries({ article, topic, 'glossary-term': term }).flatMap(([type, { schema }]) => [
      [`type.${type}`, schema.info.displayName],
      ...Object.entries(schema.config.metadatas).flatMap(([field, { edit }]) =>
        Object.entries({
          '': edit.label,
          '.description': edit.description,
          '.placeholder': edit.placeholder,
        }).flatMap(([suffix, text]) => (text ? [[`${type}.${field}${suffix}`, text]] : []))
      ),
    ])
  ) as Record<string, string>;
};

const SOURCE = join(__dirname, '../../admin/src');

/** The keys that the panel asks for as they stand in its source; those put together at run time are not among them. */
const keysOfSource = (): string[] =>
  readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => [
      ...readFileSync(join(SOURCE, file), 'utf8').matchAll(/\bsay\(\s*'([^']+)'/g),
    ])
    .map(([, key = '']) => key);

describe('the words of the panel', () => {
  it('are the same in English as the words that the server ships', () => {
    const { strapi } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as {
      strapi: { displayName: string; description: string };
    };
    expect(readWords('en')).toMatchObject({
      'plugin.name': strapi.displayName,
      'plugin.description': strapi.description,
      ...wordsOfServer(),
    });
  });

  it('are all there that the source asks for', () => {
    const words = readWords('en');
    expect(keysOfSource().filter((key) => words[key] === undefined)).toEqual([]);
  });

  it.each(LANGUAGES)('are complete in %s', (language) => {
    const words = readWords(language);
    expect(Object.keys(words).sort()).toEqual(Object.keys(readWords('en')).sort());
    expect(Object.entries(words).filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});
