#!/usr/bin/env node
// Runs a benchmark from its TypeScript source: `npm run bench -- quality --corpus DIR …`.
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

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
buildSync({
  entryPoints: [join(here, `${name}.ts`)],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  // Peers and Strapi are measured as they are installed.
  packages: 'external',
  logLevel: 'error',
});
// The benchmark runs as it is loaded and reads its own options.
process.argv = [process.argv[0], outfile, ...args];
createRequire(import.meta.url)(outfile);
