import type { Core } from '@strapi/strapi';
import type { IncomingView, WritingView } from '../../../server/src/contracts/writing';
import {
  ARTICLE,
  article,
  connections,
  paragraphs,
  TERM,
  TOPIC,
} from '../../support/newsroom/articles';
import {
  createEditor,
  newsroomActions,
  sendAs,
  writingArticles,
  type Grant,
} from '../../support/requests/editors';
import { eventually } from '../../support/eventually';
import { asAdmin, openSite, type Send } from '../../support/requests/site';
import { createProject, type TestProject } from '../../support/project/strapi';

const UID = 'plugin::newsroom.article';
const TERM_UID = 'plugin::newsroom.glossary-term';
const TOPIC_UID = 'plugin::newsroom.topic';

/** Of other things, so that a locale has words that tell and words that don't. */
const FILLERS: Readonly<Record<string, readonly string[]>> = {
  ja: ['パンの値段が上がる', '図書館が夜も開く', '駅前に花が咲く', '雪まつりの準備'],
  ko: ['빵값이 오르다', '도서관이 밤에도 열다', '역 앞에 꽃이 피다', '눈 축제 준비'],
  zh: ['面包涨价', '图书馆夜间开放', '车站前花开', '雪节筹备'],
};

/** What the Content Manager asks for before it shows entries of a type. */
const content = (
  subject: string,
  fields: readonly string[],
  action = 'read',
  locales = ['en', 'ja', 'ko', 'zh']
): Grant => ({
  action: `plugin::content-manager.explorer.${action}`,
  subject,
  properties: { fields, locales },
});

