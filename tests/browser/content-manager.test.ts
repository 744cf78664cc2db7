import type { Page } from 'playwright-core';
import { article } from '../support/newsroom/articles';
import { eventually } from '../support/eventually';
import { ADMIN } from '../support/requests/site';
import { columnsOf, labelsOf, menuOf, openForm, openList } from './support/content-manager';
import { contrastOf } from './support/contrast';
import { describeInBrowser, keepPicture, openNewsroom, type Newsroom } from './support/newsroom';
import { inEachTheme } from './support/theme';
import { readWords, SHOWN_LANGUAGES } from './support/words';

const CONFIGURATION = '/content-manager/content-types/plugin::newsroom.article/configuration';
const FIELDS = [
  'title',
  'excerpt',
  'body',
  'topics',
  'cover',
  'publishedOn',
  'slug',
  'sourceName',
  'sourceUrl',
  'views',
] as const;

describeInBrowser('the Content Manager', () => {
  let newsroom: Newsroom;
  let page: Page;

  const topicsByName = async (names: readonly string[]): Promise<string[]> => {
    const topics = (await newsroom.strapi.documents('plugin::newsroom.topic' as never).findMany({
      filters: { name: { $in: [...names] } },
    } as never)) as unknown as { documentId: string }[];
    return topics.map(({ documentId }) => documentId);
  };

  /** As an admin does it under "Configure the view". */
  const renameTitle = async (label: string): Promise<void> => {
    const { contentType } = (await newsroom.send('GET', CONFIGURATION)).json.data;
    const { settings, metadatas, layouts } = contentType;
    for (const { list } of Object.values<{ list: { mainField?: unknown } }>(metadatas))
      delete list.mainField;
    metadatas.title.edit.label = label;
    const answer = await newsroom.send('PUT', CONFIGURATION, { settings, metadatas, layouts });
    expect(answer.status).toBe(200);
  };

  beforeAll(async () => {
    newsroom = await openNewsroom();
    await article(newsroom.strapi, {
      title: 'Harbour lights return',
      body: ['The lamps along the northern mole were lit again on Monday.'],
      publishedOn: '2026-03-02T08:00:00.000Z',
      topics: await topicsByName(['Japan', 'South Korea']),
    });
    page = await newsroom.openPage();
  }, 120_000);

  afterEach(() => {
    expect(newsroom.takeFaults()).toEqual([]);
  });

  afterAll(() => newsroom.close());

  it('lets an editor in through the login form', async () => {
    const stranger = await newsroom.openPage({ loggedIn: false });
    await stranger.goto('');
    await stranger.getByRole('textbox', { name: 'Email' }).fill(ADMIN.email);
    await stranger.getByRole('textbox', { name: 'Password' }).fill(ADMIN.password);
    await stranger.getByRole('button', { name: 'Login' }).click();
    await stranger.getByRole('link', { name: 'Content Manager' }).click();
    // Beside our three stands the one of the plugin for users; what is kept for us alone does not.
    await eventually(async () =>
      expect(await menuOf(stranger)).toEqual(['Article', 'Glossary term', 'Topic', 'User'])
    );
    await stranger.close();
  });

  it('lists articles with their title, date and topics', async () => {
    await openList(page, 'article');
    await eventually(async () =>
      expect((await columnsOf(page)).slice(0, 3)).toEqual(['Title', 'Published on', 'Topics'])
    );
    await page.getByRole('button', { name: '2 items' }).click();
    await page.getByText('South Korea').waitFor();
    await keepPicture(page, 'list-article');
  });

  it('lists topics with their kind and names', async () => {
    await openList(page, 'topic');
    await eventually(async () =>
      expect((await columnsOf(page)).slice(0, 4)).toEqual([
        'Name',
        'Kind',
        'Other names',
        'Part of',
      ])
    );
    await keepPicture(page, 'list-topic');
  });

  it('shows the topics of an article by name in its form', async () => {
    await openList(page, 'article');
    await page.getByRole('link', { name: 'Harbour lights return' }).click();
    await page.getByRole('button', { name: 'Japan', exact: true }).waitFor();
    await page.getByRole('button', { name: 'South Korea', exact: true }).waitFor();
    await keepPicture(page, 'form-article');
  });

  it('tells an editor what the fields of a glossary term are for', async () => {
    await openForm(page, 'term');
    const words = readWords('en');
    for (const field of ['aliases', 'caseSensitive', 'never', 'slug', 'definition'])
      await page.getByText(words[`glossary-term.${field}.description`]!).waitFor();
    await keepPicture(page, 'form-glossary-term');
    await openForm(page, 'topic');
    await page.getByText(words['topic.aliases.description']!).waitFor();
    await keepPicture(page, 'form-topic');
  });

  it('can be read in either theme', async () => {
    await openForm(page, 'article');
    const words = readWords('en');
    await inEachTheme(page, async (theme) => {
      for (const key of ['article.title', 'article.publishedOn', 'article.slug.description']) {
        const text = page.locator('form').getByText(words[key]!).first();
        expect(await contrastOf(text)).toBeGreaterThan(4.5);
      }
      await keepPicture(page, `form-article-${theme}`);
    });
  });

  describe('in another language', () => {
    afterAll(() => newsroom.setLanguage('en'));

    it.each(SHOWN_LANGUAGES)('speaks of our content in %s', async (language) => {
      const words = readWords(language);
      await newsroom.setLanguage(language);
      await openList(page, 'article');
      await page.getByRole('heading', { level: 1, name: words['type.article']! }).waitFor();
      const ours = ['type.article', 'type.glossary-term', 'type.topic'].map((key) => words[key]);
      await eventually(async () =>
        expect(await menuOf(page)).toEqual(expect.arrayContaining(ours))
      );
      await eventually(async () =>
        expect((await columnsOf(page)).slice(0, 3)).toEqual(
          ['title', 'publishedOn', 'topics'].map((field) => words[`article.${field}`])
        )
      );
      await keepPicture(page, `list-article-${language}`);
      await openForm(page, 'article');
      await eventually(async () =>
        expect(await labelsOf(page)).toEqual(FIELDS.map((field) => words[`article.${field}`]))
      );
      await page.getByText(words['article.body.description']!).waitFor();
      await keepPicture(page, `form-article-${language}`);
    });

    it('is named and described in the list of plugins', async () => {
      await newsroom.setLanguage('ja');
      await page.goto('settings/list-plugins');
      await page.getByText(readWords('ja')['plugin.description']!).waitFor();
      const list = page.locator('#main-content');
      await list.getByText(readWords('ja')['plugin.name']!, { exact: true }).waitFor();
    });

    it('keeps the words that an admin gave a field, and does not save ours for them', async () => {
      const words = readWords('ja');
      await newsroom.setLanguage('ja');
      await renameTitle('Headline');
      await openForm(page, 'article');
      await eventually(async () =>
        expect((await labelsOf(page)).slice(0, 2)).toEqual(['Headline', words['article.excerpt']])
      );
      await page.goto(
        'content-manager/collection-types/plugin::newsroom.article/configurations/edit'
      );
      await page.getByText('Headline').first().waitFor();
      await page.getByText('Excerpt', { exact: true }).first().waitFor();
      await keepPicture(page, 'configure-article-ja');
    });
  });
});
