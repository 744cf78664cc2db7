const swc = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    { jsc: { parser: { syntax: 'typescript', tsx: false }, target: 'es2022' } },
  ],
};

const project = (name, extra = {}) => ({
  displayName: name,
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/tests/${name}/**/*.test.ts`],
  transform: swc,
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/playground/', '<rootDir>/.cache/'],
  ...extra,
});

/** For suites that start Strapi: what is required is shared by all test files of a process. */
const shared = {
  testEnvironment: '<rootDir>/tests/support/jest/shared-environment.js',
  runtime: '<rootDir>/tests/support/jest/shared-runtime.js',
  globalSetup: '<rootDir>/tests/support/jest/open-templates.ts',
  globalTeardown: '<rootDir>/tests/support/jest/drop-templates.ts',
};

/** Whether tests run on a database server rather than on SQLite. */
const isServer = ![undefined, '', 'sqlite'].includes(process.env.NEWSROOM_TEST_DB);

/**
 * `engine` and `page` are pure and run from source; the others run the built plugin: `server` and `package` in a real
 * Strapi, `cli` by the command, `browser` in the admin panel.
 */
module.exports = {
  projects: [
    project('engine'),
    project('page'),
    project('server', {
      ...shared,
      // SQLite lets one process write: beside a second one Strapi's own saves fail as "database is locked".
      testPathIgnorePatterns: ['/node_modules/', ...(isServer ? [] : ['/two-nodes\\.test\\.ts$'])],
    }),
    project('cli', shared),
    project('package', shared),
    project('browser', { ...shared, globalSetup: '<rootDir>/tests/browser/support/prepare.ts' }),
  ],
  // Two of them hold a Strapi each, and what test files leave in it.
  workerIdleMemoryLimit: '1500MB',
  testTimeout: 60_000 * Number(process.env.NEWSROOM_BROWSER_THROTTLE ?? 1),
};
