import { resolve } from 'node:path';

/** The repository. */
export const ROOT = resolve(__dirname, '../../..');

/** What may be thrown away, and is made again. */
export const CACHE = resolve(ROOT, '.cache');
