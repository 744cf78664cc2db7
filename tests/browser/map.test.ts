import type { Page } from 'playwright-core';
import { createEditor, newsroomActions, writingArticles } from '../support/requests/editors';
import { eventually } from '../support/eventually';
import { awaitCount, awaitFocus } from './support/await';
import { barriersIn } from './support/axe';
import { leastDifference } from './support/colour-sight';
import { describeInBrowser, keepPicture, openNewsroom, type Newsroom } from './support/newsroom';
import { overflowIn } from './support/overflow';
import { chooseByPointer, takeOffered } from './support/select';
import { inEachTheme } from './support/theme';
import { readWords, SHOWN_LANGUAGES } from './support/words';

const MAP = 'plugins/newsroom/map';
const TITLE = 'Chinese digital yuan shopping';

describeInBrowser('the map of connections', () => {
  let newsroom: Newsroom;
  let page: Page;
  const words = readWords('en');

  const picture = (of = page) => of.getByTestId('newsroom-map-picture');
  const card = (of = page) => of.getByTestId('newsroom-map-card');
  const list = (of = page) => of.getByTestId('newsroom-map-list');

  /** Waits until the articles are arranged and drawn. */
  const open = async (of = page): Promise<void> => {
    await of.goto(MAP);
    await of.locator('[data-testid=newsroom-map-picture][aria-busy=false]').waitFor();
  };

  /** Types into the search and takes a title that is offered, by keyboard alone; returns that title. */
  const search = async (text: string): Promise<string> => {
    const field = page.getByRole('combobox', { name: words['map.search']! });
    await field.focus();
    await page.keyboard.type(text);
    const title = await page.getByRole('option').first().filter({ hasText: text }).innerText();
    await takeOffered(field, title);
    await eventually(async () => expect(await field.inputValue()).toBe(title));
    return title;
  };

  beforeAll(async () => {
    newsroom = await openNewsroom({ demo: true });
    page = await newsroom.openPage();
  }, 180_000);

  afterEach(() => {
    expect(newsroom.takeFaults()).toEqual([]);
  });

  afterAll(() => newsroom.close());

  it('shows every article of the locale, and says so', async () => {
    await open();
    const { json } = await newsroom.send('GET', '/newsroom/map');
    const { nodes, edges } = json.data as { nodes: unknown[]; edges: number[] };
    expect(nodes.length).toBeGreaterThan(50);
    const name = `Map of ${nodes.length} articles and ${edges.length / 3} connections.`;
    await page.getByRole('img', { name }).waitFor();
    await keepPicture(page, 'map-light');
  });

  it('finds an article by its title, brings it to the middle and tells its connections', async () => {
    const title = await search('Busan');
    await card().getByRole('heading', { name: title }).waitFor();
    await eventually(async () =>
      expect(await card().getByRole('listitem').count()).toBeGreaterThan(1)
    );
    await keepPicture(page, 'map-found');
    await card().getByRole('button', { name: words['map.card.close']! }).click();
    await card().getByText(words['map.how']!).waitFor();
    // It lies where the search has brought it.
    const { width, height } = (await picture().boundingBox())!;
    await picture().click({ position: { x: width / 2, y: height / 2 } });
    await card().getByRole('heading', { name: title }).waitFor();
  });

  it('follows the hand, and lies still where it was left', async () => {
    const title = await card().getByRole('heading').first().innerText();
    await card().getByRole('button', { name: words['map.card.close']! }).click();
    const { x, y, width, height } = (await picture().boundingBox())!;
    const middle = { x: width / 2, y: height / 2 };
    // From beside the dot, so that the dot is not what is pressed.
    const from = { x: x + middle.x + 40, y: y + middle.y + 40 };
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    for (let step = 1; step <= 20; step += 1) {
      await page.mouse.move(from.x - 6 * step, from.y + 4 * step);
    }
    // Held still for a moment, it does not glide on.
    await page.waitForTimeout(500);
    await page.mouse.up();
    await page.waitForFunction(
      (picture) =>
        [...document.querySelectorAll<HTMLElement>(`${picture} canvas`)].every(
          ({ style }) => style.transform === ''
        ),
      '[data-testid=newsroom-map-picture]'
    );
    // A click at once would be the second of a double click.
    await page.waitForTimeout(800);
    await picture().click({ position: { x: middle.x - 120, y: middle.y + 80 } });
    await card().getByRole('heading', { name: title }).waitFor();
  });

  it('leads from article to article, and to the form', async () => {
    const neighbour = card().getByRole('listitem').first().getByRole('button');
    const title = (await neighbour.innerText()).trim();
    await neighbour.click();
    const heading = card().getByRole('heading', { name: title });
    await awaitFocus(heading);
    await card().getByRole('link', { name: words['map.card.open']! }).click();
    await page.waitForURL('**/plugin::newsroom.article/**locale**');
  });

  it('says the same in the list, by keyboard alone', async () => {
    await open();
    const first = list().getByRole('row').nth(1);
    const title = await first.getByRole('link').innerText();
    const [, , from, to] = await first.getByRole('gridcell').allInnerTexts();
    await first.getByRole('button').focus();
    await page.keyboard.press('Enter');
    const heading = card().getByRole('heading', { name: title });
    await awaitFocus(heading);
    await card()
      .getByRole('heading', { name: `Links to (${to})` })
      .waitFor();
    await card()
      .getByRole('heading', { name: `Linked from (${from})` })
      .waitFor();
    const count = Number(to) + Number(from);
    await awaitCount(card().getByRole('listitem'), count);
  });

  it('turns the pages of the list', async () => {
    const first = await list().getByRole('row').nth(1).innerText();
    await page.getByRole('link', { name: /next page/i }).click();
    await page.waitForURL('**page=2**');
    await eventually(async () =>
      expect(await list().getByRole('row').nth(1).innerText()).not.toBe(first)
    );
  });

  it('shows one topic alone', async () => {
    await open();
    const topics = page.getByRole('group', { name: words['map.legend.topics']! });
    const boxes = topics.getByRole('checkbox');
    await boxes.first().waitFor();
    const labels = await boxes.count();
    for (let i = 1; i < labels; i += 1) await boxes.nth(i).click();
    const [, count] = /\((\d+)\)/.exec(await topics.innerText()) ?? [];
    const rows = Math.min(20, Number(count));
    await awaitCount(list().getByRole('row'), rows + 1);
    await boxes.nth(0).click();
    await page.getByText(words['map.list.none']!).waitFor();
    await keepPicture(page, 'map-no-topics');
  });

  it('shows another language', async () => {
    await open();
    await chooseByPointer(page.getByRole('combobox', { name: words['map.locale']! }), 'Japanese');
    await list()
      .getByRole('link')
      .filter({ hasText: /[぀-ヿ]/ })
      .first()
      .waitFor();
    await page.locator('[data-testid=newsroom-map-picture][aria-busy=false]').waitFor();
    await keepPicture(page, 'map-japanese-articles');
  });

  it('has no barriers in either theme', async () => {
    await open(page);
    await list(page).getByRole('button').first().click();
    await inEachTheme(page, async (theme) => {
      await keepPicture(page, `map-${theme}`);
      expect(await barriersIn(page, '[data-testid=newsroom-map]')).toEqual([]);
      const colours = await page
        .getByRole('group', { name: words['map.legend.topics']! })
        .locator('[data-swatch]')
        .evaluateAll((dots) => dots.map((dot) => getComputedStyle(dot).backgroundColor));
      expect(colours.length).toBeGreaterThan(3);
      // Two colours that differ by ten in CIELAB are told apart at a glance, side by side and as dots.
      expect(leastDifference(colours)).toBeGreaterThan(15);
    });
  });

  it.each(SHOWN_LANGUAGES)('speaks %s without overflow', async (language) => {
    await newsroom.setLanguage(language);
    await open();
    await page.getByText(readWords(language)['map.how']!).waitFor();
    await keepPicture(page, `map-${language}`);
    expect(await overflowIn(page.locator('main'))).toEqual([]);
    await newsroom.setLanguage('en');
  });

  it('says why there is no picture where the browser draws none', async () => {
    const plain = await newsroom.openPage();
    await plain.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await plain.goto(MAP);
    await plain.getByText(words['map.noPicture']!).waitFor();
    await list(plain).getByRole('button').first().click();
    await card(plain).getByRole('listitem').first().waitFor();
    await plain.close();
  });

  it('says that it waits, and what to do when it failed', async () => {
    const slow = await newsroom.openPage();
    // The page itself has an address that ends so too.
    const isAsked = ({ pathname }: URL): boolean => pathname === '/newsroom/map';
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await slow.route(isAsked, async (route) => {
      await released;
      await route.abort();
    });
    await slow.goto(MAP);
    await slow.getByText(words['state.loading']!).first().waitFor();
    release();
    await slow.getByText(words['state.failed']!).waitFor();
    await slow.unroute(isAsked);
    newsroom.takeFaults();
    await slow.getByRole('button', { name: words['state.retry']! }).click();
    await list(slow).waitFor();
    await slow.close();
  });

  it('tells an author without the right to read articles why the map is empty', async () => {
    const login = await createEditor(newsroom.strapi, newsroomActions('read'));
    const author = await newsroom.openPage({ as: login });
    await author.goto(MAP);
    await author.getByText(words['map.unreadable']!).waitFor();
    expect(await author.content()).not.toContain(TITLE);
    await keepPicture(author, 'map-unreadable');
    await author.close();
  });

  it('is not offered to who may not open the newsroom', async () => {
    const login = await createEditor(newsroom.strapi, writingArticles());
    const author = await newsroom.openPage({ as: login });
    await author.goto(MAP);
    await author.getByText("You don't have the permissions to access that content").waitFor();
    await author.close();
  });
});
