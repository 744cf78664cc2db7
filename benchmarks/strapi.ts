import { fork } from 'node:child_process';
import { createProject } from '../tests/support/strapi';
import { readArguments, wrongUsage } from './arguments';
import { serve, type Figures, type Result, type Task } from './strapi/server';
import { watchLoop, type LoopDelay, type Quantiles } from './strapi/watch';

const options = readArguments({
  articles: { type: 'string' },
  corpus: { type: 'string' },
  known: { type: 'string' },
  seconds: { type: 'string' },
  starts: { type: 'string' },
  sql: { type: 'boolean' },
  task: { type: 'string' },
});

const ARTICLES = 100_000;
const STARTS = 10;
/** No limit. */
const SECONDS = 1_000_000;
const CORPUS = '../shared/data/scale';

const wholeOf = (name: 'articles' | 'known' | 'seconds' | 'starts', otherwise: number): number => {
  const value = options[name] === undefined ? otherwise : Number(options[name]);
  if (!Number.isSafeInteger(value) || value < 0) wrongUsage(`--${name} must be a whole number`);
  return value;
};

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Does a task in a process of its own; tells besides how long an idle process had to wait meanwhile. */
const run = async (task: Task, env: Record<string, string>) => {
  const idle = watchLoop();
  const child = fork(process.argv[1] ?? '', ['--task', JSON.stringify(task)], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const result = await new Promise<Result>((done, failed) => {
    child.once('message', (message) => done(message as Result));
    child.once('exit', (code, signal) => failed(new Error(`it ended: ${signal ?? code}`)));
  });
  return { result, idle: idle.take() };
};

const ms = (value: number): string => value.toFixed(1).padStart(7);

const sayQuantiles = (name: string, { p50, p99, max }: Quantiles): void =>
  say(`  ${name.padEnd(34)} p50 ${ms(p50)}  p99 ${ms(p99)}  max ${ms(max)} ms`);

const sayLoop = (name: string, { node, own }: LoopDelay): void => {
  sayQuantiles(name, node);
  if (own) sayQuantiles('  without waiting for a processor', own);
};

const sayFigures = (name: string, { seconds, busy, loop, queries }: Figures): void => {
  sayLoop(`${name}, ${seconds.toFixed(1)} s (${busy.toFixed(1)} busy)`, loop);
  const { count, bodies, packed, slowest } = queries;
  say(`  ${''.padEnd(34)} ${count} statements; bodies read ${bodies}, packed rows ${packed}`);
  for (const slow of options.sql ? slowest : []) say(`    ${ms(slow.ms)} ms  ${slow.sql}`);
};

const sayTask = (title: string, { result, idle }: Awaited<ReturnType<typeof run>>): void => {
  say(`\n${title}`);
  for (const [name, figures] of Object.entries(result)) sayFigures(name, figures);
  sayLoop('an idle process meanwhile', idle);
};

const medianOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Starts both projects in turn, so that whatever else the machine does slows both. */
const compareStarts = async (
  full: readonly [Task, Record<string, string>],
  empty: readonly [Task, Record<string, string>],
  times: number
): Promise<void> => {
  const seconds: { full: number[]; empty: number[] } = { full: [], empty: [] };
  const busy: { full: number[]; empty: number[] } = { full: [], empty: [] };
  let last: Awaited<ReturnType<typeof run>> | null = null;
  for (let i = 0; i < times; i += 1) {
    const first = await run(...empty);
    seconds.empty.push(first.result.start?.seconds ?? 0);
    busy.empty.push(first.result.start?.busy ?? 0);
    last = await run(...full);
    seconds.full.push(last.result.start?.seconds ?? 0);
    busy.full.push(last.result.start?.busy ?? 0);
  }
  if (!last) return;
  sayTask('start, and the five seconds after it', last);
  const compare = (name: string, { full: slow, empty: fast }: typeof seconds): void => {
    const [more, less] = [medianOf(slow) * 1000, medianOf(fast) * 1000];
    const values = `${ms(more)} ms with the articles, ${ms(less)} ms with none`;
    say(`  ${name}, median of ${times}: ${values}, difference ${ms(more - less)} ms`);
  };
  compare('until it listens', seconds);
  compare('time of the processor', busy);
};

const main = async (): Promise<void> => {
  const articles = wholeOf('articles', ARTICLES);
  const corpus = options.corpus ?? CORPUS;
  const full = await createProject();
  const empty = await createProject();
  const known = wholeOf('known', 0);
  const seconds = wholeOf('seconds', SECONDS);
  const taskOf = (kind: Task['kind']): Task => ({
    kind,
    dir: full.dir,
    articles,
    known,
    seconds,
    corpus,
  });
  const taskOfEmpty = (kind: Task['kind']): Task => ({
    ...taskOf(kind),
    dir: empty.dir,
    articles: 0,
    known: 0,
  });
  try {
    say(`${articles} articles on ${full.env().TEST_CLIENT}, ${known} of them read before`);
    await run(taskOf('fill'), full.env());
    await run(taskOfEmpty('fill'), empty.env());
    sayTask('what is new is read, and all relinked', await run(taskOf('index'), full.env()));
    sayTask('one article after a restart', await run(taskOf('refresh'), full.env()));
    await compareStarts(
      [taskOf('start'), full.env()],
      [taskOfEmpty('start'), empty.env()],
      wholeOf('starts', STARTS)
    );
  } finally {
    await full.remove();
    await empty.remove();
  }
};

const fail = (error: unknown): void => {
  console.error(error);
  process.exit(1);
};

if (options.task === undefined) main().catch(fail);
else serve(JSON.parse(options.task) as Task).catch(fail);
