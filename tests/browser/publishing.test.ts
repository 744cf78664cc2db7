import type { Page } from 'playwright-core';
import { article, ARTICLE } from '../support/newsroom/articles';
import { eventually } from '../support/eventually';
import { createToken } from '../support/requests/site';
import { openForm, openList, publishSelected, tabTo, writeBody } from './support/content-manager';
import { describeInBrowser, keepPicture, openNewsroom, type Newsroom } from './support/newsroom';

const RING = ['Tides', 'Harbours', 'Lighthouses', 'Ferries', 'Dredgers', 'Pilots'];

/** Each article's line leads to the next one, the last one's to the first. */
const nextOf = (i: number): number => (i + 1) % RING.length;

describeInBrowser('publishing in the panel', () => {
  let newsroom: Newsroom;
  let page: Page;
  let token: string;

  /** Titles of the articles that an article's lines lead to, as a site reads it. */
  const readInline = async (documentId: string): Promise<string[]> => {
    const { status, json } = await newsroom.site.get(`/articles/${documentId}/connections`, token);
    expect(status).toBe(200);
    const data = json.data as { origin: string; target: { title: string } }[];
    return data.filter(({ origin }) => origin === 'inline').map(({ target }) => target.title);
  };

  beforeAll(async () => {
    newsroom = await openNewsroom();
    token = await createToken(newsroom.strapi, 'read-only');
    page = await newsroom.openPage();
  }, 120_000);

  afterEach(() => {
    expect(newsroom.takeFaults()).toEqual([]);
  });

  afterAll(() => newsroom.close());

  it('connects an article that is written in the form', async () => {
    await article(newsroom.strapi, { title: 'Ferry terminal reopens' });
    await openForm(page, 'article');
    await page.getByRole('textbox', { name: 'Title' }).fill('Island ships sail again');
    await writeBody(page, ['The first boat left at dawn.', 'Related: Ferry terminal reopens']);
    await page.getByRole('combobox', { name: 'Topics' }).click();
    await page.getByRole('option', { name: 'Japan' }).click();
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByRole('status', { name: 'published' }).waitFor();
    await keepPicture(page, 'published-article');
    const documentId = new URL(page.url()).pathname.split('/').at(-1)!;
    await eventually(async () =>
      expect(await readInline(documentId)).toEqual(['Ferry terminal reopens'])
    );
    const { json } = await newsroom.site.get(`/articles/${documentId}?populate=topics`, token);
    expect(json.data.topics).toMatchObject([{ name: 'Japan' }]);
  });

  it('needs nothing but the keyboard', async () => {
    await openForm(page, 'article');
    await tabTo(page, page.getByRole('textbox', { name: 'Title' }));
    await page.keyboard.type('Night boat to the isles');
    await tabTo(page, page.locator('[data-slate-editor]'));
    await page.keyboard.type('Related: Ferry terminal reopens');
    // Within the text, Tab belongs to Strapi's editor.
    await page.keyboard.press('Escape');
    await tabTo(page, page.getByRole('button', { name: 'Publish', exact: true }));
    await page.keyboard.press('Enter');
    await page.getByRole('status', { name: 'published' }).waitFor();
    const documentId = new URL(page.url()).pathname.split('/').at(-1)!;
    await eventually(async () =>
      expect(await readInline(documentId)).toEqual(['Ferry terminal reopens'])
    );
  });

  it('connects six articles that lead to one another, published at once, and again', async () => {
    const ids: string[] = [];
    for (const [i, title] of RING.entries()) {
      const body = [`On ${title.toLowerCase()}.`, `Related: ${RING[nextOf(i)]}`];
      ids.push((await article(newsroom.strapi, { title, body, status: 'draft' })).documentId);
    }
    for (const round of ['first', 'second']) {
      for (const documentId of ids)
        await newsroom.strapi
          .documents(ARTICLE)
          .update({ documentId, data: { excerpt: `The ${round} round.` } } as never);
      await openList(page, 'article', '&filters[$and][0][excerpt][$contains]=round');
      await publishSelected(page, ids.length, (name) => keepPicture(page, `bulk-${round}-${name}`));
      for (const [i, documentId] of ids.entries()) {
        await eventually(async () =>
          expect(await readInline(documentId)).toEqual([RING[nextOf(i)]])
        );
        const { json } = await newsroom.site.get(`/articles/${documentId}`, token);
        expect(json.data.excerpt).toBe(`The ${round} round.`);
      }
    }
  });
});
