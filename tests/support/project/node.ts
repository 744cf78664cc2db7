import { fork } from 'node:child_process';
import { resolve } from 'node:path';

const SCRIPT = resolve(__dirname, '../../fixtures/node.js');

/** What a node answers is whatever it is; tests look at what they expect. */
type Result = any; // eslint-disable-line @typescript-eslint/no-explicit-any

/** A Strapi in a process of its own. */
export interface StrapiNode {
  /** One of the commands of the script; rejected where it fails, and where the process ends. */
  ask(command: string, ...args: readonly unknown[]): Promise<Result>;
  /** Stands still, with all that it holds, until it is thawed. */
  freeze(): void;
  thaw(): void;
  /** Ends at once, as by a failure of power. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a node on a project whose environment is set; resolves once it is up. */
export const startNode = async (dir: string): Promise<StrapiNode> => {
  // Nothing of jest's own process is meant for it.
  const child = fork(SCRIPT, [dir], {
    env: process.env,
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const waiting = new Map<number, (answer: { result?: Result; error?: string }) => void>();
  let last = 0;
  const ended = new Promise<void>((end) => {
    child.once('exit', (code, signal) => {
      for (const answer of waiting.values()) answer({ error: `it ended: ${signal ?? code}` });
      end();
    });
  });
  const answerTo = (id: number): Promise<Result> =>
    new Promise((answered, failed) => {
      waiting.set(id, ({ result, error }) => {
        waiting.delete(id);
        if (error === undefined) answered(result);
        else failed(new Error(error));
      });
    });
  child.on('message', ({ id, ...answer }: { id: number; result?: Result; error?: string }) =>
    waiting.get(id)?.(answer)
  );
  await answerTo(0);

  const ask: StrapiNode['ask'] = (command, ...args) => {
    last += 1;
    const answer = answerTo(last);
    child.send({ id: last, command, args });
    return answer;
  };
  return {
    ask,
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGCONT');
      await ask('stop');
      await ended;
    },
  };
};
