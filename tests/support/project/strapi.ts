import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Core } from '@strapi/strapi';
import { createStrapi } from '@strapi/strapi';
import { connections } from '../newsroom/articles';
import { createDatabase, createSchema, dropDatabase, type TestDatabase } from './database';
import { keepHandlersOnce } from './shared-hooks';
import { takeTemplate } from './template';

const ROOT = resolve(__dirname, '../../..');

export interface TestOptions {
  /** What `config/plugins` says of the plugin beside its path. */
  readonly newsroom?: { readonly enabled?: boolean; readonly config?: Record<string, unknown> };
  /**
   * Whether Strapi's plugin for GraphQL is there, or its configuration: it takes long to start. In the long form it is
   * always there unless told.
   */
  readonly graphql?: boolean | Readonly<Record<string, unknown>>;
  /** Where PostgreSQL keeps the tables; `public` unless told. */
  readonly schema?: string;
  /** The folder of a built admin panel, which is served; none unless told. */
  readonly panel?: string;
}

/** A project with the built plugin in it, in a folder and a database of its own. */
export interface TestProject {
  readonly dir: string;
  /** What its files read from the environment, for a process of its own. */
  env(options?: TestOptions): Record<string, string>;
  /** Starts Strapi; the one before must have been stopped. `before` may change it before it loads any plugin. */
  start(options?: TestOptions, before?: (strapi: Core.Strapi) => void): Promise<Core.Strapi>;
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

/** A folder with what a project consists of. */
const createFolder = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'newsroom-test-'));
  cpSync(join(ROOT, 'tests/fixtures/app'), dir, { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(dir, 'node_modules'), 'dir');
  return dir;
};

/** Starts a project for the first time, and stops it once it is at rest. */
const makeTemplate = async (folder: string): Promise<TestDatabase> => {
  const dir = createFolder();
  const database = await createDatabase(folder);
  const project = projectIn(dir, database);
  await connections(await project.start()).settle();
  await project.stop();
  rmSync(dir, { recursive: true, force: true });
  return database;
};

/**
 * Makes a project whose database is as its first start leaves it, or empty: for tests of what a first start makes, or
 * whose own first start is to find other content types or options.
 */
export const createProject = async ({
  isNew = false,
}: { readonly isNew?: boolean } = {}): Promise<TestProject> => {
  const template = isNew ? null : await takeTemplate(makeTemplate);
  const dir = createFolder();
  return projectIn(dir, await createDatabase(dir, template ?? undefined));
};

const projectIn = (dir: string, database: TestDatabase): TestProject => {
  let app: Core.Strapi | null = null;

  const stop = async (): Promise<void> => {
    await app?.destroy();
    app = null;
  };

  const env = (options: TestOptions = {}): Record<string, string> => ({
    NODE_ENV: 'test',
    STRAPI_TELEMETRY_DISABLED: 'true',
    TEST_CLIENT: database.client,
    TEST_DATABASE: database.name,
    TEST_SCHEMA: options.schema ?? 'public',
    TEST_PLUGIN_DIR: ROOT,
    TEST_PLUGINS: JSON.stringify(options),
  });

  return {
    dir,
    env,
    async start(options = {}, before) {
      Object.assign(process.env, env(options));
      forgetModulesOf(dir);
      if (options.panel) linkPanel(options.panel, dir);
      if (options.schema) await createSchema(database, options.schema);
      const made = createStrapi({
        appDir: dir,
        distDir: dir,
        autoReload: false,
        serveAdminPanel: options.panel !== undefined,
      });
      before?.(made);
      app = await made.load();
      keepHandlersOnce(app);
      app.server.mount();
      return app;
    },
    stop,
    async remove() {
      await stop();
      await dropDatabase(database);
      rmSync(dir, { recursive: true, force: true });
    },
  };
};
