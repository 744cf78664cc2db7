import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const PLAYGROUND = join(ROOT, 'playground');
/** What the demo remembers of its builds. */
export const CACHE = join(ROOT, '.cache', 'demo');
/** Where the demo keeps its database, its secrets and what runs. */
export const DEMO_FOLDER = join(PLAYGROUND, '.tmp');
