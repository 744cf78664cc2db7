import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { DemoError } from './errors.mjs';
import { PLAYGROUND } from './paths.mjs';
import { track } from './run-command.mjs';

const SERVE = fileURLToPath(new URL('serve.cjs', import.meta.url));
/** How long Strapi may take to stop before it is ended. */
const STOP_MS = 15_000;
const KEPT_LINES = 40;

const textOf = ({ step, done, total }) => (total ? `${step}: ${done} of ${total}` : step);

/** Strapi's own log, by the line; the last lines are kept for the case that it stops. */
const readLines = (child, onLine) => {
  const last = [];
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream.setEncoding('utf8').on('data', (text) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop();
      for (const line of lines) {
        if (last.push(line) > KEPT_LINES) last.shift();
        onLine(line);
      }
    });
  }
  return last;
};

/**
 * Starts the playground's Strapi and resolves once it listens, seeded and with its connections at rest:
 * with its address, its login, `stop`, and `ended`, which resolves when it has stopped by whatever cause.
 */
export const startServer = async ({ folder, port, panel, onProgress, onLine = () => {} }) => {
  const child = fork(SERVE, {
    cwd: PLAYGROUND,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...process.env,
      NODE_ENV: 'development',
      STRAPI_TELEMETRY_DISABLED: 'true',
      DEMO_FOLDER: folder,
      DEMO_LOG_LEVEL: process.env.DEMO_LOG_LEVEL ?? 'warn',
      DEMO_PANEL: String(panel),
      PORT: String(port),
    },
  });
  track(child);
  const last = readLines(child, onLine);
  const ended = new Promise((resolve) => child.once('close', resolve));
  const stop = async () => {
    if (child.connected) child.send('stop');
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await ended;
    clearTimeout(timer);
  };
  const ready = await new Promise((resolve, reject) => {
    child.on('message', (message) => {
      if (message.kind === 'progress') onProgress(textOf(message));
      if (message.kind === 'ready') resolve(message);
      if (message.kind === 'failed') {
        reject(new DemoError(`Strapi could not be started:\n${message.reason}`));
      }
    });
    void ended.then(() =>
      reject(new DemoError(`Strapi stopped while starting:\n${last.join('\n')}`.trim()))
    );
  });
  return { origin: `http://127.0.0.1:${ready.port}`, login: ready.login, stop, ended };
};
