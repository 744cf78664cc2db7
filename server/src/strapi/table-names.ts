/*
 * Needs: `strapi.db.metadata.get(uid)` with `tableName` and `attributes[name].columnName`; `strapi.db.getSchemaName()`.
 * Seen: 5.37 to 5.54.
 * If it moves: SQL of ours reads no rows, or those of another table; whatever asks fails with Strapi's error.
 */
import type { Core } from '@strapi/strapi';

/** Names for SQL that goes past Strapi's query engine. */
export interface TableNames {
  /** The table of a content type. */
  tableOf(uid: string): string;
  /** The column that holds an attribute of a content type. */
  columnOf(uid: string, attribute: string): string;
  /** A table's name within the schema that the project is configured for, where it is for one. */
  inSchema(table: string): string;
}

export const createTableNames = ({ strapi }: { strapi: Core.Strapi }): TableNames => {
  const inSchema = (table: string): string => {
    const schema = strapi.db.getSchemaName();
    return schema ? `${schema}.${table}` : table;
  };
  return {
    inSchema,
    tableOf: (uid) => inSchema(strapi.db.metadata.get(uid).tableName),
    columnOf(uid, attribute) {
      const column = strapi.db.metadata.get(uid).attributes[attribute] as
        { columnName?: string } | undefined;
      return column?.columnName ?? attribute;
    },
  };
};
