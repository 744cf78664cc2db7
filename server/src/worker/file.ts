import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Path of the engine's thread as it is built: an export of its own, beside the server's bundle.
 *
 * @throws Error where the plugin was not built.
 */
export const workerFile = (): string => {
  const file = join(__dirname, '..', 'worker', 'index.js');
  if (!existsSync(file)) {
    throw new Error(`newsroom: ${file} is missing; build the plugin with "npm run build".`);
  }
  return file;
};
