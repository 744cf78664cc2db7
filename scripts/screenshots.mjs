#!/usr/bin/env node
// Takes the pictures of the README and of docs/ anew, of the build as it is: `npm run screenshots`, or with names of
// pictures to take those alone. It starts the demo on a free port in a temporary folder and logs in as its editor.
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { ensurePanel, ensurePlugin } from './demo/builds.mjs';
import { ensurePackages } from './demo/packages.mjs';
import { ROOT } from './demo/paths.mjs';
import { createProgress } from './demo/progress.mjs';
import { startServer } from './demo/server.mjs';
import { openBrowser } from './screenshots/browser.mjs';
import { PICTURES } from './screenshots/pictures.mjs';

const FOLDER = join(ROOT, 'docs/images');
/** Most bytes of a picture: a README is read over slow lines too. */
const MAX_BYTES = 250_000;

const take = async (browser, picture) => {
  const page = await browser.open(picture);
  try {
    await picture.show(page, browser);
    const path = join(FOLDER, `${picture.name}.png`);
    await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
    const { size } = statSync(path);
    if (size > MAX_BYTES)
      throw new Error(`${picture.name}.png has ${size} bytes, and may have ${MAX_BYTES}`);
    return `Took docs/images/${picture.name}.png`;
  } catch (error) {
    if (error.name !== 'TimeoutError') throw error;
    return `Skipped docs/images/${picture.name}.png: what it shows did not come`;
  } finally {
    await page.context().close();
  }
};

const names = process.argv.slice(2);
const wanted = PICTURES.filter(({ name }) => names.length === 0 || names.includes(name));
const progress = createProgress();
await ensurePackages(progress);
await ensurePlugin(progress);
await ensurePanel(progress);
mkdirSync(FOLDER, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'newsroom-pictures-'));
let server = null;
let browser = null;
try {
  server = await progress.step('Starting Strapi', 'Started Strapi', () =>
    startServer({ folder, port: 0, panel: true, onProgress: progress.update })
  );
  browser = await openBrowser(server);
  for (const picture of wanted) console.log(await take(browser, picture));
} finally {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
