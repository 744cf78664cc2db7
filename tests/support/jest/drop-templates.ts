import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dropDatabase, type TestDatabase } from '../project/database';
import { templateFile } from '../project/template';

/** Leaves nothing behind of what this run's test files shared. */
export default async (): Promise<void> => {
  const folder = process.env.NEWSROOM_TEMPLATES;
  if (!folder) return;
  const file = templateFile(folder);
  if (existsSync(file)) await dropDatabase(JSON.parse(readFileSync(file, 'utf8')) as TestDatabase);
  rmSync(folder, { recursive: true, force: true });
};
