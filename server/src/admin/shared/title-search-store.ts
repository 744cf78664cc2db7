import type { Core } from '@strapi/strapi';
import { nextTurn } from '../../store';
import { localeCondition, createTableNames } from '../../strapi';

/** A backslash means something else in each database. */
const ESCAPE = '!';

const toPattern = (text: string): string => `%${text.replace(/[!%_]/g, `${ESCAPE}$&`)}%`;

/** Finds entries by parts of what they are called, as last saved. */
export const createTitleSearch = ({ strapi }: { strapi: Core.Strapi }) => {
  const knex = strapi.db.connection;
  const { tableOf, columnOf } = createTableNames({ strapi });

  return {
    /**
     * documentIds of entries in a locale whose field holds each word in one of its forms,
     * those changed last first. Signs that mean something in a pattern of SQL are only signs here.
     */
    async find(
      { uid, field, locale }: { uid: string; field: string; locale: string },
      {
        words,
        offset,
        limit,
      }: { words: readonly (readonly string[])[]; offset: number; limit: number }
    ): Promise<string[]> {
      await nextTurn();
      const rows = knex(tableOf(uid)).select('document_id');
      const options = strapi.contentTypes[uid as keyof typeof strapi.contentTypes]?.options;
      if (options?.draftAndPublish) void rows.whereNull('published_at');
      void rows.where(localeCondition(strapi, uid, locale));
      for (const forms of words) {
        void rows.where((either) => {
          for (const form of forms) {
            const bound = [columnOf(uid, field), toPattern(form)];
            void either.orWhereRaw(`lower(??) like ? escape '${ESCAPE}'`, bound);
          }
        });
      }
      const found = (await rows
        .orderBy(columnOf(uid, 'updatedAt'), 'desc')
        .orderBy('id', 'desc')
        .offset(offset)
        .limit(limit)) as { document_id: string }[];
      return found.map(({ document_id }) => document_id);
    },
  };
};

export type TitleSearch = ReturnType<typeof createTitleSearch>;
