import type { Core } from '@strapi/strapi';
import type { ArticleText } from './texts';

const ARTICLE = 'plugin::newsroom.article';

/** Rows in one statement: SQLite allows 32,766 bound values. */
const PAGE = 500;
/** One article in so many has a topic, and one a cover. */
const TOPIC_EVERY = 3;
const COVER_EVERY = 2;
const COVERS = 100;
const MINUTE_MS = 60_000;
const BEGIN_MS = Date.UTC(2020, 0, 1);

type Row = Record<string, unknown>;

const insert = async (strapi: Core.Strapi, table: string, rows: readonly Row[]): Promise<void> => {
  for (let start = 0; start < rows.length; start += PAGE) {
    await strapi.db.connection(table).insert(rows.slice(start, start + PAGE));
  }
};

const toRow = ({ title, paragraphs }: ArticleText, i: number): Row => ({
  document_id: documentIdOf(i),
  title,
  slug: `article-${i}`,
  excerpt: paragraphs[0]?.slice(0, 150) ?? '',
  body: JSON.stringify(
    paragraphs.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }))
  ),
  locale: 'en',
});

/** Of 24 characters, as Strapi makes them, and in no order. */
const documentIdOf = (i: number): string => {
  const mixed = Math.imul(i + 1, 0x9e3779b1) >>> 0;
  return `${mixed.toString(36).padStart(7, '0')}${String(i).padStart(17, '0')}`;
};

const insertFiles = async (strapi: Core.Strapi): Promise<number[]> => {
  const { tableName } = strapi.db.metadata.get('plugin::upload.file');
  await insert(
    strapi,
    tableName,
    Array.from({ length: COVERS }, (_, i) => ({
      document_id: documentIdOf(i),
      name: `cover-${i}.png`,
      hash: `cover_${i}`,
      ext: '.png',
      mime: 'image/png',
      size: 1,
      url: `/uploads/cover_${i}.png`,
      provider: 'local',
      folder_path: '/',
    }))
  );
  return strapi.db.connection<{ id: number }>(tableName).orderBy('id').pluck('id');
};

/** The links of rows to topics and covers, as Strapi keeps them. */
const insertLinks = async (
  strapi: Core.Strapi,
  rows: readonly { id: number; i: number }[],
  { topics, files }: { topics: readonly number[]; files: readonly number[] }
): Promise<void> => {
  await insert(
    strapi,
    'newsroom_articles_topics_lnk',
    rows
      .filter(({ i }) => topics.length > 0 && i % TOPIC_EVERY === 0)
      .map(({ id, i }) => ({ article_id: id, topic_id: topics[i % topics.length], topic_ord: 1 }))
  );
  await insert(
    strapi,
    'files_related_mph',
    rows
      .filter(({ i }) => i % COVER_EVERY === 0)
      .map(({ id, i }) => ({
        file_id: files[i % files.length],
        related_id: id,
        related_type: ARTICLE,
        field: 'cover',
        order: 1,
      }))
  );
};

/** Inserts articles past Strapi: of each a draft and a published row, with topics and covers. */
export const insertArticles = async (
  strapi: Core.Strapi,
  texts: readonly ArticleText[]
): Promise<void> => {
  const { tableName } = strapi.db.metadata.get(ARTICLE);
  const topics = (await strapi.db.connection('newsroom_topics').pluck('id')) as number[];
  const files = await insertFiles(strapi);
  const isSqlite = strapi.db.dialect.client === 'sqlite';
  if (isSqlite) await strapi.db.connection.raw('PRAGMA synchronous = OFF');
  for (let start = 0; start < texts.length; start += PAGE) {
    const page = texts.slice(start, start + PAGE);
    for (const isPublished of [false, true]) {
      const rows = page.map((text, k) => {
        const time = BEGIN_MS + (start + k) * MINUTE_MS;
        const at = isSqlite ? time : new Date(time);
        return {
          ...toRow(text, start + k),
          published_on: at,
          created_at: at,
          updated_at: at,
          published_at: isPublished ? at : null,
        };
      });
      await insert(strapi, tableName, rows);
    }
    const made = await strapi.db
      .connection<{ id: number; slug: string }>(tableName)
      .whereIn(
        'slug',
        page.map((_, k) => `article-${start + k}`)
      )
      .select('id', 'slug');
    const rows = made.map(({ id, slug }) => ({ id, i: Number(slug.split('-')[1]) }));
    await insertLinks(strapi, rows, { topics, files });
  }
};

/** The documentId of one of the articles, counted from 0. */
export const articleId = documentIdOf;
