import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TestProject } from './strapi';

/** Writes a file of a project that is not running, with the folders that lead to it. */
export const writeIn = ({ dir }: TestProject, path: string, text: string): void => {
  const file = join(dir, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};

/** Replaces the schema of one of our content types, as Strapi has projects do it. */
export const extendType = (project: TestProject, name: string, schema: object): void =>
  writeIn(
    project,
    `src/extensions/newsroom/content-types/${name}/schema.json`,
    JSON.stringify(schema)
  );
