const { join } = require('node:path');
const { filesThatSay } = require('./scripts/testing/declared-databases.cjs');

const swc = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    { jsc: { parser: { syntax: 'typescript', tsx: false }, target: 'es2022' } },
  ],
};

const project = (name, extra = {}) => ({
  displayName: name,
  rootDir: __dirname,
  // What is required is shared by all test files of a process.
  testEnvironment: '<rootDir>/tests/support/jest/shared-environment.js',
  runtime: '<rootDir>/tests/support/jest/shared-runtime.js',
  testMatch: [`<rootDir>/tests/${name}/**/*.test.ts`],
  transform: swc,
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/playground/', '<rootDir>/.cache/'],
  ...extra,
});

/** For suites that start Strapi. */
const withStrapi = {
  globalSetup: '<rootDir>/tests/support/jest/open-templates.ts',
  globalTeardown: '<rootDir>/tests/support/jest/drop-templates.ts',
};

/** Whether tests run on a database server rather than on SQLite. */
const isServer = ![undefined, '', 'sqlite'].includes(process.env.NEWSROOM_TEST_DB);

/** SQLite lets one process write: beside a second one Strapi's own saves fail as "database is locked". */
const notOnSqlite = filesThatSay(join(__dirname, 'tests/server'), 'servers');

/** `NEWSROOM_BROWSER_THROTTLE` makes the browser slower: see tests/support/pace.ts. */
const SLOWDOWN = Number(process.env.NEWSROOM_BROWSER_THROTTLE ?? 1);

/**
 * `engine` and `page` are pure and run from source; the others run the built plugin: `server` and `package` in a real
 * Strapi, `cli` by the command, `browser` in the admin panel.
 */
module.exports = {
  projects: [
    project('engine'),
    project('page'),
    project('server', {
      ...withStrapi,
      testPathIgnorePatterns: ['/node_modules/', ...(isServer ? [] : notOnSqlite)],
    }),
    project('cli', withStrapi),
    project('package', withStrapi),
    project('browser', {
      ...withStrapi,
      globalSetup: '<rootDir>/tests/browser/support/prepare.ts',
    }),
  ],
  // A process holds a Strapi, and what test files leave in it; a fresh one has to load all of Strapi again.
  workerIdleMemoryLimit: '12%',
  // What is done is done sooner; only a test that fails waits so long, also where the machine is busy.
  testTimeout: 120_000 * SLOWDOWN,
};
