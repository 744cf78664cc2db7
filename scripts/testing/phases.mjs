import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { rememberPlugin } from '../demo/builds.mjs';
import { openMysql, openPostgres } from './databases.mjs';
import declared from './declared-databases.cjs';
import { compileSqlite } from './install.mjs';
import { runCommand } from './run-command.mjs';
import { runCheck, runJest } from './suites.mjs';

const { filesThatSay } = declared;

const MINUTE = 60_000;

/** How many times slower a browser the long form also runs on. */
const SLOWDOWN = 4;

/** The oldest Strapi that the package's peers allow. */
const OLDEST_STRAPI = '5.37';

const NODES = ['20', '22', '24'];
const NEWEST_NODE = NODES.at(-1);

const NOTHING = { passed: 0, failed: 0, skipped: [] };

const check = (name, title, command, args) => ({
  name,
  title,
  run: ({ root }) => runCheck(root, command, args),
});

/** All of a suite's files; of the server's, on a database of its own kind, those that ask something of it. */
const filesOf = (root, { folder, database }, isLong) =>
  folder === 'server' && database && !isLong
    ? filesThatSay(join(root, 'tests/server'), 'all', 'servers')
    : [];

const suite = (name, title, { folder = name, limit = 45, args = [], ...more } = {}) => ({
  name,
  title,
  folder,
  needsBuild: true,
  ...more,
  run: ({ root, postgres, mysql, isLong, ...context }) =>
    runJest(root, {
      ...context,
      name,
      limitMs: limit * MINUTE,
      args: [...filesOf(root, { folder, ...more }, isLong), '--selectProjects', folder, ...args],
      env: {
        ...(more.database === 'postgres' ? { NEWSROOM_TEST_DB: 'postgres', ...postgres.env } : {}),
        ...(more.database === 'mysql' ? { NEWSROOM_TEST_DB: 'mysql', ...mysql.env } : {}),
        ...(isLong ? { NEWSROOM_LONG_TESTS: 'true' } : {}),
        ...more.env,
      },
    }),
});

/** Why npm cannot bring something now; null where it can. */
const missingFromNpm = async (root, spec) => {
  const options = { cwd: root, limitMs: MINUTE, isQuiet: true };
  const { code } = await runCommand('npm', ['view', spec, 'version'], options);
  return code === 0 ? null : `the npm registry does not give ${spec}`;
};

const npxNode = (version) => ['npx', '--yes', '--package', `node@${version}`, 'node'];

/**
 * Pure suites and the packed plugin under another Node; it starts on PostgreSQL, which needs nothing compiled. Of each
 * property a fifth of the tries is made: another Node is to run the code, not to search it again. Outside the long form
 * the newest Node alone runs the pure suites, since what they ask of it is the same in those between.
 */
const underNode = (version) => ({
  name: `node-${version}`,
  title: `${version === NEWEST_NODE ? 'engine, page and package' : 'the package'} under Node ${version}`,
  folder: 'package',
  needsBuild: true,
  reasonToSkip: ({ root }) => missingFromNpm(root, `node@${version}`),
  async run({ root, postgres, isLong, ...context }) {
    const common = { ...context, limitMs: 10 * MINUTE, node: npxNode(version) };
    const pure =
      isLong || version === NEWEST_NODE
        ? await runJest(root, {
            ...common,
            name: `node-${version}-pure`,
            args: ['--selectProjects', 'engine', 'page'],
            env: isLong ? { NEWSROOM_LONG_TESTS: 'true' } : { NEWSROOM_TEST_SHARE: '0.2' },
          })
        : NOTHING;
    if (postgres.reason) {
      return { ...pure, skipped: [...pure.skipped, `the packed plugin: ${postgres.reason}`] };
    }
    const boot = await runJest(root, {
      ...common,
      name: `node-${version}-boot`,
      args: ['--selectProjects', 'package', '--testPathPatterns', 'boot'],
      env: { NEWSROOM_TEST_DB: 'postgres', ...postgres.env },
    });
    return {
      passed: pure.passed + boot.passed,
      failed: pure.failed + boot.failed,
      note: pure.note ?? boot.note,
      output: `${pure.output ?? ''}${boot.output ?? ''}`,
      skipped: [...(pure.skipped ?? []), ...(boot.skipped ?? [])],
      files: [...(pure.files ?? []), ...(boot.files ?? [])],
    };
  },
});

