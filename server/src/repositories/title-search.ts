import type { Core } from '@strapi/strapi';
import type { Source } from './sources';
import { nextTurn } from './turns';

/** A backslash means something else in each database. */
const ESCAPE = '!';

const toPattern = (text: string): string => `%${text.replace(/[!%_]/g, `${ESCAPE}$&`)}%`;

/** Finds entries by parts of their titles as last saved. */
export const createTitleSearch = ({ strapi }: { strapi: Core.Strapi }) => {
  const knex = strapi.db.connection;

  return {
    /**
     * documentIds of entries whose title holds each word in one of its forms, those changed last first. Signs that
     * mean something in a pattern of SQL are only signs here.
     */
    async find(
      { uid, fields, localized, draftAndPublish }: Source,
      {
        locale,
        words,
        offset,
        limit,
      }: {
        locale: string;
        words: readonly (readonly string[])[];
        offset: number;
        limit: number;
      }
    ): Promise<string[]> {
      await nextTurn();
      const { tableName, attributes } = strapi.db.metadata.get(uid);
      const columnOf = (name: string): string =>
        (attributes[name] as { columnName?: string } | undefined)?.columnName ?? name;
      const title = columnOf(fields.title);
      const schema = strapi.db.getSchemaName();
      const rows = knex(schema ? `${schema}.${tableName}` : tableName).select('document_id');
      if (draftAndPublish) void rows.whereNull('published_at');
      if (localized) void rows.where('locale', locale);
      for (const forms of words) {
        void rows.where((either) => {
          for (const form of forms) {
            void either.orWhereRaw(`lower(??) like ? escape '${ESCAPE}'`, [title, toPattern(form)]);
          }
        });
      }
      const found = (await rows
        .orderBy(columnOf('updatedAt'), 'desc')
        .orderBy('id', 'desc')
        .offset(offset)
        .limit(limit)) as { document_id: string }[];
      return found.map(({ document_id }) => document_id);
    },
  };
};

export type TitleSearch = ReturnType<typeof createTitleSearch>;
