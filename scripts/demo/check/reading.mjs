import { expect, expectSame } from './site.mjs';

const SEEDED_TOPICS = 5;
const TERMS = 15;

const namesOf = (list) => list.map(({ slug }) => slug).sort();

/** What a reader's site finds: articles, topics, the glossary. */
export const readingSteps = ({ site, newsroom }) => [
  {
    name: 'articles of four languages are published, as many as there are files, and no draft',
    async prove() {
      await newsroom.load();
      const counts = [];
      for (const locale of newsroom.locales) {
        const files = newsroom.files.filter((file) => file.locale === locale && !file.draft);
        const titles = newsroom.of(locale).map(({ title }) => title);
        expectSame(titles.sort(), files.map(({ title }) => title).sort(), `titles in ${locale}`);
        counts.push(`${locale} ${titles.length}`);
      }
      return counts.join(', ');
    },
  },
  {
    name: 'bodies kept their headings, lists and links',
    async prove() {
      const types = new Set();
      const visit = (node) => {
        types.add(node.type);
        for (const child of node.children ?? []) visit(child);
      };
      for (const { body } of newsroom.all()) body.forEach(visit);
      for (const type of ['heading', 'list', 'list-item', 'link']) {
        expect(types.has(type), `no body has a ${type}`);
      }
    },
  },
  {
    name: 'each language has the five topics, and every article stands under its own',
    async prove() {
      for (const locale of newsroom.locales) {
        const { data } = await site.read(`/topics?locale=${locale}`);
        expectSame(data.length, SEEDED_TOPICS, `topics in ${locale}`);
      }
      for (const { title, locale, topics, draft } of newsroom.files) {
        if (draft) continue;
        const found = newsroom.of(locale).find((one) => one.title === title);
        expectSame(namesOf(found.topics), [...topics].sort(), `topics of ${title}`);
      }
    },
  },
  {
    name: 'fifteen glossary terms are published in each language',
    async prove() {
      for (const locale of newsroom.locales) {
        const { data } = await site.read(`/glossary-terms?locale=${locale}`);
        expectSame(data.length, TERMS, `terms in ${locale}`);
      }
    },
  },
  {
    name: 'glossary terms are found where they stand, each once, and never those marked so',
    async prove() {
      const counts = new Map(newsroom.locales.map((locale) => [locale, 0]));
      const never = new Set(
        newsroom.terms
          .filter((term) => term.never)
          .flatMap((term) => newsroom.locales.map((locale) => term[locale].term))
      );
      for (const article of newsroom.all()) {
        const { data } = await site.part('mentions', article);
        const ids = data.map(({ term }) => term.documentId);
        expect(new Set(ids).size === ids.length, `a term twice in ${article.title}`);
        for (const { address, surface, term } of data) {
          expect(!never.has(term.term), `${term.term} is linked in ${article.title}`);
          expectSame(textAt(article, address), surface, `text at a mention in ${article.title}`);
        }
        counts.set(article.locale, counts.get(article.locale) + data.length);
      }
      for (const [locale, count] of counts) expect(count > 0, `no mention in ${locale}`);
      return [...counts].map(([locale, count]) => `${locale} ${count}`).join(', ');
    },
  },
  {
    name: 'a story tells its copy and its translations',
    async prove() {
      const pair = ['en/tokyo-trust-bank-yen-stablecoins', 'en/yen-stablecoin-platform-syndicated'];
      for (const [id, other] of [pair, [...pair].reverse()]) {
        const { data } = await site.part('story', newsroom.article(id));
        const copies = data.copies.map(({ title }) => title);
        expectSame(copies, [newsroom.fileOf(other).title], `copies of ${id}`);
      }
      const { data } = await site.part('story', newsroom.article('en/busan-exchange-operator'));
      expectSame(
        data.translations.map(({ locale }) => locale).sort(),
        ['ja', 'ko'],
        'languages of en/busan-exchange-operator'
      );
    },
  },
];

const plainText = ({ text, children = [] }) => text ?? children.map(plainText).join('');

const itemsOf = ({ children }) =>
  children.flatMap((child) => (child.type === 'list' ? itemsOf(child) : [child]));

/** The plain text of a block, which addresses count in: of a list, its items joined by line feeds. */
const blockText = (block) =>
  block.type === 'list' ? itemsOf(block).map(plainText).join('\n') : plainText(block);

/** What stands at an address: in a field of its own, or in a block of the body. */
const textAt = (article, { path, block, start, end }) => {
  const field = article[path];
  const text = Array.isArray(field) ? blockText(field[block]) : field;
  return text.slice(start, end);
};
