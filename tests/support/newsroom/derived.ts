import type { Core } from '@strapi/strapi';

const DERIVED = ['connection', 'line', 'mention', 'term-row', 'state'] as const;

/** All derived rows by table, without their numbers, in an order that their writing has no part in. */
export const dumpDerived = async (
  strapi: Core.Strapi
): Promise<Record<string, readonly string[]>> => {
  const tables: Record<string, readonly string[]> = {};
  for (const name of DERIVED) {
    const rows = (await strapi.db.query(`plugin::newsroom.${name}`).findMany()) as object[];
    tables[name] = rows.map((row) => JSON.stringify({ ...row, id: undefined })).sort();
  }
  return tables;
};
