import type { Core } from '@strapi/strapi';
import type { ArticleKey } from '../article-key';
import type { Source } from './sources';

const STATES = 'newsroom_states';
const TERM_ROWS = 'newsroom_term_rows';

/** A published row whose article differs from what we last saw, or a state whose article is gone. */
interface DiffRow {
  document_id: string;
  locale: string | null;
}

/**
 * Compares the published rows of a content type with what we know of them, in SQL, without reading bodies.
 * Row ids change on every publish and titles are compared too, so nearly every change shows, whoever made it.
 */
export const createPublishedRows = ({ strapi }: { strapi: Core.Strapi }) => {
  const knex = strapi.db.connection;
  /** A table's name within the schema that the project is configured for, where it is for one. */
  const inSchema = (name: string): string => {
    const schema = strapi.db.getSchemaName();
    return schema ? `${schema}.${name}` : name;
  };
  const states = inSchema(STATES);
  const termRows = inSchema(TERM_ROWS);
  const tableOf = (source: Source): string =>
    inSchema(strapi.db.metadata.get(source.uid).tableName);
  const columnOf = (source: Source, attribute: string): string => {
    const meta = strapi.db.metadata.get(source.uid).attributes[attribute] as
      { columnName?: string } | undefined;
    return meta?.columnName ?? attribute;
  };

  /** The newest published row of each document and locale. */
  const newest = (source: Source) => {
    const rows = knex(tableOf(source))
      .select('document_id', 'locale')
      .max({ entry_id: 'id' })
      .groupBy('document_id', 'locale');
    return source.draftAndPublish ? rows.whereNotNull('published_at') : rows;
  };

  const toKey = (source: Source, { document_id, locale }: DiffRow): ArticleKey => ({
    uid: source.uid,
    documentId: document_id,
    locale: source.localized ? (locale ?? '') : '',
  });

  /** A published row and the state of its article. */
  const joinStates = (source: Source) => {
    const locale = knex.raw(source.localized ? "coalesce(p.locale, '')" : "''");
    return knex.from(newest(source).as('p')).leftJoin(`${states} as s`, (join) => {
      join
        .on('s.document_id', 'p.document_id')
        .andOn('s.locale', locale)
        .andOnVal('s.uid', source.uid);
    });
  };

  return {
    /** Articles that are published, but otherwise than we know, or whose terms were lost; at most `limit`. */
    async changed(source: Source, limit: number): Promise<ArticleKey[]> {
      const table = tableOf(source);
      const title = columnOf(source, source.fields.title);
      const rows: DiffRow[] = await joinStates(source)
        .leftJoin(`${table} as a`, 'a.id', 'p.entry_id')
        .leftJoin(`${termRows} as t`, (join) =>
          join
            .on('t.uid', 's.uid')
            .andOn('t.document_id', 's.document_id')
            .andOn('t.locale', 's.locale')
        )
        .where((differs) =>
          differs
            .whereNull('s.id')
            .orWhereNull('t.id')
            .orWhereRaw('s.entry_id <> p.entry_id')
            .orWhereRaw(`s.title <> coalesce(a.??, '')`, [title])
        )
        .select('p.document_id', 'p.locale')
        .limit(limit);
      return rows.map((row) => toKey(source, row));
    },

    /** Articles that we hold for published, but are not, at most `limit`. */
    async gone(source: Source, limit: number): Promise<ArticleKey[]> {
      const table = tableOf(source);
      const rows: DiffRow[] = await knex
        .from(`${states} as s`)
        .where('s.uid', source.uid)
        .andWhere('s.entry_id', '>', 0)
        .whereNotExists((exists) => {
          const published = exists
            .select(knex.raw('1'))
            .from(`${table} as p`)
            .whereRaw('p.document_id = s.document_id');
          if (source.localized) void published.whereRaw("coalesce(p.locale, '') = s.locale");
          if (source.draftAndPublish) void published.whereNotNull('p.published_at');
        })
        .select('s.document_id', 's.locale')
        .limit(limit);
      return rows.map(({ document_id, locale }) => ({
        uid: source.uid,
        documentId: document_id,
        locale: locale ?? '',
      }));
    },

    /** Articles whose terms we hold without knowing of them, at most `limit`: what is left where states were lost. */
    async forgotten(limit: number): Promise<ArticleKey[]> {
      const rows: (DiffRow & { uid: string })[] = await knex
        .from(`${termRows} as t`)
        .leftJoin(`${states} as s`, (join) =>
          join
            .on('s.uid', 't.uid')
            .andOn('s.document_id', 't.document_id')
            .andOn('s.locale', 't.locale')
        )
        .whereNull('s.id')
        .select('t.uid', 't.document_id', 't.locale')
        .limit(limit);
      return rows.map(({ uid, document_id, locale }) => ({
        uid,
        documentId: document_id,
        locale: locale ?? '',
      }));
    },

    /** A page of all published articles in a fixed order, after the given one. */
    async page(source: Source, after: ArticleKey | null, limit: number): Promise<ArticleKey[]> {
      const rows: DiffRow[] = await knex(tableOf(source))
        .select('document_id', 'locale')
        .groupBy('document_id', 'locale')
        .where((all) => {
          if (source.draftAndPublish) void all.whereNotNull('published_at');
          if (after) {
            void all.andWhere((later) =>
              later
                .where('document_id', '>', after.documentId)
                .orWhere((same) =>
                  same
                    .where('document_id', after.documentId)
                    .andWhereRaw("coalesce(locale, '') > ?", [after.locale])
                )
            );
          }
        })
        .orderByRaw("document_id, coalesce(locale, '')")
        .limit(limit);
      return rows.map((row) => toKey(source, row));
    },

    /** How many articles are published, over all locales. */
    async count(source: Source): Promise<number> {
      const row = (await knex.from(newest(source).as('p')).count({ n: '*' }))[0];
      return Number(row?.n ?? 0);
    },

    /** The locales in which a document is published. */
    async localesOf(source: Source, documentId: string): Promise<string[]> {
      const rows = (await newest(source).where('document_id', documentId)) as unknown as DiffRow[];
      return rows.map((row) => toKey(source, row).locale);
    },
  };
};

export type PublishedRows = ReturnType<typeof createPublishedRows>;
