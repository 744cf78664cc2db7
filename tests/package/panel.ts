import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Where a project serves its panel, and with what one logs in. */
export interface Served {
  readonly origin: string;
  readonly login: { readonly email: string; readonly password: string };
  /** documentId of a published article that has a related one. */
  readonly article: string;
  stop(): Promise<void>;
}

/** What a project of its own process gets of the environment: nothing that jest put there. */
const environment = (dir: string, more: Record<string, string>): NodeJS.ProcessEnv => {
  const { NODE_OPTIONS: _options, JEST_WORKER_ID: _worker, ...inherited } = process.env;
  return {
    ...inherited,
    STRAPI_TELEMETRY_DISABLED: 'true',
    TEST_CLIENT: 'sqlite',
    TEST_DATABASE: join(dir, 'panel.db'),
    // Strapi looks for packages of its own packages beside them.
    NODE_PATH: join(dir, 'node_modules'),
    ...more,
  };
};

const awaitServed = (child: ChildProcess): Promise<{ port: number } & Omit<Served, 'origin'>> =>
  new Promise((resolve, reject) => {
    let output = '';
    const hear = (chunk: Buffer): void => {
      output += chunk.toString();
      const line = output
        .split('\n')
        .find((text) => text.startsWith('SERVED ') && text.endsWith('}'));
      if (line) resolve(JSON.parse(line.slice('SERVED '.length)));
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('exit', (code) => reject(new Error(`the project ended with ${code}:\n${output}`)));
  });

/**
 * Builds the panel of a project, as `strapi build` does, and serves it from a process of its own. It is copied to a
 * folder for temporary files: below this repository Strapi would take it for a project in TypeScript.
 */
export const servePanel = async (project: string): Promise<Served> => {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'newsroom-panel-')));
  for (const part of ['config', 'public', 'package.json']) {
    cpSync(join(project, part), join(dir, part), { recursive: true });
  }
  symlinkSync(join(realpathSync(project), 'node_modules'), join(dir, 'node_modules'), 'dir');
  const strapi = join(dir, 'node_modules/@strapi/strapi/bin/strapi.js');
  await promisify(execFile)(process.execPath, [strapi, 'build'], {
    cwd: dir,
    env: environment(dir, { NODE_ENV: 'production' }),
    timeout: 10 * 60_000,
    maxBuffer: 2 ** 26,
  });
  copyFileSync(join(__dirname, 'smoke/serve-panel.js'), join(dir, 'serve-panel.js'));
  const child = spawn(process.execPath, ['serve-panel.js'], {
    cwd: dir,
    env: environment(dir, { NODE_ENV: 'production' }),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const { port, login, article } = await awaitServed(child);
  return {
    origin: `http://127.0.0.1:${port}`,
    login,
    article,
    async stop() {
      const ended = new Promise((resolve) => child.on('exit', resolve));
      child.stdin.end();
      await ended;
      rmSync(dir, { recursive: true, force: true });
    },
  };
};
