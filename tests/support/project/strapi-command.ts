import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from './strapi';

const STRAPI = join(__dirname, '../../../node_modules/@strapi/strapi/bin/strapi.js');

/** Runs Strapi's own command in a project, which must have been stopped. */
export const runStrapi = async (project: TestProject, args: readonly string[]): Promise<void> => {
  const { NODE_OPTIONS: _options, JEST_WORKER_ID: _worker, ...env } = process.env;
  await promisify(execFile)(process.execPath, [STRAPI, ...args], {
    cwd: project.dir,
    env: { ...env, ...project.env() },
    timeout: 240_000,
    maxBuffer: 2 ** 24,
  });
};
