import { parseArgs } from 'node:util';
import { UsageError } from './errors.mjs';

const DEFAULT_PORT = 1337;

export const HELP = `Usage: npm run demo -- [options]

Starts a Strapi with the plugin and a demo newsroom in English, Japanese, Korean and Chinese. What is
missing is installed and built first. Started again it keeps what you changed; Ctrl-C stops it.

Options:
  --port N    listen on this port; ${DEFAULT_PORT} unless told
  --reset     forget everything you changed and start with the newsroom as it was
  --check     prove the plugin's main job over HTTP instead: in a temporary folder, on a free port,
              one line a step; exit code 0 when all went well, else 1
  -h, --help  show this`;

const OPTIONS = {
  port: { type: 'string' },
  reset: { type: 'boolean', default: false },
  check: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
};

const HINT = 'Try “npm run demo -- --help”.';

const parse = (args) => {
  try {
    return parseArgs({ args, options: OPTIONS, strict: true }).values;
  } catch (error) {
    const [sentence] = error.message.split(/(?<=[.'])\s/);
    throw new UsageError(`${sentence.replace(/\.?$/, '.')} ${HINT}`);
  }
};

const toPort = (text) => {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port >= 1 && port <= 65_535) return port;
  throw new UsageError(`--port must be a whole number within 1–65535, got “${text}”. ${HINT}`);
};

/**
 * What the words of the command line ask for.
 *
 * @throws UsageError for an unknown option, a wrong port, and options that exclude each other.
 */
export const readOptions = (args) => {
  const { port, ...options } = parse(args);
  if (options.check && (port !== undefined || options.reset)) {
    const other = port === undefined ? '--reset' : '--port';
    throw new UsageError(
      `--check starts afresh on a free port of its own: it takes no ${other}. ${HINT}`
    );
  }
  return { ...options, port: port === undefined ? DEFAULT_PORT : toPort(port) };
};
