import { execFile } from 'node:child_process';
import { copyFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What a project tells of publishing two related articles, one of them with a connection line. */
export interface MainJobReport {
  readonly node: string;
  readonly strapi: string;
  /** Status of reading before anything was granted. */
  readonly closed: number;
  readonly titles: readonly string[];
  /** Origin and title of each connection of the first article. */
  readonly connections: readonly (readonly [string, string])[];
  readonly lines: number;
  /** Files of the worker threads that were started. */
  readonly threads: readonly string[];
  /** Where the plugin was found. */
  readonly plugin: string;
}

/** What a report holds of a plugin that does its job. */
export const DONE = {
  closed: 403,
  titles: [
    'Drivers of harbour cranes move to an office',
    'Harbour cranes learn to lift by themselves',
    '항만 크레인, 처음으로 야간 작업',
  ],
  connections: [
    ['inline', '항만 크레인, 처음으로 야간 작업'],
    ['automatic', 'Drivers of harbour cranes move to an office'],
  ],
  lines: 1,
} as const;

/** Starts the project by a Node of its own and has it publish and read. Rejects where the project does not end with 0. */
export const runMainJob = async (
  dir: string,
  env: Record<string, string>
): Promise<MainJobReport> => {
  const script = join(realpathSync(dir), 'main-job.js');
  copyFileSync(join(__dirname, 'smoke/main-job.js'), script);
  const { NODE_OPTIONS: _options, JEST_WORKER_ID: _worker, ...inherited } = process.env;
  const { stdout } = await promisify(execFile)(process.execPath, [script], {
    cwd: realpathSync(dir),
    env: { ...inherited, NODE_ENV: 'test', STRAPI_TELEMETRY_DISABLED: 'true', ...env },
    timeout: 120_000,
    maxBuffer: 2 ** 24,
  });
  const line = stdout.split('\n').find((text) => text.startsWith('REPORT '));
  if (line === undefined) throw new Error(`the project told nothing:\n${stdout}`);
  return JSON.parse(line.slice('REPORT '.length)) as MainJobReport;
};
