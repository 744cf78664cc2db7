import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isInstalled, readLock } from '../installed.mjs';
import { DemoError } from './errors.mjs';
import { ROOT } from './paths.mjs';
import { runCommand, runNode } from './run-command.mjs';

const MODULES = join(ROOT, 'node_modules');
const LOOK_MS = 1000;
/** npm compiles once all packages are there, and says nothing of it; where a ready binary comes, it is quick. */
const COMPILED = join(MODULES, 'better-sqlite3/build');

const TOOLCHAIN =
  'better-sqlite3 could not be compiled: it needs a C++ toolchain and Python 3 (Debian and Ubuntu: “apt install build-essential python3”; macOS: “xcode-select --install”; Windows: the Visual Studio Build Tools).';
const OFFLINE =
  'The npm registry could not be reached: look at the network connection and start the demo again.';

const countInstalled = () => {
  if (!existsSync(MODULES)) return 0;
  const names = readdirSync(MODULES).filter((name) => !name.startsWith('.'));
  return names.reduce(
    (sum, name) => sum + (name.startsWith('@') ? readdirSync(join(MODULES, name)).length : 1),
    0
  );
};

const isAllowed = (list, name) => !list || list.includes(name);

/** Those of the lock file that npm puts side by side, without what is for other platforms. */
const countWanted = () =>
  Object.entries(readLock(join(ROOT, 'package-lock.json')) ?? {}).filter(
    ([path, { os, cpu }]) =>
      /^node_modules\/(@[^/]+\/)?[^/]+$/.test(path) &&
      isAllowed(os, process.platform) &&
      isAllowed(cpu, process.arch)
  ).length;

const runNpm = (...args) => {
  const all = [...args, '--no-audit', '--no-fund', '--loglevel=error'];
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return runNode([script, ...all]);
  return runCommand('npm', all, { shell: process.platform === 'win32' });
};

const lastLines = (output) => output.trim().split('\n').slice(-12).join('\n');

/** One sentence on why npm failed, and the end of what it said where no cause is known. */
const explain = (output) => {
  if (/gyp ERR|node-gyp|not found: make|g\+\+: (not found|command)/i.test(output)) return TOOLCHAIN;
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH/.test(output)) return OFFLINE;
  if (/ENOSPC/.test(output)) return 'The disk is full: the packages take about 1 GB.';
  return `npm could not install the packages:\n${lastLines(output)}`;
};

const install = (progress) =>
  progress.step('Installing the packages', 'Installed the packages', async () => {
    const total = countWanted();
    const timer = setInterval(() => {
      const count = Math.min(countInstalled(), total);
      progress.update(
        existsSync(COMPILED)
          ? 'Installing the packages: compiling SQLite'
          : `Installing the packages: ${count} of ${total}`
      );
    }, LOOK_MS);
    const { code, output } = await runNpm('ci').finally(() => clearInterval(timer));
    if (code !== 0) throw new DemoError(explain(output));
  });

/** npm would empty the folder that a link leads to, which may be another checkout's. */
const refuseLink = () => {
  if (!existsSync(MODULES) || !lstatSync(MODULES).isSymbolicLink()) return;
  throw new DemoError(
    'node_modules is a link, and what it leads to does not fit package-lock.json: install there, or remove the link.'
  );
};

/** Whether the compiled part of better-sqlite3 is there, and made for this Node. */
const isSqliteUsable = async () => {
  const script = "new (require('better-sqlite3'))(':memory:').close()";
  return (await runNode(['-e', script])).code === 0;
};

const rebuildSqlite = (progress) =>
  progress.step('Compiling SQLite for this Node.js', 'Compiled SQLite', async () => {
    const { code } = await runNpm('rebuild', 'better-sqlite3');
    if (code !== 0 || !(await isSqliteUsable())) throw new DemoError(TOOLCHAIN);
  });

/** Installs what the lock file names, where something of it is missing. */
export const ensurePackages = async (progress) => {
  if (!isInstalled(ROOT)) {
    refuseLink();
    await install(progress);
  }
  if (!(await isSqliteUsable())) await rebuildSqlite(progress);
};
