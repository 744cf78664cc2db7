import { isInstalled } from '../installed.mjs';
import { runCommand } from './run-command.mjs';

const MINUTE = 60_000;

const npm = (root, args) => runCommand('npm', args, { cwd: root, limitMs: 15 * MINUTE });

/** Whether SQLite can be used: npm may have left it uncompiled, or compiled for another Node. */
const opensSqlite = async (root) => {
  const script = "new (require('better-sqlite3'))(':memory:').close()";
  const options = { cwd: root, limitMs: MINUTE, isQuiet: true };
  return (await runCommand(process.execPath, ['-e', script], options)).code === 0;
};

/** Installs what the lock asks for where it is not there; resolves with whether all is there now. */
export const install = async (root) => {
  if (!isInstalled(root)) {
    const { code } = await npm(root, ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    if (code !== 0) return false;
  }
  if (await opensSqlite(root)) return true;
  await npm(root, ['rebuild', 'better-sqlite3', '--foreground-scripts', '--loglevel=error']);
  return opensSqlite(root);
};
