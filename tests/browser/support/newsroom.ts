import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { ADMIN, asAdmin, openSite, type Send, type Site } from '../../support/requests/site';
import { connections } from '../../support/newsroom/articles';
import { fillWithDemo } from '../../support/newsroom/demo';
import type { Login } from '../../support/requests/users';
import { SLOWDOWN } from '../../support/pace';
import { createProject, type TestOptions, type TestProject } from '../../support/project/strapi';
import { launch } from './chromium';
import { keepDemo, takeDemo } from './demo-database';
import { CACHE } from './folders';
import { throttle } from './network';

const SCREENSHOTS = join(CACHE, 'screenshots');
/** What is there is there sooner; only a test that fails waits so long, also where the machine is busy. */
const LONGEST_MS = 45_000;
/** High enough for a whole form, so that a picture shows all of it. */
const SCREEN = { width: 1440, height: 1700 };

/** A newsroom with an admin panel, a browser, and a site that reads from it. */
export interface Newsroom {
  readonly strapi: Core.Strapi;
  readonly site: Site;
  /** Requests of the admin of the tests, beside the browser. */
  readonly send: Send;
  /** Where the panel stands, with a slash at its end. */
  readonly panel: string;
  /** What went wrong in the browser on account of the plugin since it was last asked. */
  takeFaults(): string[];
  /** A new window; logged in as the admin of the tests unless told. */
  openPage(options?: { readonly loggedIn?: boolean; readonly as?: Login }): Promise<Page>;
  /** What language the panel of the admin of the tests speaks from now on. */
  setLanguage(language: string): Promise<void>;
  close(): Promise<void>;
}

/** A suite that is skipped where no browser starts. */
export const describeInBrowser = process.env.NEWSROOM_CHROMIUM ? describe : describe.skip;

/** Keeps a picture of the page for whoever looks after a run, where `NEWSROOM_PICTURES` asks for them. */
export const keepPicture = async (page: Page, name: string): Promise<void> => {
  if (!process.env.NEWSROOM_PICTURES) return;
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
};

/** Strapi asks these of every content type, and a project that lacks the feature answers 404. */
const OF_STRAPI = ['/i18n/ai-localization-jobs/', '/content-manager/preview/url/'];

/** Gathers what is thrown, and what concerns the plugin of the console's errors and of the answers. */
const gatherFaults = (context: BrowserContext, faults: string[]): void => {
  context.on('weberror', (error) => faults.push(`uncaught: ${error.error().message}`));
  context.on('console', (message) => {
    const isOfStrapi = OF_STRAPI.some((path) => message.location().url.includes(path));
    if (message.type() === 'error' && !isOfStrapi && message.text().includes('newsroom'))
      faults.push(message.text());
  });
  context.on('response', (response) => {
    const { pathname } = new URL(response.url());
    const isOfStrapi = OF_STRAPI.some((path) => pathname.startsWith(path));
    if (response.status() >= 400 && !isOfStrapi && pathname.includes('newsroom'))
      faults.push(`${response.status()} ${pathname}`);
  });
  context.on('requestfailed', (request) => {
    const why = request.failure()?.errorText;
    // The browser itself breaks off what a page that was left has asked for.
    if (why !== 'net::ERR_ABORTED' && request.url().includes('newsroom'))
      faults.push(`${why}: ${request.url()}`);
  });
};

/**
 * Strapi draws the buttons of an entry in an idle moment, and asks for one anew at each change: on a busy machine
 * none ever comes. Without the browser's own it takes a timer, as in a Safari.
 */
const forgetIdleMoments = (): void => {
  Reflect.deleteProperty(window, 'requestIdleCallback');
  Reflect.deleteProperty(window, 'cancelIdleCallback');
};

/** Starts it all, on a free port of this machine; with the articles of the demo if told. */
export const openNewsroom = async ({
  demo = false,
  newsroom,
}: {
  readonly demo?: boolean;
  readonly newsroom?: TestOptions['newsroom'];
} = {}): Promise<Newsroom> => {
  const { NEWSROOM_CHROMIUM, NEWSROOM_PANEL } = process.env;
  if (!NEWSROOM_CHROMIUM || !NEWSROOM_PANEL) throw new Error('the suite was not prepared');
  const project: TestProject = await createProject();
  // Other options may make other connections.
  const isTaken = demo && !newsroom && takeDemo(project.dir);
  const strapi = await project.start({
    panel: NEWSROOM_PANEL,
    ...(newsroom ? { newsroom } : {}),
  });
  if (demo && !isTaken) await fillWithDemo(strapi);
  if (demo && !isTaken && !newsroom) await keepDemo(strapi);
  // The topics are planted after the start.
  await connections(strapi).settle();
  const site = await openSite(strapi);
  const send = await asAdmin(strapi);
  const { port } = strapi.server.httpServer.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const panel = `${origin}/admin/`;
  const browser: Browser = await launch(NEWSROOM_CHROMIUM);
  const faults: string[] = [];
  const contexts = new Map<string, Promise<BrowserContext>>();

  const openContext = async (as?: Login): Promise<BrowserContext> => {
    const context = await browser.newContext({
      viewport: SCREEN,
      locale: 'en',
      colorScheme: 'light',
      reducedMotion: 'reduce',
      baseURL: panel,
      storageState: {
        cookies: [],
        origins: [{ origin, localStorage: [{ name: 'STRAPI_THEME', value: 'system' }] }],
      },
    });
    context.setDefaultTimeout(LONGEST_MS * SLOWDOWN);
    gatherFaults(context, faults);
    await context.addInitScript(forgetIdleMoments);
    if (!as) return context;
    const answer = await context.request.post('login', { data: as });
    const { data } = (await answer.json()) as { data: { token: string } };
    await context.addCookies([{ name: 'jwtToken', value: data.token, url: panel }]);
    return context;
  };

  /** A person's windows share what the browser has loaded, as they do on a desk. */
  const contextOf = (as: Login): Promise<BrowserContext> => {
    const context = contexts.get(as.email) ?? openContext(as);
    contexts.set(as.email, context);
    return context;
  };

  return {
    strapi,
    site,
    send,
    panel,
    takeFaults: () => faults.splice(0),
    async openPage({ loggedIn = true, as = ADMIN } = {}) {
      const context = await (loggedIn ? contextOf(as) : openContext());
      const page = await context.newPage();
      await throttle(page);
      return page;
    },
    async setLanguage(language) {
      const { status } = await send('PUT', '/admin/users/me', { preferedLanguage: language });
      if (status !== 200) throw new Error(`the language was answered with ${status}`);
    },
    async close() {
      await browser.close();
      await project.remove();
    },
  };
};
