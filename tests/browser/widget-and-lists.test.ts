import type { Page } from 'playwright-core';
import { article, ARTICLE, connections } from '../support/newsroom/articles';
import { createEditor, newsroomActions, writingArticles } from '../support/requests/editors';
import type { Login } from '../support/requests/users';
import { eventually } from '../support/eventually';
import { barriersIn } from './support/axe';
import { columnsOf, openList } from './support/content-manager';
import { holdRequests } from './support/network';
import { describeInBrowser, keepPicture, openNewsroom, type Newsroom } from './support/newsroom';
import { overflowIn } from './support/overflow';
import { inEachTheme } from './support/theme';
import { readWords, SHOWN_LANGUAGES } from './support/words';

const WIDGET = '[data-testid="newsroom-widget"]';
const REFRESH = '[data-testid="newsroom-refresh"]';
const COUNTS = '**/newsroom/list-view/counts?*';
const english = readWords('en');

describeInBrowser('the home page and the lists', () => {
  let newsroom: Newsroom;
  let page: Page;
  let login: Login;

  beforeAll(async () => {
    newsroom = await openNewsroom({ demo: true });
    page = await newsroom.openPage();
    login = await createEditor(newsroom.strapi, [...newsroomActions('read'), ...writingArticles()]);
  }, 180_000);

  afterEach(() => {
    expect(newsroom.takeFaults()).toEqual([]);
  });

  afterAll(() => newsroom.close());

  describe('the widget of the home page', () => {
    it('tells who has written nothing what will stand there', async () => {
      const author = await newsroom.openPage({ as: login });
      await author.goto('');
      await author.locator(WIDGET).getByText(english['widget.none']!).waitFor();
      await keepPicture(author, 'widget-none');
      await author.close();
    });

    it('names what waits in the articles that the editor wrote last, and leads there', async () => {
      const { strapi, send } = newsroom;
      const path = `/content-manager/collection-types/${String(ARTICLE)}/actions/publish?locale=en`;
      const { json } = await send('POST', path, {
        title: 'Digital yuan wallets reach the ferries of Hong Kong',
        body: [
          'Shoppers in Hong Kong can now pay for ferries with the digital yuan wallet.',
          'Related: A story that nobody has written',
        ].map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] })),
      });
      await connections(strapi).settle();
      await page.goto('');
      const work = page.locator(WIDGET).getByRole('listitem');
      await work.getByText('1 line without an article:').waitFor();
      await work.getByText('“A story that nobody has written”').waitFor();
      await work.getByText(/^\d+ connections? to review$/).waitFor();
      await keepPicture(page, 'widget');
      await work.getByRole('link', { name: 'Digital yuan wallets reach' }).click();
      await page.waitForURL(`**/${String(json.data.documentId)}?**`);
    });

    it('has no barriers in either theme', async () => {
      await page.goto('');
      await page.locator(WIDGET).getByRole('listitem').first().waitFor();
      await inEachTheme(page, async (theme) => {
        await keepPicture(page, `widget-${theme}`);
        expect(await barriersIn(page, WIDGET)).toEqual([]);
      });
    });

    it('shows the way out of a failure', async () => {
      await page.route('**/newsroom/widget', (route) =>
        route.fulfill({ status: 500, json: { error: { message: 'away' } } })
      );
      await page.goto('');
      await page.locator(WIDGET).getByRole('alert').waitFor();
      await page.unrouteAll({ behavior: 'wait' });
      newsroom.takeFaults();
      await page.locator(WIDGET).getByRole('button', { name: english['state.retry']! }).click();
      await page.locator(WIDGET).getByRole('listitem').first().waitFor();
    });

    it('is not there for who may not see connections', async () => {
      const other = await newsroom.openPage({
        as: await createEditor(newsroom.strapi, writingArticles()),
      });
      await other.goto('');
      await other.getByRole('heading', { level: 1 }).waitFor();
      await other.getByText('Last edited entries').waitFor();
      expect(await other.locator(WIDGET).count()).toBe(0);
      expect(await other.getByText(english['widget.title']!).count()).toBe(0);
      await other.close();
    });
  });

  describe('the column of a list', () => {
    const cells = (of: Page) => of.locator('table tbody tr');

    it('shows the number of connections, asked for in one request a page', async () => {
      const asked: string[] = [];
      page.on('request', (request) => {
        if (request.url().includes('/newsroom/list-view/counts')) asked.push(request.url());
      });
      await openList(page, 'article', '&sort=title:ASC&pageSize=50');
      await eventually(async () =>
        expect(await columnsOf(page)).toContain(english['list.connections'])
      );
      const first = (await newsroom.strapi.documents(ARTICLE).findFirst({
        locale: 'en',
        status: 'published',
        sort: 'title:asc',
      } as never)) as unknown as { documentId: string; title: string };
      const shown = await connections(newsroom.strapi).find({ documentId: first.documentId });
      const place = (await columnsOf(page)).indexOf(english['list.connections']!) + 1;
      const cell = cells(page).filter({ hasText: first.title }).first().locator('td').nth(place);
      await cell.getByText(String(shown!.data.length), { exact: true }).waitFor();
      await keepPicture(page, 'list');
      expect(asked).toHaveLength(1);
      expect(new URL(asked[0]!).searchParams.get('documentIds')?.split(',')).toHaveLength(50);
    });

    it('is not there for who may not see connections, nor on topics', async () => {
      const other = await newsroom.openPage({
        as: await createEditor(newsroom.strapi, writingArticles()),
      });
      await openList(other, 'article');
      expect(await columnsOf(other)).not.toContain(english['list.connections']);
      await other.close();
      await openList(page, 'topic');
      expect(await columnsOf(page)).not.toContain(english['list.connections']);
    });

    it('leaves the list as it is where the server fails', async () => {
      const other = await newsroom.openPage();
      await other.route(COUNTS, (route) =>
        route.fulfill({ status: 500, json: { error: { message: 'away' } } })
      );
      await openList(other, 'article');
      await other.getByTitle(english['state.failed']!).first().waitFor();
      newsroom.takeFaults();
      await other.close();
    });
  });

  describe('the refresh of what is selected', () => {
    const select = async (of: Page, count: number): Promise<void> => {
      const boxes = of.locator('table tbody').getByRole('checkbox');
      for (let i = 0; i < count; i += 1) await boxes.nth(i).click();
    };
    const button = (of: Page) => of.getByRole('button', { name: english['refresh.action']! });

    it('tells how far it has come, and what came of it', async () => {
      const draft = await article(newsroom.strapi, { title: 'AAA draft', status: 'draft' });
      expect(draft.documentId).toBeTruthy();
      await openList(page, 'article', '&sort=title:ASC');
      await select(page, 3);
      const release = await holdRequests(page, '**/newsroom/refreshes**');
      await button(page).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('progressbar').waitFor();
      await keepPicture(page, 'refresh-progress');
      await release();
      await dialog.getByText('2 articles refreshed').waitFor();
      await dialog.getByText(/^1 article is not published/).waitFor();
      await keepPicture(page, 'refresh-done');
      expect(await barriersIn(page, REFRESH)).toEqual([]);
      await dialog
        .getByRole('button', { name: english['refresh.close']!, exact: true })
        .last()
        .click();
      await dialog.waitFor({ state: 'detached' });
    });

    it('names the articles that could not be read', async () => {
      const { engine } = newsroom.strapi.plugin('newsroom').service<{
        engine: { index: (document: object) => Promise<unknown> };
      }>('indexing');
      const { index } = engine;
      engine.index = () => Promise.reject(new Error('the engine stood still'));
      await openList(page, 'article', '&sort=title:DESC');
      await select(page, 2);
      await button(page).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('2 articles could not be read:').waitFor();
      engine.index = index;
      expect(await dialog.getByRole('listitem').count()).toBe(2);
      await dialog.getByText('the engine stood still').first().waitFor();
      expect(await dialog.getByRole('listitem').first().getByRole('link').count()).toBe(1);
      await keepPicture(page, 'refresh-failed');
    });

    it('can be begun again where the server refused', async () => {
      await openList(page, 'article', '&sort=title:ASC');
      await select(page, 2);
      let isDown = true;
      await page.route('**/newsroom/refreshes', (route) =>
        isDown
          ? route.fulfill({ status: 500, json: { error: { message: 'away' } } })
          : route.continue()
      );
      await button(page).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(english['refresh.not-begun']!).waitFor();
      newsroom.takeFaults();
      isDown = false;
      await dialog.getByRole('button', { name: english['state.retry']! }).click();
      await dialog.getByText('1 article refreshed').waitFor();
      await page.unrouteAll({ behavior: 'wait' });
    });

    it('is not offered to an author, nor on topics', async () => {
      const author = await newsroom.openPage({ as: login });
      await openList(author, 'article');
      await eventually(async () =>
        expect(await columnsOf(author)).toContain(english['list.connections'])
      );
      await select(author, 1);
      await author.getByRole('button', { name: 'Publish', exact: true }).waitFor();
      expect(await button(author).count()).toBe(0);
      await author.close();
      await openList(page, 'topic');
      await select(page, 1);
      await page.getByRole('button', { name: 'Delete', exact: true }).waitFor();
      expect(await button(page).count()).toBe(0);
    });
  });

  it.each(SHOWN_LANGUAGES)('speak %s without overflow', async (language) => {
    const words = readWords(language);
    await newsroom.setLanguage(language);
    await page.goto('');
    await page.getByText(words['widget.title']!).waitFor();
    await page.locator(WIDGET).getByRole('listitem').first().waitFor();
    await keepPicture(page, `widget-${language}`);
    expect(await overflowIn(page.locator(WIDGET))).toEqual([]);
    await newsroom.setLanguage('en');
  });

  it('name the column and the action in the language of the panel', async () => {
    const words = readWords('ja');
    await newsroom.setLanguage('ja');
    await openList(page, 'article');
    await eventually(async () =>
      expect(await columnsOf(page)).toContain(words['list.connections'])
    );
    await page.locator('table tbody').getByRole('checkbox').first().click();
    await page.getByRole('button', { name: words['refresh.action']! }).waitFor();
    await newsroom.setLanguage('en');
  });
});
