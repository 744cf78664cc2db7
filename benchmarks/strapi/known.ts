import type { Core } from '@strapi/strapi';
import { Engine, unpack, pack } from '../../server/src/engine';
import type { Document } from '../../server/src/engine';
import { articleId } from './seed';

/** Articles read in one go. */
const PAGE = 100;
/** Analyses whose terms stand for those of all others: analysing takes longer than all else. */
const ANALYSED = 2000;

/** What the plugin's own service says of a published article. */
interface Article {
  readonly key: { uid: string; documentId: string; locale: string };
  readonly entryId: number;
  readonly document: Document;
  readonly publishedAt: number;
  readonly contentHash: string;
  readonly bodyHash: string;
}

/** The services of the plugin that are asked, as far as they are. */
interface Newsroom {
  readonly settings: { source(uid: string): unknown };
  readonly articles: {
    find(source: unknown, locale: string, documentIds: readonly string[]): Promise<Article[]>;
  };
  readonly publishedRows: { stamp(source: unknown, key: Article['key']): Promise<string> };
  readonly engine: { ready(locale: string): Promise<string> };
}

const newsroomOf = (app: Core.Strapi): Newsroom => {
  const plugin = app.plugin('newsroom');
  return {
    settings: plugin.service('settings'),
    articles: plugin.service('content').articles,
    publishedRows: plugin.service('content').publishedRows,
    engine: plugin.service('indexing').engine,
  };
};

const packedLike = (sample: string, { document, publishedAt }: Article): string =>
  pack({
    ...unpack(sample),
    id: document.id,
    date: document.date ?? publishedAt,
    title: document.title,
  });

/**
 * Writes the states and packed rows of the first `count` articles, so that a large index is there at once. The terms
 * of most are those of another article.
 */
export const insertKnown = async (app: Core.Strapi, count: number): Promise<void> => {
  const newsroom = newsroomOf(app);
  const source = newsroom.settings.source('plugin::newsroom.article');
  const vocabularyHash = await newsroom.engine.ready('en');
  const engine = new Engine();
  const samples: string[] = [];
  for (let start = 0; start < count; start += PAGE) {
    const ids = Array.from({ length: Math.min(PAGE, count - start) }, (_, i) =>
      articleId(start + i)
    );
    const found = await newsroom.articles.find(source, 'en', ids);
    const states = [];
    const rows = [];
    for (const [i, article] of found.entries()) {
      if (samples.length < ANALYSED) {
        const [analysis] = engine.analyze([article.document]);
        if (analysis) samples.push(analysis.packed);
      }
      const packed = packedLike(samples[(start + i) % samples.length] ?? '', article);
      const { uid, documentId: document_id, locale } = article.key;
      const key = { uid, document_id, locale };
      rows.push({ ...key, version: unpack(packed).version, packed });
      states.push({
        ...key,
        entry_id: article.entryId,
        row_stamp: await newsroom.publishedRows.stamp(source, article.key),
        title: article.document.title,
        first_published_at: article.publishedAt,
        content_hash: article.contentHash,
        body_hash: article.bodyHash,
        vocabulary_hash: vocabularyHash,
        topics: '[]',
        copies: '[]',
        status: 'ok',
        attempts: 0,
      });
    }
    await app.db.connection('newsroom_term_rows').insert(rows);
    await app.db.connection('newsroom_states').insert(states);
  }
};
