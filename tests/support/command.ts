import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';

const BIN = resolve(__dirname, '../../bin/newsroom.js');

/** What a command left behind. */
export interface Ending {
  /** Null where a signal killed it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Command {
  readonly child: ChildProcess;
  readonly ending: Promise<Ending>;
}

/** Starts the command `newsroom` as an editor does, in a folder. */
export const startNewsroom = (
  args: readonly string[],
  { dir, env = {} }: { dir: string; env?: Record<string, string> }
): Command => {
  const child = spawn(process.execPath, [BIN, ...args], {
    cwd: dir,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => (stdout += String(chunk)));
  child.stderr.on('data', (chunk) => (stderr += String(chunk)));
  const ending = new Promise<Ending>((done) => {
    child.on('close', (code) => done({ code, stdout, stderr }));
  });
  return { child, ending };
};

/** Runs the command to its end. */
export const newsroom = (
  args: readonly string[],
  place: { dir: string; env?: Record<string, string> }
): Promise<Ending> => startNewsroom(args, place).ending;
