import { PLUGIN_ID } from './plugin-id';

/** Words of one language by key, as in `translations/`. */
type Words = Readonly<Record<string, string>>;

/** What Strapi's panel takes of a plugin. */
export interface Translation {
  readonly data: Words;
  readonly locale: string;
}

/** What the server calls the content types, which is also the id that the panel looks their names up by. */
const TYPE_NAMES = {
  'type.article': 'Article',
  'type.topic': 'Topic',
  'type.glossary-term': 'Glossary term',
} as const;

/** Where the list of plugins looks. */
const PLUGIN_PAGE = {
  'plugin.name': `global.plugins.${PLUGIN_ID}`,
  'plugin.description': `global.plugins.${PLUGIN_ID}.description`,
} as const;

const languages = new Map<string, Words>();

const readWords = async (locale: string): Promise<Words> => {
  try {
    return ((await import(`./translations/${locale}.json`)) as { default: Words }).default;
  } catch {
    // A language that we lack shows English.
    return {};
  }
};

const toData = (words: Words): Words => ({
  ...Object.fromEntries(Object.entries(words).map(([key, text]) => [`${PLUGIN_ID}.${key}`, text])),
  ...Object.fromEntries(
    Object.entries({ ...TYPE_NAMES, ...PLUGIN_PAGE }).flatMap(([key, id]) => {
      const text = words[key];
      return text === undefined ? [] : [[id, text]];
    })
  ),
});

/** Reads the words of the languages that the project offers. */
export const registerTrads = ({
  locales,
}: {
  locales: readonly string[];
}): Promise<Translation[]> =>
  Promise.all(
    locales.map(async (locale) => {
      const words = await readWords(locale);
      languages.set(locale, words);
      return { data: toData(words), locale };
    })
  );

/** What stands in English under a key, as the server has it too. */
export const englishOf = (key: string): string | undefined => languages.get('en')?.[key];

/** The same in the language of the panel, where we have it. */
export const wordsOf = (key: string): string | undefined =>
  languages.get(document.documentElement.lang)?.[key];
