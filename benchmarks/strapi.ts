import { fork } from 'node:child_process';
import { createProject } from '../tests/support/project/strapi';
import { readArguments, wrongUsage } from './shared/arguments';
import type { Edit, EditsResult } from './strapi/edits';
import type { Figures } from './strapi/meter';
import { serve, type ResultOf, type Task } from './strapi/server';
import type { WhileReading } from './strapi/while-reading';
import { watchLoop, type LoopDelay, type Quantiles } from './strapi/watch';

const options = readArguments({
  articles: { type: 'string' },
  corpus: { type: 'string' },
  /** Publishes and pins to measure. */
  edits: { type: 'string' },
  known: { type: 'string' },
  seconds: { type: 'string' },
  starts: { type: 'string' },
  sql: { type: 'boolean' },
  /** Parts of the run, separated by commas. */
  parts: { type: 'string' },
  task: { type: 'string' },
});

const ARTICLES = 100_000;
const STARTS = 10;
const EDITS = 24;
const PARTS = ['reading', 'index', 'refresh', 'edits', 'starts'] as const;
/** What is measured unless parts are named: the others change what these find. */
const USUAL = PARTS.filter((part) => part !== 'reading');
/** No limit. */
const SECONDS = 1_000_000;
const CORPUS = '../shared/data/scale';

const wholeOf = (
  name: 'articles' | 'edits' | 'known' | 'seconds' | 'starts',
  otherwise: number
): number => {
  const value = options[name] === undefined ? otherwise : Number(options[name]);
  if (!Number.isSafeInteger(value) || value < 0) wrongUsage(`--${name} must be a whole number`);
  return value;
};

const readParts = (): ReadonlySet<string> => {
  const parts = options.parts?.split(',') ?? USUAL;
  const unknown = parts.find((part) => !PARTS.some((one) => one === part));
  if (unknown !== undefined)
    wrongUsage(`--parts must be among ${PARTS.join(', ')}, got ${unknown}`);
  return new Set(parts);
};

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Does a task in a process of its own; tells besides how long an idle process had to wait meanwhile. */
const run = async <Kind extends Task['kind']>(
  task: Task & { readonly kind: Kind },
  env: Record<string, string>
) => {
  const idle = watchLoop();
  const child = fork(process.argv[1] ?? '', ['--task', JSON.stringify(task)], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const result = await new Promise<ResultOf<Kind>>((done, failed) => {
    child.once('message', (message) => done(message as ResultOf<Kind>));
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

type Run = Awaited<ReturnType<typeof run<'index'>>>;

const sayTask = (title: string, { result, idle }: Run): void => {
  say(`\n${title}`);
  for (const [name, figures] of Object.entries(result)) sayFigures(name, figures);
  sayLoop('an idle process meanwhile', idle);
};

const sayEdit = (name: string, { own, after, busyMs, bodies, messages }: Edit): void => {
  const count = (value: number): string => value.toFixed(1);
  say(`  ${name}: ${count(busyMs)} ms of processor`);
  for (const [when, { count: all, decisions }] of [
    ['until it is answered', own],
    ['what follows', after],
  ] as const) {
    say(
      `    ${when.padEnd(22)} ${count(all)} statements, ${count(decisions)} of them read decisions`
    );
  }
  say(`    bodies read ${count(bodies)}, messages to the engine's thread ${count(messages)}`);
};

const sayEdits = ({ edits, sent, digest }: EditsResult): void => {
  const [{ times } = { times: 0 }] = Object.values(edits);
  say(`\nedits, one at a time at rest: means of ${times}`);
  for (const [name, edit] of Object.entries(edits)) sayEdit(name, edit);
  say(`  one publish sends ${(sent / 1024).toFixed(0)} KiB to and from the thread`);
  say(`  digest of all lists: ${digest}`);
};

const sayReading = ({ ms: times, unread }: WhileReading): void => {
  const at = (share: number): string => {
    const time = times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
    return `${(time / 1000).toFixed(2)} s`;
  };
  say(`\n${times.length} edits while articles were read for the first time, ${unread} left unread`);
  say(`  until their connections are made   p50 ${at(0.5)}  p95 ${at(0.95)}  max ${at(1)}`);
};

const medianOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

type StartTask = Task & { readonly kind: 'start' };

/** Starts both projects in turn, so that whatever else the machine does slows both. */
const compareStarts = async (
  full: readonly [StartTask, Record<string, string>],
  empty: readonly [StartTask, Record<string, string>],
  times: number
): Promise<void> => {
  const seconds: { full: number[]; empty: number[] } = { full: [], empty: [] };
  const busy: { full: number[]; empty: number[] } = { full: [], empty: [] };
  let last: Run | null = null;
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
  const parts = readParts();
  const edits = wholeOf('edits', EDITS);
  const taskOf = <Kind extends Task['kind']>(kind: Kind) => ({
    kind,
    dir: full.dir,
    articles,
    known,
    seconds,
    corpus,
    edits,
  });
  const taskOfEmpty = <Kind extends Task['kind']>(kind: Kind) => ({
    ...taskOf(kind),
    dir: empty.dir,
    articles: 0,
    known: 0,
  });
  try {
    say(`${articles} articles on ${full.env().TEST_CLIENT}, ${known} of them read before`);
    await run(taskOf('fill'), full.env());
    if (parts.has('starts')) await run(taskOfEmpty('fill'), empty.env());
    if (parts.has('reading')) sayReading((await run(taskOf('reading'), full.env())).result);
    if (parts.has('index')) {
      sayTask('what is new is read, and all relinked', await run(taskOf('index'), full.env()));
    }
    if (parts.has('refresh')) {
      sayTask('one article after a restart', await run(taskOf('refresh'), full.env()));
    }
    if (parts.has('edits')) sayEdits((await run(taskOf('edits'), full.env())).result);
    if (parts.has('starts')) {
      await compareStarts(
        [taskOf('start'), full.env()],
        [taskOfEmpty('start'), empty.env()],
        wholeOf('starts', STARTS)
      );
    }
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
