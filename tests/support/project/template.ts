import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wantedClient, type TestDatabase } from './database';
import { eventually } from '../eventually';

/** Longer than the first start of a Strapi on a loaded machine. */
const LONGEST_MS = 120_000;

/** Names the template of a run in its folder, once it is whole. */
export const templateFile = (folder: string): string => join(folder, `${wantedClient()}.json`);

const isFirst = (folder: string): boolean => {
  try {
    mkdirSync(join(folder, `${wantedClient()}-is-made`));
    return true;
  } catch {
    return false;
  }
};

/**
 * The database of a project that has been started once, to be copied: most tests begin after a first start, which
 * takes twice as long as those that follow. Of several test files at once, one makes it with `make`, and the others
 * wait. Null where no run has opened a folder for it (see tests/support/jest/open-templates.ts).
 */
export const takeTemplate = async (
  make: (folder: string) => Promise<TestDatabase>
): Promise<TestDatabase | null> => {
  const folder = process.env.NEWSROOM_TEMPLATES;
  if (!folder) return null;
  const file = templateFile(folder);
  if (!existsSync(file) && isFirst(folder)) {
    const database = await make(folder);
    writeFileSync(`${file}-written`, JSON.stringify(database));
    renameSync(`${file}-written`, file);
    return database;
  }
  return eventually(() => JSON.parse(readFileSync(file, 'utf8')) as TestDatabase, {
    within: LONGEST_MS,
  });
};
