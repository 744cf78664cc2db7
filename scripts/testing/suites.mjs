import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { runCommand } from './run-command.mjs';

const CHECK_LIMIT_MS = 10 * 60_000;
const TOO_LONG = 'ended: it took too long';

/** Runs a command that tells nothing unless it fails; it counts as one. */
export const runCheck = async (root, command, args) => {
  const { code, isLate, output } = await runCommand(command, args, {
    cwd: root,
    limitMs: CHECK_LIMIT_MS,
    isQuiet: true,
  });
  if (code === 0 && !isLate) return { passed: 1, failed: 0 };
  return { passed: 0, failed: 1, output, note: isLate ? TOO_LONG : undefined };
};

/** Tests that were left out, by file; those that read `../shared` may be where it is absent. */
const leftOut = (root, testResults) => {
  const files = testResults
    .map(({ name, assertionResults }) => ({
      name,
      count: assertionResults.filter(({ status }) => status === 'pending' || status === 'todo')
        .length,
    }))
    .filter(({ count }) => count > 0);
  return files.map(({ name, count }) => ({
    what: `${count} tests of ${relative(root, name)}`,
    mayBe: /\.\.\/shared/.test(readFileSync(name, 'utf8')),
  }));
};

const readResults = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
};

/** How long each file took, in seconds. */
const timesOf = (root, testResults) =>
  testResults.map(({ name, startTime, endTime }) => ({
    file: relative(root, name),
    seconds: (endTime - startTime) / 1000,
  }));

/**
 * Runs jest and counts its tests. A file that cannot be run, a run that does not end in time and a run without tests
 * count as one failure each; in CI so does a test that was left out, unless it reads `../shared`. Where it does not run
 * alone, what it says comes with the result, so that parts that run at once do not speak at once.
 */
export const runJest = async (
  root,
  { name, args, env = {}, limitMs, workers, isAlone, node = [process.execPath] }
) => {
  const dir = join(root, '.cache/tests');
  mkdirSync(dir, { recursive: true });
  const file = join(dir, `${name}.json`);
  rmSync(file, { force: true });
  const [command, ...before] = [
    ...node,
    join(root, 'node_modules/jest/bin/jest.js'),
    `--maxWorkers=${workers}`,
    '--json',
    `--outputFile=${file}`,
    ...args,
  ];
  const { code, isLate, output } = await runCommand(command, before, {
    cwd: root,
    limitMs,
    env,
    isQuiet: !isAlone,
  });
  const said = isAlone ? {} : { output };
  const results = existsSync(file) ? readResults(file) : null;
  if (isLate || !results) {
    return {
      passed: 0,
      failed: 1,
      ...said,
      note: isLate ? TOO_LONG : `jest ended with code ${code}`,
    };
  }
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, testResults } = results;
  const left = leftOut(root, testResults);
  const forbidden = process.env.CI === 'true' ? left.filter(({ mayBe }) => !mayBe).length : 0;
  const failed = numFailedTests + numRuntimeErrorTestSuites + forbidden;
  const isQuietFailure = failed === 0 && (code !== 0 || numPassedTests === 0);
  return {
    ...said,
    passed: numPassedTests,
    failed: isQuietFailure ? 1 : failed,
    note: isQuietFailure ? `jest ended with code ${code}` : undefined,
    skipped: left.map(({ what, mayBe }) => (mayBe ? `${what}: they read ../shared` : what)),
    files: timesOf(root, testResults),
  };
};
