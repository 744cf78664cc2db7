import type { Page } from 'playwright-core';
import type { EvaluationRun } from '../../server/src/contracts/evaluation';
import { createEditor, newsroomActions, writingArticles } from '../support/requests/editors';
import { eventually } from '../support/eventually';
import { awaitCount } from './support/await';
import { barriersIn } from './support/axe';
import { holdRequests } from './support/network';
import { describeInBrowser, keepPicture, openNewsroom, type Newsroom } from './support/newsroom';
import { overflowIn } from './support/overflow';
import { inEachTheme } from './support/theme';
import { readWords, SHOWN_LANGUAGES } from './support/words';

const EVALUATION = 'plugins/newsroom/evaluation';
const PART = '[data-testid="newsroom-evaluation"]';
/** The route alone: the page's own address ends alike. */
const ROUTE = (url: URL): boolean => url.pathname === '/newsroom/evaluation';

describeInBrowser('the evaluation', () => {
  let newsroom: Newsroom;
  let page: Page;
  const english = readWords('en');
  const measure = () => page.getByRole('button', { name: english['evaluation.measure']! });
  const kept = () => newsroom.strapi.db.query('plugin::newsroom.evaluation');
  const lastRun = async (): Promise<EvaluationRun> => {
    const row = (await kept().findOne({ orderBy: { at: 'desc' } })) as {
      at: string;
      figures: EvaluationRun['locales'];
    };
    return { at: new Date(row.at).toISOString(), locales: row.figures };
  };

  beforeAll(async () => {
    newsroom = await openNewsroom({ demo: true });
    page = await newsroom.openPage();
  }, 180_000);

  afterEach(() => {
    expect(newsroom.takeFaults()).toEqual([]);
  });

  afterAll(() => newsroom.close());

  it('says what to do while nothing has been measured, and what the figures will mean', async () => {
    await page.goto(EVALUATION);
    await page.getByText(english['evaluation.empty']!).waitFor();
    await page.getByText(english['evaluation.meaning.ndcg.text']!).waitFor();
    await keepPicture(page, 'evaluation-empty');
  });

  it('keeps the click while the server fails, and says so', async () => {
    await page.route(ROUTE, async (route) =>
      route.request().method() === 'POST'
        ? route.fulfill({ status: 500, json: { error: { message: 'the disk is full' } } })
        : route.continue()
    );
    await measure().click();
    await page.getByText('the disk is full').waitFor();
    await page.unrouteAll({ behavior: 'wait' });
    newsroom.takeFaults();
    await eventually(async () => expect(await measure().isEnabled()).toBe(true));
  });

  it('measures at a click, over a slow network, and shows each language of the newsroom', async () => {
    const release = await holdRequests(page, ROUTE);
    await measure().click();
    await page.locator(`${PART} button[disabled]`).waitFor();
    await release();
    const table = page.getByRole('grid', { name: english['evaluation.methods']! });
    await table.waitFor();
    const measured = await lastRun();
    expect(measured.locales.map(({ locale }) => locale)).toEqual(['en', 'ja', 'ko', 'zh']);
    for (const [name, locale] of [
      ['English', 'en'],
      ['Japanese', 'ja'],
      ['Korean', 'ko'],
      ['Chinese', 'zh'],
    ] as const) {
      const found = measured.locales.find((one) => one.locale === locale)!;
      const row = table.getByRole('row').filter({ hasText: name });
      const texts = await row.getByRole('gridcell').allTextContents();
      const percent = (share: number): string => `${Math.round(share * 100)}%`;
      expect(texts[1]).toContain(`${found.connections} link`);
      expect(texts[2]).toContain(percent(found.recall10));
      expect(texts[3]).toContain(percent(found.baselines.bm25.recall10));
      expect(texts[4]).toContain(percent(found.baselines.topics.recall10));
      expect(texts[5]).toContain(percent(found.baselines.newest.recall10));
      await page.getByRole('region', { name }).getByText('First measurement').waitFor();
    }
    await keepPicture(page, 'evaluation-first');
  });

  it('tells in words what changed since last time, draws it, and says the same in figures', async () => {
    const last = await lastRun();
    const earlier = [0.2, 0.35, 0.5, 0.45].map((less, i) => ({
      at: new Date(Date.parse(last.at) - (4 - i) * 7 * 86_400_000).toISOString(),
      figures: last.locales.map((one) => ({ ...one, recall10: one.recall10 * (1 - 0.5 + less) })),
    }));
    await kept().createMany({ data: earlier });
    await page.goto(EVALUATION);
    const card = page.getByRole('region', { name: 'English' });
    await card.getByText(/^\d+ points? better than last time$/).waitFor();
    const english10 = Math.round(last.locales[0]!.recall10 * 100);
    const chart = card.getByRole('img', { name: `to ${english10}%` });
    await awaitCount(chart.locator('circle'), 5);
    await page.getByRole('button', { name: 'All 5 measurements' }).click();
    const figures = page.getByRole('grid', { name: 'All 5 measurements' });
    await awaitCount(figures.getByRole('row'), 6);
    await figures
      .getByText(new RegExp(`^${english10}% \\(BM25 \\d+%\\)$`))
      .first()
      .waitFor();
    await keepPicture(page, 'evaluation-history');
  });

  it('has no barriers in either theme', async () => {
    await page.goto(EVALUATION);
    await page.getByRole('grid').first().waitFor();
    await page.getByRole('button', { name: 'All 5 measurements' }).click();
    await inEachTheme(page, async (theme) => {
      await keepPicture(page, `evaluation-${theme}`);
      expect(await barriersIn(page, PART)).toEqual([]);
    });
  });

  it.each(SHOWN_LANGUAGES)('speaks %s without overflow', async (language) => {
    await newsroom.setLanguage(language);
    const words = readWords(language);
    await page.goto(EVALUATION);
    await page.getByRole('heading', { name: words['evaluation.heading']! }).waitFor();
    await page.getByRole('grid').first().waitFor();
    await keepPicture(page, `evaluation-${language}`);
    expect(await overflowIn(page.locator(PART))).toEqual([]);
    expect(await page.locator(PART).textContent()).not.toContain('evaluation.');
    await newsroom.setLanguage('en');
  });

  it('shows the way out of a failure', async () => {
    const other = await newsroom.openPage();
    await other.route(ROUTE, (route) =>
      route.fulfill({ status: 500, json: { error: { message: 'away' } } })
    );
    await other.goto(EVALUATION);
    await other.getByRole('alert').getByText(english['state.failed']!).waitFor();
    await other.unrouteAll({ behavior: 'wait' });
    newsroom.takeFaults();
    await other.getByRole('button', { name: english['state.retry']! }).click();
    await other.getByRole('grid').first().waitFor();
    newsroom.takeFaults();
    await other.close();
  });

  it('is read, but not started, by an author', async () => {
    const login = await createEditor(newsroom.strapi, [
      ...newsroomActions('read'),
      ...writingArticles(),
    ]);
    const author = await newsroom.openPage({ as: login });
    await author.goto(EVALUATION);
    await author.getByRole('grid').first().waitFor();
    expect(await author.getByRole('button', { name: english['evaluation.measure']! }).count()).toBe(
      0
    );
    await author.close();
  });
});