const isCached = (root) => existsSync(join(root, `.cache/strapi-${OLDEST_STRAPI}/complete`));

const build = {
  name: 'build',
  title: 'build, verify and sizes',
  async run({ root }) {
    const built = await runCheck(root, 'npm', ['run', '--silent', 'build']);
    if (built.failed > 0) return built;
    rememberPlugin();
    const verified = await runCheck(root, 'npm', ['run', '--silent', 'verify']);
    const sized = await runCheck(root, 'node', ['scripts/sizes.mjs']);
    return {
      passed: built.passed + verified.passed + sized.passed,
      failed: verified.failed + sized.failed,
      note: verified.note ?? sized.note,
      output: `${verified.output ?? ''}${sized.output ?? ''}`,
    };
  },
};

const sqlite = {
  name: 'sqlite',
  title: 'SQLite, compiled for this Node',
  run: ({ root }) => compileSqlite(root),
};

/** In the order in which they are begun: what others wait for, then what takes longest. */
const ALL = [
  sqlite,
  build,
  check('lint', 'ESLint, Prettier and the rooms', 'npm', ['run', '--silent', 'lint']),
  suite('browser', 'the panel in a browser'),
  suite('server', 'the server on SQLite'),
  suite('postgres', 'the server on PostgreSQL', { folder: 'server', database: 'postgres' }),
  suite('mariadb', 'the server on MariaDB', { folder: 'server', database: 'mysql' }),
  suite('oldest', `the packed plugin on Strapi ${OLDEST_STRAPI}`, {
    folder: 'package',
    args: ['--testPathPatterns', 'oldest-strapi'],
    reasonToSkip: ({ root }) =>
      isCached(root) ? null : missingFromNpm(root, `@strapi/strapi@${OLDEST_STRAPI}.0`),
  }),
  {
    ...check('demo', 'the demo proves its steps', 'npm', [
      'run',
      '--silent',
      'demo',
      '--',
      '--check',
    ]),
    needsBuild: true,
  },
  suite('cli', 'the command line'),
  suite('package', 'the packed plugin', { args: ['--testPathIgnorePatterns', 'oldest-strapi'] }),
  check('types', 'types', 'npm', ['run', '--silent', 'types']),
  suite('engine', 'the engine', { needsBuild: false, limit: 10 }),
  suite('page', 'the page reader', { needsBuild: false, limit: 10 }),
  ...NODES.filter((version) => version !== process.versions.node.split('.')[0]).map(underNode),
  suite('throttled', `the panel in a browser ${SLOWDOWN} times slower`, {
    folder: 'browser',
    limit: 60,
    isLongOnly: true,
    env: { NEWSROOM_BROWSER_THROTTLE: String(SLOWDOWN) },
  }),
];

/** All parts of the run; suites that this repository does not hold are none of them. */
export const listPhases = (root, isLong) =>
  ALL.filter(({ folder }) => !folder || existsSync(join(root, 'tests', folder)))
    .filter(({ isLongOnly }) => isLong || !isLongOnly)
    .map((phase) => (phase.needsBuild ? { ...phase, after: [sqlite.name, build.name] } : phase));

/** The databases that the chosen parts need; `stop` ends what was started for them. */
export const openDatabases = async (root, phases) => {
  const unneeded = { reason: 'not asked for' };
  const needsPostgres = phases.some(
    ({ name, database }) => database === 'postgres' || name.startsWith('node-')
  );
  const needsMysql = phases.some(({ database }) => database === 'mysql');
  const postgres = needsPostgres ? await openPostgres(root) : unneeded;
  const mysql = needsMysql ? await openMysql(root) : unneeded;
  return { postgres, mysql, stop: async () => postgres.stop?.() };
};