describe('writing help', () => {
  let project: TestProject;
  let strapi: Core.Strapi;
  let send: Send;

  const term = async (
    name: string,
    { locale = 'en', definition = [] as readonly string[], status = 'published' } = {}
  ): Promise<string> => {
    const { documentId } = (await strapi.documents(TERM).create({
      data: { term: name, definition: paragraphs(...definition) },
      status,
      locale,
    } as never)) as unknown as { documentId: string };
    return documentId;
  };

  const at = (documentId: string, part: string, locale = 'en'): string =>
    `/newsroom/entries/${UID}/${documentId}/${part}?locale=${locale}`;

  /** The answer once the engine is filled, which a busy machine may take a while for. */
  const readyAt = <View extends { state: 'ready' }>(path: string, as: Send): Promise<View> =>
    eventually(async () => {
      const { status, json } = await as('GET', path);
      expect(status).toBe(200);
      expect(json.data.state).toBe('ready');
      return json.data as View;
    });

  const read = (id: string, locale = 'en', as = send): Promise<WritingView> =>
    readyAt(at(id, 'writing', locale), as);

  const readIncoming = async (id: string, as = send, locale = 'en') =>
    (await readyAt<IncomingView>(at(id, 'incoming', locale), as)).articles;

  beforeAll(async () => {
    project = await createProject();
    strapi = await project.start();
    send = await asAdmin(strapi);
    await connections(strapi).settle();
    for (const code of ['ja', 'ko', 'zh']) {
      const known = await strapi.plugin('i18n').service('locales').findByCode(code);
      if (!known) await strapi.plugin('i18n').service('locales').create({ code, name: code });
    }
    await connections(strapi).settle();
  });
  afterAll(() => project.remove());

  describe('the glossary', () => {
    it.each([
      [
        'en',
        'tide mill',
        'Barges pass the tide mill at noon. The tide mill turns.',
        'Barges pass the tide mill at noon.',
      ],
      ['ja', '潮汐水車', '昼に船が通る。潮汐水車は静かに回る。', '潮汐水車は静かに回る。'],
      [
        'ko',
        '조수 물레방아',
        '배가 지나간다. 조수 물레방아는 천천히 돈다.',
        '조수 물레방아는 천천히 돈다.',
      ],
      ['zh', '潮汐水车', '船只中午经过。潮汐水车慢慢转动。', '潮汐水车慢慢转动。'],
    ])(
      'finds a term in a draft once, with its sentence and definition, in %s',
      async (locale, name, body, sentence) => {
        const id = await term(name, { locale, definition: ['One.', 'Two.'] });
        await connections(strapi).settle();
        const draft = await article(strapi, { title: 'T', body: [body], status: 'draft', locale });
        const { terms } = await read(draft.documentId, locale);
        expect(terms).toEqual([
          {
            documentId: id,
            locale,
            term: name,
            surface: name,
            sentence,
            definition: 'One.\nTwo.',
            isDefined: true,
            isUnlinked: false,
          },
        ]);
      }
    );

    it('tells of terms without a definition, and reads the text as last saved', async () => {
      const id = await term('mooring dolphin');
      await connections(strapi).settle();
      const { documentId } = await article(strapi, { title: 'Piles', body: ['Nothing yet.'] });
      await strapi.documents(ARTICLE).update({
        documentId,
        data: { body: paragraphs('A mooring dolphin was hit.') },
      } as never);
      expect((await read(documentId)).terms).toMatchObject([
        { documentId: id, definition: null, isDefined: false },
      ]);
    });

    it('never links a term here, and does again, said twice without harm', async () => {
      const id = await term('slipway', { definition: ['Down to the water.'] });
      await connections(strapi).settle();
      const { documentId } = await article(strapi, { title: 'Boats', body: ['By the slipway.'] });
      const path = at(documentId, `unlinked/${id}`);
      for (const method of ['POST', 'POST', 'DELETE', 'DELETE'] as const) {
        expect((await send(method, path)).status).toBe(200);
        expect((await read(documentId)).terms[0]?.isUnlinked).toBe(method === 'POST');
      }
      const said = await strapi.db.query('plugin::newsroom.audit-entry').findMany({ where: {} });
      expect(said.map(({ action }: { action: string }) => action)).toEqual(
        expect.arrayContaining(['unlinked', 'restored'])
      );
    });

    it('keeps terms and definitions back from who may not read them', async () => {
      await term('bollard', { definition: ['An iron post.'] });
      await connections(strapi).settle();
      const { documentId } = await article(strapi, {
        title: 'Ropes',
        body: ['Tied to a bollard.'],
      });
      const grants = [...newsroomActions('read'), ...writingArticles()];
      const author = await sendAs(strapi, await createEditor(strapi, grants));
      expect((await read(documentId, 'en', author)).terms).toEqual([]);
      const reader = await sendAs(
        strapi,
        await createEditor(strapi, [...grants, content(TERM_UID, ['term'])])
      );
      const { terms } = await read(documentId, 'en', reader);
      expect(terms).toMatchObject([{ term: 'bollard', definition: null, isDefined: true }]);
    });
  });

  describe('topics', () => {
    it('tells whether the article may be decided on', async () => {
      const { documentId } = await article(strapi, { title: 'Ropes again' });
      const may = [...newsroomActions('read', 'review'), ...writingArticles()];
      const reader = [
        ...newsroomActions('read', 'review'),
        content(UID, ['title', 'excerpt', 'body']),
      ];
      for (const [grants, isDecidable] of [
        [may, true],
        [reader, false],
      ] as const) {
        const as = await sendAs(strapi, await createEditor(strapi, grants));
        expect((await read(documentId, 'en', as)).isDecidable).toBe(isDecidable);
      }
    });

    it('detects topics with their names in the text, and tells which the article has', async () => {
      const topics = (await strapi.documents(TOPIC).findMany({
        locale: 'en',
      } as never)) as unknown as { documentId: string; name: string; id: number }[];
      const japan = topics.find(({ name }) => name === 'Japan')!;
      const { documentId } = await article(strapi, {
        title: 'Tokyo and Beijing agree on ferries',
        body: ['Japan and China will share a ferry line from Osaka to Shanghai.'],
        topics: [japan.documentId],
      });
      const view = await read(documentId);
      expect(view.topicsField).toBe('topics');
      expect(view.topics.map(({ name, isOnArticle }) => [name, isOnArticle]).sort()).toEqual([
        ['China', false],
        ['Japan', true],
      ]);
      const found = view.topics.find(({ name }) => name === 'Japan');
      expect(found).toMatchObject({ id: japan.id, documentId: japan.documentId, locale: 'en' });
      expect(found?.surfaces).toEqual(expect.arrayContaining(['Japan', 'Tokyo', 'Osaka']));
      expect(found?.weight).toBeGreaterThan(0.5);
      const blind = await sendAs(
        strapi,
        await createEditor(strapi, [...newsroomActions('read'), ...writingArticles()])
      );
      expect((await read(documentId, 'en', blind)).topics).toEqual([]);
      const reader = await sendAs(
        strapi,
        await createEditor(strapi, [
          ...newsroomActions('read'),
          ...writingArticles(),
          content(TOPIC_UID, ['name']),
        ])
      );
      expect((await read(documentId, 'en', reader)).topics).toHaveLength(2);
    });
  });

  describe('proposals', () => {
    it('offers names that neither the glossary nor one of its drafts has', async () => {
      await term('XQHF', { status: 'draft' });
      const { documentId } = await article(strapi, {
        title: 'Docks',
        body: ['The XQHF and the VVQJ met.', 'The XQHF and the VVQJ agreed.'],
        status: 'draft',
      });
      expect((await read(documentId)).proposals).toEqual([
        { name: 'VVQJ', sign: 'acronym', count: 2, sample: 'The XQHF and the VVQJ met.' },
      ]);
    });

    it('begins a glossary term as a draft, once', async () => {
      const begun = await send('POST', '/newsroom/glossary-terms', {
        name: ' 潮待ち券 ',
        locale: 'ja',
      });
      expect(begun.json.data).toMatchObject({ locale: 'ja', isNew: true });
      const again = await send('POST', '/newsroom/glossary-terms', {
        name: '潮待ち券',
        locale: 'ja',
      });
      expect(again.json.data).toEqual({ ...begun.json.data, isNew: false });
      const rows = (await strapi.db.query(TERM_UID).findMany({
        where: { term: '潮待ち券' },
        populate: ['createdBy'],
      })) as { publishedAt: unknown; createdBy: unknown; slug: string }[];
      expect(rows).toHaveLength(1);
      expect(rows[0]).toMatchObject({ publishedAt: null, slug: '潮待ち券' });
      expect(rows[0]?.createdBy).toMatchObject({ firstname: 'An' });
    });

    it.each([
      {},
      { name: ' ' },
      { name: 7 },
      { name: 'x'.repeat(201) },
      { name: 'x', locale: 'xx' },
    ])('refuses %j in one sentence', async (body) => {
      const { status, json } = await send('POST', '/newsroom/glossary-terms', body);
      expect(status).toBe(400);
      expect(json.error.message).toMatch(/^(name|locale) must /);
    });

    it('needs the action, and the right to create terms in that locale', async () => {
      const create = content(TERM_UID, ['term', 'definition'], 'create', ['ko']);
      const body = { name: '후릿그물', locale: 'ko' };
      const post = async (...grants: Grant[]) => {
        const as = await sendAs(strapi, await createEditor(strapi, grants));
        return as('POST', '/newsroom/glossary-terms', body);
      };
      expect((await post(...newsroomActions('read'), create)).status).toBe(403);
      expect((await post(...newsroomActions('read', 'glossary'))).status).toBe(403);
      expect(
        (
          await post(
            ...newsroomActions('read', 'glossary'),
            content(TERM_UID, ['term'], 'create', ['ja'])
          )
        ).status
      ).toBe(403);
      expect((await post(...newsroomActions('read', 'glossary'), create)).status).toBe(200);
    });
  });

  describe('articles that should link here', () => {
    let older: string;
    let fresh: string;

    beforeAll(async () => {
      older = (
        await article(strapi, {
          title: 'Oyster beds of the western lagoon recover',
          body: [
            'Rain fell on Monday.',
            'Divers counted oyster larvae on the lagoon reef. Nobody was paid.',
          ],
          publishedOn: '2025-01-10T08:00:00.000Z',
        })
      ).documentId;
      await article(strapi, {
        title: 'Oyster larvae fail in the lagoon',
        body: ['The oyster larvae of the western lagoon reef did not settle.'],
        publishedOn: '2026-06-01T08:00:00.000Z',
      });
      await article(strapi, {
        title: 'Bread prices',
        body: ['Flour costs more.'],
        publishedOn: '2025-01-11T08:00:00.000Z',
      });
      fresh = (
        await article(strapi, {
          title: 'Divers plant an oyster reef in the western lagoon',
          body: ['Oyster larvae will settle on the lagoon reef that divers planted.'],
          publishedOn: '2026-01-10T08:00:00.000Z',
          status: 'draft',
        })
      ).documentId;
      await connections(strapi).settle();
    });

    it('finds older ones alone, with the sentence and its place', async () => {
      const articles = await readIncoming(fresh);
      expect(articles).toHaveLength(1);
      expect(articles[0]).toMatchObject({
        source: { documentId: older, isPublished: true },
        anchor: { path: 'body', block: 1 },
        sentence: 'Divers counted oyster larvae on the lagoon reef.',
      });
      expect(articles[0]?.relevance).toBeGreaterThan(0.1);
    });

    it('tells whether the older one may be decided on', async () => {
      expect(await readIncoming(fresh)).toMatchObject([{ isDecidable: true }]);
      const fields = ['title', 'excerpt', 'body', 'topics'];
      const grants = [...newsroomActions('read', 'pin'), content(UID, fields)];
      const reader = await sendAs(strapi, await createEditor(strapi, grants));
      expect(await readIncoming(fresh, reader)).toMatchObject([{ isDecidable: false }]);
    });

    it('leaves out what is pinned there or was rejected there, and finds it again', async () => {
      const pair = { source: { documentId: older }, target: { documentId: fresh } };
      for (const decide of [connections(strapi).pin, connections(strapi).reject]) {
        await decide(pair);
        expect(await readIncoming(fresh)).toEqual([]);
        await connections(strapi).restore(pair);
        expect(await readIncoming(fresh)).toHaveLength(1);
      }
    });

    it('is pinned there by who may pin, through the other article', async () => {
      const pins = `/newsroom/entries/${UID}/${older}/pins`;
      const target = { uid: UID, documentId: fresh };
      expect((await send('POST', `${pins}?locale=en`, { target })).status).toBe(200);
      expect(await readIncoming(fresh)).toEqual([]);
      expect((await send('POST', `${pins}/restore?locale=en`, { target })).status).toBe(200);
      expect(await readIncoming(fresh)).toHaveLength(1);
    });

    it('leaves out what the engine connects already once it is published', async () => {
      const { documentId } = await article(strapi, {
        title: 'Lagoon divers map each oyster reef',
        body: ['Divers mapped the oyster reef of the western lagoon, larvae and all.'],
        publishedOn: '2026-02-01T08:00:00.000Z',
      });
      await connections(strapi).settle();
      const answer = await connections(strapi).find({ documentId: older });
      expect(answer?.data.map(({ target }) => target.documentId)).toContain(documentId);
      const found = await readIncoming(documentId);
      expect(found.map(({ source }) => source.documentId)).not.toContain(older);
      await strapi.documents(ARTICLE).delete({ documentId } as never);
      await connections(strapi).settle();
    });

    it('keeps titles and sentences back', async () => {
      const fields = ['title', 'excerpt', 'body', 'topics'];
      const own = await sendAs(
        strapi,
        await createEditor(strapi, [
          ...newsroomActions('read'),
          {
            ...content(UID, fields),
            conditions: ['admin::is-creator'],
          },
        ])
      );
      expect((await own('GET', at(fresh, 'incoming'))).status).toBe(404);
      const titles = await sendAs(
        strapi,
        await createEditor(strapi, [...newsroomActions('read'), content(UID, ['title'])])
      );
      for (const part of ['incoming', 'writing']) {
        const { status, json } = await titles('GET', at(fresh, part));
        expect([status, json.data]).toEqual([200, { state: 'hidden' }]);
      }
    });

    it('shows the sentence of no article that is another author’s', async () => {
      const fields = ['title', 'excerpt', 'body', 'topics'];
      const login = await createEditor(strapi, [
        ...newsroomActions('read'),
        { ...content(UID, fields), conditions: ['admin::is-creator'] },
      ]);
      const user = (await strapi.db
        .query('admin::user')
        .findOne({ where: { email: login.email } })) as { id: number };
      const { documentId } = await article(strapi, {
        title: 'My oyster reef in the western lagoon',
        body: ['Oyster larvae settle on the lagoon reef that divers planted.'],
        publishedOn: '2026-01-12T08:00:00.000Z',
        status: 'draft',
        createdBy: user.id,
      });
      expect((await readIncoming(documentId)).length).toBeGreaterThan(0);
      expect(await readIncoming(documentId, await sendAs(strapi, login))).toEqual([]);
    });

    it.each([
      [
        'ja',
        '牡蠣の礁を西の潟に植える',
        '潜水士が牡蠣の幼生を潟の礁に移した。',
        '牡蠣の礁が戻る',
        '雨が降った。潟の礁で牡蠣の幼生が数えられた。',
        '潟の礁で牡蠣の幼生が数えられた。',
      ],
      [
        'ko',
        '서쪽 석호에 산호 암초를 심다',
        '산호 암초가 돌아오는 석호에 잠수사가 산호 유생이 붙을 암초를 놓았다.',
        '석호 산호 암초가 돌아오다',
        '비가 왔다. 석호 암초에서 산호 유생을 세었다.',
        '석호 암초에서 산호 유생을 세었다.',
      ],
      [
        'zh',
        '西部潟湖种下牡蛎礁',
        '潜水员把牡蛎幼体移到潟湖的礁石上。',
        '潟湖牡蛎礁恢复',
        '下雨了。潟湖礁石上数到牡蛎幼体。',
        '潟湖礁石上数到牡蛎幼体。',
      ],
    ])('finds the sentence in %s', async (locale, title, body, oldTitle, oldBody, sentence) => {
      const old = await article(strapi, {
        title: oldTitle,
        body: [oldBody],
        locale,
        publishedOn: '2025-01-01T00:00:00.000Z',
      });
      await connections(strapi).settle();
      for (const other of FILLERS[locale] ?? [])
        await article(strapi, { title: other, body: [`${other}。`], locale });
      await connections(strapi).settle();
      const draft = await article(strapi, { title, body: [body], locale, status: 'draft' });
      expect(await readIncoming(draft.documentId, send, locale)).toMatchObject([
        { source: { documentId: old.documentId, title: oldTitle }, sentence },
      ]);
    });
  });

  it('is closed to all who lack the action, and to strangers', async () => {
    const { documentId } = await article(strapi, { title: 'Closed', body: ['Text.'] });
    const routes = [
      ['GET', at(documentId, 'writing'), []],
      ['GET', at(documentId, 'incoming'), []],
      ['POST', at(documentId, 'unlinked/abc'), ['read', 'pin', 'glossary']],
      ['DELETE', at(documentId, 'unlinked/abc'), ['read', 'pin', 'glossary']],
      ['POST', '/newsroom/glossary-terms', ['read', 'pin', 'review']],
    ] as const;
    const stranger = await openSite(strapi);
    for (const [method, path, actions] of routes) {
      const as = await sendAs(
        strapi,
        await createEditor(strapi, [...newsroomActions(...actions), ...writingArticles()])
      );
      const body = method === 'POST' ? {} : undefined;
      expect([path, (await as(method, path, body)).status]).toEqual([path, 403]);
      expect([path, (await stranger.send(method, path, { body })).status]).toEqual([path, 401]);
    }
  });

  it.each(['writing', 'incoming'])(
    'answers 404 or 400 for what is no article, on %s',
    async (part) => {
      const { documentId } = await article(strapi, { title: 'Only English', body: ['Text.'] });
      expect((await send('GET', at('missing', part))).status).toBe(404);
      expect((await send('GET', at(documentId, part, 'ja'))).status).toBe(404);
      expect((await send('GET', at('a%00b', part))).status).toBe(404);
      expect((await send('GET', `/newsroom/entries/admin::user/1/${part}`)).status).toBe(404);
      expect((await send('GET', `${at(documentId, part)}&locale=ja`)).status).toBe(400);
      expect((await send('POST', at(documentId, 'unlinked/nothing'))).status).toBe(404);
    }
  );
});
