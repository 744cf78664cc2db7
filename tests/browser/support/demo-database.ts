import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Core } from '@strapi/strapi';
import { CACHE, ROOT } from './folders';

const FOLDER = join(CACHE, 'demo-databases');

/** All that the content of a filled newsroom depends on. */
const SOURCES = ['dist/server', 'dist/worker', 'playground/content', 'playground/src/demo'];

const filesOf = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

const snapshotFile = (): string => {
  const hash = createHash('sha256').update(readFileSync(join(ROOT, 'package-lock.json')));
  for (const file of SOURCES.flatMap((dir) => filesOf(join(ROOT, dir)))) {
    hash.update(file.slice(ROOT.length)).update(readFileSync(file));
  }
  return join(FOLDER, `${hash.digest('hex').slice(0, 16)}.db`);
};

const isOnSqlite = (): boolean => [undefined, '', 'sqlite'].includes(process.env.NEWSROOM_TEST_DB);

/** Lays the demo that an earlier suite made into a project that was not started yet; false where there is none. */
export const takeDemo = (projectDir: string): boolean => {
  if (!isOnSqlite() || !existsSync(snapshotFile())) return false;
  cpSync(snapshotFile(), join(projectDir, 'data.db'));
  return true;
};

/** Keeps the demo that was just made for the suites to come: making it takes as long as a suite. */
export const keepDemo = async (strapi: Core.Strapi): Promise<void> => {
  if (!isOnSqlite()) return;
  const file = snapshotFile();
  const made = `${file}.${process.pid}`;
  mkdirSync(FOLDER, { recursive: true });
  await strapi.db.connection.raw('VACUUM INTO ?', [made]);
  // The lease would be taken for that of another process.
  const database = new Database(made);
  database.exec('DELETE FROM newsroom_leases');
  database.close();
  renameSync(made, file);
  const isOld = (name: string): boolean => name.endsWith('.db') && join(FOLDER, name) !== file;
  for (const name of readdirSync(FOLDER).filter(isOld)) rmSync(join(FOLDER, name), { force: true });
};
