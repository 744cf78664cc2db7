import type { Core } from '@strapi/strapi';
import { inPages } from './in-pages';
import { nextTurn } from './turns';

export type Where = Record<string, unknown>;

/** What a derived table can do, with rows of a known shape. */
export interface Table<Row extends { id: number }> {
  find(query?: {
    where?: Where;
    select?: readonly (keyof Row & string)[];
    orderBy?: Where | Where[];
    limit?: number;
    offset?: number;
  }): Promise<Row[]>;
  /** All rows that fit, in pages of at most `limit` by rising id: what is added meanwhile comes, what goes is not missed. */
  pages(query: {
    where?: Where;
    select?: readonly (keyof Row & string)[];
    limit: number;
  }): AsyncGenerator<Row[]>;
  findOne(where: Where): Promise<Row | null>;
  count(where?: Where): Promise<number>;
  insert(rows: readonly Partial<Row>[]): Promise<void>;
  create(row: Partial<Row>): Promise<Row>;
  update(where: Where, data: Partial<Row>): Promise<number>;
  remove(where: Where): Promise<number>;
}

/** Rows sent in one statement: SQLite allows 32,766 bound values in one, the widest table has some 20 columns. */
const INSERT_PAGE = 50;

/**
 * The door to one derived table. Inside `strapi.db.transaction` its calls join that transaction.
 * Strapi types rows of such tables as `any`; the shape is given here once and believed from here on.
 * Each statement has a turn of the event loop of its own.
 */
export const table = <Row extends { id: number }>(strapi: Core.Strapi, uid: string): Table<Row> => {
  const query = () => strapi.db.query(uid);
  const find: Table<Row>['find'] = async (options = {}) => {
    await nextTurn();
    return (await query().findMany(options)) as Row[];
  };
  return {
    find,
    async *pages({ where = {}, select, limit }) {
      for (let last = 0; ;) {
        const rows = await find({
          where: { ...where, id: { $gt: last } },
          ...(select ? { select: [...new Set(['id' as const, ...select])] } : {}),
          orderBy: { id: 'asc' },
          limit,
        });
        const end = rows.at(-1);
        if (!end) return;
        yield rows;
        last = end.id;
      }
    },
    async findOne(where) {
      await nextTurn();
      return (await query().findOne({ where })) as Row | null;
    },
    async count(where = {}) {
      await nextTurn();
      return query().count({ where });
    },
    async insert(rows) {
      for (const data of inPages(rows, INSERT_PAGE)) {
        await nextTurn();
        await query().createMany({ data });
      }
    },
    async create(data) {
      await nextTurn();
      return (await query().create({ data })) as Row;
    },
    async update(where, data) {
      await nextTurn();
      const { count } = await query().updateMany({ where, data });
      return count;
    },
    async remove(where) {
      await nextTurn();
      const { count } = await query().deleteMany({ where });
      return count;
    },
  };
};
