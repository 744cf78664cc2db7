import type { Core } from '@strapi/strapi';
import type { ArticleKey } from '../model';
import { localeIn, type Source } from './sources';
import { nextTurn } from '../store';
import { createTableNames } from '../strapi';

const STATES = 'newsroom_states';
const TERM_ROWS = 'newsroom_term_rows';

/** Documents compared, or counted, in one statement: what SQLite does in a few milliseconds. */
const PAGE = 250;
/** Rows looked through in one statement that joins nothing. */
const PLAIN_PAGE = 1000;

/** How each database writes a value as a text. */
const TEXT: Record<string, string> = { sqlite: 'text', postgres: 'text', mysql: 'char' };
/** The same to be compared with a column, whose collation may be another one than the connection's on MySQL. */
const COMPARED: Record<string, string> = { ...TEXT, mysql: 'binary' };

/** A published row whose article differs from what we last saw, or a state whose article is gone. */
interface DiffRow {
  document_id: string;
  locale: string | null;
}

/** Some articles of a list, in its order. */
export interface KeyPage {
  readonly keys: ArticleKey[];
  /** To be given for the next page; null after the last. */
  readonly next: string | null;
}

/**
 * Compares the published rows of a content type with what we know of them, in SQL, without reading bodies.
 * Row ids change on every publish, and titles and times of change are compared too, so nearly every change shows,
 * whoever made it. Each statement looks at one page of rows, found by an index, in a turn of its own.
 */
