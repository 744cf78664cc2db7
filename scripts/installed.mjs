import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The packages of a lock file by their folders; null where there is no such file, or none that can be read. */
export const readLock = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
};

/**
 * Whether what is installed is what `package-lock.json` asks for. What npm left out for another platform is no
 * difference; all else must be there in the very version.
 */
export const isInstalled = (root) => {
  const wanted = readLock(join(root, 'package-lock.json'));
  const found = readLock(join(root, 'node_modules/.package-lock.json'));
  if (!wanted || !found) return false;
  return Object.entries(wanted).every(([path, { version, optional, devOptional, link }]) => {
    if (path === '' || link) return true;
    if (!found[path]) return Boolean(optional || devOptional);
    return found[path].version === version;
  });
};
