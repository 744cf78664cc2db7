import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { wrongUsage } from './arguments';

/** The objects of a file of JSON lines in a folder, packed with gzip or not. */
export const readJsonLines = <T>(folder: string, name: string): T[] => {
  const file = [join(folder, name), join(folder, `${name}.gz`)].find((path) => existsSync(path));
  if (file === undefined) return wrongUsage(`${join(folder, name)} is missing`);
  const raw = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8');
  // The caller names the format of its own data set.
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
};
