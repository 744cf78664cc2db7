import type { Core } from '@strapi/strapi';
import { articleId } from './seed';

const ARTICLE = 'plugin::newsroom.article' as never;

const LOOK_MS = 20;

export const sleep = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));

export const until = async (look: () => Promise<boolean>): Promise<void> => {
  while (!(await look())) await sleep(LOOK_MS);
};

/** The highest id of a table. */
export const lastId = async (app: Core.Strapi, table: string): Promise<number> => {
  const [row] = await app.db.connection(table).max({ last: 'id' });
  return Number(row?.last ?? 0);
};

const hashOf = async (app: Core.Strapi, documentId: string): Promise<unknown> => {
  const states = app.db.connection<{ content_hash: string }>('newsroom_states');
  // By the columns of its index: looking must not be what is measured.
  const row = await states
    .where('uid', ARTICLE as string)
    .where('document_id', documentId)
    .first('content_hash');
  return row?.content_hash;
};

/** Publishes an article with another excerpt; resolves once it has been read, and before its connections are made. */
export const editUntilRead = async (app: Core.Strapi, i: number, text: string): Promise<void> => {
  const documentId = articleId(i);
  const before = await hashOf(app, documentId);
  await app.documents(ARTICLE).update({
    documentId,
    data: { excerpt: text },
    status: 'published',
  } as never);
  await until(async () => (await hashOf(app, documentId)) !== before);
};
