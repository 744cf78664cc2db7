import type { Locator, Page, Route } from 'playwright-core';
import { article, ARTICLE, connections, paragraphs, TERM } from '../support/newsroom/articles';
import {
  createEditor,
  newsroomActions,
  writingArticles,
  type Grant,
} from '../support/requests/editors';
import { eventually } from '../support/eventually';
import { awaitFocus } from './support/await';
import { barriersIn } from './support/axe';
import { openArticle, tabTo } from './support/content-manager';
import { describeInBrowser, keepPicture, openNewsroom, type Newsroom } from './support/newsroom';
import { overflowIn } from './support/overflow';
import { inEachTheme } from './support/theme';
import { readWords, SHOWN_LANGUAGES } from './support/words';

const UID = 'plugin::newsroom.article';
const TERM_UID = 'plugin::newsroom.glossary-term';
const words = readWords('en');

const reading = (subject: string, fields: readonly string[]): Grant => ({
  action: 'plugin::content-manager.explorer.read',
  subject,
  properties: { fields, locales: ['en', 'ja', 'ko', 'zh'] },
});

describeInBrowser('the help with writing', () => {
  let newsroom: Newsroom;
  let page: Page;
  let documentId: string;

  const open = async (on: Page, id = documentId, locale = 'en'): Promise<Locator> => {
    await openArticle(on, id, locale);
    const panel = on.getByTestId('newsroom-writing');
    await panel.locator('section').nth(3).waitFor();
    return panel;
  };
  const list = (panel: Locator, key: string, language = 'en'): Locator =>
    panel.getByRole('region', { name: readWords(language)[key]!, exact: true });
  const item = (panel: Locator, key: string, name: string): Locator =>
    list(panel, key).getByRole('listitem').filter({ hasText: name });
  const fail = (route: Route) => route.fulfill({ status: 500, json: { error: { message: 'no' } } });

  beforeAll(async () => {
    newsroom = await openNewsroom({ demo: true });
    const { strapi } = newsroom;
    await strapi.documents(TERM).create({
      locale: 'en',
      status: 'published',
      data: { term: 'tram pass', definition: paragraphs('A card that pays for a ride.') },
    } as never);
    await connections(strapi).settle();
    documentId = (
      await article(strapi, {
        title: 'Tram riders in Hong Kong pay with the digital yuan',
        excerpt: 'The test of the digital yuan in Hong Kong shops now takes in the trams.',
        body: [
          'Tram riders in Hong Kong may pay with a digital yuan wallet from Monday, as shoppers do in its test shops.',
          'A tram pass of the XQTP still works. The XQTP said that wallets filled by the bank app open the gate, too.',
        ],
        publishedOn: '2026-06-01T08:00:00.000Z',
        status: 'draft',
      })
    ).documentId;
    page = await newsroom.openPage();
  }, 180_000);

  afterEach(() => {
    expect(newsroom.takeFaults()).toEqual([]);
  });

  afterAll(() => newsroom.close());

  it('shows what a draft holds, and definitions under the pointer and the focus', async () => {
    const panel = await open(page);
    await keepPicture(page, 'writing');
    const term = item(panel, 'writing.terms', 'tram pass').getByRole('link', { name: 'tram pass' });
    await term.hover();
    await page.getByRole('tooltip', { name: 'A card that pays for a ride.' }).waitFor();
    await keepPicture(page, 'writing-definition');
    await page.keyboard.press('Escape');
    await page.getByRole('tooltip').waitFor({ state: 'detached' });
    await page.mouse.move(5, 5, { steps: 5 });
    await term.focus();
    await page.getByRole('tooltip', { name: 'A card that pays for a ride.' }).waitFor();
    await item(panel, 'writing.terms', 'A tram pass of the XQTP still works.').waitFor();
    await item(panel, 'writing.topics', 'China').waitFor();
    await item(panel, 'writing.proposals', 'XQTP').getByText('2 times').waitFor();
  });

  it('never links a term here by keyboard alone, and links it again', async () => {
    const panel = await open(page);
    const row = item(panel, 'writing.terms', 'tram pass');
    const never = row.getByRole('button', { name: words['writing.unlink']! });
    await never.scrollIntoViewIfNeeded();
    await row.getByRole('link').focus();
    await tabTo(page, never);
    await page.keyboard.press('Enter');
    await row.getByText(words['writing.unlinked']!).waitFor();
    await panel
      .getByRole('status')
      .filter({ hasText: 'no longer linked' })
      .waitFor({ state: 'attached' });
    const again = row.getByRole('button', { name: words['writing.link']! });
    await awaitFocus(again);
    await page.reload();
    await row.getByText(words['writing.unlinked']!).waitFor();
    await again.click();
    await never.waitFor();
  });

  it('adds a topic to the form, which keeps what else was changed and saves it all', async () => {
    const panel = await open(page);
    const read = async () =>
      (await newsroom.strapi.documents(ARTICLE).findOne({
        documentId,
        locale: 'en',
        populate: { topics: { fields: ['name'] } },
      } as never)) as unknown as { excerpt: string; topics: { name: string }[] };
    await page.getByRole('textbox', { name: 'Excerpt' }).fill('Trams take the digital yuan.');
    await panel.getByText(words['panel.unsaved']!).waitFor();
    const row = item(panel, 'writing.topics', 'China');
    await row.getByRole('button').click();
    await row.getByText(words['writing.topic.added']!).waitFor();
    await page.locator('form').getByRole('button', { name: 'China', exact: true }).waitFor();
    expect((await read()).topics).toEqual([]);
    expect(await page.getByRole('textbox', { name: 'Excerpt' }).inputValue()).toBe(
      'Trams take the digital yuan.'
    );
    // Strapi's own field goes on from there.
    await page.getByRole('combobox', { name: /^Topics/ }).click();
    await page.getByRole('option', { name: 'Japan' }).click();
    await keepPicture(page, 'writing-topic-added');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await row.getByText(words['writing.topic.there']!).waitFor();
    const saved = await read();
    expect(saved.excerpt).toBe('Trams take the digital yuan.');
    expect(saved.topics.map(({ name }) => name).sort()).toEqual(['China', 'Japan']);
  });

  it('puts back a topic that was taken off in the form', async () => {
    const panel = await open(page);
    const row = item(panel, 'writing.topics', 'China');
    await row.getByText(words['writing.topic.there']!).waitFor();
    const field = page.locator('form').getByRole('button', { name: 'China', exact: true });
    await field.waitFor();
    await page
      .locator('form li')
      .filter({ has: page.getByRole('button', { name: 'China', exact: true }) })
      .getByRole('button', { name: /remove/i })
      .click();
    await field.waitFor({ state: 'detached' });
    await row.getByRole('button').click();
    await field.waitFor();
    // Nothing is left to be saved.
    await panel.getByText(words['panel.unsaved']!).waitFor({ state: 'detached' });
  });

  it('pins this article in an older one by one click, and takes it back', async () => {
    const panel = await open(page);
    const row = list(panel, 'writing.incoming').getByRole('listitem').first();
    await row.locator('blockquote').waitFor();
    const title = await row.getByRole('link').innerText();
    await row.getByRole('button', { name: words['writing.incoming.pin']! }).click();
    await row.getByText(words['writing.incoming.pinned']!).waitFor();
    await keepPicture(page, 'writing-pinned');
    const pins = () =>
      newsroom.strapi.db
        .query('plugin::newsroom.decision')
        .findMany({ where: { kind: 'pinned', targetId: documentId } });
    await eventually(async () => expect(await pins()).toHaveLength(1));
    expect(await row.getByRole('link').innerText()).toBe(title);
    await row.getByRole('button', { name: words['panel.undo']! }).click();
    await row.getByRole('button', { name: words['writing.incoming.pin']! }).waitFor();
    await eventually(async () => expect(await pins()).toEqual([]));
  });

  it('begins a glossary term and offers to open it', async () => {
    const panel = await open(page);
    const row = item(panel, 'writing.proposals', 'XQTP');
    await row.getByRole('button', { name: words['writing.proposal.begin']! }).click();
    await row.getByRole('link', { name: words['writing.proposal.open']! }).click();
    await page.waitForURL(`**/${TERM_UID}/*`);
    await eventually(async () =>
      expect(await page.getByRole('textbox', { name: 'Term' }).inputValue()).toBe('XQTP')
    );
    await keepPicture(page, 'writing-term-begun');
    const again = await open(page);
    expect(await item(again, 'writing.proposals', 'XQTP').count()).toBe(0);
  });

  it('loses no click to a slow or a failing server', async () => {
    const panel = await open(page);
    const row = item(panel, 'writing.terms', 'tram pass');
    const button = row.getByRole('button');
    let isBroken = true;
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/unlinked/**', async (route) => {
      if (isBroken) return fail(route);
      await released;
      return route.continue();
    });
    await button.click();
    await row.getByText(words['writing.notSaved']!).waitFor();
    await keepPicture(page, 'writing-failed');
    isBroken = false;
    await row.getByRole('button', { name: words['state.retry']! }).click();
    await row.getByRole('button', { name: words['panel.saving']! }).waitFor();
    release();
    await row.getByText(words['writing.unlinked']!).waitFor();
    await page.unroute('**/unlinked/**');
    await page.route('**/incoming?**', fail);
    await page.reload();
    await panel.getByRole('alert').getByText(words['state.failed']!).waitFor();
    await page.unroute('**/incoming?**');
    await panel.getByRole('button', { name: words['state.retry']! }).click();
    await list(panel, 'writing.incoming').waitFor();
    expect(newsroom.takeFaults().every((fault) => fault.includes('500'))).toBe(true);
  });

  it('says that nothing is saved yet in a new article', async () => {
    await page.goto(`content-manager/collection-types/${UID}/create?plugins[i18n][locale]=en`);
    await page.getByTestId('newsroom-writing').getByText(words['writing.new']!).waitFor();
  });

  it('offers an author nothing that would be refused', async () => {
    const login = await createEditor(newsroom.strapi, [
      ...newsroomActions('read'),
      ...writingArticles(),
      reading('plugin::newsroom.topic', ['name']),
      reading(TERM_UID, ['term', 'definition']),
    ]);
    const author = await newsroom.openPage({ as: login });
    const panel = await open(author);
    await item(panel, 'writing.terms', 'tram pass').waitFor();
    await keepPicture(author, 'writing-author');
    expect(await panel.getByRole('button').allInnerTexts()).toEqual([]);
    await author.close();
    const stranger = await newsroom.openPage({
      as: await createEditor(newsroom.strapi, writingArticles()),
    });
    await openArticle(stranger, documentId);
    await stranger.getByRole('textbox', { name: 'Title' }).waitFor();
    expect(await stranger.getByTestId('newsroom-writing').count()).toBe(0);
    await stranger.close();
  });

  it('has no barriers in either theme', async () => {
    await open(page);
    await inEachTheme(page, async (theme) => {
      await keepPicture(page, `writing-${theme}`);
      expect(await barriersIn(page, '[data-testid=newsroom-writing]')).toEqual([]);
    });
  });

  it.each(SHOWN_LANGUAGES)('speaks %s without overflow', async (language) => {
    await newsroom.setLanguage(language);
    await page.reload();
    const panel = await open(page);
    await list(panel, 'writing.incoming', language).waitFor();
    await keepPicture(page, `writing-${language}`);
    expect(await overflowIn(panel)).toEqual([]);
    await newsroom.setLanguage('en');
  });
});
