import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { findChromium, launch } from '../tests/browser/support/chromium';
import { CACHE } from '../tests/browser/support/folders';
import { buildPanel } from '../tests/browser/support/panel';
import { createProject } from '../tests/support/project/strapi';
import { readArguments, wrongUsage } from './shared/arguments';
import { sayMachine } from './admin/machine';
import { measureMap } from './admin/map';
import { hasScreen, loadAnew, openPanel, timeOf } from './admin/screens';
import { servePanel } from './admin/serve';
import { articleId } from './strapi/seed';
import { serve, type Task } from './strapi/server';

const options = readArguments({
  articles: { type: 'string' },
  corpus: { type: 'string' },
  nodes: { type: 'string' },
  runs: { type: 'string' },
  /** Seconds of relinking in the background at most. */
  seconds: { type: 'string' },
  picture: { type: 'string' },
  task: { type: 'string' },
  serve: { type: 'string' },
});

const CORPUS = '../shared/data/scale';
const ENTRY = '/admin/content-manager/collection-types/plugin::newsroom.article';
const OVERVIEW = '/admin/plugins/newsroom/overview';

const FORM = 'form input[name=title]';
/** A list of the panel, not the panel that waits for one. */
const PANEL = '[data-testid=newsroom-panel] section';
const LISTS = '[data-testid=newsroom-overview]';
/** Where a run begins: a screen of Strapi's own. */
const HOME = '/admin/me';

const wholeOf = (name: 'articles' | 'nodes' | 'runs' | 'seconds', otherwise: number): number => {
  const value = options[name] === undefined ? otherwise : Number(options[name]);
  if (!Number.isSafeInteger(value) || value < 1) wrongUsage(`--${name} must be a whole number`);
  return value;
};

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const sortedOf = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
const quantileOf = (values: readonly number[], share: number): number =>
  sortedOf(values)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? NaN;

const sayTimes = (name: string, values: readonly number[]): void => {
  const [least, median, most] = [0, 0.5, 1].map((share) => quantileOf(values, share).toFixed(1));
  say(`  ${name.padEnd(44)} median ${median} ms of ${values.length} (${least}–${most})`);
};

const startChild = (args: readonly string[], env: Record<string, string>): ChildProcess =>
  fork(process.argv[1] ?? '', [...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });

/** What a process says first; fails where it ends without a word. */
const firstWord = <Word>(child: ChildProcess): Promise<Word> =>
  new Promise((done, failed) => {
    child.once('message', (message) => done(message as Word));
    child.once('exit', (code, signal) => failed(new Error(`it ended: ${signal ?? code}`)));
  });

const timeScreens = async (browser: Browser, origin: string, runs: number): Promise<void> => {
  const page = await openPanel(browser, origin);
  const entryOf = (i: number): string => `${ENTRY}/${articleId(i * 97)}?plugins[i18n][locale]=en`;
  if (await hasScreen(page, entryOf(0), PANEL)) {
    for (const [name, first, isAnew] of [
      ['the first article after a login', 1, true],
      ['the next article', runs + 1, false],
    ] as const) {
      const times: number[][] = [];
      for (let run = 0; run < runs; run += 1) {
        if (isAnew) await loadAnew(page, HOME);
        else await timeOf(page, HOME, ['main']);
        times.push(await timeOf(page, entryOf(first + run), [FORM, PANEL]));
      }
      say(`  ${name}`);
      sayTimes(
        '  its form, which is Strapi’s',
        times.map(([form = NaN]) => form)
      );
      sayTimes(
        '  its Connections panel',
        times.map(([, panel = NaN]) => panel)
      );
      sayTimes(
        '  the panel after the form',
        times.map(([form = NaN, panel = NaN]) => panel - form)
      );
    }
  } else say('  the Connections panel: there is none');
  if (await hasScreen(page, OVERVIEW, LISTS)) {
    const times: number[] = [];
    for (let run = 1; run <= runs; run += 1) {
      await loadAnew(page, HOME);
      times.push(...(await timeOf(page, OVERVIEW, [LISTS])));
    }
    sayTimes('the Newsroom page', times);
  } else say('  the Newsroom page: there is none');
  await page.context().close();
};

const timeMap = async (browser: Browser, origin: string, runs: number): Promise<void> => {
  const nodes = wholeOf('nodes', 2000);
  for (let run = 0; run < runs; run += 1) {
    const page = await openPanel(browser, origin);
    const figures = await measureMap(browser, page, { nodes, picture: options.picture });
    say(
      `  the map, ${figures.nodes} nodes and ${figures.edges} connections: drawn in ${figures.drawn.toFixed(0)} ms`
    );
    sayTimes('  tasks with a frame while it is arranged', figures.arranging.frames);
    sayTimes('  tasks with a frame of the pan', figures.panning.frames);
    sayTimes('    without waiting for a processor', figures.panning.busy);
    say(
      `    95th percentile ${quantileOf(figures.panning.frames, 0.95).toFixed(1)} ms; all ${figures.panning.all.length} tasks: median ${quantileOf(figures.panning.all, 0.5).toFixed(2)} ms`
    );
    await page.context().close();
  }
};

const main = async (): Promise<void> => {
  const chromium = await findChromium();
  if (chromium.kind === 'none') throw new Error(`no Chromium starts here: ${chromium.why}`);
  const panel = await buildPanel();
  const project = await createProject();
  const articles = wholeOf('articles', 10_000);
  const runs = wholeOf('runs', 7);
  const task = { dir: project.dir, articles, known: 0, corpus: options.corpus ?? CORPUS };
  const seconds = wholeOf('seconds', 1800);
  let server: ChildProcess | null = null;
  try {
    say(`${articles} articles on ${project.env().TEST_CLIENT}`);
    for (const kind of ['fill', 'index'] as const) {
      const begun = performance.now();
      const one: Task = { ...task, kind, seconds };
      await firstWord(startChild(['--task', JSON.stringify(one)], project.env()));
      say(`  ${kind}: ${((performance.now() - begun) / 1000).toFixed(0)} s`);
    }
    server = startChild(['--serve', project.dir], { ...project.env(), NEWSROOM_PANEL: panel });
    const { port } = await firstWord<{ port: number }>(server);
    const origin = `http://127.0.0.1:${port}`;
    const browser = await launch(chromium.path);
    sayMachine('before');
    await timeScreens(browser, origin, runs);
    await timeMap(browser, origin, Math.min(runs, 3));
    sayMachine('after');
    await browser.close();
  } finally {
    server?.kill();
    await project.remove();
  }
};

const fail = (error: unknown): void => {
  console.error(error);
  process.exit(1);
};

if (options.serve !== undefined)
  servePanel(options.serve, process.env.NEWSROOM_PANEL ?? join(CACHE, 'panel')).catch(fail);
else if (options.task !== undefined) serve(JSON.parse(options.task) as Task).catch(fail);
else main().catch(fail);
