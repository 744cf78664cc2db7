import { setTimeout as sleep } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { PublishedRows } from '../../../server/src/content/published-rows';
import type { Refresher } from '../../../server/src/indexing/refresh';
import { article, connections } from '../../support/newsroom/articles';
import { createProject, type TestProject } from '../../support/project/strapi';

/** Twice as long as hints may be left alone while longer work goes on. */
const LATER_MS = 500;
/** More pages than one, of whatever size. */
const ARTICLES = 24;

describe('what an editor publishes while longer work goes on', () => {
  let project: TestProject;
  let strapi: Core.Strapi;
  let refresher: Refresher;
  let publishedRows: PublishedRows;
  let whole: { refresh: Refresher['refresh']; page: PublishedRows['page'] };
  /** The steps of the work, and that the article which was published meanwhile is read. */
  let steps: string[];

  /** Publishes an article at the third step, and waits until it is time to look for it. */
  const step = async (name: string): Promise<void> => {
    steps.push(name);
    if (steps.length !== 3) return;
    await article(strapi, { title: 'Breaking', body: ['A ferry is late.'] });
    await sleep(LATER_MS);
  };

  beforeAll(async () => {
    project = await createProject();
    strapi = await project.start({ newsroom: { config: { engine: { reconcileEvery: 3600 } } } });
    const newsroom = strapi.plugin('newsroom');
    ({ refresher } = newsroom.service<{ refresher: Refresher }>('indexing'));
    ({ publishedRows } = newsroom.service<{ publishedRows: PublishedRows }>('content'));
    whole = { refresh: refresher.refresh, page: publishedRows.page };
    for (let i = 0; i < ARTICLES; i += 1)
      await article(strapi, { title: `Tides of day ${i}`, body: [`High water at ${i}.`] });
    await connections(strapi).settle();
  });
  beforeEach(() => {
    steps = [];
    // A rebuild reads each article whatever it knows of it; what an editor published is read only if need be.
    refresher.refresh = async (key, options) => {
      if (options?.force) await step('read anew');
      else steps.push('the new one is read');
      return whole.refresh(key, options);
    };
    publishedRows.page = async (...args) => {
      await step('page');
      return whole.page(...args);
    };
  });
  afterEach(() => {
    refresher.refresh = whole.refresh;
    publishedRows.page = whole.page;
  });
  afterAll(() => project.remove());

  it.each([
    ['all articles are read anew', () => connections(strapi).rebuild()],
    ['all texts are audited', () => connections(strapi).settle()],
  ])('is read before the next step, when %s', async (_work, begin) => {
    await begin();
    expect(steps.indexOf('the new one is read')).toBe(3);
    expect(steps.length).toBeGreaterThan(ARTICLES / 5);
  });
});
