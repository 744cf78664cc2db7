import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePanel, ensurePlugin } from './builds.mjs';
import { check } from './check.mjs';
import { DemoError, UsageError } from './errors.mjs';
import { HELP, readOptions } from './options.mjs';
import { ensurePackages } from './packages.mjs';
import { DEMO_FOLDER } from './paths.mjs';
import { isFree } from './ports.mjs';
import { createProgress } from './progress.mjs';
import { stopCommands } from './run-command.mjs';
import { findRunning, forgetRunning, noteRunning } from './running.mjs';
import { startServer } from './server.mjs';
import { welcome } from './welcome.mjs';

const INTERRUPTED = 130;
/** Strapi says at each start that mails could be sent in a better way; the demo sends none. */
const NOISE = '"sendmail" email provider';

/** Ends what is under way when the user asks for it; those who started it see it end. */
const watchInterruption = () => {
  const interruption = { happened: false };
  interruption.promise = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => {
        interruption.happened = true;
        stopCommands();
        resolve();
      });
    }
  });
  return interruption;
};

/** Refuses before anything takes time. */
const checkPlace = async (port) => {
  const running = await findRunning();
  if (running) {
    throw new DemoError(`The demo runs already, at ${running}: stop that one first with Ctrl-C.`);
  }
  if (await isFree(port)) return;
  throw new DemoError(
    `Port ${port} is taken: stop what listens there, or choose another, as in “npm run demo -- --port ${port + 1}”.`
  );
};

/** Removes the newsroom: when asked to, and when a start was interrupted while writing it. */
const clearFolder = (reset, progress) => {
  const isHalf =
    existsSync(join(DEMO_FOLDER, 'data.db')) && !existsSync(join(DEMO_FOLDER, 'seeded'));
  if (!reset && !isHalf) return;
  rmSync(DEMO_FOLDER, { recursive: true, force: true });
  progress.print(
    reset
      ? 'The newsroom begins anew.'
      : 'The last start was interrupted: the newsroom begins anew.'
  );
};

/** Runs the demo until it is stopped; resolves with the exit code. */
const runDemo = async ({ port, reset }, progress, interruption) => {
  await checkPlace(port);
  await ensurePackages(progress);
  await ensurePlugin(progress);
  await ensurePanel(progress);
  clearFolder(reset, progress);
  const server = await progress.step('Starting Strapi', 'Started Strapi', () =>
    startServer({
      folder: DEMO_FOLDER,
      port,
      panel: true,
      onProgress: progress.update,
      onLine(line) {
        if (!line.includes(NOISE)) progress.print(line);
      },
    })
  );
  noteRunning(server.origin);
  progress.print(await welcome(server));
  await Promise.race([server.ended, interruption.promise]);
  await server.stop();
  forgetRunning();
  progress.print(interruption.happened ? '\nStopped.' : '\nStrapi stopped by itself.');
  return interruption.happened ? 0 : 1;
};

const run = async (args, interruption) => {
  const options = readOptions(args);
  if (options.help) {
    console.log(HELP);
    return 0;
  }
  const progress = createProgress();
  return options.check ? check(progress, interruption) : runDemo(options, progress, interruption);
};

/** Does what the command line asks for and resolves with the exit code. */
export const main = async (args) => {
  const interruption = watchInterruption();
  try {
    return await run(args, interruption);
  } catch (error) {
    if (interruption.happened) {
      console.log('Stopped.');
      return INTERRUPTED;
    }
    if (!(error instanceof UsageError || error instanceof DemoError)) throw error;
    console.error(error.message);
    return error instanceof UsageError ? 2 : 1;
  }
};
