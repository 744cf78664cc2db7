#!/usr/bin/env node
// Takes the README's picture anew, of the build as it is: `node scripts/screenshot.mjs`. It starts the demo on a
// free port in a temporary folder, logs in as its editor and opens an article with connection lines.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { ensurePanel, ensurePlugin } from './demo/builds.mjs';
import { ensurePackages } from './demo/packages.mjs';
import { ROOT } from './demo/paths.mjs';
import { createProgress } from './demo/progress.mjs';
import { startServer } from './demo/server.mjs';

const PICTURE = join(ROOT, 'docs/images/article.png');
const SLUG = 'trilateral-foreign-ministers-busan';
const SCREEN = { width: 1280, height: 1040 };
const TIME_LIMIT_MS = 60_000;
/** How long an announcement may take to come. */
const ANNOUNCEMENT_MS = 5000;

/** Named by `CHROMIUM_PATH`, the system's, else the one that npm carries. */
const findChromium = async () => {
  const path = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  if (process.env.CHROMIUM_PATH || existsSync(path)) return path;
  return (await import('@sparticuz/chromium')).default.executablePath();
};

const launch = async () => {
  const { chromium } = await import('playwright-core');
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  return chromium.launch({ executablePath: await findChromium(), headless: true, args });
};

const findArticle = async (origin) => {
  const query = new URLSearchParams({ 'filters[slug][$eq]': SLUG });
  const { data } = await (await fetch(`${origin}/api/newsroom/articles?${query}`)).json();
  return data[0].documentId;
};

/** Strapi draws an entry's buttons in an idle moment, which a busy machine never has; without, it takes a timer. */
const forgetIdleMoments = () => {
  delete globalThis.requestIdleCallback;
  delete globalThis.cancelIdleCallback;
};

const openPage = async (browser, origin) => {
  const theme = [{ name: 'STRAPI_THEME', value: 'light' }];
  const context = await browser.newContext({
    viewport: SCREEN,
    locale: 'en',
    baseURL: `${origin}/admin/`,
    storageState: { cookies: [], origins: [{ origin, localStorage: theme }] },
  });
  context.setDefaultTimeout(TIME_LIMIT_MS);
  await context.addInitScript(forgetIdleMoments);
  return context.newPage();
};

const logIn = async (page, { email, password }) => {
  await page.goto('auth/login');
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.keyboard.press('Enter');
  await page.waitForURL(({ pathname }) => !pathname.includes('/auth/'));
};

/** Strapi may announce news of its own above the panel; a later one may not. */
const closeAnnouncement = (page) =>
  page
    .getByRole('button', { name: 'Close the banner' })
    .click({ timeout: ANNOUNCEMENT_MS })
    .catch(() => {});

const takePicture = async ({ origin, login }) => {
  const browser = await launch();
  try {
    const page = await openPage(browser, origin);
    await logIn(page, login);
    const type = 'content-manager/collection-types/plugin::newsroom.article';
    await page.goto(`${type}/${await findArticle(origin)}?plugins[i18n][locale]=en`);
    await page.locator('[data-slate-editor]').getByText('connection: Science').waitFor();
    await page.getByRole('button', { name: 'Publish', exact: true }).waitFor();
    await closeAnnouncement(page);
    await page.screenshot({ path: PICTURE, animations: 'disabled' });
  } finally {
    await browser.close();
  }
};

const progress = createProgress();
await ensurePackages(progress);
await ensurePlugin(progress);
await ensurePanel(progress);
const folder = mkdtempSync(join(tmpdir(), 'newsroom-picture-'));
let server = null;
try {
  server = await progress.step('Starting Strapi', 'Started Strapi', () =>
    startServer({ folder, port: 0, panel: true, onProgress: progress.update })
  );
  await progress.step('Taking the picture', 'Took docs/images/article.png', () =>
    takePicture(server)
  );
} finally {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
