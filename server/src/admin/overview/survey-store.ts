import type { Core } from '@strapi/strapi';
import type { ConnectionRow, LineRow } from '../../store';
import { nextTurn } from '../../store';
import { createTableNames } from '../../strapi';

/** Documents whose rows are read in one statement. */
export const SURVEY_PAGE = 100;
/** Rows looked through in one statement that joins nothing. */
const PLAIN_PAGE = 1000;

/** A published article as we know it. */
export interface PublishedRow {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string;
  readonly firstPublishedAt: number | null;
  readonly copies: readonly string[];
}

/** Of a connection, what decides whether a site shows it. */
export type SurveyedConnection = Pick<
  ConnectionRow,
  'documentId' | 'locale' | 'targetUid' | 'targetId' | 'relation' | 'relevance' | 'position'
>;

/** The same of a line. */
export type SurveyedLine = Pick<
  LineRow,
  'id' | 'documentId' | 'locale' | 'targetUid' | 'targetId' | 'titleKey' | 'position'
>;

const copiesOf = (value: unknown): readonly string[] => {
  const copies: unknown =
    typeof value === 'string' && value.length > 2 ? JSON.parse(value) : (value ?? []);
  return Array.isArray(copies) ? (copies as string[]) : [];
};

/**
 * Reads of all articles at once what counts and lists are made of, by the narrowest columns: past Strapi's query
 * engine, which takes several times as long for so many rows. Each statement has a turn of its own.
 */
export const createSurveyRows = ({ strapi }: { strapi: Core.Strapi }) => {
  const knex = strapi.db.connection;
  const { inSchema } = createTableNames({ strapi });
  const rowsOf = (table: string) => knex(inSchema(table));

  return {
    /** All articles that we know to be published. */
    async *published(): AsyncGenerator<PublishedRow[]> {
      for (let last = 0; ;) {
        await nextTurn();
        const rows = (await rowsOf('newsroom_states')
          .select('id', 'uid', 'locale', 'copies', {
            documentId: 'document_id',
            entryId: 'entry_id',
            firstPublishedAt: 'first_published_at',
          })
          .where('id', '>', last)
          .orderBy('id')
          .limit(PLAIN_PAGE)) as (Omit<PublishedRow, 'copies'> & {
          id: number;
          copies: unknown;
          entryId: number;
        })[];
        const end = rows.at(-1);
        if (!end) return;
        yield rows
          .filter(({ entryId }) => entryId > 0)
          .map(({ uid, documentId, locale, firstPublishedAt, copies }) => ({
            uid,
            documentId,
            locale,
            firstPublishedAt: Number(firstPublishedAt) || null,
            copies: copiesOf(copies),
          }));
        last = end.id;
      }
    },

    /** What the engine found for some documents, in all their locales. */
    async connections(uid: string, documentIds: readonly string[]): Promise<SurveyedConnection[]> {
      await nextTurn();
      return (await rowsOf('newsroom_connections')
        .select('locale', 'relation', 'relevance', 'position', {
          documentId: 'document_id',
          targetUid: 'target_uid',
          targetId: 'target_id',
        })
        .where({ uid })
        .whereIn('document_id', documentIds)) as SurveyedConnection[];
    },

    /** The lines of some documents, in all their locales. */
    async lines(uid: string, documentIds: readonly string[]): Promise<SurveyedLine[]> {
      await nextTurn();
      return (await rowsOf('newsroom_lines')
        .select('id', 'locale', 'position', {
          documentId: 'document_id',
          targetUid: 'target_uid',
          targetId: 'target_id',
          titleKey: 'title_key',
        })
        .where({ uid })
        .whereIn('document_id', documentIds)) as SurveyedLine[];
    },

    /** Differs once articles, connections or lines came, went or were written anew; cheap to ask. */
    async mark(): Promise<string> {
      const parts: unknown[] = [];
      for (const [table, sum] of [
        ['newsroom_states', 'entry_id'],
        ['newsroom_connections', 'id'],
        ['newsroom_lines', 'id'],
      ] as const) {
        await nextTurn();
        parts.push(await rowsOf(table).max({ last: 'id' }).count({ n: '*' }).sum({ sum }));
      }
      await nextTurn();
      parts.push(
        await rowsOf('newsroom_lines')
          .select('resolution')
          .count({ n: '*' })
          .groupBy('resolution')
          .orderBy('resolution')
      );
      return JSON.stringify(parts);
    },
  };
};

export type SurveyRows = ReturnType<typeof createSurveyRows>;
