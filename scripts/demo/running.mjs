import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO_FOLDER } from './paths.mjs';

const FILE = join(DEMO_FOLDER, 'running.json');

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const answers = async (origin) => {
  try {
    return (await fetch(`${origin}/_health`)).ok;
  } catch {
    return false;
  }
};

/** The address of a demo of this folder that runs already, or null. One that was killed is none. */
export const findRunning = async () => {
  try {
    const { pid, origin } = JSON.parse(readFileSync(FILE, 'utf8'));
    return isAlive(pid) && (await answers(origin)) ? origin : null;
  } catch {
    return null;
  }
};

/** Notes that the demo runs, for another start to see. */
export const noteRunning = (origin) => {
  mkdirSync(DEMO_FOLDER, { recursive: true });
  writeFileSync(FILE, JSON.stringify({ pid: process.pid, origin }));
};

export const forgetRunning = () => rmSync(FILE, { force: true });
