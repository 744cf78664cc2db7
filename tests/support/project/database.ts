import { randomBytes } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';

export type Client = 'sqlite' | 'postgres' | 'mysql';

/** A database of a test's own. */
export interface TestDatabase {
  readonly client: Client;
  /** For SQLite its file. */
  readonly name: string;
}

/** The kind that `NEWSROOM_TEST_DB` asks for. */
export const wantedClient = (): Client => {
  const client = process.env.NEWSROOM_TEST_DB ?? 'sqlite';
  if (client === 'sqlite' || client === 'postgres' || client === 'mysql') return client;
  throw new RangeError(`NEWSROOM_TEST_DB must be sqlite, postgres or mysql, got ${client}`);
};

const runPostgresIn = async (database: string, ...statements: readonly string[]): Promise<void> => {
  const { Client: Postgres } = await import('pg');
  const connection = new Postgres({
    host: process.env.TEST_POSTGRES_HOST ?? '127.0.0.1',
    port: Number(process.env.TEST_POSTGRES_PORT ?? 5432),
    user: process.env.TEST_POSTGRES_USER ?? 'postgres',
    password: process.env.TEST_POSTGRES_PASSWORD ?? '',
    database,
  });
  await connection.connect();
  for (const statement of statements) await connection.query(statement);
  await connection.end();
};

const runPostgres = (...statements: readonly string[]): Promise<void> =>
  runPostgresIn('postgres', ...statements);

const connectMysql = async () => {
  const { createConnection } = await import('mysql2/promise');
  return createConnection({
    host: process.env.TEST_MYSQL_HOST ?? '127.0.0.1',
    port: Number(process.env.TEST_MYSQL_PORT ?? 3306),
    user: process.env.TEST_MYSQL_USER ?? 'root',
    password: process.env.TEST_MYSQL_PASSWORD ?? '',
  });
};

/** MariaDB has no copy of a whole database: its tables are made from their own definitions, with their keys. */
const copyMysqlTables = async (from: string, to: string): Promise<void> => {
  const connection = await connectMysql();
  await connection.query(`USE ${to}`);
  await connection.query('SET foreign_key_checks = 0, unique_checks = 0');
  const [tables] = await connection.query(
    'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ?',
    [from]
  );
  for (const { name } of tables as { name: string }[]) {
    const [[made]] = (await connection.query(`SHOW CREATE TABLE ${from}.\`${name}\``)) as never as [
      [{ 'Create Table': string }],
    ];
    await connection.query(made['Create Table']);
    await connection.query(`INSERT INTO \`${name}\` SELECT * FROM ${from}.\`${name}\``);
  }
  await connection.end();
};

const runMysql = async (sql: string): Promise<void> => {
  const connection = await connectMysql();
  await connection.query(sql);
  await connection.end();
};

const createPostgres = (name: string, from: string | undefined): Promise<void> =>
  runPostgres(
    `CREATE DATABASE ${name}${from ? ` TEMPLATE ${from}` : ''}`,
    // Nothing here is to outlive a power cut.
    `ALTER DATABASE ${name} SET synchronous_commit = off`
  );

const createMysql = async (name: string, from: string | undefined): Promise<void> => {
  await runMysql(`CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
  if (from) await copyMysqlTables(from, name);
};

/**
 * Makes a database of the wanted kind, empty or with all that another one holds, which nothing may be connected to.
 * That of SQLite lies in the project's folder, and goes with it.
 */
export const createDatabase = async (dir: string, from?: TestDatabase): Promise<TestDatabase> => {
  const client = wantedClient();
  if (client === 'sqlite') {
    const name = join(dir, 'data.db');
    if (from) copyFileSync(from.name, name);
    return { client, name };
  }
  const name = `newsroom_test_${randomBytes(6).toString('hex')}`;
  await (client === 'postgres' ? createPostgres : createMysql)(name, from?.name);
  return { client, name };
};

/** Drops a database; that of SQLite goes with its folder. */
export const dropDatabase = async ({ client, name }: TestDatabase): Promise<void> => {
  if (client === 'postgres') await runPostgres(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  if (client === 'mysql') await runMysql(`DROP DATABASE IF EXISTS ${name}`);
};

/** Makes a schema in a database of PostgreSQL, which Strapi takes for made; other kinds have none. */
export const createSchema = async (
  { client, name }: TestDatabase,
  schema: string
): Promise<void> => {
  if (client === 'postgres') await runPostgresIn(name, `CREATE SCHEMA IF NOT EXISTS "${schema}"`);
};
