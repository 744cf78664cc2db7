const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { parse } = require('yaml');

const FOLDER = path.resolve(__dirname, '../../content');

/** The locales of the demo; the first one is the default. */
const LOCALES = [
  { code: 'en', name: 'English' },
  { code: 'ja', name: 'Japanese' },
  { code: 'ko', name: 'Korean' },
  { code: 'zh', name: 'Chinese' },
];

const FRONT_MATTER = /^---\n([^]*?)\n---\n/;

const readFile = (locale, file) => {
  const bytes = readFileSync(path.join(FOLDER, locale, file));
  // A checkout may have turned line ends into those of its system.
  const [, yaml = ''] = FRONT_MATTER.exec(bytes.toString('utf8').replaceAll('\r\n', '\n')) ?? [];
  const { title, slug, topics = [], draft = false, publishedOn } = parse(yaml);
  return {
    name: file.replace(/\.md$/, ''),
    file,
    bytes,
    locale,
    title,
    slug,
    topics,
    draft,
    publishedOn,
  };
};

/**
 * The articles of `content/`, oldest first. Files of one name in several folders are one article in
 * several languages.
 */
const readArticles = () =>
  LOCALES.flatMap(({ code }) =>
    readdirSync(path.join(FOLDER, code))
      .filter((file) => file.endsWith('.md'))
      .map((file) => readFile(code, file))
  ).sort((a, b) => compare(a.publishedOn, b.publishedOn) || compare(idOf(a), idOf(b)));

const idOf = ({ locale, name }) => `${locale}/${name}`;

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** The glossary terms of `content/glossary.yaml`, each with its entries by locale. */
const readTerms = () => parse(readFileSync(path.join(FOLDER, 'glossary.yaml'), 'utf8'));

module.exports = { LOCALES, readArticles, readTerms };
