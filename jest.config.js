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

/**
 * `engine` and `page` are pure and run from source; `server` and `package` run the built plugin in a real Strapi,
 * `browser` in its admin panel too.
 */
module.exports = {
  projects: [
    project('engine'),
    project('page'),
    project('server'),
    project('package'),
    project('browser', { globalSetup: '<rootDir>/tests/browser/support/prepare.ts' }),
  ],
  testTimeout: 60_000,
};
