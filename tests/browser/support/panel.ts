import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CACHE, ROOT } from './folders';

const PANELS = join(CACHE, 'panel');
const FIXTURE = join(ROOT, 'tests/fixtures/app');
const TIME_LIMIT_MS = 10 * 60_000;

/** All that a built panel depends on: the locked packages, our built part, the project. */
const SOURCES = [
  join(ROOT, 'package-lock.json'),
  join(ROOT, 'dist/admin'),
  join(FIXTURE, 'src/admin'),
  join(FIXTURE, 'config/plugins.js'),
  join(FIXTURE, 'package.json'),
];

const filesOf = (path: string): string[] => {
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch {
    return [path];
  }
};

const hashOfSources = (): string => {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesOf))
    hash.update(file.slice(ROOT.length)).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
};

/** Builds Strapi's own panel with our part in it, as `strapi build` does for a project. */
const build = async (dir: string): Promise<void> => {
  await promisify(execFile)(process.execPath, [join(ROOT, 'scripts/strapi-build.mjs')], {
    cwd: dir,
    timeout: TIME_LIMIT_MS,
    maxBuffer: 64 * 1024 * 1024,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      STRAPI_TELEMETRY_DISABLED: 'true',
      TEST_CLIENT: 'sqlite',
      TEST_DATABASE: join(dir, 'data.db'),
      TEST_PLUGIN_DIR: ROOT,
      TEST_PLUGINS: '{}',
    },
  });
};

/**
 * The folder of the built panel. The build takes a minute or two, so it is kept until something changes
 * that it depends on; only the newest is kept.
 */
export const buildPanel = async (): Promise<string> => {
  const built = join(PANELS, hashOfSources());
  if (existsSync(built)) return built;
  // Not within the repository, whose tsconfig would make Strapi take the project for one in TypeScript.
  const dir = mkdtempSync(join(tmpdir(), 'newsroom-panel-'));
  try {
    cpSync(FIXTURE, dir, { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(dir, 'node_modules'), 'dir');
    await build(dir);
    rmSync(PANELS, { recursive: true, force: true });
    cpSync(join(dir, 'build'), `${built}-copying`, { recursive: true });
    renameSync(`${built}-copying`, built);
    return built;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
};
