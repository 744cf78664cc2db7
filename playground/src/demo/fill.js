const { LOCALES, readArticles, readTerms } = require('./content');
const { loadReader } = require('./read-page');

const UID = {
  article: 'plugin::newsroom.article',
  topic: 'plugin::newsroom.topic',
  term: 'plugin::newsroom.glossary-term',
};

/** Adds an entry, or a further language of one: entries of the same key share a document. */
const createWriter = (strapi, uid) => {
  const documentIds = new Map();
  return async (key, { locale, status, data }) => {
    const documentId = documentIds.get(key);
    const entry = await (documentId
      ? strapi.documents(uid).update({ documentId, locale, status, data })
      : strapi.documents(uid).create({ locale, status, data }));
    documentIds.set(key, entry.documentId);
  };
};

const createLocales = async (strapi) => {
  const locales = strapi.plugin('i18n').service('locales');
  const known = new Set((await locales.find()).map(({ code }) => code));
  for (const locale of LOCALES) if (!known.has(locale.code)) await locales.create(locale);
  await locales.setDefaultLocale({ code: LOCALES[0].code });
};

const toBlocks = (text) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];

const createTerms = async (strapi, report) => {
  const write = createWriter(strapi, UID.term);
  const terms = readTerms();
  for (const [i, { key, caseSensitive = false, never = false, ...byLocale }] of terms.entries()) {
    for (const [locale, { term, aliases, definition }] of Object.entries(byLocale)) {
      const text = { term, aliases: aliases.join('\n'), definition: toBlocks(definition) };
      const data = { ...text, caseSensitive, never };
      await write(key, { locale, status: 'published', data });
    }
    report('Writing the glossary', i + 1, terms.length);
  }
};

const findTopics = async (strapi) => {
  const rows = await strapi.db.query(UID.topic).findMany({ where: { locale: LOCALES[0].code } });
  return new Map(rows.map(({ slug, documentId }) => [slug, documentId]));
};

const toData = ({ bytes, file, slug, topics }, readPage, topicIds) => {
  const read = readPage(bytes, file);
  if (read.kind === 'refused') throw new Error(read.reason);
  const { title, excerpt, body, date, views, sourceName } = read.page;
  return {
    ...{ title, excerpt, body, views, sourceName, publishedOn: date?.date ?? null },
    ...(slug ? { slug } : {}),
    topics: topics.map((topic) => topicIds.get(topic)),
  };
};

const createArticles = async (strapi, report) => {
  const write = createWriter(strapi, UID.article);
  const readPage = loadReader();
  const topicIds = await findTopics(strapi);
  const articles = readArticles();
  for (const [i, article] of articles.entries()) {
    const { name, locale, draft } = article;
    const data = toData(article, readPage, topicIds);
    await write(name, { locale, status: draft ? 'draft' : 'published', data });
    report('Writing the articles', i + 1, articles.length);
  }
};

/** Fills an empty newsroom with the demo's content. `report` is told the step, and how much of it is done. */
const fill = async (strapi, report) => {
  const connections = strapi.plugin('newsroom').service('connections');
  await createLocales(strapi);
  // The plugin brings its topics into every locale; articles are put under them.
  await connections.settle();
  await createTerms(strapi, report);
  await createArticles(strapi, report);
};

module.exports = { fill };
