import type { Page } from 'playwright-core';
import { article, connections } from '../support/newsroom/articles';
import { createEditor, newsroomActions, writingArticles } from '../support/requests/editors';
import { awaitCount } from './support/await';
import { barriersIn } from './support/axe';
import { describeInBrowser, keepPicture, openNewsroom, type Newsroom } from './support/newsroom';
import { overflowIn } from './support/overflow';
import { chooseByKeyboard, chooseByPointer } from './support/select';
import { inEachTheme } from './support/theme';
import { readWords, SHOWN_LANGUAGES } from './support/words';

const AUDIT = 'plugins/newsroom/audit';
const PART = '[data-testid="newsroom-audit"]';
const ROUTE = '**/newsroom/audit?*';

describeInBrowser('the audit', () => {
  let newsroom: Newsroom;
  let page: Page;
  const english = readWords('en');
  const rows = () => page.getByRole('grid').getByRole('row');

  beforeAll(async () => {
    newsroom = await openNewsroom();
    page = await newsroom.openPage();
  }, 120_000);

  afterEach(() => {
    expect(newsroom.takeFaults()).toEqual([]);
  });

  afterAll(() => newsroom.close());

  it('says what will stand here while there is nothing', async () => {
    await page.goto(AUDIT);
    await page.getByText(english['audit.empty']!).waitFor();
    await keepPicture(page, 'audit-empty');
  });

  it('lists who decided what, and leads to the articles', async () => {
    const { strapi } = newsroom;
    const source = (await article(strapi, { title: 'Harbour lights return' })).documentId;
    const target = (await article(strapi, { title: 'Lamps of the northern mole' })).documentId;
    const { id } = (await strapi.db.query('admin::user').findOne({})) as { id: number };
    const pair = { source: { documentId: source }, target: { documentId: target } };
    await connections(strapi).pin({ ...pair, actor: String(id), note: '灯台の続報' });
    await connections(strapi).reject({ ...pair, reason: 'outdated' });
    await page.goto(AUDIT);
    const row = page.getByRole('row').filter({ hasText: 'An Editor' });
    await row.getByText('Pinned', { exact: true }).waitFor();
    await row.getByRole('link', { name: 'Harbour lights return' }).click();
    await page.waitForURL(`**/${source}?**`);
  });

  it('tells in words what changed, why, and what was there before', async () => {
    await page.goto(AUDIT);
    const pinned = page.getByRole('row').filter({ hasText: 'An Editor' });
    await pinned.getByText('Note: “灯台の続報”').waitFor();
    const rejected = page.getByRole('row').filter({ hasText: english['audit.nobody']! });
    await rejected.getByText('Decision: Pinned → Rejected').waitFor();
    await rejected.getByText('Reason: outdated').waitFor();
    await rejected.getByText('Note: “灯台の続報” → none').waitFor();
    expect(await page.locator(PART).textContent()).not.toMatch(/[{}]|targetId|lineKey/);
  });

  it('is looked through by who, what and when, with the keyboard, and keeps that in its address', async () => {
    await page.goto(AUDIT);
    await rows().nth(2).waitFor();
    const what = page.getByRole('combobox', { name: english['audit.column.action']! });
    await chooseByKeyboard(what, 'Rejected');
    await page.waitForURL(/\/audit\?.*action=rejected/);
    await page.getByText('1 entry', { exact: true }).waitFor();
    await awaitCount(rows(), 2);
    await page.reload();
    await page.getByText('1 entry', { exact: true }).waitFor();
    const who = page.getByRole('combobox', { name: english['audit.column.actor']! });
    await chooseByPointer(who, 'An Editor');
    await page.getByText(english['audit.none-found']!).waitFor();
    await keepPicture(page, 'audit-none-found');
    await page.getByRole('button', { name: english['audit.filter.clear']! }).first().click();
    await page.getByText('2 entries', { exact: true }).waitFor();
    await page.goto(`${AUDIT}?to=2020-01-01`);
    await page.getByText(english['audit.none-found']!).waitFor();
    await page.goto(`${AUDIT}?from=2020-01-01`);
    await page.getByText('2 entries', { exact: true }).waitFor();
  });

  it('shows that it is on its way over a slow network, and the way out of a failure', async () => {
    let isDown = true;
    await page.route(ROUTE, async (route) => {
      if (isDown) return route.fulfill({ status: 500, json: { error: { message: 'away' } } });
      await new Promise((resolve) => setTimeout(resolve, 1000));
      return route.continue();
    });
    await page.goto(AUDIT);
    await page.getByRole('alert').getByText(english['state.failed']!).waitFor();
    expect(newsroom.takeFaults().every((fault) => /500|audit/.test(fault))).toBe(true);
    isDown = false;
    await page.getByRole('button', { name: english['state.retry']! }).click();
    await rows().nth(2).waitFor();
    await page.unrouteAll({ behavior: 'wait' });
  });

  it('has no barriers in either theme', async () => {
    await page.goto(AUDIT);
    await page.getByRole('grid').waitFor();
    await inEachTheme(page, async (theme) => {
      await keepPicture(page, `audit-${theme}`);
      expect(await barriersIn(page, 'main')).toEqual([]);
    });
  });

  it.each(SHOWN_LANGUAGES)('speaks %s without overflow', async (language) => {
    await newsroom.setLanguage(language);
    const words = readWords(language);
    await page.goto(AUDIT);
    await page.getByText(words['audit.column.changes']!).first().waitFor();
    await page.getByText(words['audit.reason.outdated']!).first().waitFor();
    await keepPicture(page, `audit-${language}`);
    expect(await overflowIn(page.locator('main'))).toEqual([]);
    await newsroom.setLanguage('en');
  });

  it('is not offered to who may not read it', async () => {
    const login = await createEditor(newsroom.strapi, [
      ...newsroomActions('read'),
      ...writingArticles(),
    ]);
    const author = await newsroom.openPage({ as: login });
    await author.goto(AUDIT);
    await author.getByText(english['page.unknown']!).waitFor();
    expect(await author.getByRole('link', { name: 'Audit' }).count()).toBe(0);
    await author.close();
  });
});
