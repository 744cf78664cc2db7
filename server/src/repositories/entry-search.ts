import type { Core } from '@strapi/strapi';
import { nextTurn } from './turns';

/** How each database tells where a text stands in another; no sign in what was typed means anything. */
const POSITION: Record<string, string> = { sqlite: 'instr', postgres: 'strpos', mysql: 'instr' };

/** Finds entries by a part of what they are called. */
export const createEntrySearch = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** The documentIds of entries in a locale (`''` where there are none), newest first, each once. */
  async find(
    { uid, field, locale }: { uid: string; field: string; locale: string },
    search: string,
    limit: number
  ): Promise<string[]> {
    const meta = strapi.db.metadata.get(uid);
    const attribute = meta.attributes[field] as { columnName?: string } | undefined;
    const column = attribute?.columnName ?? field;
    const schema = strapi.db.getSchemaName();
    const knex = strapi.db.connection;
    const position = POSITION[strapi.db.dialect.client] ?? 'instr';
    await nextTurn();
    const rows = knex(schema ? `${schema}.${meta.tableName}` : meta.tableName)
      .select({ documentId: 'document_id' })
      .max({ last: 'id' })
      .whereRaw(`${position}(lower(??), ?) > 0`, [column, search.toLowerCase()])
      .groupBy('document_id')
      .orderBy('last', 'desc')
      .limit(limit);
    if (locale !== '') void rows.where({ locale });
    const found = (await rows) as { documentId: string }[];
    return found.map(({ documentId }) => documentId);
  },
});

export type EntrySearch = ReturnType<typeof createEntrySearch>;
