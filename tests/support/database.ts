import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

export type Client = 'sqlite' | 'postgres' | 'mysql';

/** A database of a test's own. */
export interface TestDatabase {
  readonly client: Client;
  /** Its name, for SQLite its file within the project's folder. */
  name(dir: string): string;
  drop(): Promise<void>;
}

const wanted = (): Client => {
  const client = process.env.NEWSROOM_TEST_DB ?? 'sqlite';
  if (client === 'sqlite' || client === 'postgres' || client === 'mysql') return client;
  throw new RangeError(`NEWSROOM_TEST_DB must be sqlite, postgres or mysql, got ${client}`);
};

const runPostgres = async (sql: string): Promise<void> => {
  const { Client: Postgres } = await import('pg');
  const connection = new Postgres({
    host: process.env.TEST_POSTGRES_HOST ?? '127.0.0.1',
    port: Number(process.env.TEST_POSTGRES_PORT ?? 5432),
    user: process.env.TEST_POSTGRES_USER ?? 'postgres',
    password: process.env.TEST_POSTGRES_PASSWORD ?? '',
    database: 'postgres',
  });
  await connection.connect();
  await connection.query(sql);
  await connection.end();
};

const runMysql = async (sql: string): Promise<void> => {
  const { createConnection } = await import('mysql2/promise');
  const connection = await createConnection({
    host: process.env.TEST_MYSQL_HOST ?? '127.0.0.1',
    port: Number(process.env.TEST_MYSQL_PORT ?? 3306),
    user: process.env.TEST_MYSQL_USER ?? 'root',
    password: process.env.TEST_MYSQL_PASSWORD ?? '',
  });
  await connection.query(sql);
  await connection.end();
};

/** Makes the database that `NEWSROOM_TEST_DB` asks for. */
export const createDatabase = async (): Promise<TestDatabase> => {
  const client = wanted();
  if (client === 'sqlite') {
    return { client, name: (dir) => join(dir, 'data.db'), drop: () => Promise.resolve() };
  }
  const name = `newsroom_test_${randomBytes(6).toString('hex')}`;
  if (client === 'postgres') {
    await runPostgres(`CREATE DATABASE ${name}`);
    // Nothing here is to outlive a power cut.
    await runPostgres(`ALTER DATABASE ${name} SET synchronous_commit = off`);
    return {
      client,
      name: () => name,
      drop: () => runPostgres(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
    };
  }
  await runMysql(`CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
  return { client, name: () => name, drop: () => runMysql(`DROP DATABASE IF EXISTS ${name}`) };
};
