import { createRequire } from 'node:module';
import { join } from 'node:path';
import { startPostgres } from './postgres.mjs';

const WAIT_MS = 5_000;

const isSet = (prefix) => Object.keys(process.env).some((name) => name.startsWith(prefix));

const postgresAddress = () => ({
  host: process.env.TEST_POSTGRES_HOST ?? '127.0.0.1',
  port: Number(process.env.TEST_POSTGRES_PORT ?? 5432),
  user: process.env.TEST_POSTGRES_USER ?? 'postgres',
  password: process.env.TEST_POSTGRES_PASSWORD ?? '',
});

const mysqlAddress = () => ({
  host: process.env.TEST_MYSQL_HOST ?? '127.0.0.1',
  port: Number(process.env.TEST_MYSQL_PORT ?? 3306),
  user: process.env.TEST_MYSQL_USER ?? 'root',
  password: process.env.TEST_MYSQL_PASSWORD ?? '',
});

/** Why no connection can be had, null where one can. */
const refusal = async (connect, { host, port }) => {
  try {
    await connect();
    return null;
  } catch (error) {
    if (['ECONNREFUSED', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH'].includes(error.code)) {
      return `nothing answers at ${host}:${port}`;
    }
    return `${host}:${port} refuses: ${error.message}`;
  }
};

const refusalOfPostgres = (require, address) =>
  refusal(async () => {
    const { Client } = require('pg');
    const client = new Client({
      ...address,
      database: 'postgres',
      connectionTimeoutMillis: WAIT_MS,
    });
    // What comes after an answer is no concern of a question.
    client.on('error', () => {});
    await client.connect();
    await client.end();
  }, address);

const refusalOfMysql = (require, address) =>
  refusal(async () => {
    const { createConnection } = require('mysql2/promise');
    const connection = await createConnection({ ...address, connectTimeout: WAIT_MS });
    await connection.end();
  }, address);

const toEnv = (prefix, { host, port, user, password }) => ({
  [`${prefix}_HOST`]: host,
  [`${prefix}_PORT`]: String(port),
  [`${prefix}_USER`]: user,
  [`${prefix}_PASSWORD`]: password,
});

/**
 * A PostgreSQL for the tests: one that runs, else the one that npm carries. `env` says where it is, or `reason` why
 * there is none.
 */
export const openPostgres = async (root) => {
  const require = createRequire(join(root, 'package.json'));
  const address = postgresAddress();
  const reason = await refusalOfPostgres(require, address);
  if (reason === null) return { env: toEnv('TEST_POSTGRES', address), stop: async () => {} };
  if (isSet('TEST_POSTGRES_')) return { reason };
  try {
    const { port, stop } = await startPostgres(root);
    const carried = { host: '127.0.0.1', port, user: 'postgres', password: '' };
    return { env: toEnv('TEST_POSTGRES', carried), stop };
  } catch (error) {
    return { reason: `${reason}, and ${error.message}; set TEST_POSTGRES_HOST to run it` };
  }
};

/** A MariaDB or MySQL that runs, in the same form. */
export const openMysql = async (root) => {
  const require = createRequire(join(root, 'package.json'));
  const address = mysqlAddress();
  const reason = await refusalOfMysql(require, address);
  if (reason !== null) return { reason: `${reason}; set TEST_MYSQL_HOST to run it` };
  return { env: toEnv('TEST_MYSQL', address), stop: async () => {} };
};
