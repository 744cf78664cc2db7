import type { Page } from 'playwright-core';
import type { ListAnswer, OverviewAnswer } from '../../server/src/contracts/overview';
import { article, connections } from '../support/newsroom/articles';
import { createEditor, newsroomActions, writingArticles } from '../support/requests/editors';
import { eventually } from '../support/eventually';
import { awaitCount } from './support/await';
import { barriersIn } from './support/axe';
import { goWithin } from './support/go-within';
import { holdRequests } from './support/network';
import { describeInBrowser, keepPicture, openNewsroom, type Newsroom } from './support/newsroom';
import { overflowIn } from './support/overflow';
import { chooseByPointer } from './support/select';
import { inEachTheme } from './support/theme';
import { readWords, SHOWN_LANGUAGES } from './support/words';

const OVERVIEW = 'plugins/newsroom/overview';
const WORDS = readWords('en');
const CARDS = '[data-testid=newsroom-overview]';
const LIST = '[data-testid=newsroom-list]';

describeInBrowser('the overview and its lists', () => {
  let newsroom: Newsroom;
  let page: Page;

  const counts = async () =>
    ((await newsroom.send('GET', '/newsroom/overview')).json as OverviewAnswer).data.counts;
  const awaitHeld = (held: number): Promise<void> =>
    eventually(async () => expect((await counts()).held).toBe(held));
  const rowsOf = async (list: string) =>
    ((await newsroom.send('GET', `/newsroom/lists/${list}?pageSize=100`)).json as ListAnswer).data;
  const notice = () => page.getByTestId('newsroom-notice');
  const row = (text: string) => page.locator(LIST).getByRole('row').filter({ hasText: text });

  beforeAll(async () => {
    newsroom = await openNewsroom({ demo: true });
    const { strapi } = newsroom;
    const service = connections(strapi);
    const { documentId: old } = await article(strapi, {
      title: 'The lamp keeper looks back',
      body: ['related: Two lamps of one name', 'connection: A page that nobody wrote'],
    });
    for (const lamp of ['The first hangs on the quay.', 'The second hangs on the mole.'])
      await article(strapi, { title: 'Two lamps of one name', body: [lamp] });
    const { documentId: ahead } = await article(strapi, { title: 'The lamp keeper looks ahead' });
    await article(strapi, { title: '灯台守の最後の夜', locale: 'ja' });
    await article(strapi, { title: '마지막 등대지기', locale: 'ko' });
    await article(strapi, { title: '最后的灯塔看守人', locale: 'zh' });
    await service.reject({
      source: { documentId: old },
      target: { documentId: ahead },
      reason: 'outdated',
    });
    await service.settle();
    page = await newsroom.openPage();
  }, 240_000);

  afterEach(() => {
    expect(newsroom.takeFaults()).toEqual([]);
  });

  afterAll(() => newsroom.close());

  it('shows coverage and a figure for each list, each of which leads to it', async () => {
    await page.goto(OVERVIEW);
    const cards = page.locator(CARDS);
    await cards.getByRole('progressbar').first().waitFor();
    const { orphans } = await counts();
    const card = cards.getByRole('link').filter({ hasText: WORDS['list.orphans']! });
    expect(await card.textContent()).toContain(String(orphans));
    await keepPicture(page, 'overview');
    await card.click();
    await page.waitForURL('**/overview/orphans');
    await page.locator(LIST).getByRole('grid').waitFor();
    await keepPicture(page, 'overview-orphans');
    expect(await page.getByTestId('newsroom-total').textContent()).toContain(String(orphans));
  });

  it('narrows a list by title and language, and keeps that in the address', async () => {
    await page.goto(`${OVERVIEW}/few-connections`);
    await page.locator(LIST).getByRole('grid').waitFor();
    await page.getByPlaceholder(WORDS['list.search']!).fill('灯台守');
    await page.keyboard.press('Enter');
    await row('灯台守の最後の夜').waitFor();
    await awaitCount(page.locator(LIST).getByRole('row'), 2);
    await page.waitForURL(/search=/);
    await page.reload();
    await row('灯台守の最後の夜').waitFor();
    await chooseByPointer(page.getByRole('combobox', { name: WORDS['list.locale']! }), 'Korean');
    await page.getByText(WORDS['list.none']!).waitFor();
  });

  it('chooses among the candidates of a line in place, and undoes it', async () => {
    await page.goto(`${OVERVIEW}/unresolved-lines`);
    const line = row('The lamp keeper looks back').filter({ hasText: 'Two lamps' });
    const button = line.getByRole('button', { name: 'Choose Two lamps of one name' }).first();
    await button.focus();
    await keepPicture(page, 'overview-lines');
    await page.keyboard.press('Enter');
    await notice().getByText('Done').waitFor();
    await line.waitFor({ state: 'detached' });
    await notice().getByRole('button', { name: WORDS['mend.undo']! }).click();
    await notice().getByText('Undone').waitFor();
    await line.waitFor();
  });

  it('takes a rejection back, and undoes it with its reason', async () => {
    await page.goto(`${OVERVIEW}/rejected`);
    const pair = row('The lamp keeper looks back');
    await pair.getByText(WORDS['reject.reason.outdated']!).waitFor();
    await keepPicture(page, 'overview-rejected');
    await pair.getByRole('button', { name: /Withdraw the rejection/ }).click();
    await notice().getByText('Done').waitFor();
    await pair.waitFor({ state: 'detached' });
    await notice().getByRole('button', { name: WORDS['mend.undo']! }).click();
    await pair.getByText(WORDS['reject.reason.outdated']!).waitFor();
  });

  it('refreshes several articles, tells which failed, and tries those again', async () => {
    await page.goto(`${OVERVIEW}/orphans?pageSize=10`);
    await page.locator(LIST).getByRole('grid').waitFor();
    let sent = 0;
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/newsroom/lists/refresh', async (route) => {
      sent += 1;
      if (sent === 2) return route.abort();
      await released;
      return route.continue();
    });
    const boxes = page.locator(LIST).getByRole('checkbox');
    for (const i of [1, 2, 3, 4]) await boxes.nth(i).click();
    await page.getByTestId('newsroom-bulk').getByRole('button').click();
    await page.getByRole('progressbar').waitFor();
    await keepPicture(page, 'overview-progress');
    release();
    await notice().getByText('1 failed, 3 succeeded').waitFor();
    await notice().getByText(WORDS['mend.unreachable']!).waitFor();
    await keepPicture(page, 'overview-failed');
    await page.unroute('**/newsroom/lists/refresh');
    await notice().getByRole('button', { name: WORDS['state.retry']! }).click();
    await notice().getByText('Done').waitFor();
    expect(newsroom.takeFaults().filter((fault) => !fault.includes('refresh'))).toEqual([]);
  });

  it('holds an article back by search and keyboard, releases it, and undoes that', async () => {
    await page.goto(`${OVERVIEW}/held`);
    await page.getByText(WORDS['list.held.empty']!).waitFor();
    await page.getByPlaceholder(WORDS['held.search']!).fill('lamp keeper looks a');
    const hold = page.getByRole('button', { name: 'Hold back The lamp keeper looks ahead' });
    await hold.waitFor();
    await keepPicture(page, 'overview-hold');
    await hold.press('Enter');
    const held = row('The lamp keeper looks ahead');
    await held.waitFor();
    await awaitHeld(1);
    await keepPicture(page, 'overview-held');
    await held.getByRole('button', { name: /Release/ }).click();
    await held.waitFor({ state: 'detached' });
    await awaitHeld(0);
    await notice().getByRole('button', { name: WORDS['mend.undo']! }).click();
    await held.waitFor();
    await awaitHeld(1);
  });

  it('never links an undefined term again', async () => {
    const [term] = await rowsOf('undefined-terms');
    const list = term ? 'undefined-terms' : 'unused-terms';
    await page.goto(`${OVERVIEW}/${list}`);
    if (!term) await page.locator(LIST).getByText(WORDS[`list.${list}`]!).waitFor();
    const before = await counts();
    const first = page
      .locator(LIST)
      .getByRole('button', { name: /^Never link / })
      .first();
    await first.click();
    await notice().getByText('Done').waitFor();
    expect((await counts())[list]).toBe(before[list] - 1);
    await notice().getByRole('button', { name: WORDS['mend.undo']! }).click();
    await notice().getByText('Undone').waitFor();
    expect((await counts())[list]).toBe(before[list]);
  });

  it('waits for a slow server, and says what to do when it fails', async () => {
    const release = await holdRequests(page, ({ pathname }) => pathname === '/newsroom/overview');
    await page.goto(OVERVIEW);
    await page.getByText(WORDS['state.loading']!).first().waitFor();
    await release();
    await page.locator(CARDS).waitFor();
    await page.route('**/newsroom/lists/orphans?*', (route) =>
      route.fulfill({ status: 500, json: { error: { status: 500, message: 'no ink' } } })
    );
    await page.goto(`${OVERVIEW}/orphans`);
    await page.getByText(WORDS['state.failed']!).waitFor();
    await page.unroute('**/newsroom/lists/orphans?*');
    await page.getByRole('button', { name: WORDS['state.retry']! }).click();
    await page.locator(LIST).getByRole('grid').waitFor();
    newsroom.takeFaults();
  });

  it('has no barriers in either theme', async () => {
    await page.goto(OVERVIEW);
    await page.locator(CARDS).waitFor();
    await inEachTheme(page, async (theme) => {
      await keepPicture(page, `overview-${theme}`);
      expect(await barriersIn(page, CARDS)).toEqual([]);
    });
    for (const list of ['few-connections', 'unresolved-lines', 'rejected', 'held']) {
      await goWithin(page, `${OVERVIEW}/${list}`);
      await page.getByText(WORDS[`list.${list}.about`]!).waitFor();
      await page.locator(LIST).getByRole('grid').waitFor();
      await inEachTheme(page, async (theme) => {
        await keepPicture(page, `overview-${list}-${theme}`);
        expect(await barriersIn(page, LIST)).toEqual([]);
      });
    }
  });

  it.each(SHOWN_LANGUAGES)('speaks %s without overflow', async (language) => {
    await newsroom.setLanguage(language);
    const words = readWords(language);
    await page.goto(OVERVIEW);
    await page.getByText(words['overview.coverage']!).first().waitFor();
    await page.locator(CARDS).getByRole('progressbar').first().waitFor();
    await keepPicture(page, `overview-${language}`);
    expect(await overflowIn(page.locator('main'))).toEqual([]);
    for (const list of ['few-connections', 'unresolved-lines', 'undefined-terms', 'held']) {
      await goWithin(page, `${OVERVIEW}/${list}`);
      await page.getByText(words[`list.${list}.about`]!).waitFor();
      await page.getByText(words['state.loading']!).first().waitFor({ state: 'detached' });
      expect(await overflowIn(page.locator(LIST))).toEqual([]);
    }
    await keepPicture(page, `overview-held-${language}`);
    await newsroom.setLanguage('en');
  });

  it('offers an author without rights the lists to read, and nothing that would be refused', async () => {
    const login = await createEditor(newsroom.strapi, [
      ...newsroomActions('read'),
      ...writingArticles(['ja']),
    ]);
    const author = await newsroom.openPage({ as: login });
    await author.goto(OVERVIEW);
    await author.locator(CARDS).waitFor();
    for (const list of ['orphans', 'unresolved-lines', 'rejected', 'held', 'undefined-terms']) {
      await goWithin(author, `${OVERVIEW}/${list}`);
      await author.getByText(WORDS[`list.${list}.about`]!).waitFor();
      await author.getByText(WORDS['state.loading']!).first().waitFor({ state: 'detached' });
      expect(await author.locator(LIST).getByRole('checkbox').count()).toBe(0);
      expect(
        await author
          .locator(LIST)
          .getByRole('button', { name: /Refresh|Choose|Take|Never|Release|Hold/ })
          .count()
      ).toBe(0);
      expect(await author.locator(LIST).textContent()).not.toContain('lamp keeper');
    }
    await goWithin(author, `${OVERVIEW}/orphans?search=${encodeURIComponent('灯台守')}`);
    await author.getByText('灯台守の最後の夜').waitFor();
    await author.close();
  });
});
