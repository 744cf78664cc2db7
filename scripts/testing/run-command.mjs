import { spawn } from 'node:child_process';

/** Time that a command has to end by itself once it was told to. */
const GRACE_MS = 5_000;

/** Groups of processes under way, so that none outlives us. */
const groups = new Set();

const endGroup = (pid, signal) => {
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended already.
  }
};

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    for (const pid of groups) endGroup(pid, 'SIGKILL');
    process.exit(1);
  });
}

const listen = (child, hear) => {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
      hear(chunk);
    });
  }
  return () => text;
};

/**
 * Runs a command and resolves with its exit code and what it wrote; never rejects. After `limitMs` it is ended with
 * all that it started, as is what it left running.
 *
 * @example
 * await runCommand('npx', ['tsc', '--noEmit'], { limitMs: 60_000 }); // { code: 0, isLate: false, output: '' }
 */
export const runCommand = (command, args, { limitMs, env = {}, cwd, uid, gid, isQuiet = false }) =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      uid,
      gid,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const output = listen(child, (chunk) => {
      if (!isQuiet) process.stdout.write(chunk);
    });
    if (child.pid !== undefined) groups.add(child.pid);
    let isLate = false;
    const late = setTimeout(() => {
      isLate = true;
      endGroup(child.pid, 'SIGTERM');
      setTimeout(() => endGroup(child.pid, 'SIGKILL'), GRACE_MS).unref();
    }, limitMs);
    child.on('error', (error) => {
      clearTimeout(late);
      resolve({ code: 1, isLate, output: `${output()}${error.message}\n` });
    });
    // Its pipes may be held open by what it left running.
    child.on('exit', () => setTimeout(() => endGroup(child.pid, 'SIGKILL'), 500).unref());
    child.on('close', (code) => {
      clearTimeout(late);
      groups.delete(child.pid);
      resolve({ code: code ?? 1, isLate, output: output() });
    });
  });
