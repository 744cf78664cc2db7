import { availableParallelism, totalmem } from 'node:os';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './testing/install.mjs';
import { listPhases, openDatabases } from './testing/phases.mjs';
import { schedule } from './testing/schedule.mjs';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const IS_CI = process.env.CI === 'true';

/** Each part that starts a Strapi takes about a gigabyte, one with a browser two. */
const PART_BYTES = 2 * 1024 ** 3;
const MAX_PLACES = Math.min(4, Math.floor(totalmem() / PART_BYTES));
const CORES = Math.max(2, availableParallelism());

const SLOWEST = 10;

const say = (text) => process.stdout.write(`${text}\n`);

const help = (phases) => {
  say('Installs what is missing, then checks and tests everything, or only the parts named.\n');
  say('  npm test                   all of it');
  say('  npm test -- engine page    only these parts');
  say('  npm run test:all           everything on each database, and what takes long\n');
  for (const { name, title } of phases) say(`  ${name.padEnd(10)} ${title}`);
  say('\nA part that cannot run here is skipped with one line; with CI=true that is a failure.');
  say('TEST_POSTGRES_HOST, _PORT, _USER, _PASSWORD and TEST_MYSQL_… say where databases are.');
};

const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`;

/** What others wait for. */
const FIRST = ['sqlite', 'build'];

/** The parts to run: those that were named, with what one of them needs. */
const choose = (phases, names) => {
  if (names.length === 0) return phases;
  const chosen = phases.filter(({ name }) => names.includes(name));
  const needsBuild = chosen.some((phase) => phase.needsBuild);
  return phases.filter(
    (phase) => chosen.includes(phase) || (needsBuild && FIRST.includes(phase.name))
  );
};

const reasonToSkip = async (phase, context) => {
  if (phase.database && context[phase.database].reason) return context[phase.database].reason;
  return (await phase.reasonToSkip?.(context)) ?? null;
};

const runChosen = async (phase, context) => {
  const reason = await reasonToSkip(phase, context);
  if (reason !== null) {
    const skipped = `${phase.title}: ${reason}`;
    const output = `skipped: ${skipped}\n`;
    return { passed: 0, failed: IS_CI ? 1 : 0, skipped: [skipped], output };
  }
  if (phase.needsBuild && context.broken.length > 0) {
    const note = `not run: ${context.broken.join(' and ')} failed`;
    return { passed: 0, failed: 1, note };
  }
  return phase.run(context);
};

/** Runs one part and resolves with its counts and with what it left out; tells it all in one piece. */
const runPhase = async (phase, context) => {
  const begin = performance.now();
  if (context.isAlone) say(`\n── ${phase.name}: ${phase.title}`);
  const result = await runChosen(phase, context);
  if (FIRST.includes(phase.name) && result.failed > 0) context.broken.push(phase.name);
  const time = seconds(begin);
  const { passed, failed, note = '', output = '' } = result;
  if (!context.isAlone) say(`\n── ${phase.name}: ${phase.title}`);
  process.stdout.write(output);
  say(`── ${phase.name}: ${passed} passed, ${failed} failed in ${time} ${note}`.trimEnd());
  return { skipped: [], files: [], ...result, phase, time };
};

const sayOfFiles = (results) => {
  const files = results.flatMap(({ phase, files }) =>
    files.map((file) => ({ ...file, phase: phase.name }))
  );
  if (files.length === 0) return;
  say('\n── the slowest test files');
  files.sort((a, b) => b.seconds - a.seconds);
  for (const { file, seconds, phase } of files.slice(0, SLOWEST))
    say(`${seconds.toFixed(1).padStart(7)} s  ${phase.padEnd(10)} ${file}`);
};

const summarize = (results) => {
  sayOfFiles(results);
  say('\n── summary');
  for (const { phase, passed, failed, note, time } of results) {
    const counts = `${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed`;
    say(`${phase.name.padEnd(10)} ${time.padStart(9)} ${counts}${note ? `  ${note}` : ''}`);
  }
  for (const { skipped } of results) for (const what of skipped) say(`skipped: ${what}`);
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  return { passed: sum('passed'), failed: sum('failed') };
};

/** How many parts run at once, two more than cores since each waits a good part of its time, and how many processes of jest each has. */
const shareOut = (phases) => {
  const places = Math.max(1, Math.min(CORES + 2, MAX_PLACES));
  const atOnce = Math.min(places, phases.filter(({ name }) => !FIRST.includes(name)).length);
  return { places, workers: Math.max(1, Math.floor(CORES / Math.max(1, atOnce))) };
};

const runAll = async (phases, isLong) => {
  const begin = performance.now();
  say('── install: what package-lock.json asks for');
  if (!(await install(ROOT))) {
    say('npm could not install what the tests need.');
    return { passed: 0, failed: 1 };
  }
  say(`── install: done in ${seconds(begin)}`);
  const { places, workers } = shareOut(phases);
  const { stop, ...databases } = await openDatabases(ROOT, phases);
  const isAlone = phases.every(({ name }, i) => i === phases.length - 1 || FIRST.includes(name));
  const context = { root: ROOT, ...databases, isLong, workers, isAlone, broken: [] };
  if (!isAlone) say(`${places} of ${phases.length} parts at once; each tells all when it is done`);
  try {
    const counts = summarize(await schedule(phases, places, (phase) => runPhase(phase, context)));
    say(`all of it took ${seconds(begin)}`);
    return counts;
  } finally {
    await stop();
  }
};

const main = async (all) => {
  const isLong = all.includes('--long');
  const args = all.filter((arg) => arg !== '--long');
  const phases = listPhases(ROOT, isLong);
  if (args.includes('--help') || args.includes('-h')) {
    help(phases);
    return 0;
  }
  const unknown = args.find((name) => !phases.some((phase) => phase.name === name));
  if (unknown !== undefined) {
    process.stderr.write(
      `npm test: no part is called "${unknown}"; there are ${phases.map(({ name }) => name).join(', ')}\n`
    );
    return 2;
  }
  const { passed, failed } = await runAll(choose(phases, args), isLong);
  say(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
};

process.exit(await main(process.argv.slice(2)));
