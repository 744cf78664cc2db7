import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { DemoError } from './errors.mjs';
import { CACHE, PLAYGROUND, ROOT } from './paths.mjs';
import { runNode } from './run-command.mjs';

const PLUGIN_SOURCES = ['server/src', 'admin/src', 'package.json', 'tsconfig.json'];
const PANEL_BUILD = join(ROOT, 'scripts/strapi-build.mjs');
const STRAPI = 'node_modules/@strapi/strapi/package.json';

const filesOf = (path) => {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesOf(join(path, entry.name)) : [join(path, entry.name)]
  );
};

/** A digest of names and contents; line ends count as they are. */
const digestOf = (...paths) => {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of filesOf(join(ROOT, path)).sort()) {
      hash.update(relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
};

/** Whether a build was made from just this, and is still as it was made. */
const isFresh = (name, sources, built) => {
  const stamp = join(CACHE, name);
  const text = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  return text === `${sources} ${digestOf(built)}`;
};

const remember = (name, sources, built) => {
  const stamp = join(CACHE, name);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, `${sources} ${digestOf(built)}`);
};

const lastLines = (output) => output.trim().split('\n').slice(-30).join('\n');

const build = async (what, args, options) => {
  const { code, output } = await runNode(args, options);
  if (code !== 0) throw new DemoError(`${what} could not be built:\n${lastLines(output)}`);
};

/** Notes that `dist` is what the sources make, so that the demo need not build it again. */
export const rememberPlugin = () => remember('plugin', digestOf(...PLUGIN_SOURCES), 'dist');

/** Builds the plugin, where its sources changed since. */
export const ensurePlugin = async (progress) => {
  if (isFresh('plugin', digestOf(...PLUGIN_SOURCES), 'dist')) return;
  const bin = join(ROOT, 'node_modules/@strapi/sdk-plugin/bin/strapi-plugin.js');
  await progress.step('Building the plugin', 'Built the plugin', () =>
    build('The plugin', [bin, 'build'])
  );
  rememberPlugin();
};

/** Builds Strapi's admin panel, where the plugin's part of it, its settings or Strapi changed since. */
export const ensurePanel = async (progress) => {
  const sources = digestOf('dist/admin', 'playground/src/admin', STRAPI);
  if (isFresh('panel', sources, 'playground/build')) return;
  await progress.step(
    'Building the admin panel, which takes a minute or two',
    'Built the admin panel',
    () => build('The admin panel', [PANEL_BUILD], { cwd: PLAYGROUND })
  );
  remember('panel', sources, 'playground/build');
};
