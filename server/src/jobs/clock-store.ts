import type { Core } from '@strapi/strapi';

/** Milliseconds since 1970 by the database's own clock, the one clock that all nodes share. */
const NOW: Record<string, string> = {
  sqlite: "CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)",
  postgres: 'CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)',
  mysql: 'CAST(UNIX_TIMESTAMP(NOW(3)) * 1000 AS SIGNED)',
};

/** The SQL expression for {@link NOW} on this database, to be used within a statement. */
export const databaseNow = (
  strapi: Core.Strapi
): ReturnType<Core.Strapi['db']['connection']['raw']> => {
  const sql = NOW[strapi.db.dialect.client];
  if (!sql) throw new RangeError(`no clock is known for the database ${strapi.db.dialect.client}`);
  return strapi.db.connection.raw(sql);
};
