import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Opens a folder for the databases that the test files of this run share; jest's workers inherit its name. */
export default (): void => {
  process.env.NEWSROOM_TEMPLATES ??= mkdtempSync(join(tmpdir(), 'newsroom-templates-'));
};
