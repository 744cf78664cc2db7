import type { Locator, Page } from 'playwright-core';
import { article, connections } from '../support/newsroom/articles';
import { createEditor, newsroomActions, writingArticles } from '../support/requests/editors';
import { barriersIn } from './support/axe';
import { formOf, openArticle, tabTo } from './support/content-manager';
import { describeInBrowser, keepPicture, openNewsroom, type Newsroom } from './support/newsroom';
import { overflowIn } from './support/overflow';
import { inEachTheme } from './support/theme';
import { readWords, SHOWN_LANGUAGES } from './support/words';

const PANEL = '[data-testid="newsroom-panel"]';
const TARGETS = {
  related: 'Digital yuan wallets arrive at the tram depot',
  rejected: 'Digital yuan wallets are tried on the buses',
  unlike: 'A baker of the old town retires',
  draft: 'Digital yuan wallets at the airport',
} as const;
const words = readWords('en');

describeInBrowser('why an article is shown, or not', () => {
  let newsroom: Newsroom;
  let page: Page;
  let source: string;

  const section = (of = page): Locator => of.locator(PANEL).getByTestId('newsroom-explain');
  const opener = (of = page): Locator =>
    of.locator(PANEL).getByRole('button', { name: words['panel.explain']! });

  const open = async (of = page): Promise<void> => {
    await openArticle(of, source);
    await opener(of).waitFor();
    if ((await opener(of).getAttribute('aria-expanded')) === 'false') await opener(of).click();
  };
  const ask = async (title: string, of = page): Promise<void> => {
    await section(of).getByRole('combobox').fill(title);
    await section(of).getByRole('option', { name: title }).first().click();
  };
  const answer = (text: string | RegExp, of = page): Promise<void> =>
    section(of).getByRole('status').getByText(text).waitFor();

  beforeAll(async () => {
    newsroom = await openNewsroom();
    const { strapi } = newsroom;
    const body = (place: string) => [
      `Passengers can now pay with the digital yuan of the People’s Bank of China ${place}.`,
      'The wallet of the central bank was so far taken by shops near the border of Hong Kong.',
    ];
    const publishedOn = '2024-05-01T08:00:00.000Z';
    await article(strapi, { title: TARGETS.related, body: body('in the trams'), publishedOn });
    const { documentId: rejected } = await article(strapi, {
      title: TARGETS.rejected,
      body: body('in the buses'),
      publishedOn,
    });
    await article(strapi, { title: TARGETS.unlike, body: ['Bread rises at four.'], publishedOn });
    await article(strapi, { title: TARGETS.draft, body: body('in planes'), status: 'draft' });
    source = (
      await article(strapi, {
        title: 'Digital yuan wallets reach the ferry piers',
        body: [...body('on the ferries'), 'Crews carry small readers, and the piers have signs.'],
        publishedOn: '2024-06-03T08:00:00.000Z',
      })
    ).documentId;
    await connections(strapi).reject({
      source: { documentId: source },
      target: { documentId: rejected },
      reason: 'outdated',
    });
    await connections(strapi).settle();
    page = await newsroom.openPage();
  }, 180_000);

  afterEach(() => {
    expect(newsroom.takeFaults()).toEqual([]);
  });

  afterAll(() => newsroom.close());

  it('says what to do before an article is named', async () => {
    await open();
    await section().getByText(words['panel.explain.hint']!).waitFor();
    await keepPicture(page, 'explain-empty');
  });

  it('answers with the place, and with what the two have in common', async () => {
    await open();
    await ask(TARGETS.related);
    await answer('Shown in position 1: found automatically.');
    await section().getByRole('button', { name: words['panel.why']!, exact: true }).click();
    await section()
      .getByText(/^Both mention “/)
      .first()
      .waitFor();
    await keepPicture(page, 'explain-shown');
  });

  it('says who rejected it, and takes that back by a click', async () => {
    await open();
    await ask(TARGETS.rejected);
    await answer(/^Not shown: .+ rejected it \(.+\)\. Reason: Outdated\.$/);
    await section().getByRole('button', { name: words['panel.restore']!, exact: true }).click();
    await answer(/^(Shown in position|Not shown: it is too similar|Not shown yet)/);
  });

  it('offers a pin for what has nothing in common, and says that it is shown then', async () => {
    await open();
    await ask(TARGETS.unlike);
    await answer(/^Not shown: /);
    await section().getByRole('button', { name: words['panel.pin']!, exact: true }).click();
    await answer('Shown in position 1: an editor pinned it.');
  });

  it('leads to the draft that keeps an article out', async () => {
    await open();
    await ask(TARGETS.draft);
    await answer(words['panel.explain.unpublished.target']!);
    await section().getByRole('link', { name: words['panel.explain.do.open']! }).waitFor();
  });

  it('is asked by the keyboard alone', async () => {
    await page.goto(formOf(source));
    await opener().waitFor();
    await opener().focus();
    await page.keyboard.press('Enter');
    await tabTo(page, section().getByRole('combobox'));
    await page.keyboard.type('tram depot');
    await section().getByRole('option', { name: TARGETS.related }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await answer(/^Shown in position/);
  });

  it('explains to an author, and offers nothing that the author may not do', async () => {
    const login = await createEditor(newsroom.strapi, [
      ...newsroomActions('read'),
      ...writingArticles(),
    ]);
    const author = await newsroom.openPage({ as: login });
    await open(author);
    await ask(TARGETS.unlike, author);
    await answer(/^Shown in position 1/, author);
    expect(await section(author).getByRole('button', { name: words['panel.pin']! }).count()).toBe(
      0
    );
    await author.close();
  });

  it('has no barriers in either theme', async () => {
    await open(page);
    await ask(TARGETS.related, page);
    await answer(/^Shown in position/, page);
    await inEachTheme(page, async (theme) => {
      await keepPicture(page, `explain-${theme}`);
      expect(await barriersIn(page, '[data-testid="newsroom-explain"]')).toEqual([]);
    });
  });

  it.each(SHOWN_LANGUAGES)('speaks %s without overflow', async (language) => {
    const spoken = readWords(language);
    await newsroom.setLanguage(language);
    await page.goto(formOf(source));
    await page.locator(PANEL).getByRole('button', { name: spoken['panel.explain']! }).click();
    await ask(TARGETS.related);
    await section().getByRole('status').last().getByText(/\S/).first().waitFor();
    await keepPicture(page, `explain-${language}`);
    expect(await overflowIn(section())).toEqual([]);
    await newsroom.setLanguage('en');
  });
});
