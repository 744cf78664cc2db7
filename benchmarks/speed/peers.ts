import { create, insert, search } from '@orama/orama';
import Database from 'better-sqlite3';
import { Index as FlexIndex } from 'flexsearch';
import MiniSearch from 'minisearch';

/** An article as a peer gets it: its terms, separated by spaces, cut by our own tokenizer. */
export interface Page {
  readonly id: string;
  readonly title: string;
  readonly body: string;
}

export interface PeerIndex {
  add(page: Page): void;
  /** Ids of the best for a list of terms. */
  find(terms: readonly string[], limit: number): string[];
  /** Bytes outside of the JavaScript heap. */
  nativeBytes(): number;
  close(): void;
}

export interface Peer {
  readonly name: string;
  /** The configuration, as a reader would write it. */
  readonly how: string;
  readonly open: () => PeerIndex;
}

const words = (text: string): string[] => text.split(' ').filter((word) => word !== '');

/** How much a term in the title counts, where a peer can be told. */
const TITLE_BOOST = 3;

const miniSearch = (): PeerIndex => {
  const index = new MiniSearch<Page>({
    fields: ['title', 'body'],
    tokenize: words,
    processTerm: (term) => term,
    searchOptions: {
      boost: { title: TITLE_BOOST },
      combineWith: 'OR',
      prefix: false,
      fuzzy: false,
    },
  });
  return {
    add: (page) => index.add(page),
    find: (terms, limit) =>
      index
        .search(terms.join(' '))
        .slice(0, limit)
        .map(({ id }) => String(id)),
    nativeBytes: () => 0,
    close: () => undefined,
  };
};

const orama = (): PeerIndex => {
  const index = create({
    schema: { title: 'string', body: 'string' } as const,
    components: {
      // Orama finds every word that begins with a term; a sign at the end makes it find the term alone.
      tokenizer: {
        language: 'english',
        normalizationCache: new Map(),
        tokenize: (text) => words(text).map((word) => `${word}$`),
      },
    },
  });
  return {
    add: (page) => void insert(index, { ...page }),
    find: (terms, limit) => {
      const found = search(index, {
        term: terms.join(' '),
        limit,
        threshold: 1,
        boost: { title: TITLE_BOOST },
      });
      // Without asynchronous components it answers at once.
      return 'then' in found ? [] : found.hits.map(({ id }) => id);
    },
    nativeBytes: () => 0,
    close: () => undefined,
  };
};

const flexSearch = (): PeerIndex => {
  const index = new FlexIndex({ tokenize: 'strict', encode: words, resolution: 9, cache: false });
  const ids: string[] = [];
  return {
    add: ({ id, title, body }) => {
      index.add(ids.length, `${title} ${body}`);
      ids.push(id);
    },
    find: (terms, limit) => {
      const found = index.search(terms.join(' '), { limit, suggest: true });
      return Array.from(found as Iterable<unknown>, (at) => ids[Number(at)] ?? '');
    },
    nativeBytes: () => 0,
    close: () => undefined,
  };
};

const fts5 = (): PeerIndex => {
  const db = new Database(':memory:');
  db.exec(`CREATE VIRTUAL TABLE pages USING fts5(id UNINDEXED, title, body,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* Co'")`);
  db.exec('BEGIN');
  const insertPage = db.prepare('INSERT INTO pages VALUES (?, ?, ?)');
  const select = db
    .prepare(
      `SELECT id FROM pages WHERE pages MATCH ? ORDER BY bm25(pages, 0, ${TITLE_BOOST}, 1) LIMIT ?`
    )
    .pluck();
  const pages = db.prepare(
    'SELECT page_count * page_size FROM pragma_page_count, pragma_page_size'
  );
  return {
    add: ({ id, title, body }) => void insertPage.run(id, title, body),
    find: (terms, limit) =>
      select.all(terms.map((term) => `"${term}"`).join(' OR '), limit).map(String),
    nativeBytes: () => Number(pages.pluck().get()),
    close: () => db.close(),
  };
};

/** Each peer in the best configuration known for an article as the query. */
export const PEERS: readonly Peer[] = [
  { name: 'MiniSearch', how: `OR, no prefix, no fuzzy, title ×${TITLE_BOOST}`, open: miniSearch },
  { name: 'Orama', how: `threshold 1, whole words, title ×${TITLE_BOOST}`, open: orama },
  { name: 'FlexSearch', how: 'strict, suggest, resolution 9, title first', open: flexSearch },
  { name: 'SQLite FTS5', how: `OR, bm25, title ×${TITLE_BOOST}, in memory`, open: fts5 },
];
