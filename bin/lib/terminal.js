'use strict';

const { SingleBar, Presets } = require('cli-progress');

/** What takes less time needs no sign of life. */
const PATIENCE_MS = 2000;
/** How often a line tells of progress where no bar can be drawn. */
const LINE_MS = 5000;

const writeOut = process.stdout.write.bind(process.stdout);
const writeError = process.stderr.write.bind(process.stderr);

/** Writes a line of the answer. */
const print = (line = '') => void writeOut(`${line}\n`);

/** Writes a line beside the answer: what went wrong, or what is going on. */
const tell = (line) => void writeError(`${line}\n`);

/** What was written to stdout while a project starts; null at all other times. */
let held = null;

/**
 * Keeps back what a project and its libraries write to stdout while it starts: it is told only if they end the
 * process, as Strapi does where TypeScript does not compile. Call what is given back once the project has started.
 */
const holdNoise = () => {
  held = [];
  return () => {
    held = null;
  };
};

/**
 * Keeps stdout for `print` alone: whatever the project and Strapi write there goes to stderr. A reader that ends
 * early, as `head` does, is no error.
 */
const keepStdout = () => {
  process.stdout.write = (chunk, ...rest) => {
    if (held === null) return writeError(chunk, ...rest);
    held.push(chunk);
    rest.find((each) => typeof each === 'function')?.();
    return true;
  };
  process.on('exit', () => held?.forEach((chunk) => writeError(chunk)));
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
};

/** A bar that is drawn over and over, as a terminal can. */
const createBar = (label, unit) => {
  const bar = new SingleBar(
    {
      stream: process.stderr,
      format: `${label} {bar} {value} of {total} ${unit}`,
      barsize: 30,
      hideCursor: true,
      clearOnComplete: true,
      gracefulExit: false,
    },
    Presets.shades_classic
  );
  let isStarted = false;
  return {
    draw(done, total) {
      if (!isStarted) bar.start(total, done);
      isStarted = true;
      bar.setTotal(total);
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
};

/** A line every few seconds, for logs and pipes. */
const createLines = (label, unit) => {
  let toldAt = -Infinity;
  return {
    draw(done, total) {
      if (performance.now() - toldAt < LINE_MS) return;
      toldAt = performance.now();
      tell(total > 0 ? `${label} ${done} of ${total} ${unit}` : label);
    },
    stop() {},
  };
};

/**
 * Shows how far a longer task is, from two seconds on: a bar on a terminal, plain lines elsewhere.
 *
 * @example
 * const progress = createProgress('Importing', 'files');
 * progress.update(3, 40); // Taking in ███░░░ 3 of 40 files
 * progress.stop();
 */
const createProgress = (label, unit) => {
  const isTerminal = process.stderr.isTTY === true;
  const shown = isTerminal ? createBar(label, unit) : createLines(label, unit);
  let at = [0, 0];
  let isDue = false;
  const draw = () => {
    // A bar needs a whole to be a part of.
    if (isDue && (at[1] > 0 || !isTerminal)) shown.draw(...at);
  };
  const timer = setTimeout(() => {
    isDue = true;
    draw();
  }, PATIENCE_MS);
  return {
    update(done, total) {
      at = [done, total];
      draw();
    },
    stop() {
      clearTimeout(timer);
      if (isDue) shown.stop();
      isDue = false;
    },
  };
};

module.exports = { print, tell, keepStdout, holdNoise, createProgress };
