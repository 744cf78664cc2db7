const { createRequire } = require('node:module');
const { compileFunction } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

/** What node's own require would load; null where that is a source of ours in TypeScript, or jest's own. */
const findNative = (from, name) => {
  if (name === '@jest/globals') return null;
  const require = createRequire(from);
  try {
    return /\.tsx?$/.test(require.resolve(name)) ? null : () => require(name);
  } catch {
    return null;
  }
};

/**
 * Jest gives each test file modules of its own. A Strapi is some thousand of them, and requiring them takes longer
 * than most tests: here only our TypeScript is loaded for each file, and all else once a process, by node itself.
 * `jest.mock` of packages does not work with it. Goes with shared-environment.js.
 */
module.exports = class SharedRuntime extends Runtime {
  constructor(...args) {
    super(...args);
    const { injectedModuleParameters } = this.executor;
    this.executor.compile = (source, filename) =>
      compileFunction(source, injectedModuleParameters, { filename });
  }

  requireModuleOrMock(from, name) {
    const native = findNative(from, name);
    return native ? native() : super.requireModuleOrMock(from, name);
  }

  requireActual(from, name) {
    const native = findNative(from, name);
    return native ? native() : super.requireActual(from, name);
  }
};
