'use strict';

const fs = require('node:fs');
const { createRequire } = require('node:module');
const path = require('node:path');
const { TaskError } = require('./errors');

const STRAPI = '@strapi/strapi';
const NO_PLUGIN =
  'The project does not have the plugin newsroom: install it with “npm install strapi-plugin-newsroom”, and check that config/plugins does not disable it.';

/** What an error says; that of several failed connections says nothing but its code. */
const messageOf = (error) => {
  const text = error instanceof Error ? error.message || error.code || error.name : String(error);
  return String(text).trim().split('\n')[0].replace(/\.$/, '');
};

const readPackage = (dir) => {
  const outside = `${dir} is not a Strapi project: run newsroom in the folder of one.`;
  let text;
  try {
    text = fs.readFileSync(path.join(dir, 'package.json'), 'utf8');
  } catch {
    throw new TaskError(outside);
  }
  try {
    const { dependencies, devDependencies } = JSON.parse(text);
    if (Object.hasOwn({ ...dependencies, ...devDependencies }, STRAPI)) return;
  } catch {
    throw new TaskError(`The package.json in ${dir} is not valid JSON: fix it first.`);
  }
  throw new TaskError(outside);
};

/** The project's own Strapi, wherever this command is installed. */
const requireOfProject = (dir) => {
  const fromProject = createRequire(path.join(dir, 'package.json'));
  try {
    fromProject.resolve(STRAPI);
  } catch {
    throw new TaskError(`Strapi is not installed in ${dir}: run “npm install” there first.`);
  }
  return fromProject;
};

/**
 * Where the project's code is to be read from: a TypeScript project's as the server runs it, or compiled now where
 * that was never done.
 */
const findCode = async (dir, fromProject) => {
  if (!fs.existsSync(path.join(dir, 'tsconfig.json'))) return { appDir: dir, distDir: dir };
  const ofStrapi = createRequire(fromProject.resolve(STRAPI));
  const distDir = await ofStrapi('@strapi/typescript-utils').resolveOutDir(dir);
  if (fs.existsSync(path.join(distDir, 'config'))) return { appDir: dir, distDir };
  return fromProject(STRAPI).compileStrapi({ appDir: dir });
};

/** Leaves out what belongs to a server alone: telemetry, news of updates, planned tasks, its own way to end. */
const quiet = (app) => {
  app.log.level = 'error';
  app.config.set('server.cron.enabled', false);
  app.cron.start = () => app.cron;
  for (const signal of ['SIGINT', 'SIGTERM']) process.removeAllListeners(signal);
};

const start = async (app) => {
  await app.register();
  if (!app.plugin('newsroom')) {
    throw new TaskError(NO_PLUGIN);
  }
  await app.bootstrap();
};

/**
 * Starts the Strapi project in a folder without a server: nothing listens, no planned task runs. With `isReadOnly`
 * the newsroom does no background work either.
 *
 * @throws TaskError where there is no project, or it does not start.
 */
const openProject = async (dir, { isReadOnly, onSignal }) => {
  readPackage(dir);
  const fromProject = requireOfProject(dir);
  process.env.STRAPI_TELEMETRY_DISABLED = 'true';
  try {
    const code = await findCode(dir, fromProject);
    const app = fromProject(STRAPI).createStrapi({
      ...code,
      autoReload: false,
      serveAdminPanel: false,
    });
    quiet(app);
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, onSignal);
    if (isReadOnly) app.config.set('newsroom.isReadOnly', true);
    await start(app);
    return app;
  } catch (error) {
    if (error instanceof TaskError) throw error;
    // Strapi's own word where config/plugins names a plugin that is not there.
    if (/newsroom is not installed/.test(error.message)) throw new TaskError(NO_PLUGIN);
    throw new TaskError(`The Strapi project in ${dir} failed to start: ${messageOf(error)}.`, {
      cause: error,
    });
  }
};

module.exports = { openProject, messageOf };
