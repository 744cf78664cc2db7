import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './testing/install.mjs';
import { listPhases, openDatabases } from './testing/phases.mjs';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const IS_CI = process.env.CI === 'true';

const say = (text) => process.stdout.write(`${text}\n`);

const help = (phases) => {
  say('Installs what is missing, then checks and tests everything, or only the parts named.\n');
  say('  npm test                   all of it');
  say('  npm test -- engine page    only these parts\n');
  for (const { name, title } of phases) say(`  ${name.padEnd(10)} ${title}`);
  say('\nA part that cannot run here is skipped with one line; with CI=true that is a failure.');
  say('TEST_POSTGRES_HOST, _PORT, _USER, _PASSWORD and TEST_MYSQL_… say where databases are.');
};

const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`;

/** The parts to run: those that were named, with the build where one of them needs it. */
const choose = (phases, names) => {
  if (names.length === 0) return phases;
  const chosen = phases.filter(({ name }) => names.includes(name));
  const needsBuild = chosen.some((phase) => phase.needsBuild);
  return phases.filter((phase) => chosen.includes(phase) || (needsBuild && phase.name === 'build'));
};

const reasonToSkip = async (phase, context) => {
  if (phase.database && context[phase.database].reason) return context[phase.database].reason;
  return (await phase.reasonToSkip?.(context)) ?? null;
};

/** Runs one part and resolves with its counts and with what it left out. */
const runPhase = async (phase, context) => {
  const begin = performance.now();
  say(`\n── ${phase.name}: ${phase.title}`);
  const reason = await reasonToSkip(phase, context);
  if (reason !== null) {
    const skipped = `${phase.title}: ${reason}`;
    say(`skipped: ${skipped}`);
    return { phase, passed: 0, failed: IS_CI ? 1 : 0, skipped: [skipped], time: seconds(begin) };
  }
  if (phase.needsBuild && context.isBuildBroken) {
    const note = 'not run: the build failed';
    say(note);
    return { phase, passed: 0, failed: 1, note, skipped: [], time: seconds(begin) };
  }
  const result = await phase.run(context);
  const time = seconds(begin);
  say(`── ${phase.name}: ${result.passed} passed, ${result.failed} failed in ${time}`);
  return { skipped: [], ...result, phase, time };
};

const summarize = (results) => {
  say('\n── summary');
  for (const { phase, passed, failed, note, time } of results) {
    const counts = `${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed`;
    say(`${phase.name.padEnd(10)} ${time.padStart(9)} ${counts}${note ? `  ${note}` : ''}`);
  }
  for (const { skipped } of results) for (const what of skipped) say(`skipped: ${what}`);
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  return { passed: sum('passed'), failed: sum('failed') };
};

const runAll = async (phases) => {
  const begin = performance.now();
  say('── install: what package-lock.json asks for');
  if (!(await install(ROOT))) {
    say('npm could not install what the tests need.');
    return { passed: 0, failed: 1 };
  }
  say(`── install: done in ${seconds(begin)}`);
  const databases = await openDatabases(ROOT, phases);
  const context = { root: ROOT, ...databases, isBuildBroken: false };
  const results = [];
  try {
    for (const phase of phases) {
      const result = await runPhase(phase, context);
      if (phase.name === 'build' && result.failed > 0) context.isBuildBroken = true;
      results.push(result);
    }
  } finally {
    await databases.stop();
  }
  const counts = summarize(results);
  say(`all of it took ${seconds(begin)}`);
  return counts;
};

const main = async (args) => {
  const phases = listPhases(ROOT);
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
  const { passed, failed } = await runAll(choose(phases, args));
  say(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
};

process.exit(await main(process.argv.slice(2)));
