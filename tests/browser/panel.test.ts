import type { Locator, Page, Route } from 'playwright-core';
import type { PanelView } from '../../server/src/contracts/panel';
import { article, connections } from '../support/newsroom/articles';
import { createEditor, newsroomActions, writingArticles } from '../support/requests/editors';
import { eventually } from '../support/eventually';
import { awaitCount, awaitFocus } from './support/await';
import { barriersIn } from './support/axe';
import { formOf, openArticle, tabTo } from './support/content-manager';
import { holdRequests } from './support/network';
import { describeInBrowser, keepPicture, openNewsroom, type Newsroom } from './support/newsroom';
import { overflowIn } from './support/overflow';
import { takeOffered } from './support/select';
import { inEachTheme } from './support/theme';
import { readWords, SHOWN_LANGUAGES } from './support/words';

const UID = 'plugin::newsroom.article';
const PANEL = '[data-testid="newsroom-panel"]';
const TWIN = 'Ferry crews call off their strike';
const TARGETS = [
  'Lamps of the northern mole',
  'A tide table for the harbour',
  'The last net maker',
];
const DECISIONS = '**/newsroom/entries/**';

describeInBrowser('the connections panel', () => {
  let newsroom: Newsroom;
  let page: Page;
  let source: string;
  let japanese: string;
  const words = readWords('en');

  const panel = (of = page): Locator => of.locator(PANEL);
  const section = (name: string, of = page): Locator =>
    panel(of).getByRole('region', { name, exact: true });
  const itemIn = (list: string, title: string): Locator =>
    section(list).getByRole('listitem').filter({ hasText: title });
  const button = (inside: Locator, key: string): Locator =>
    inside.getByRole('button', { name: words[key]!, exact: true });
  const pinnedTitles = (of = page): Promise<string[]> =>
    section('Pinned', of).getByRole('link').allInnerTexts();
  const awaitPins = (titles: readonly (string | undefined)[]): Promise<void> =>
    eventually(async () => expect(await pinnedTitles()).toEqual(titles));
  const undo = (): Locator => button(panel(), 'panel.undo');
  const done = (text: string): Promise<void> =>
    panel().getByRole('status').filter({ hasText: text }).first().waitFor();

  const open = async (documentId = source, locale = 'en', of = page): Promise<void> => {
    await openArticle(of, documentId, locale);
    await panel(of)
      .getByRole('button', { name: /\(\d+\)$/ })
      .first()
      .waitFor();
  };
  /** What the server has, whatever the screen shows. */
  const saved = async (documentId = source): Promise<PanelView> =>
    (await newsroom.send('GET', `/newsroom/entries/${UID}/${documentId}/panel`)).json.data;
  const savedPins = async (): Promise<(string | null)[]> =>
    (await saved()).pinned.map(({ target }) => target.title);

  /** Fills in the search, and waits until that is what is answered, not what stood there before. */
  const search = async (text: string): Promise<Locator> => {
    await panel().getByRole('combobox').fill(text);
    await awaitFound();
    return panel().getByRole('option').first();
  };
  /** Said only once all that was typed has been answered. */
  const awaitFound = (): Promise<void> =>
    panel()
      .getByRole('status')
      .filter({ hasText: /^\d+( articles?|件)$/ })
      .waitFor();

  beforeAll(async () => {
    newsroom = await openNewsroom({ demo: true });
    const { strapi } = newsroom;
    for (const title of [...TARGETS, TWIN, TWIN]) await article(strapi, { title });
    source = (
      await article(strapi, {
        title: 'Digital yuan reaches the ferry piers of Hong Kong',
        body: [
          'Passengers at the Hong Kong piers can now pay for the ferry with the digital yuan of the People’s Bank of China.',
          'The central bank digital currency was so far taken by shops near the border, where visitors top up their wallets.',
          `related: ${TWIN}`,
          'related: A story that nobody has written',
        ],
        publishedOn: '2024-06-03T08:00:00.000Z',
      })
    ).documentId;
    japanese = (
      await article(strapi, {
        title: '港の灯台、百年ぶりに改修',
        body: ['港の灯台が改修される。'],
        locale: 'ja',
      })
    ).documentId;
    await connections(strapi).settle();
    page = await newsroom.openPage();
  }, 180_000);

  afterEach(() => {
    expect(newsroom.takeFaults()).toEqual([]);
  });

  afterAll(() => newsroom.close());

  it('shows what the article is connected to, and why', async () => {
    await open();
    const first = section('Background').getByRole('listitem').first();
    await first.getByText(/ago/).waitFor();
    await first.getByText(/^Relevance \d+%$/).waitFor();
    const why = button(first, 'panel.why');
    expect(await why.getAttribute('aria-expanded')).toBe('false');
    await why.click();
    await first
      .getByText(/^Both mention “/)
      .first()
      .waitFor();
    await keepPicture(page, 'panel');
    const title = await first.getByRole('link').innerText();
    const { background } = await saved();
    expect(background.map(({ target }) => target.title)).toContain(title);
  });

  it('pins and reorders by keyboard alone, and says so', async () => {
    await page.goto(formOf(source));
    await panel().getByRole('combobox').waitFor();
    // The stops before are Strapi's own, and how many there are changes while its form is drawn.
    await panel().getByRole('combobox').focus();
    for (const title of TARGETS) {
      await page.keyboard.type(title.slice(2, 12));
      await awaitFound();
      await takeOffered(panel().getByRole('combobox'), title);
      await done(`Pinned: ${title}`);
    }
    await awaitPins(TARGETS);
    await eventually(async () => expect(await savedPins()).toEqual(TARGETS));
    const handle = panel().getByRole('button', { name: `Move “${TARGETS[0]}”` });
    await tabTo(page, handle);
    await page.keyboard.press('Space');
    await eventually(async () => expect(await handle.getAttribute('aria-pressed')).toBe('true'));
    await page.keyboard.press('ArrowDown');
    await done('position 2 of 3');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await done('dropped at position 3 of 3');
    await awaitFocus(handle);
    const order = [TARGETS[1], TARGETS[2], TARGETS[0]];
    await awaitPins(order);
    await eventually(async () => expect(await savedPins()).toEqual(order));
    // Taken back before it is dropped.
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Escape');
    await done('is back where it was');
    await awaitPins(order);
    await tabBack(undo());
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await savedPins()).toEqual(TARGETS));
    await awaitPins(TARGETS);
  });

  const tabBack = async (target: Locator): Promise<void> => {
    for (let stop = 0; stop < 40; stop += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Shift+Tab');
    }
    throw new Error('40 presses of Shift and Tab did not lead there');
  };

  it('reorders by drag', async () => {
    await open();
    const handle = panel().getByRole('button', { name: `Move “${TARGETS[2]}”` });
    await handle.dragTo(itemIn('Pinned', TARGETS[0]!).first(), { targetPosition: { x: 60, y: 3 } });
    const order = [TARGETS[2], TARGETS[0], TARGETS[1]];
    await eventually(async () => expect(await savedPins()).toEqual(order));
    await awaitPins(order);
  });

  it('keeps a note on a pin, unpins, and brings both back', async () => {
    await open();
    const item = itemIn('Pinned', TARGETS[0]!);
    await button(item, 'panel.note.add').click();
    await item.getByRole('textbox').fill('読者からの質問が多い');
    await button(item, 'panel.note.save').click();
    await item.getByText('読者からの質問が多い').waitFor();
    await button(item, 'panel.unpin').click();
    await eventually(async () => expect(await savedPins()).toHaveLength(2));
    // What was clicked is gone: the focus stands on the way back.
    await awaitFocus(undo());
    await page.keyboard.press('Enter');
    await item.getByText('読者からの質問が多い').waitFor();
    await eventually(async () =>
      expect((await saved()).pinned.map(({ note }) => note)).toEqual([
        null,
        '読者からの質問が多い',
        null,
      ])
    );
  });

  it('accepts, rejects with a reason, and takes both back', async () => {
    await open();
    const item = section('Background').getByRole('listitem').first();
    const title = await item.getByRole('link').innerText();
    await button(item, 'panel.accept').click();
    await item.getByText('Accepted').waitFor();
    await button(item, 'panel.reject').click();
    await page.getByRole('menuitem', { name: 'Outdated' }).click();
    await done(`Rejected: ${title}`);
    await itemIn('Background', title).waitFor({ state: 'detached' });
    await eventually(async () =>
      expect((await saved()).rejected.map(({ reason }) => reason)).toEqual(['outdated'])
    );
    await panel().getByRole('button', { name: 'Rejected (1)' }).click();
    await panel().getByText('Outdated').waitFor();
    await undo().click();
    await itemIn('Background', title).getByText('Accepted').waitFor();
    await eventually(async () => expect((await saved()).rejected).toEqual([]));
    await button(itemIn('Background', title), 'panel.unaccept').click();
    await itemIn('Background', title).getByText('Accepted').waitFor({ state: 'detached' });
    await eventually(async () =>
      expect((await saved()).background.some(({ accepted }) => accepted)).toBe(false)
    );
  });

  it('offers the candidates of a line, and takes one click for a choice', async () => {
    await open();
    const line = itemIn('In the text', words['panel.line.choice']!);
    await section('In the text').getByText(words['panel.line.nothing']!).waitFor();
    await button(line, 'panel.choose').first().click();
    await section('In the text').getByText(words['panel.line.chosen']!).waitFor();
    await eventually(async () => expect((await saved()).lines[0]?.resolution).toBe('chosen'));
    await undo().click();
    await button(line, 'panel.choose').first().waitFor();
    await eventually(async () => expect((await saved()).lines[0]?.resolution).toBe('choice'));
  });

  it('finds articles by a part of a Japanese title, in any width', async () => {
    await newsroom.send('PUT', '/admin/users/me', { preferedLanguage: 'ja' });
    await open(japanese, 'ja');
    await (await search('デジタル')).waitFor();
    const found = await panel().getByRole('option').allInnerTexts();
    await (await search('ﾃﾞｼﾞﾀﾙ')).waitFor();
    await eventually(async () =>
      expect(await panel().getByRole('option').allInnerTexts()).toEqual(found)
    );
    await keepPicture(page, 'panel-search-ja');
    await panel().getByRole('option').first().click();
    await eventually(async () => {
      const { json } = await newsroom.send(
        'GET',
        `/newsroom/entries/${UID}/${japanese}/panel?locale=ja`
      );
      expect(json.data.pinned).toHaveLength(1);
    });
    await panel().getByRole('combobox').fill('何もない言葉');
    await panel().getByText(readWords('ja')['panel.search.none']!).waitFor();
    await newsroom.setLanguage('en');
  });

  it('leaves the unsaved form alone, and says what text it is for', async () => {
    await open();
    const excerpt = page.getByLabel(words['article.excerpt']!);
    await excerpt.fill('Not saved yet');
    await panel().getByText(words['panel.unsaved']!).waitFor();
    await button(itemIn('Pinned', TARGETS[0]!), 'panel.unpin').click();
    await done('Unpinned');
    await undo().click();
    await eventually(async () => expect(await savedPins()).toHaveLength(3));
    expect(await excerpt.inputValue()).toBe('Not saved yet');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await panel().getByText(words['panel.unsaved']!).waitFor({ state: 'detached' });
    await panel().getByText(words['panel.changed']!).waitFor();
  });

  it('says what to do on an entry that was not saved, or not in this locale', async () => {
    const fresh = await newsroom.openPage();
    await fresh.goto(`content-manager/collection-types/${UID}/create?plugins[i18n][locale]=en`);
    await panel(fresh).getByText(words['panel.new.next']!).waitFor();
    await fresh.goto(formOf(japanese, 'ko'));
    await panel(fresh).getByText(words['panel.new.next']!).waitFor();
    await fresh.close();
  });

  describe('on a bad network', () => {
    const clicks = TARGETS;

    afterEach(() => page.unroute(DECISIONS));

    it('queues the clicks of an editor who does not wait', async () => {
      await open();
      const release = await holdRequests(page, DECISIONS);
      for (const title of clicks) await button(itemIn('Pinned', title), 'panel.unpin').click();
      await awaitCount(section('Pinned'), 0);
      await panel().getByText('Saving…').first().waitFor();
      await release();
      await eventually(async () => expect(await savedPins()).toEqual([]), { within: 20_000 });
    });

    it('keeps what a failing server did not take, also for another form, until it is taken', async () => {
      await open();
      await page.route(DECISIONS, (route: Route) =>
        route.request().method() === 'GET'
          ? route.continue()
          : route.fulfill({ status: 503, json: { error: { message: 'The server is asleep' } } })
      );
      for (const title of clicks) {
        await search(title);
        await panel().getByRole('option', { name: title }).click();
      }
      const alert = panel().getByRole('alert');
      await alert.getByText('3 changes not saved').waitFor();
      await alert.getByText(/The server is asleep/).waitFor();
      await awaitPins(clicks);
      expect(await savedPins()).toEqual([]);
      await keepPicture(page, 'panel-not-saved');
      // Within the panel of Strapi, without loading the page anew: the panel is drawn anew.
      await section('Background').getByRole('link').first().click();
      await page.waitForURL((url) => !url.pathname.endsWith(source));
      await panel().getByRole('alert').getByText('3 changes not saved').waitFor();
      await page.goBack();
      await panel().getByRole('alert').getByText('3 changes not saved').waitFor();
      expect(newsroom.takeFaults().every((fault) => fault.includes('503'))).toBe(true);
      await page.unroute(DECISIONS);
      await button(alert, 'state.retry').click();
      await alert.waitFor({ state: 'detached' });
      await eventually(async () => expect(await savedPins()).toEqual(clicks));
      await awaitPins(clicks);
    });

    it('drops a click only when told', async () => {
      await open();
      await page.route(DECISIONS, (route: Route) =>
        route.request().method() === 'GET' ? route.continue() : route.abort('failed')
      );
      await button(itemIn('Pinned', clicks[0]!), 'panel.unpin').click();
      const alert = panel().getByRole('alert');
      await button(alert, 'panel.notSaved.discard').click();
      await alert.waitFor({ state: 'detached' });
      await awaitPins(clicks);
      newsroom.takeFaults();
    });

    it('says that the panel could not be loaded, and loads it when asked again', async () => {
      await page.route('**/panel?*', (route: Route) =>
        route.fulfill({ status: 500, json: { error: { message: 'no' } } })
      );
      await page.goto(`content-manager/collection-types/${UID}/${source}?plugins[i18n][locale]=en`);
      await panel().getByText(words['state.failed']!).waitFor();
      await page.unroute('**/panel?*');
      await button(panel(), 'state.retry').click();
      await section('Pinned').waitFor();
      newsroom.takeFaults();
    });
  });

  it('has no barriers in either theme', async () => {
    await open(source, 'en', page);
    await panel(page).getByRole('button', { name: 'Why' }).first().click();
    await panel(page).getByRole('combobox').fill('digital');
    await panel(page).getByRole('option').first().waitFor();
    await inEachTheme(page, async (theme) => {
      await keepPicture(page, `panel-${theme}`);
      expect(await barriersIn(page, PANEL)).toEqual([]);
    });
    await page.reload();
  });

  it.each(SHOWN_LANGUAGES)('speaks %s without overflow', async (language) => {
    await newsroom.setLanguage(language);
    const own = readWords(language);
    await page.goto(formOf(source));
    await panel().getByRole('button', { name: own['panel.why']!, exact: true }).first().click();
    await section(own['panel.lines']!).waitFor();
    await keepPicture(page, `panel-${language}`);
    expect(await overflowIn(panel())).toEqual([]);
    await newsroom.setLanguage('en');
  });

  it('says that an article is held back, and lists nothing', async () => {
    const { documentId } = await article(newsroom.strapi, {
      title: 'Digital yuan sellers of Hong Kong go to court',
      body: ['Two sellers of digital yuan vouchers at the Hong Kong piers stand before a judge.'],
    });
    const held = { uid: UID, documentId, locale: 'en' };
    expect((await newsroom.send('POST', '/newsroom/held', held)).status).toBe(200);
    await page.goto(formOf(documentId));
    await panel().getByText(words['panel.held']!).waitFor();
    expect(await panel().getByRole('region').count()).toBe(0);
    expect(await panel().getByRole('combobox').count()).toBe(0);
  });

  it('sets suggestions apart until somebody accepts them, where readers see no others', async () => {
    const values = { mode: 'review' };
    expect((await newsroom.send('PUT', '/newsroom/settings', { values })).status).toBe(200);
    await page.goto(formOf(source));
    const first = section(words['panel.suggestions']!).getByRole('listitem').first();
    const title = await first.getByRole('link').innerText();
    await awaitCount(section('Background'), 0);
    await button(first, 'panel.accept').click();
    await itemIn('Background', title).getByText('Accepted').waitFor();
    await itemIn(words['panel.suggestions']!, title).waitFor({ state: 'detached' });
    await button(itemIn('Background', title), 'panel.unaccept').click();
    await itemIn(words['panel.suggestions']!, title).waitFor();
    await newsroom.send('PUT', '/newsroom/settings', { values: { mode: null } });
  });

  it('offers an author without rights nothing that would be refused', async () => {
    const as = await createEditor(newsroom.strapi, [
      ...newsroomActions('read'),
      ...writingArticles(),
    ]);
    const author = await newsroom.openPage({ as });
    await open(source, 'en', author);
    await section('Pinned', author).waitFor();
    for (const name of ['panel.pin', 'panel.unpin', 'panel.accept', 'panel.reject', 'panel.choose'])
      expect(await button(panel(author), name).count()).toBe(0);
    expect(await panel(author).getByRole('combobox').count()).toBe(0);
    await author.close();
    const stranger = await newsroom.openPage({
      as: await createEditor(newsroom.strapi, writingArticles()),
    });
    await stranger.goto(formOf(source));
    await stranger.getByLabel(words['article.excerpt']!).waitFor();
    expect(await panel(stranger).count()).toBe(0);
    await stranger.close();
  });
});
