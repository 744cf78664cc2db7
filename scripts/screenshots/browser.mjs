import { existsSync } from 'node:fs';
import process from 'node:process';

const TIME_LIMIT_MS = 60_000;
/** How long an announcement may take to come. */
const ANNOUNCEMENT_MS = 3000;

/** Named by `CHROMIUM_PATH`, the system's, else the one that npm carries. */
const findChromium = async () => {
  const path = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  if (process.env.CHROMIUM_PATH || existsSync(path)) return path;
  return (await import('@sparticuz/chromium')).default.executablePath();
};

/** Strapi draws an entry's buttons in an idle moment, which a busy machine never has; without, it takes a timer. */
const forgetIdleMoments = () => {
  delete globalThis.requestIdleCallback;
  delete globalThis.cancelIdleCallback;
};

/** Strapi may announce news of its own above the panel; a later one may not. */
const closeAnnouncement = (page) =>
  page
    .getByRole('button', { name: 'Close the banner' })
    .click({ timeout: ANNOUNCEMENT_MS })
    .catch(() => {});

/** Logs in to the demo, and opens windows in a theme and a language. */
export const openBrowser = async ({ origin, login }) => {
  const { chromium } = await import('playwright-core');
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    headless: true,
    args,
  });

  const post = async (path, body, token) => {
    const response = await fetch(`${origin}/admin/${path}`, {
      method: token ? 'PUT' : 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`/admin/${path} was answered with ${response.status}`);
    return (await response.json()).data;
  };
  const { token } = await post('login', { email: login.email, password: login.password });

  return {
    /** The documentId of an article of the demo, which must be there. */
    async documentIdOf(title, locale) {
      const query = new URLSearchParams({ 'filters[title][$eq]': title, locale });
      const { data } = await (await fetch(`${origin}/api/newsroom/articles?${query}`)).json();
      return data[0].documentId;
    },
    async open({ theme = 'light', language = 'en', height = 900 }) {
      // The language is the user's own, whatever the browser prefers.
      await post('users/me', { preferedLanguage: language }, token);
      const storage = [{ name: 'STRAPI_THEME', value: theme }];
      const context = await browser.newContext({
        viewport: { width: 1280, height },
        locale: 'en',
        reducedMotion: 'reduce',
        baseURL: `${origin}/admin/`,
        storageState: { cookies: [], origins: [{ origin, localStorage: storage }] },
      });
      context.setDefaultTimeout(TIME_LIMIT_MS);
      await context.addInitScript(forgetIdleMoments);
      await context.addCookies([{ name: 'jwtToken', value: token, url: `${origin}/admin/` }]);
      const page = await context.newPage();
      await page.goto('me');
      await page.locator('main').waitFor();
      await closeAnnouncement(page);
      return page;
    },
    close: () => browser.close(),
  };
};
