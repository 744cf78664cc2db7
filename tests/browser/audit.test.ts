import type { Page } from 'playwright-core';
import { article, connections } from '../support/articles';
import { createEditor, newsroomActions, writingArticles } from '../support/editors';
import { barriersIn } from './support/axe';
import { describeInBrowser, keepPicture, openNewsroom, type Newsroom } from './support/newsroom';
import { overflowIn } from './support/overflow';
import { readWords } from './support/words';

const AUDIT = 'plugins/newsroom/audit';

describeInBrowser('the audit', () => {
  let newsroom: Newsroom;
  let page: Page;

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
    await page.getByText(readWords('en')['audit.empty']!).waitFor();
    await keepPicture(page, 'audit-empty');
  });

  it('lists who decided what, and leads to the articles', async () => {
    const { strapi } = newsroom;
    const source = (await article(strapi, { title: 'Harbour lights return' })).documentId;
    const target = (await article(strapi, { title: 'Lamps of the northern mole' })).documentId;
    const { id } = (await strapi.db.query('admin::user').findOne({})) as { id: number };
    await connections(strapi).pin({
      source: { documentId: source },
      target: { documentId: target },
      actor: String(id),
    });
    await page.goto(AUDIT);
    const row = page.getByRole('row').filter({ hasText: 'An Editor' });
    await row.getByText('Pinned').waitFor();
    await row.getByRole('link', { name: 'Harbour lights return' }).click();
    await page.waitForURL(`**/${source}?**`);
  });

  it.each(['light', 'dark'] as const)('has no barriers in the %s theme', async (theme) => {
    const themed = await newsroom.openPage({ theme });
    await themed.goto(AUDIT);
    await themed.getByRole('grid').waitFor();
    await keepPicture(themed, `audit-${theme}`);
    expect(await barriersIn(themed, 'main')).toEqual([]);
    await themed.context().close();
  });

  it.each(['ja', 'ko', 'zh-Hans', 'zh'])('speaks %s without overflow', async (language) => {
    await newsroom.setLanguage(language);
    const words = readWords(language);
    await page.goto(AUDIT);
    await page.getByText(words['audit.column.actor']!).first().waitFor();
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
    await author.getByText(readWords('en')['page.unknown']!).waitFor();
    expect(await author.getByRole('link', { name: 'Audit' }).count()).toBe(0);
    await author.context().close();
  });
});
