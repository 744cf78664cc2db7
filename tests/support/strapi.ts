import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Core } from '@strapi/strapi';
import { createStrapi } from '@strapi/strapi';
import { createDatabase, type TestDatabase } from './database';

const ROOT = resolve(__dirname, '../..');

export interface TestOptions {
  /** What `config/plugins` says of the plugin beside its path. */
  readonly newsroom?: { readonly enabled?: boolean; readonly config?: Record<string, unknown> };
  /** The folder of a built admin panel, which is served; none unless told. */
  readonly panel?: string;
}

/** A project with the built plugin in it, in a folder and a database of its own. */
export interface TestProject {
  readonly dir: string;
  /** What its files read from the environment, for a process of its own. */
  env(options?: TestOptions): Record<string, string>;
  /** Starts Strapi; the one before must have been stopped. */
  start(options?: TestOptions): Promise<Core.Strapi>;
  stop(): Promise<void>;
  /** Stops Strapi and removes folder and database. */
  remove(): Promise<void>;
}

/** Strapi keeps what it read of `config` in the module cache. */
const forgetModulesOf = (dir: string): void => {
  const { cache } = createRequire(__filename);
  for (const file of Object.keys(cache)) if (file.startsWith(dir)) delete cache[file];
};

const linkPanel = (panel: string, dir: string): void => {
  rmSync(join(dir, 'build'), { force: true });
  symlinkSync(panel, join(dir, 'build'), 'dir');
};

/** Makes a project; `pluginDir` is the plugin's folder, the repository unless told. */
export const createProject = async (pluginDir = ROOT): Promise<TestProject> => {
  const database: TestDatabase = await createDatabase();
  const dir = mkdtempSync(join(tmpdir(), 'newsroom-test-'));
  cpSync(join(ROOT, 'tests/fixtures/app'), dir, { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(dir, 'node_modules'), 'dir');
  let app: Core.Strapi | null = null;

  const stop = async (): Promise<void> => {
    await app?.destroy();
    app = null;
  };

  const env = (options: TestOptions = {}): Record<string, string> => ({
    NODE_ENV: 'test',
    STRAPI_TELEMETRY_DISABLED: 'true',
    TEST_CLIENT: database.client,
    TEST_DATABASE: database.name(dir),
    TEST_PLUGIN_DIR: pluginDir,
    TEST_PLUGINS: JSON.stringify(options),
  });

  return {
    dir,
    env,
    async start(options = {}) {
      Object.assign(process.env, env(options));
      forgetModulesOf(dir);
      if (options.panel) linkPanel(options.panel, dir);
      const made = createStrapi({
        appDir: dir,
        distDir: dir,
        autoReload: false,
        serveAdminPanel: options.panel !== undefined,
      });
      app = await made.load();
      app.server.mount();
      return app;
    },
    stop,
    async remove() {
      await stop();
      await database.drop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
};
