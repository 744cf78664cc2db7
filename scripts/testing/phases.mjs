import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openMysql, openPostgres } from './databases.mjs';
import { runCommand } from './run-command.mjs';
import { runCheck, runJest } from './suites.mjs';

const MINUTE = 60_000;

/** The oldest Strapi that the package's peers allow. */
const OLDEST_STRAPI = '5.37';

const NODES = ['20', '22', '24'];

const check = (name, title, command, args) => ({
  name,
  title,
  run: ({ root }) => runCheck(root, command, args),
});

const suite = (name, title, { folder = name, limit = 25, args = [], ...more } = {}) => ({
  name,
  title,
  folder,
  needsBuild: true,
  ...more,
  run: ({ root, postgres, mysql }) =>
    runJest(root, {
      name,
      limitMs: limit * MINUTE,
      args: ['--selectProjects', folder, ...args],
      env: {
        ...(more.database === 'postgres' ? { NEWSROOM_TEST_DB: 'postgres', ...postgres.env } : {}),
        ...(more.database === 'mysql' ? { NEWSROOM_TEST_DB: 'mysql', ...mysql.env } : {}),
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

/** Pure suites and the packed plugin under another Node; it starts on PostgreSQL, which needs nothing compiled. */
const underNode = (version) => ({
  name: `node-${version}`,
  title: `engine, page and package under Node ${version}`,
  folder: 'package',
  needsBuild: true,
  reasonToSkip: ({ root }) => missingFromNpm(root, `node@${version}`),
  async run({ root, postgres }) {
    const node = npxNode(version);
    const common = { limitMs: 10 * MINUTE, node };
    const pure = await runJest(root, {
      ...common,
      name: `node-${version}-pure`,
      args: ['--selectProjects', 'engine', 'page'],
    });
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
      skipped: [...(pure.skipped ?? []), ...(boot.skipped ?? [])],
    };
  },
});

const isCached = (root) => existsSync(join(root, `.cache/strapi-${OLDEST_STRAPI}/complete`));

const ALL = [
  check('lint', 'ESLint and Prettier', 'npm', ['run', '--silent', 'lint']),
  check('types', 'types', 'npm', ['run', '--silent', 'types']),
  {
    name: 'build',
    title: 'build, verify and sizes',
    async run({ root }) {
      const built = await runCheck(root, 'npm', ['run', '--silent', 'build']);
      if (built.failed > 0) return built;
      const verified = await runCheck(root, 'npm', ['run', '--silent', 'verify']);
      const sized = await runCheck(root, 'node', ['scripts/sizes.mjs']);
      return {
        passed: built.passed + verified.passed + sized.passed,
        failed: verified.failed + sized.failed,
        note: verified.note ?? sized.note,
      };
    },
  },
  suite('engine', 'the engine', { needsBuild: false, limit: 10 }),
  suite('page', 'the page reader', { needsBuild: false, limit: 10 }),
  suite('server', 'the server on SQLite'),
  suite('postgres', 'the server on PostgreSQL', { folder: 'server', database: 'postgres' }),
  suite('mariadb', 'the server on MariaDB', { folder: 'server', database: 'mysql' }),
  suite('cli', 'the command line'),
  suite('package', 'the packed plugin', { args: ['--testPathIgnorePatterns', 'oldest-strapi'] }),
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
  suite('browser', 'the panel in a browser'),
  ...NODES.filter((version) => version !== process.versions.node.split('.')[0]).map(underNode),
];

/** All parts of the run, in order; suites that this repository does not hold are none of them. */
export const listPhases = (root) =>
  ALL.filter(({ folder }) => !folder || existsSync(join(root, 'tests', folder)));

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
