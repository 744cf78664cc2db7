#!/usr/bin/env node
// Runs a benchmark from its TypeScript source: `npm run bench -- quality --corpus DIR …`.
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const [name = '', ...args] = process.argv.slice(2);
const source = join(here, `${name}.ts`);
if (!/^[a-z]+$/.test(name) || !existsSync(source)) {
  console.error('usage: npm run bench -- quality | glossary | topics | speed [options]');
  process.exit(2);
}
const folder = join(here, '..', '.cache', 'benchmarks');
const outfile = join(folder, `${name}.cjs`);
mkdirSync(folder, { recursive: true });
buildSync({
  entryPoints: [source],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  logLevel: 'error',
  external: ['@strapi/*'],
});
// The benchmark runs as it is loaded and reads its own options.
process.argv = [process.argv[0], outfile, ...args];
createRequire(import.meta.url)(outfile);
