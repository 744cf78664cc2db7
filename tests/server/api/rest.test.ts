import type { Core } from '@strapi/strapi';
import { article, ARTICLE, connections, paragraphs, TERM } from '../../support/newsroom/articles';
import { createPair } from '../../support/newsroom/pairs';
import { addPostType, POST, POST_FIELDS } from '../../support/project/post-type';
import {
  createToken,
  grantToPublic,
  openSite,
  READ_ACTIONS,
  type Reply,
  type Site,
} from '../../support/requests/site';
import { createProject, type TestProject } from '../../support/project/strapi';

/** What may stand in a public answer, at any depth below `data`, `lines` and `meta`. */
const PUBLIC_KEYS = new Set([
  ...['data', 'lines', 'bodyHash', 'meta', 'uid', 'documentId', 'locale'],
  ...['origin', 'relation', 'anchor', 'target', 'source', 'connections'],
  ...['address', 'path', 'block', 'start', 'end', 'surface', 'term', 'definition'],
  ...['title', 'slug', 'url', 'excerpt', 'publishedOn', 'cover', 'copies', 'translations'],
  // Blocks of a definition.
  ...['type', 'children', 'text'],
]);

const keysOf = (value: unknown): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Array.isArray(value)
      ? value.flatMap(keysOf)
      : Object.entries(value).flatMap(([key, item]) => [key, ...keysOf(item)]);

const PARTS = ['connections', 'backlinks', 'mentions', 'story'] as const;

