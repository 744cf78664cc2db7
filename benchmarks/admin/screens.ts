import type { Browser, Page } from 'playwright-core';
import { ADMIN } from '../../tests/support/requests/site';

/** As on an editor's laptop. */
const SCREEN = { width: 1440, height: 900 };
const TIME_LIMIT_MS = 60_000;

interface Shown {
  /** When elements of a selector first stood on the page, by `performance.now()`. */
  at: Record<string, number>;
  readonly wanted: string[];
}

/** Looks at each change of the page whether what is waited for is there: runs in the page. */
const watchPage = (): void => {
  const shown: Shown = { at: {}, wanted: [] };
  Object.assign(window, { shown });
  const look = (): void => {
    for (const selector of shown.wanted)
      if (shown.at[selector] === undefined && document.querySelector(selector))
        shown.at[selector] = performance.now();
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
  });
};

/** A window of an admin who has just logged in. */
export const openPanel = async (browser: Browser, origin: string): Promise<Page> => {
  const context = await browser.newContext({
    viewport: SCREEN,
    locale: 'en',
    baseURL: `${origin}/admin/`,
  });
  context.setDefaultTimeout(TIME_LIMIT_MS);
  await context.addInitScript(watchPage);
  const answer = await context.request.post('login', { data: ADMIN });
  const { data } = (await answer.json()) as { data: { token: string } };
  await context.addCookies([{ name: 'jwtToken', value: data.token, url: `${origin}/admin/` }]);
  return context.newPage();
};

/** Loads a screen of the panel from the server, so that nothing of what was read before is at hand. */
export const loadAnew = async (page: Page, path: string): Promise<void> => {
  await page.goto(path);
  await page.locator('main').waitFor();
  await page.waitForLoadState('networkidle');
};

/**
 * Goes to an address within the panel, as a click on a link does, and tells after how many milliseconds each of the
 * selectors stood there.
 */
export const timeOf = async (
  page: Page,
  path: string,
  selectors: readonly string[]
): Promise<number[]> => {
  const begun = await page.evaluate(
    ({ path, selectors }) => {
      const { shown } = window as unknown as { shown: Shown };
      shown.at = {};
      shown.wanted.splice(0, Infinity, ...selectors);
      history.pushState({}, '', path);
      dispatchEvent(new PopStateEvent('popstate', { state: {} }));
      return performance.now();
    },
    { path, selectors: [...selectors] }
  );
  await page.waitForFunction(
    (count) => Object.keys((window as unknown as { shown: Shown }).shown.at).length === count,
    selectors.length
  );
  const at = await page.evaluate(() => (window as unknown as { shown: Shown }).shown.at);
  return selectors.map((selector) => (at[selector] ?? NaN) - begun);
};

/** Whether a screen is there at all: within some seconds, or never. */
export const hasScreen = async (page: Page, path: string, selector: string): Promise<boolean> => {
  await page.goto(path);
  return page
    .locator(selector)
    .first()
    .waitFor({ timeout: 30_000 })
    .then(
      () => true,
      () => false
    );
};
