#!/usr/bin/env node
// Tells how much of the panel's code a browser loads before an editor opens anything of ours, and fails where that is
// too much: `node scripts/sizes.mjs`, after a build.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const ADMIN = join(dirname(fileURLToPath(import.meta.url)), '../dist/admin');

/** Most bytes, as a browser gets them, of all that is loaded at once, and of the words of one language beside it. */
const LIMIT = 15 * 1024;

const STATIC_IMPORT = /^(?:import|export)\b[^;]*?["'](\.[^"']+)["'];?$/gm;

/** A file and all that it imports statically; what it imports later, by a call, is loaded when it is needed. */
const loadedWith = (file, known = new Set()) => {
  if (known.has(file)) return known;
  known.add(file);
  for (const [, path] of readFileSync(file, 'utf8').matchAll(STATIC_IMPORT))
    loadedWith(join(dirname(file), path), known);
  return known;
};

const sizeOf = (files) =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);

const languages = () =>
  readdirSync(ADMIN).flatMap((name) => {
    const [, language] = /^(en|ja|ko|zh|zh-Hans)-[\w-]{8}\.mjs$/.exec(name) ?? [];
    return language ? [{ language, file: join(ADMIN, name) }] : [];
  });

const words = languages();
if (words.length === 0) throw new Error('dist/admin holds no words: npm run build comes first');

const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;

const parts = [
  { name: "the panel's first chunk", size: sizeOf(loadedWith(join(ADMIN, 'index.mjs'))) },
  ...words.map(({ language, file }) => ({
    name: `the words in ${language}`,
    size: sizeOf([file]),
  })),
];
for (const { name, size } of parts) console.log(`${name}: ${kilobytes(size)} with gzip`);
for (const { name, size } of parts.filter((part) => part.size > LIMIT)) {
  console.error(`${name} is ${kilobytes(size)} with gzip, and must be at most ${kilobytes(LIMIT)}`);
  process.exitCode = 1;
}
