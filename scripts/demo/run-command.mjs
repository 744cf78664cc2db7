import { spawn } from 'node:child_process';
import { ROOT } from './paths.mjs';

/** Most of an output that is kept: the end, where errors stand. */
const KEPT = 20_000;

/** What was started and runs, so that an end of the demo is an end of it. */
const running = new Set();

/** Has a process end with the demo. */
export const track = (child) => {
  running.add(child);
  child.once('close', () => running.delete(child));
};

/** Ends what is under way. */
export const stopCommands = () => {
  for (const child of running) child.kill('SIGTERM');
};

/**
 * Runs a program without a shell and resolves with its exit code and the end of what it wrote.
 */
export const runCommand = (file, args, { cwd = ROOT, env = {}, shell = false } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd,
      shell,
      env: { ...process.env, STRAPI_TELEMETRY_DISABLED: 'true', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    track(child);
    let output = '';
    const keep = (text) => (output = (output + text).slice(-KEPT));
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });

/** Runs Node with a script of a package, or with options. */
export const runNode = (args, options) => runCommand(process.execPath, args, options);
