const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

/**
 * What a test file of the server says of itself in its first line: `/** @databases all *\/` where it asks something of
 * the database, and so runs on each kind; `servers` where several processes write at once, which SQLite does not
 * let them. `one` is what all others say.
 */
const declaredIn = (file) =>
  /^\/\*\* @databases (all|servers) \*\//.exec(readFileSync(file, 'utf8'))?.[1] ?? 'one';

const filesIn = (dir) =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** The test files below a folder that say one of these of themselves. */
const filesThatSay = (dir, ...said) =>
  filesIn(dir).filter((file) => said.includes(declaredIn(file)));

module.exports = { filesThatSay };
