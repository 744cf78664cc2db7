import { join } from 'node:path';
import { isInstalled, readLock } from '../installed.mjs';
import { runCommand } from './run-command.mjs';

const MINUTE = 60_000;

/** Takes longer to compile than all else takes to unpack, and what does not ask for it need not wait. */
const COMPILED = 'better-sqlite3';

const npm = (root, args, options = {}) =>
  runCommand('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    limitMs: 15 * MINUTE,
    ...options,
  });

/** Whether SQLite can be used: npm may have left it uncompiled, or compiled for another Node. */
const opensSqlite = async (root) => {
  const script = `new (require('${COMPILED}'))(':memory:').close()`;
  const options = { cwd: root, limitMs: MINUTE, isQuiet: true };
  return (await runCommand(process.execPath, ['-e', script], options)).code === 0;
};

/** The packages that set themselves up by a script of their own, but for the one that is compiled. */
const withScripts = (root) =>
  Object.entries(readLock(join(root, 'node_modules/.package-lock.json')) ?? {})
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length))
    .filter((name) => name !== COMPILED);

/**
 * Installs what the lock asks for where it is not there; resolves with whether all is there now, but for SQLite, which
 * {@link compileSqlite} makes.
 */
export const install = async (root) => {
  if (isInstalled(root)) return true;
  const { code } = await npm(root, ['ci', '--ignore-scripts']);
  if (code !== 0) return false;
  return (await npm(root, ['rebuild', ...new Set(withScripts(root))])).code === 0;
};

/** Compiles SQLite for this Node where it can't be used yet; resolves with what npm said where it still can't be. */
export const compileSqlite = async (root) => {
  if (await opensSqlite(root)) return { passed: 1, failed: 0 };
  const args = ['rebuild', COMPILED, '--foreground-scripts'];
  const { output } = await npm(root, args, { isQuiet: true });
  return (await opensSqlite(root)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output };
};
