#!/usr/bin/env node
// Runs a benchmark from its TypeScript source: `npm run bench -- quality --corpus DIR …`.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const BENCHMARKS = [
  'quality',
  'glossary',
  'topics',
  'speed',
  'judged',
  'anchors',
  'calibration',
  'links',
  'copies',
  'diversity',
  'strapi',
  'admin',
];

const here = dirname(fileURLToPath(import.meta.url));
const [name = '', ...args] = process.argv.slice(2);
if (!BENCHMARKS.includes(name)) {
  console.error(`usage: npm run bench -- ${BENCHMARKS.join(' | ')} [options]`);
  process.exit(2);
}
const folder = join(here, '..', '.cache', 'benchmarks');
const outfile = join(folder, `${name}.cjs`);
mkdirSync(folder, { recursive: true });
/** Files that are bundled look for others from where they lie, not from where the bundle does. */
const keepFolders = {
  name: 'keep-folders',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('__dirname', JSON.stringify(dirname(path))),
      loader: 'ts',
    }));
  },
};

await build({
  entryPoints: [join(here, `${name}.ts`)],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  // Peers and Strapi are measured as they are installed.
  packages: 'external',
  plugins: [keepFolders],
  logLevel: 'error',
});
// The benchmark runs as it is loaded and reads its own options.
process.argv = [process.argv[0], outfile, ...args];
createRequire(import.meta.url)(outfile);