describe('REST', () => {
  let project: TestProject;
  let strapi: Core.Strapi;
  let site: Site;
  let first: string;
  let second: string;
  let citing: string;
  let draft: string;
  let post: string;
  let otherPost: string;

  const titles = ({ json }: Reply): string[] =>
    (json.data as { target: { title: string } }[]).map(({ target }) => target.title);

  beforeAll(async () => {
    project = await createProject();
    addPostType(project);
    strapi = await project.start({
      newsroom: {
        config: {
          sources: { [POST]: POST_FIELDS },
          urlTemplate: 'https://news.example/{locale}/{slug}',
        },
      },
    });
    site = await openSite(strapi);
    await strapi.plugin('i18n').service('locales').create({ code: 'ja', name: 'Japanese' });
    for (const title of ['Bakers', 'Sonatas', 'Snowfall', 'Chessboards', 'Oysters', 'Umbrellas']) {
      await article(strapi, { title, body: [`${title} were the talk of the town.`] });
    }
    await strapi.documents(TERM).create({
      data: { term: 'Metaverse', definition: paragraphs('A world of screens.') },
      status: 'published',
    } as never);
    ({ first, second } = await createPair(strapi, 'Zorvik'));
    const cited = await article(strapi, {
      title: 'Lanterns',
      excerpt: 'All about lanterns.',
      publishedOn: '2026-03-01T09:00:00.000Z',
      importKey: 'CANARY',
    });
    citing = (
      await article(strapi, {
        title: 'Lamps',
        publishedOn: '2026-04-01T09:00:00.000Z',
        body: [
          'The metaverse needs no lamps.',
          'connection: Lanterns',
          'connection: Umbrellas',
          'connection: Nothing that anybody wrote',
        ],
      })
    ).documentId;
    await strapi.documents(ARTICLE).update({
      documentId: cited.documentId,
      locale: 'ja',
      data: { title: '提灯' },
      status: 'published',
    } as never);
    draft = (await article(strapi, { title: 'CANARY', status: 'draft' })).documentId;
    const createPost = async (headline: string, text: string): Promise<string> =>
      (
        (await strapi.documents(POST as never).create({
          data: {
            headline,
            text,
            handle: headline.toLowerCase(),
            day: '2026-05-01',
            secret: 'CANARY',
          },
          status: 'published',
        } as never)) as unknown as { documentId: string }
      ).documentId;
    otherPost = await createPost('Kettles', 'All about kettles.');
    post = await createPost(
      'Teapots',
      '## Tea\n\nThe metaverse drinks tea.\n\nconnection: Kettles'
    );
    await connections(strapi).settle();
  });
  afterAll(() => project.remove());

  describe('before anything is granted', () => {
    const paths = (): string[] => [
      '/articles',
      `/articles/${first}`,
      '/topics',
      '/glossary-terms',
      '/preview',
      `/connections?documentIds=${first}`,
      ...PARTS.flatMap((part) => [
        `/articles/${first}/${part}`,
        `/entries/${POST}/${post}/${part}`,
        `/entries/${ARTICLE as string}/${first}/${part}`,
      ]),
    ];

    it('is closed to the public, whatever is asked for', async () => {
      for (const path of paths())
        expect([path, (await site.get(path)).status]).toEqual([path, 403]);
      for (const path of ['/articles/nobody/connections', '/entries/admin::user/1/connections']) {
        expect((await site.get(path)).status).toBe(403);
      }
    });

    it('is open to a read-only token, but for previews', async () => {
      const token = await createToken(strapi, 'read-only');
      for (const path of paths()) {
        const status = path === '/preview' ? 403 : 200;
        expect([path, (await site.get(path, token)).status]).toEqual([path, status]);
      }
    });

    it('is open to a custom token action by action, with that of the articles themselves', async () => {
      const path = `/articles/${first}/connections`;
      const alone = await createToken(strapi, 'custom', ['connection.findOne']);
      expect((await site.get(path, alone)).status).toBe(404);
      const both = await createToken(strapi, 'custom', ['connection.findOne', 'article.find']);
      expect((await site.get(path, both)).status).toBe(200);
      expect((await site.get(`/articles/${first}/backlinks`, both)).status).toBe(403);
      expect((await site.get(`/entries/${POST}/${post}/connections`, both)).status).toBe(404);
    });

    it('has no route that writes our decisions', async () => {
      const token = await createToken(strapi, 'full-access');
      for (const method of ['POST', 'PUT', 'DELETE']) {
        for (const path of [`/articles/${first}/connections`, '/connections', '/decisions']) {
          const { status } = await site.send(method, `/api/newsroom${path}`, { token, body: {} });
          expect([404, 405]).toContain(status);
        }
      }
      for (const path of ['/decisions', '/former-titles', '/audit-entries']) {
        expect((await site.get(path, token)).status).toBe(404);
      }
    });
  });

  describe('granted to the public', () => {
    beforeAll(() => grantToPublic(strapi, [...READ_ACTIONS, `${POST}.find`]));

    it('gives connections with flat targets', async () => {
      const { status, json } = await site.get(`/articles/${citing}/connections`);
      expect(status).toBe(200);
      expect(Object.keys(json).sort()).toEqual(['bodyHash', 'data', 'lines', 'meta']);
      expect(json.data[0]).toEqual({
        origin: 'inline',
        relation: 'background',
        anchor: { path: 'body', block: 1, start: 0, end: 20 },
        target: {
          uid: ARTICLE,
          documentId: expect.any(String),
          locale: 'en',
          title: 'Lanterns',
          slug: 'lanterns',
          url: 'https://news.example/en/lanterns',
          excerpt: 'All about lanterns.',
          publishedOn: '2026-03-01T09:00:00.000Z',
          cover: null,
        },
      });
      expect(titles({ json } as Reply)).toEqual(['Lanterns', 'Umbrellas']);
      expect(json.lines).toMatchObject([
        { address: { block: 1 }, target: { title: 'Lanterns' } },
        { address: { block: 2 }, target: { title: 'Umbrellas' } },
        { address: { block: 3 }, target: null },
      ]);
      expect(json.bodyHash).toMatch(/^[0-9a-f]{64}$/);
      expect(json.meta).toEqual({ uid: ARTICLE, documentId: citing, locale: 'en' });
    });

    it('lets nobody write who may only read', async () => {
      const [topic] = (await site.get('/topics')).json.data;
      const [term] = (await site.get('/glossary-terms')).json.data;
      const paths = {
        articles: first,
        topics: topic.documentId,
        'glossary-terms': term.documentId,
      };
      for (const [path, documentId] of Object.entries(paths)) {
        for (const [method, suffix] of [
          ['POST', ''],
          ['PUT', `/${documentId}`],
          ['DELETE', `/${documentId}`],
        ] as const) {
          const body = { data: { title: 'Intruder', name: 'Intruder', term: 'Intruder' } };
          const { status } = await site.send(method, `/api/newsroom/${path}${suffix}`, { body });
          expect([method, path, status]).toEqual([method, path, 403]);
        }
      }
    });

    it('gives backlinks, mentions and the story', async () => {
      const target = (await site.get(`/articles/${citing}/connections`)).json.data[0].target;
      const backlinks = await site.get(`/articles/${target.documentId}/backlinks`);
      expect(backlinks.json.data).toMatchObject([
        { origin: 'inline', relation: 'background', source: { documentId: citing } },
      ]);
      const mentions = await site.get(`/articles/${citing}/mentions`);
      expect(mentions.json.data).toEqual([
        {
          address: { path: 'body', block: 0, start: 4, end: 13 },
          surface: 'metaverse',
          term: {
            documentId: expect.any(String),
            term: 'Metaverse',
            slug: 'metaverse',
            definition: paragraphs('A world of screens.'),
          },
        },
      ]);
      const story = await site.get(`/articles/${target.documentId}/story`);
      expect(story.json.data).toMatchObject({
        copies: [],
        translations: [{ locale: 'ja', title: '提灯', url: expect.stringContaining('/ja/') }],
      });
      const other = await site.get(`/articles/${target.documentId}/story?locale=ja`);
      expect(other.json.data.translations).toMatchObject([{ locale: 'en', title: 'Lanterns' }]);
    });

    it('shows nothing that is for editors', async () => {
      for (const path of [
        ...PARTS.flatMap((part) => [
          ...[first, second, citing].map((id) => `/articles/${id}/${part}`),
          `/entries/${POST}/${post}/${part}`,
        ]),
        `/connections?documentIds=${first},${second},${citing}`,
      ]) {
        const { json, text, status } = await site.get(path);
        expect([path, status]).toEqual([path, 200]);
        expect(keysOf(json).filter((key) => !PUBLIC_KEYS.has(key))).toEqual([]);
        expect(text).not.toContain('CANARY');
      }
    });

    it('cuts by `limit`, last of all', async () => {
      const path = `/articles/${citing}/connections`;
      expect(titles(await site.get(`${path}?limit=1`))).toEqual(['Lanterns']);
      expect(titles(await site.get(`${path}?limit=50`))).toEqual(['Lanterns', 'Umbrellas']);
      expect((await site.get(`${path}?limit=1`)).json.lines).toHaveLength(3);
    });

    it('narrows by `relation`', async () => {
      const path = `/articles/${citing}/connections`;
      const background = await site.get(`${path}?relation=background`);
      expect(titles(background)).toContain('Lanterns');
      const followUps = await site.get(`${path}?relation=follow-up`);
      expect(titles(followUps)).not.toContain('Lanterns');
      for (const { relation } of followUps.json.data) expect(relation).toBe('follow-up');
    });

    it.each([
      ['limit=0', 'limit must be a whole number within 1–50'],
      ['limit=51', 'limit must be a whole number within 1–50'],
      ['limit=1.5', 'limit must be a whole number within 1–50'],
      ['limit=ten', 'limit must be a whole number within 1–50'],
      ['limit=1&limit=2', 'limit must be given once'],
      ['limit[$gt]=1', 'limit must be given once'],
      ['relation=older', 'relation must be "background" or "follow-up"'],
      ['relation=background&relation=follow-up', 'relation must be given once'],
      ['locale=*', 'locale must be one locale code, such as en or zh-Hans'],
      ['locale=en&locale=ja', 'locale must be given once'],
      ['locale[]=en', 'locale must be given once'],
      ['locale[$ne]=en', 'locale must be given once'],
      ["locale=en'--", 'locale must be one locale code, such as en or zh-Hans'],
    ])('refuses ?%s', async (query, message) => {
      const { status, json } = await site.get(`/articles/${citing}/connections?${query}`);
      expect(status).toBe(400);
      expect(json.error).toMatchObject({
        name: 'ValidationError',
        message: expect.stringContaining(message),
      });
    });

    it('answers alike on a missing, a draft and a forbidden article', async () => {
      const token = await createToken(strapi, 'custom', [
        ...['connection.findOne', 'backlink.find', 'mention.find', 'story.find'],
        'article.find',
      ]);
      for (const part of PARTS) {
        const answers = [
          await site.get(`/articles/nobody/${part}`),
          await site.get(`/articles/${draft}/${part}`),
          await site.get(`/articles/${citing}/${part}?locale=ja`),
          await site.get(`/articles/${citing}/${part}?locale=xx`),
          await site.get(`/entries/${POST}/${post}/${part}`, token),
          await site.get(`/entries/${POST}/nobody/${part}`, token),
          await site.get(`/articles/${'x'.repeat(300)}/${part}`),
        ];
        expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
        expect(answers[0]).toMatchObject({ status: 404, json: { data: null } });
      }
    });

    it('does not tell that a target is there that the reader may not see', async () => {
      await strapi
        .plugin('newsroom')
        .service('connections')
        .pin({ source: { documentId: first }, target: { uid: POST, documentId: post } });
      const token = await createToken(strapi, 'custom', ['connection.findOne', 'article.find']);
      const { text } = await site.get(`/articles/${first}/connections`, token);
      expect(text).not.toContain(post);
      expect((await site.get(`/articles/${first}/connections`)).text).toContain(post);
    });

    describe('/connections', () => {
      const many = (ids: readonly string[], more = '') =>
        site.get(`/connections?documentIds=${ids.join(',')}${more}`);

      it('gives the connections of several articles in the order asked for', async () => {
        const { json } = await many([citing, draft, first, 'nobody', citing]);
        expect(json.meta).toEqual({ uid: ARTICLE, locale: 'en' });
        const ids = (json.data as { documentId: string }[]).map((one) => one.documentId);
        expect(ids).toEqual([citing, first]);
        const one = await site.get(`/articles/${citing}/connections`);
        expect(json.data[0].connections).toEqual(one.json.data);
      });

      it('cuts each by `limit`', async () => {
        const { json } = await many([citing, first], '&limit=1');
        for (const one of json.data) expect(one.connections).toHaveLength(1);
      });

      it('takes a hundred, and refuses none, more and odd ones', async () => {
        const ids = Array.from({ length: 101 }, (_, i) => `article${i}`);
        expect(await many(ids.slice(1))).toMatchObject({ status: 200, json: { data: [] } });
        for (const wrong of [ids, [], [''], ["a'b"], ['a b'], ['%00']]) {
          const { status, json } = await many(wrong);
          expect(status).toBe(400);
          expect(json.error.message).toContain(
            'documentIds must be 1–100 documentIds, separated by commas'
          );
        }
        expect((await site.get('/connections')).status).toBe(400);
        expect((await site.get(`/connections?documentIds[]=${first}`)).status).toBe(400);
      });

      it('serves other content types by `uid`, and none that takes no part', async () => {
        const { json } = await many([post], `&uid=${POST}`);
        expect(json.data).toMatchObject([
          { documentId: post, connections: [{ target: { title: 'Kettles' } }] },
        ]);
        for (const uid of ['admin::user', '__proto__', 'plugin::newsroom.decision']) {
          expect((await many([post], `&uid=${uid}`)).status).toBe(404);
        }
        expect((await many([post], '&uid[]=a&uid[]=b')).status).toBe(400);
      });
    });

    describe('/entries', () => {
      it('gives the same for a content type of the project', async () => {
        const { json } = await site.get(`/entries/${POST}/${post}/connections`);
        expect(json).toMatchObject({
          data: [
            {
              origin: 'inline',
              relation: 'background',
              target: {
                uid: POST,
                documentId: otherPost,
                locale: 'en',
                title: 'Kettles',
                slug: 'kettles',
                publishedOn: '2026-05-01T00:00:00.000Z',
                excerpt: null,
                cover: null,
              },
            },
          ],
          meta: { uid: POST, documentId: post, locale: 'en' },
        });
        const backlinks = await site.get(`/entries/${POST}/${otherPost}/backlinks`);
        expect(backlinks.json.data).toMatchObject([{ source: { documentId: post } }]);
        expect((await site.get(`/entries/${POST}/${post}/story`)).json.data).toEqual({
          copies: [],
          translations: [],
        });
      });

      it('gives the same for articles as their own path', async () => {
        for (const part of PARTS) {
          const own = await site.get(`/articles/${citing}/${part}`);
          const other = await site.get(`/entries/${ARTICLE as string}/${citing}/${part}`);
          expect(other.text).toBe(own.text);
        }
      });

      it.each([
        'admin::user',
        'plugin::newsroom.decision',
        'plugin::newsroom.glossary-term',
        '__proto__',
        'constructor',
        'api::nothing.nothing',
      ])('finds nothing of %s', async (uid) => {
        for (const part of PARTS) {
          const { status, text } = await site.get(`/entries/${uid}/1/${part}`);
          expect(status).toBe(404);
          expect(text).toBe((await site.get(`/articles/nobody/${part}`)).text);
        }
      });
    });

    it('answers odd bytes with the caller’s mistake, never its own', async () => {
      // Strapi logs paths that can not be decoded as errors of its own.
      strapi.log.silent = true;
      const odd = [
        '%00',
        'a%00b',
        '%ff%fe',
        '%ED%A0%80',
        '%F0%9F%8E%89',
        "'%20OR%201=1",
        '..%2f..',
      ];
      for (const bytes of odd) {
        for (const path of [
          ...PARTS.map((part) => `/articles/${bytes}/${part}`),
          `/entries/${bytes}/1/connections`,
          `/articles/${first}/connections?locale=${bytes}`,
          `/articles/${first}/connections?limit=${bytes}`,
          `/articles/${first}/connections?relation=${bytes}`,
          `/connections?documentIds=${bytes}`,
          `/connections?documentIds=${first}&uid=${bytes}`,
          `/connections?documentIds=${first}&locale=${bytes}`,
          `/articles/${bytes}`,
          `/topics/${bytes}`,
        ]) {
          const { status } = await site.get(path);
          expect([path, status >= 400 && status < 500]).toEqual([path, true]);
        }
      }
      strapi.log.silent = false;
    });

    it('finds no entry by a zero, and refuses one in all else that is sent', async () => {
      const token = await createToken(strapi, 'full-access');
      for (const type of ['articles', 'topics', 'glossary-terms']) {
        for (const method of ['GET', 'PUT', 'DELETE']) {
          const init = method === 'PUT' ? { token, body: { data: {} } } : { token };
          const { status } = await site.send(method, `/api/newsroom/${type}/a%00b`, init);
          expect([type, method, status]).toEqual([type, method, 404]);
        }
        for (const query of [
          'filters[slug]=%00',
          'filters[slug][$in][0]=a%00b',
          'filters[slug%00]=a',
          'locale=%00',
          '_q=%00',
          'sort=%00',
          'populate[%00]=true',
        ]) {
          const { status, json } = await site.get(`/${type}?${query}`);
          expect([type, query, status]).toEqual([type, query, 400]);
          expect(json.error.name).toBe('ValidationError');
        }
      }
      const deep = `${'['.repeat(100_000)}"\\u0000"${']'.repeat(100_000)}`;
      for (const data of [
        { title: 'Zero \0 here' },
        { title: 'Half \ud83d of it' },
        { title: 'A body', body: paragraphs('tides \0 harbours') },
        { title: 'A name', body: [{ type: 'paragraph', ['a\0b']: 1, children: [] }] },
      ]) {
        for (const [method, path] of [
          ['POST', '/api/newsroom/articles'],
          ['PUT', `/api/newsroom/articles/${first}`],
        ] as const) {
          const { status, json } = await site.send(method, path, { token, body: { data } });
          expect([data.title, method, status]).toEqual([data.title, method, 400]);
          expect(json.error.message).toBe(
            'the request must not contain a NUL character or an unpaired surrogate in a text'
          );
        }
      }
      const answer = await fetch(`${site.origin}/api/newsroom/articles`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: `{"data":{"title":"Deep","body":${deep}}}`,
      });
      expect(answer.status).toBe(400);
      const { status, json } = await site.send('POST', '/api/newsroom/articles', {
        token,
        body: { data: { title: '絵文字 🎉 한글 ﾊﾝｶｸ', slug: 'whole-characters' } },
      });
      expect([status, json.data.title]).toEqual([201, '絵文字 🎉 한글 ﾊﾝｶｸ']);
    });
  });
});
