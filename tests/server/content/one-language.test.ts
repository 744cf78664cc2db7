import type { Core } from '@strapi/strapi';
import type { PanelTarget, PanelView } from '../../../server/src/contracts/panel';
import { article, ARTICLE, connections } from '../../support/newsroom/articles';
import { about, moreAbout } from '../../support/newsroom/pairs';
import { addPostType, POST, POST_FIELDS } from '../../support/project/post-type';
import { asAdmin, openSite, type Send } from '../../support/requests/site';
import { createProject, type TestProject } from '../../support/project/strapi';

const DECISION = 'plugin::newsroom.decision';

const startWith = (project: TestProject, of: object = {}): Promise<Core.Strapi> =>
  project.start({
    newsroom: {
      config: {
        threshold: 0.02,
        urlTemplate: 'https://n.example/{locale}/{slug}',
        sources: { [POST]: { ...POST_FIELDS, ...of } },
      },
    },
  });

const addJapanese = (strapi: Core.Strapi): Promise<unknown> =>
  strapi.plugin('i18n').service('locales').create({ code: 'ja', name: 'Japanese' });

/** Publishes a post, which has no locale of its own. */
const post = async (strapi: Core.Strapi, headline: string, ...body: string[]): Promise<string> => {
  const { documentId } = (await strapi.documents(POST as never).create({
    data: {
      headline,
      handle: headline.toLowerCase().replaceAll(' ', '-'),
      text: body.join('\n\n'),
    },
    status: 'published',
  } as never)) as unknown as { documentId: string };
  return documentId;
};

describe('a content type of one language beside articles of several', () => {
  let project: TestProject;
  let strapi: Core.Strapi;
  let send: Send;
  let english: string;
  let japanese: string;
  let first: string;

  const panelOf = async (documentId: string): Promise<PanelView> =>
    (await send('GET', `/newsroom/entries/${POST}/${documentId}/panel`)).json.data as PanelView;
  const pin = (uid: string, documentId: string, target: object, locale = '') =>
    send('POST', `/newsroom/entries/${uid}/${documentId}/pins${locale && `?locale=${locale}`}`, {
      target,
    });

  beforeAll(async () => {
    project = await createProject();
    addPostType(project);
    strapi = await startWith(project);
    await addJapanese(strapi);
    english = (await article(strapi, { title: 'Zorvik begins', body: about('Zorvik') })).documentId;
    japanese = (
      await article(strapi, { title: '港の灯台', body: ['港の灯台が光る。'], locale: 'ja' })
    ).documentId;
    first = await post(
      strapi,
      'Zorvik goes on',
      ...moreAbout('Zorvik'),
      'connection: Zorvik begins',
      'connection: 港の灯台'
    );
    await connections(strapi).settle();
    await openSite(strapi);
    send = await asAdmin(strapi);
  });
  afterAll(() => project.remove());

  it('stands in the default locale, and is connected there both ways', async () => {
    const found = await connections(strapi).find({ uid: POST, documentId: first });
    expect(found?.meta.locale).toBe('en');
    expect(found?.data).toMatchObject([
      {
        origin: 'inline',
        target: {
          documentId: english,
          locale: 'en',
          url: 'https://n.example/en/zorvik-begins',
        },
      },
    ]);
    const answer = await connections(strapi).find({ documentId: english });
    expect(answer?.data.map(({ target }) => [target.documentId, target.url])).toEqual([
      [first, 'https://n.example/en/zorvik-goes-on'],
    ]);
  });

  it('leads to no article of another language', async () => {
    const { lines } = await panelOf(first);
    expect(lines.map(({ title, target }) => [title, target?.documentId])).toEqual([
      ['Zorvik begins', english],
      ['港の灯台', undefined],
    ]);
  });

  it('finds articles by their titles, pins one, shows it and takes it back', async () => {
    const { json } = await send('GET', `/newsroom/search?uid=${POST}&q=zorvik`);
    const found = (json.data as PanelTarget[]).map(({ documentId }) => documentId);
    expect(found.sort()).toEqual([english, first].sort());
    const target = { uid: ARTICLE, documentId: english };
    expect((await pin(POST, first, target)).status).toBe(200);
    expect((await panelOf(first)).pinned.map((one) => one.target.documentId)).toEqual([english]);
    await send('POST', `/newsroom/entries/${POST}/${first}/pins/restore`, { target });
    expect((await panelOf(first)).pinned).toEqual([]);
  });

  it('is pinned by no article of another language, which is said in a sentence', async () => {
    const { status, json } = await pin(ARTICLE, japanese, { uid: POST, documentId: first }, 'ja');
    expect([status, json.error.message]).toEqual([
      400,
      'entries of api::post.post are in the locale en, and the article is in ja: connections stay within one',
    ]);
  });

  it('keeps what editors said of it when another locale becomes the default one', async () => {
    await pin(POST, first, { uid: ARTICLE, documentId: english });
    await strapi.plugin('i18n').service('locales').setDefaultLocale({ code: 'ja' });
    await connections(strapi).settle();
    const said = await strapi.db.query(DECISION).findMany({ where: { sourceUid: POST } });
    expect(said.map(({ sourceLocale }) => sourceLocale)).toEqual(['ja']);
    const answer = await connections(strapi).find({ uid: POST, documentId: first });
    expect(answer?.meta.locale).toBe('ja');
    expect(answer?.lines.map(({ target }) => target?.documentId)).toEqual([undefined, japanese]);
    await strapi.plugin('i18n').service('locales').setDefaultLocale({ code: 'en' });
    await connections(strapi).settle();
    expect((await panelOf(first)).pinned.map((one) => one.target.documentId)).toEqual([english]);
  });

  it('takes along what was stored without a locale', async () => {
    const rows = () => strapi.db.connection('newsroom_states').where({ uid: POST });
    await rows()
      .where('entry_id', '>', 0)
      .update({ locale: '', first_published_at: '1500000000000' });
    await strapi.db
      .query(DECISION)
      .updateMany({ where: { sourceUid: POST }, data: { sourceLocale: '' } });
    await connections(strapi).settle();
    const states = await rows().where('entry_id', '>', 0);
    expect(states.map((row) => [row.locale, Number(row.first_published_at)])).toEqual([
      ['en', 1_500_000_000_000],
    ]);
    expect((await panelOf(first)).pinned).toHaveLength(1);
  });
});

describe('the locale that the options state for a content type', () => {
  let project: TestProject;

  beforeEach(async () => {
    project = await createProject({ isNew: true });
    addPostType(project);
  });
  afterEach(() => project.remove());

  it('is where its entries stand', async () => {
    const strapi = await startWith(project, { locale: 'ja' });
    await addJapanese(strapi);
    const { documentId } = await article(strapi, { title: '港の灯台', locale: 'ja' });
    const source = await post(strapi, 'Lamp', '関連記事：港の灯台');
    await connections(strapi).settle();
    const answer = await connections(strapi).find({ uid: POST, documentId: source });
    expect(answer?.data).toMatchObject([{ target: { documentId, locale: 'ja' } }]);
  });

  it.each(['', 'english please', 7, null])('must be the code of one, not %j', async (locale) => {
    await expect(startWith(project, { locale })).rejects.toThrow(
      /sources\["api::post\.post"\]\.locale.* must be .*the code of a locale/
    );
  });
});
