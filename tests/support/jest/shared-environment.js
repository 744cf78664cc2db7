const asyncHooks = require('node:async_hooks');
const { ModuleMocker } = require('jest-mock');

/** Under these names jest keeps what one test file asked of it; the next one must not find it. */
const SETTINGS_OF_A_FILE = [
  'TEST_TIMEOUT_SYMBOL',
  'RETRY_TIMES',
  'RETRY_TIMES_SETTER',
  'RETRY_IMMEDIATELY',
  'WAIT_BEFORE_RETRY',
  'LOG_ERRORS_BEFORE_RETRY',
  'EVENT_HANDLERS',
].map((name) => Symbol.for(name));

const restore = (target, before) => {
  for (const name of Object.keys(target)) if (!(name in before)) delete target[name];
  Object.assign(target, before);
};

/** Listeners of the process by event, those of the channel to jest among them. */
const listenersOf = (target) =>
  new Map(target.eventNames().map((event) => [event, target.rawListeners(event)]));

/** Takes off what was hung on a process since `before`, of these events. */
const takeOff = (target, before, events) => {
  for (const event of events) {
    const kept = new Set(before.get(event));
    for (const listener of target.rawListeners(event))
      if (!kept.has(listener)) target.removeListener(event, listener);
  }
};

/** Jest hangs its own on these while a test runs: what nobody catches fails that test. */
const FAULTS = ['uncaughtException', 'unhandledRejection', 'rejectionHandled'];

/**
 * Jest makes a storage of its own for each test file and leaves it switched on, and every promise of the process carries
 * an entry of each: with fifty files behind it a process would take a fifth of its time for that, and much of its
 * memory. Gives a function that switches off all that were made meanwhile; one that is used again switches itself on.
 */
const watchStorages = () => {
  const { AsyncLocalStorage } = asyncHooks;
  const made = [];
  asyncHooks.AsyncLocalStorage = class extends AsyncLocalStorage {
    constructor(...args) {
      super(...args);
      made.push(this);
    }
  };
  return () => {
    asyncHooks.AsyncLocalStorage = AsyncLocalStorage;
    for (const storage of made) storage.disable();
  };
};

/**
 * Runs test files in the worker's own global scope, one after the other, so that what they require can be shared (see
 * shared-runtime.js). After a file it puts back what jest and the tests changed of the process.
 */
module.exports = class SharedEnvironment {
  constructor() {
    this.global = globalThis;
    this.moduleMocker = new ModuleMocker(globalThis);
    const { removeAllListeners } = process;
    this.before = {
      env: { ...process.env },
      cwd: process.cwd(),
      exit: process.exit,
      console: globalThis.console,
      removeAllListeners,
      listeners: listenersOf(process),
    };
    // A Strapi that stops takes all listeners off its process: it would cut the worker off from jest.
    process.removeAllListeners = (...events) => {
      if (events.length > 0) return removeAllListeners.apply(process, events);
      const others = process.eventNames().filter((event) => !FAULTS.includes(event));
      takeOff(process, this.before.listeners, others);
      return process;
    };
  }

  async setup() {
    this.switchOffStorages = watchStorages();
  }

  async teardown() {
    this.switchOffStorages();
    const { env, cwd, exit, console, removeAllListeners, listeners } = this.before;
    process.removeAllListeners = removeAllListeners;
    takeOff(process, listeners, process.eventNames());
    restore(process.env, env);
    process.chdir(cwd);
    process.exit = exit;
    globalThis.console = console;
    for (const name of SETTINGS_OF_A_FILE) delete globalThis[name];
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  /** Jest takes none for a torn-down environment; shared-runtime.js compiles into the one that runs. */
  getVmContext() {
    return this.global;
  }
};
