import type { Core } from '@strapi/strapi';
import { article, ARTICLE, connections, paragraphs, TERM } from '../../support/newsroom/articles';
import { about, moreAbout } from '../../support/newsroom/pairs';
import {
  createToken,
  grantToPublic,
  openSite,
  READ_ACTIONS,
  type Site,
} from '../../support/requests/site';
import { createProject, type TestProject } from '../../support/project/strapi';

/** Stands in everything that no reader may see. */
const CANARY = 'CANARY';
const SECRET_KEY = 'key-of-an-import';
/** Of a draft that a published article has a line for. */
const HIDDEN_TITLE = 'Harbour plans leak';

const TYPES = ['articles', 'topics', 'glossary-terms'] as const;

/** Ways to ask for what is not published. */
const DRAFT_QUERIES = [
  'status=draft',
  'status[]=draft',
  'status[0]=draft',
  'status=draft&status=published',
  'status=published&status=draft',
  'status[$in]=draft',
  'status=DRAFT',
  'status=modified',
  'status=',
  'publicationFilter=never-published',
  'publicationFilter=modified',
  'publicationFilter[]=never-published-document',
  'hasPublishedVersion=false',
  'hasPublishedVersion=true',
  'hasPublishedVersion[]=false',
  'filters[localizations][title][$startsWith]=C',
  'filters[$and][0][$not][localizations][title]=C',
  'sort=localizations.title',
  'sort[0][localizations][title]=asc',
  'sort=title,localizations.title:desc',
] as const;

