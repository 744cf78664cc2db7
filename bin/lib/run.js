'use strict';

const { version } = require('../../package.json');
const { readArguments } = require('./arguments');
const { UsageError, TaskError } = require('./errors');
const { GENERAL, COMMANDS } = require('./help');
const { openProject, messageOf } = require('./project');
const { createProgress, holdNoise, keepStdout, print, tell } = require('./terminal');

/** What each command does; loaded when it is asked for. */
const load = {
  import: () => require('./import'),
  rebuild: () => require('./rebuild'),
  check: () => require('./check'),
  evaluate: () => require('./evaluate'),
  explain: () => require('./explain'),
};

/** Ends what is under way at the first Ctrl-C, and everything at the second. */
const createStop = () => {
  const controller = new AbortController();
  return {
    signal: controller.signal,
    onSignal() {
      if (controller.signal.aborted) process.exit(1);
      tell('Stopping …');
      controller.abort(new TaskError('Stopped before the end.'));
    },
  };
};

/** Starts the project, lets the command work in it, and ends it again whatever happens. */
const withProject = async ({ isReadOnly, stop }, work) => {
  const progress = createProgress('Starting Strapi …', '');
  const release = holdNoise();
  const app = await openProject(process.cwd(), { isReadOnly, onSignal: stop.onSignal }).finally(
    () => {
      release();
      progress.stop();
    }
  );
  try {
    stop.signal.throwIfAborted();
    return await work(app);
  } finally {
    // What was asked for is done or told by now: a bad ending of Strapi changes nothing about it.
    await app.destroy().catch((error) => tell(`Strapi did not end cleanly: ${messageOf(error)}.`));
  }
};

const runCommand = async ({ command, options, files }) => {
  const { prepare, work, isReadOnly } = load[command]();
  const prepared = await prepare({ options, files });
  // Nothing to start a project for.
  if (prepared.code !== undefined) return prepared.code;
  const stop = createStop();
  return withProject({ isReadOnly, stop }, (app) =>
    work(app, { ...prepared, signal: stop.signal })
  );
};

/**
 * Does what the words of the command line ask for; resolves with the exit code: 0, 1 where something failed, 2 for
 * wrong usage. Never throws: what went wrong is told in a sentence.
 */
const run = async (args) => {
  keepStdout();
  // Of Strapi and its libraries, and nothing that an editor could do anything about.
  process.removeAllListeners('warning');
  try {
    const asked = readArguments(args);
    if (asked.version) print(version);
    else if (asked.help) print(asked.command ? COMMANDS[asked.command] : GENERAL);
    else return await runCommand(asked);
    return 0;
  } catch (error) {
    tell(
      error instanceof TaskError || error instanceof UsageError
        ? error.message
        : `${messageOf(error)}.`
    );
    return error instanceof UsageError ? 2 : 1;
  }
};

module.exports = { run };
