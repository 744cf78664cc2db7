/** How often a line on a terminal is drawn anew. */
const DRAW_MS = 200;
/** How often a log, which cannot be drawn over, is told that something still goes on. */
const REMIND_MS = 15_000;

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/**
 * Tells what goes on: a line a step, drawn over on a terminal, and written at its start and end elsewhere.
 */
export const createProgress = (stream = process.stdout) => {
  let current = null;

  const draw = () => {
    if (!stream.isTTY || !current) return;
    const line = `… ${current.text} (${seconds(current.since)})`;
    stream.write(`\r\x1b[K${line.slice(0, stream.columns - 1)}`);
  };

  const remind = () => {
    if (!stream.isTTY && current) stream.write(`  … ${current.text} (${seconds(current.since)})\n`);
  };

  const print = (line) => {
    if (stream.isTTY && current) stream.write('\r\x1b[K');
    stream.write(`${line}\n`);
    draw();
  };

  const end = (line) => {
    for (const timer of current.timers) clearInterval(timer);
    if (stream.isTTY) stream.write('\r\x1b[K');
    current = null;
    stream.write(`${line}\n`);
  };

  return {
    print,
    /** Says more of the step under way. */
    update(text) {
      if (!current) return;
      current.text = text;
      draw();
    },
    /** Runs a step and resolves with its result; `done` is what is said of it afterwards. */
    async step(text, done, work) {
      const since = performance.now();
      current = {
        text,
        since,
        timers: [setInterval(draw, DRAW_MS), setInterval(remind, REMIND_MS)],
      };
      if (stream.isTTY) draw();
      else stream.write(`${text} …\n`);
      try {
        const result = await work();
        end(`${done} (${seconds(since)})`);
        return result;
      } catch (error) {
        if (current) end(`${text}: failed (${seconds(since)})`);
        throw error;
      }
    },
  };
};