export const createPublishedRows = ({ strapi }: { strapi: Core.Strapi }) => {
  const knex = strapi.db.connection;
  const names = createTableNames({ strapi });
  const states = names.inSchema(STATES);
  const termRows = names.inSchema(TERM_ROWS);
  const tableOf = ({ uid }: Source): string => names.tableOf(uid);
  const columnOf = ({ uid }: Source, attribute: string): string => names.columnOf(uid, attribute);

  const published = (source: Source) => {
    const rows = knex(tableOf(source));
    return source.draftAndPublish ? rows.whereNotNull('published_at') : rows;
  };

  /** The newest published row of each document and locale. */
  const newest = (source: Source) =>
    published(source)
      .select('document_id', 'locale')
      .max({ entry_id: 'id' })
      .groupBy('document_id', 'locale');

  /** The same of the documents beyond the first id, up to the second. */
  const newestIn = (source: Source, [after, last]: readonly [string, string]) =>
    newest(source).where('document_id', '>', after).andWhere('document_id', '<=', last);

  /** The last of the `size` documents that follow the given one; null where none does. */
  const lastAfter = async (source: Source, after: string, size: number): Promise<string | null> => {
    await nextTurn();
    const ids = published(source)
      .distinct('document_id')
      .where('document_id', '>', after)
      .orderBy('document_id')
      .limit(size);
    const row = (await knex.from(ids.as('d')).max({ last: 'document_id' }).first()) as
      { last: string | null } | undefined;
    return row?.last ?? null;
  };

  /** All documents of a source, as pairs of document ids: those beyond the first, up to the second. */
  async function* ranges(source: Source): AsyncGenerator<readonly [string, string]> {
    let after = '';
    for (;;) {
      const last = await lastAfter(source, after, PAGE);
      if (last === null) return;
      yield [after, last];
      after = last;
    }
  }

  /** The least or the greatest number of a table's rows, 0 where it is empty: asked for both, SQLite reads all. */
  const bound = async (table: string, which: 'min' | 'max'): Promise<number> => {
    await nextTurn();
    const [row] = await knex(table)[which]({ id: 'id' });
    return Number(row?.id ?? 0);
  };

  /** All numbers of rows of a table, as pairs of the first and the last. */
  async function* numbers(table: string, size = PAGE): AsyncGenerator<readonly [number, number]> {
    const last = await bound(table, 'max');
    for (let first = await bound(table, 'min'); last > 0 && first <= last; first += size) {
      await nextTurn();
      yield [first, first + size - 1];
    }
  }

  const toKey = (source: Source, { document_id, locale }: DiffRow): ArticleKey => ({
    uid: source.uid,
    documentId: document_id,
    locale: localeIn(source, locale),
  });

  const fromState = ({ uid, document_id, locale }: DiffRow & { uid: string }): ArticleKey => ({
    uid,
    documentId: document_id,
    locale: locale ?? '',
  });

  /** When a row was last changed, as the database itself writes it: a text to be compared, no time. */
  const stampOf = (source: Source, row: string, types: Readonly<Record<string, string>>) =>
    knex.raw(`coalesce(cast(??.?? as ${types[strapi.db.dialect.client] ?? 'char'}), '')`, [
      row,
      columnOf(source, 'updatedAt'),
    ]);

  /** A published row and the state of its article. */
  const joinStates = (source: Source, range: readonly [string, string]) => {
    const locale = source.localized
      ? knex.raw("coalesce(p.locale, '')")
      : knex.raw('?', [source.locale]);
    return knex.from(newestIn(source, range).as('p')).leftJoin(`${states} as s`, (join) => {
      join
        .on('s.document_id', 'p.document_id')
        .andOn('s.locale', locale)
        .andOnVal('s.uid', source.uid);
    });
  };

  const findChanged = async (
    source: Source,
    range: readonly [string, string]
  ): Promise<ArticleKey[]> => {
    const title = columnOf(source, source.fields.title);
    await nextTurn();
    const rows: DiffRow[] = await joinStates(source, range)
      .leftJoin(`${tableOf(source)} as a`, 'a.id', 'p.entry_id')
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
          .orWhereRaw(`s.row_stamp <> ?`, [stampOf(source, 'a', COMPARED)])
      )
      .andWhere((readable) => readable.whereNull('s.id').orWhereNot('s.status', 'failed'))
      .select('p.document_id', 'p.locale');
    return rows.map((row) => toKey(source, row));
  };

  const findGone = async (
    source: Source,
    range: readonly [number, number]
  ): Promise<ArticleKey[]> => {
    const table = tableOf(source);
    const rows: (DiffRow & { uid: string })[] = await knex
      .from(`${states} as s`)
      .whereBetween('s.id', [...range])
      .andWhere('s.entry_id', '>', 0)
      .whereNotExists((exists) => {
        const rowsOf = exists
          .select(knex.raw('1'))
          .from(`${table} as p`)
          .whereRaw('p.document_id = s.document_id');
        void (source.localized
          ? rowsOf.whereRaw("coalesce(p.locale, '') = s.locale")
          : rowsOf.whereRaw('s.locale = ?', [source.locale]));
        if (source.draftAndPublish) void rowsOf.whereNotNull('p.published_at');
      })
      .select('s.uid', 's.document_id', 's.locale');
    // Not asked for above: SQLite would look through all of the content type rather than a page.
    return rows.filter(({ uid }) => uid === source.uid).map(fromState);
  };

  /** Articles that we hold for published and whose states are as told. */
  async function* statesWhere(
    narrow: (rows: ReturnType<typeof knex>) => void
  ): AsyncGenerator<ArticleKey[]> {
    for await (const range of numbers(states, PLAIN_PAGE)) {
      const rows = knex(states)
        .whereBetween('id', [...range])
        .andWhere('entry_id', '>', 0);
      narrow(rows);
      const found: (DiffRow & { uid: string })[] = await rows.select(
        'uid',
        'document_id',
        'locale'
      );
      yield found.map(fromState);
    }
  }

  return {
    /**
     * Articles that are published, but otherwise than we know, or whose terms were lost; in pages, and none of those
     * that could not be read.
     */
    async *changed(source: Source): AsyncGenerator<ArticleKey[]> {
      for await (const range of ranges(source)) yield await findChanged(source, range);
    },

    /** Articles that we hold for published, but are not; in pages. */
    async *gone(source: Source): AsyncGenerator<ArticleKey[]> {
      for await (const range of numbers(states)) yield await findGone(source, range);
    },

    /** Articles of other content types than these that we hold for published, in pages: they take part no more. */
    left: (uids: readonly string[]) => statesWhere((rows) => void rows.whereNotIn('uid', uids)),

    /** Articles that were read with another vocabulary than the locale's, whose hash is given; in pages. */
    outdated: (locale: string, vocabularyHash: string) =>
      statesWhere(
        (rows) =>
          void rows.where({ locale, status: 'ok' }).whereNot('vocabulary_hash', vocabularyHash)
      ),

    /** Articles whose terms we hold without knowing of them, in pages: what is left where states were lost. */
    async *forgotten(): AsyncGenerator<ArticleKey[]> {
      for await (const range of numbers(termRows)) {
        const rows: (DiffRow & { uid: string })[] = await knex
          .from(`${termRows} as t`)
          .leftJoin(`${states} as s`, (join) =>
            join
              .on('s.uid', 't.uid')
              .andOn('s.document_id', 't.document_id')
              .andOn('s.locale', 't.locale')
          )
          .whereBetween('t.id', [...range])
          .whereNull('s.id')
          .select('t.uid', 't.document_id', 't.locale');
        yield rows.map(fromState);
      }
    },

    /** When the published row of an article was last changed, `''` where there is none. */
    async stamp(source: Source, { documentId, locale }: ArticleKey): Promise<string> {
      await nextTurn();
      const rows = published(source).where('document_id', documentId);
      if (source.localized) void rows.whereRaw("coalesce(locale, '') = ?", [locale]);
      const row = (await rows
        .orderBy('id', 'desc')
        .select({ stamp: stampOf(source, tableOf(source), TEXT) })
        .first()) as { stamp: string } | undefined;
      return row?.stamp ?? '';
    },

    /** The published articles of the `size` documents that follow the given one, `''` for the first page. */
    async page(source: Source, after: string, size: number): Promise<KeyPage> {
      const next = await lastAfter(source, after, size);
      if (next === null) return { keys: [], next };
      await nextTurn();
      const rows = (await newestIn(source, [after, next])) as unknown as DiffRow[];
      return { keys: rows.map((row) => toKey(source, row)), next };
    },

    /** How many articles are published, over all locales. */
    async count(source: Source): Promise<number> {
      let count = 0;
      for await (const range of ranges(source)) {
        await nextTurn();
        const [row] = await knex.from(newestIn(source, range).as('p')).count({ n: '*' });
        count += Number(row?.n ?? 0);
      }
      return count;
    },

    /** The locales in which a document is published. */
    async localesOf(source: Source, documentId: string): Promise<string[]> {
      await nextTurn();
      const rows = (await newest(source).where('document_id', documentId)) as unknown as DiffRow[];
      return rows.map((row) => toKey(source, row).locale);
    },
  };
};

export type PublishedRows = ReturnType<typeof createPublishedRows>;