describe('what readers see', () => {
  let project: TestProject;
  let strapi: Core.Strapi;
  let site: Site;
  let source: string;
  let changed: string;
  let draft: string;
  let readOnly: string;
  let custom: string;
  let preview: string;

  beforeAll(async () => {
    project = await createProject();
    strapi = await project.start({ newsroom: { config: { threshold: 0.02 } } });
    site = await openSite(strapi);
    for (const title of ['Bakers', 'Sonatas', 'Snowfall', 'Chessboards', 'Oysters', 'Umbrellas']) {
      await article(strapi, { title, body: [`${title} were the talk of the town.`] });
    }
    source = (
      await article(strapi, {
        title: 'Lamps',
        body: [...about('Zorvik'), 'The metaverse.', `connection: ${HIDDEN_TITLE}`],
        importKey: SECRET_KEY,
      })
    ).documentId;
    changed = (await article(strapi, { title: 'Zorvikantol', body: moreAbout('Zorvik') }))
      .documentId;
    await strapi.documents(ARTICLE).update({
      documentId: changed,
      data: {
        title: `${CANARY} of a change`,
        excerpt: CANARY,
        body: paragraphs(...moreAbout('Zorvik'), CANARY, 'connection: Lamps'),
      },
    } as never);
    draft = (
      await article(strapi, {
        title: HIDDEN_TITLE,
        excerpt: CANARY,
        body: [...moreAbout('Zorvik'), CANARY, 'connection: Lamps'],
        status: 'draft',
      })
    ).documentId;
    const gone = await article(strapi, {
      title: `${CANARY} gone`,
      body: [...moreAbout('Zorvik').slice(0, 1), 'connection: Lamps'],
    });
    const copy = await article(strapi, {
      title: 'Lamps again',
      body: [...about('Zorvik'), 'The metaverse.'],
    });
    for (const [term, status] of [
      ['Metaverse', 'published'],
      ['Zorvikova', 'draft'],
    ]) {
      await strapi.documents(TERM).create({
        data: { term, definition: paragraphs(status === 'draft' ? CANARY : 'A world.') },
        status,
      } as never);
    }
    await strapi.plugin('i18n').service('locales').create({ code: 'ja', name: 'Japanese' });
    await strapi.documents(ARTICLE).update({
      documentId: source,
      locale: 'ja',
      data: { title: CANARY },
    } as never);
    await connections(strapi).settle();
    await strapi.documents(ARTICLE).unpublish({ documentId: gone.documentId });
    await strapi.documents(ARTICLE).unpublish({ documentId: copy.documentId });
    await strapi.documents(ARTICLE).update({
      documentId: copy.documentId,
      data: { title: CANARY },
    } as never);
    await strapi
      .plugin('newsroom')
      .service('connections')
      .pin({ source: { documentId: source }, target: { documentId: draft }, note: CANARY });

    await grantToPublic(strapi, READ_ACTIONS);
    readOnly = await createToken(strapi, 'read-only');
    custom = await createToken(strapi, 'custom', READ_ACTIONS);
    preview = await createToken(strapi, 'custom', [...READ_ACTIONS, 'preview.find']);
  });
  afterAll(() => project.remove());

  describe('of drafts', () => {
    it.each(DRAFT_QUERIES)('is nothing for ?%s', async (query) => {
      for (const token of [undefined, readOnly, custom]) {
        for (const type of TYPES) {
          const list = await site.get(`/${type}?${query}`, token);
          const one = await site.get(`/${type}/${draft}?${query}`, token);
          for (const { status, text } of [list, one]) {
            // Topics and terms have no title to ask for.
            const isUnknown = query.includes('title') && type !== 'articles';
            expect(status).toBe(isUnknown ? 400 : 403);
            expect(text).not.toContain(CANARY);
          }
        }
      }
    });

    it('is refused alike, whether there is a draft or not', async () => {
      const there = await site.get(`/articles/${draft}?status=draft`);
      const missing = await site.get('/articles/nobody?status=draft');
      expect(there.text).toBe(missing.text);
    });

    it('is all for a token that holds the preview action', async () => {
      const list = await site.get('/articles?status=draft&sort=title', preview);
      expect(list.status).toBe(200);
      expect(list.text).toContain(HIDDEN_TITLE);
      const one = await site.get(`/articles/${changed}?status=draft`, preview);
      expect(one.json.data.title).toBe(`${CANARY} of a change`);
      expect((await site.get('/glossary-terms?status=draft', preview)).text).toContain('Zorvikova');
      expect((await site.get('/preview', preview)).json).toEqual({ data: { preview: true } });
    });

    it('is a check that a site can make of its token', async () => {
      for (const token of [undefined, readOnly, custom]) {
        expect((await site.get('/preview', token)).status).toBe(403);
      }
    });

    it('is not what a preview token gets unasked', async () => {
      expect((await site.get('/articles', preview)).text).not.toContain(CANARY);
      const { text } = await site.get(`/articles/${source}/connections?status=draft`, preview);
      expect(text).not.toContain(draft);
    });

    it('stays published where that is asked for in so many words', async () => {
      const { status, text } = await site.get('/articles?status=published');
      expect(status).toBe(200);
      expect(text).not.toContain(CANARY);
    });
  });

  describe('of what is hidden', () => {
    const paths = (): string[] => [
      ...TYPES.flatMap((type) => [
        `/${type}`,
        `/${type}?populate=*`,
        `/${type}?pagination[pageSize]=100&fields=*`,
        `/${type}?locale=*`,
        `/${type}?_q=${CANARY}`,
      ]),
      '/articles?populate[topics][populate]=*',
      '/articles?populate[topics][status]=draft',
      '/articles?populate[localizations]=true',
      '/articles?populate[localizations][status]=draft',
      '/articles?fields[0]=title&populate=localizations',
      '/articles?fields[0]=title&populate[localizations][fields][0]=title',
      `/articles/${source}?fields[0]=title&populate[localizations][fields][0]=title`,
      '/articles?filters[localizations][title][$startsWith]=C',
      '/articles?filters[publishedAt][$null]=true',
      '/articles?locale=ja',
      `/articles/${source}?locale=ja`,
      `/articles/${source}?populate[localizations][status]=draft`,
      '/topics?populate[parent][status]=draft',
      `/articles?filters[title][$contains]=${CANARY}`,
      `/articles?filters[excerpt][$notNull]=true`,
      `/articles?filters[importKey][$eq]=${SECRET_KEY}`,
      '/articles?sort=importKey:asc',
      '/articles?sort[0][importKey]=desc',
      '/articles?fields[0]=importKey',
      `/articles/${source}?populate=*`,
      `/articles/${source}?fields[0]=importKey`,
      ...[source, changed, draft].flatMap((id) =>
        ['connections', 'backlinks', 'mentions', 'story'].map((part) => `/articles/${id}/${part}`)
      ),
      `/connections?documentIds=${source},${changed},${draft}`,
    ];

    it('shows nothing to anyone', async () => {
      for (const token of [undefined, readOnly, custom, preview]) {
        for (const path of paths()) {
          const { status, text } = await site.get(path, token);
          expect([path, status < 500]).toEqual([path, true]);
          for (const secret of [CANARY, SECRET_KEY, draft, 'importKey']) {
            if (path.includes(secret)) continue;
            expect([path, text.includes(secret)]).toEqual([path, false]);
          }
          if (status === 200) expect([path, text.includes(SECRET_KEY)]).toEqual([path, false]);
        }
      }
    });

    it('tells nothing by what comes back', async () => {
      /** Titles of the answer, or that there was none. */
      const probe = async (query: string): Promise<unknown> => {
        const { status, json } = await site.get(`/articles?${query}&sort=title`);
        return status === 200 ? (json.data as { title: string }[]).map((one) => one.title) : status;
      };
      const oracles: [string, string][] = [
        [`_q=${SECRET_KEY}`, '_q=key-of-no-import'],
        [`filters[importKey][$eq]=${SECRET_KEY}`, 'filters[importKey][$eq]=key-of-no-import'],
        ['filters[importKey][$startsWith]=key', 'filters[importKey][$startsWith]=zzz'],
        [`filters[$or][0][importKey]=${SECRET_KEY}`, 'filters[$or][0][importKey]=no'],
        [`filters[$not][importKey]=${SECRET_KEY}`, 'filters[$not][importKey]=no'],
        [`_q=${CANARY}`, '_q=nobodywrotethis'],
        [`filters[title][$contains]=${CANARY}`, 'filters[title][$contains]=nobodywrotethis'],
        [
          `filters[localizations][title]=${CANARY}`,
          'filters[localizations][title]=nobodywrotethis',
        ],
        ['filters[topics][articles][importKey]=k', 'filters[topics][articles][importKey]=z'],
      ];
      for (const [hit, miss] of oracles) {
        expect([hit, await probe(hit)]).toEqual([hit, await probe(miss)]);
      }
      expect(await probe('_q=Umbrellas')).toEqual(['Umbrellas']);
    });

    it('shows published ones to all who may read them', async () => {
      const { json } = await site.get(`/articles/${source}/connections`);
      expect(json.data).toMatchObject([{ origin: 'automatic', target: { documentId: changed } }]);
      expect(json.data[0].target.title).toBe('Zorvikantol');
      expect(json.lines).toMatchObject([{ target: null }]);
      expect((await site.get(`/articles/${source}/backlinks`)).json.data).toMatchObject([
        { source: { documentId: changed } },
      ]);
      expect((await site.get(`/articles/${source}/mentions`)).json.data).toHaveLength(1);
      expect((await site.get(`/articles/${source}/story`)).json.data.copies).toEqual([]);
    });

    it('hides a term at once that is unpublished', async () => {
      const [{ term }] = (await site.get(`/articles/${source}/mentions`)).json.data;
      await strapi.documents(TERM).unpublish({ documentId: term.documentId });
      expect((await site.get(`/articles/${source}/mentions`)).json.data).toEqual([]);
    });

    it('has no import key that a client gave', async () => {
      const token = await createToken(strapi, 'full-access');
      const body = { data: { title: 'Sent by a client', importKey: 'of-a-client' } };
      await site.send('POST', '/api/newsroom/articles', { token, body });
      await site.send('PUT', `/api/newsroom/articles/${source}`, {
        token,
        body: { data: { importKey: 'of-a-client' } },
      });
      const count = await strapi.db.query(ARTICLE).count({ where: { importKey: 'of-a-client' } });
      expect(count).toBe(0);
    });

    it('keeps our own content types out of the content API', async () => {
      const token = await createToken(strapi, 'full-access');
      for (const path of ['decisions', 'former-titles', 'audit-entries', 'states', 'jobs']) {
        expect((await site.get(`/${path}`, token)).status).toBe(404);
      }
    });
  });
});
