import type { Core } from '@strapi/strapi';
import type { CountsAnswer, RefreshAnswer } from '../../../server/src/contracts/list-view';
import { article, connections } from '../../support/newsroom/articles';
import {
  createEditor,
  newsroomActions,
  sendAs,
  writingArticles,
} from '../../support/requests/editors';
import { eventually } from '../../support/eventually';
import { addPostType, POST, POST_FIELDS } from '../../support/project/post-type';
import { asAdmin, openSite, type Send } from '../../support/requests/site';
import { createProject, type TestProject } from '../../support/project/strapi';

const UID = 'plugin::newsroom.article';
const COUNTS = '/newsroom/list-view/counts';
const REFRESHES = '/newsroom/refreshes';

const BODY = 'The tidal mill grinds oats with the force of the tidal bay.';

describe('the list view', () => {
  let project: TestProject;
  let strapi: Core.Strapi;
  let send: Send;
  const ids: string[] = [];
  let draft: string;

  const query = (documentIds: readonly string[], locale = 'en'): string =>
    `${COUNTS}?uid=${UID}&locale=${locale}&documentIds=${documentIds.join(',')}`;

  const refresh = async (
    as: Send,
    documentIds: readonly string[]
  ): Promise<RefreshAnswer['data']> => {
    const { status, json } = await as('POST', REFRESHES, { uid: UID, locale: 'en', documentIds });
    expect(status).toBe(200);
    const { id } = (json as RefreshAnswer).data;
    return eventually(async () => {
      const { data } = (await as('GET', `${REFRESHES}/${id}`)).json as RefreshAnswer;
      expect(data.state).toBe('done');
      return data;
    });
  };

  beforeAll(async () => {
    project = await createProject();
    strapi = await project.start();
    send = await asAdmin(strapi);
    for (const title of ['Tidal mill in the bay', 'Oats from the tidal mill', 'Mill of the bay']) {
      ids.push((await article(strapi, { title, body: [`${title}. ${BODY}`] })).documentId);
    }
    draft = (await article(strapi, { title: 'Mill draft', status: 'draft' })).documentId;
    await connections(strapi).settle();
  });
  afterAll(() => project.remove());

  describe('GET /newsroom/list-view/counts', () => {
    it('counts what a site is shown, for a whole page at once', async () => {
      const [first, second, third] = ids as [string, string, string];
      await connections(strapi).reject({
        source: { documentId: first },
        target: { documentId: second },
      });
      const { status, json } = await send('GET', query([...ids, draft, 'nobody']));
      expect(status).toBe(200);
      const { data } = json as CountsAnswer;
      for (const id of ids) {
        const shown = await connections(strapi).find({ documentId: id });
        expect([id, data[id]]).toEqual([id, shown?.data.length]);
      }
      expect(data[first]).toBe((data[third] ?? 0) - 1);
      expect(data).toMatchObject({ [draft]: null, nobody: null });
    });

    it('costs a number of queries that does not grow with the page', async () => {
      const countOnce = async (documentIds: readonly string[]): Promise<number> => {
        let queries = 0;
        const note = (): void => void (queries += 1);
        strapi.db.connection.on('query', note);
        await send('GET', query(documentIds));
        strapi.db.connection.removeListener('query', note);
        return queries;
      };
      /** The least of a few: the background work asks the same database now and then. */
      const count = async (documentIds: readonly string[]): Promise<number> => {
        const counts: number[] = [];
        for (let i = 0; i < 5; i += 1) counts.push(await countOnce(documentIds));
        return Math.min(...counts);
      };
      await count(ids);
      expect(await count(ids)).toBeLessThanOrEqual((await count(ids.slice(0, 1))) + 2);
    });

    it.each([
      [`${COUNTS}?uid=${UID}&locale=en`, /^documentIds must /],
      [`${COUNTS}?uid=admin::user&locale=en&documentIds=a`, /^uid must /],
      [`${COUNTS}?locale=en&documentIds=a`, /^uid must /],
      [`${COUNTS}?uid=${UID}&locale=&locale=en&documentIds=a`, /^locale must /],
      [`${COUNTS}?uid=${UID}&locale=en&documentIds=a%20or%20b`, /^documentIds must /],
    ])('refuses %s in one sentence', async (path, sentence) => {
      const { status, json } = await send('GET', path);
      expect(status).toBe(400);
      expect(json.error.message).toMatch(sentence);
    });

    it('tells nothing of articles that whoever asks may not read', async () => {
      const login = await createEditor(strapi, [
        ...newsroomActions('read'),
        ...writingArticles(['ja']),
      ]);
      const { status, json } = await (await sendAs(strapi, login))('GET', query(ids));
      expect(status).toBe(200);
      expect(Object.values((json as CountsAnswer).data)).toEqual(ids.map(() => null));
    });

    it('is closed to who may not read, and to strangers', async () => {
      const login = await createEditor(strapi, [...newsroomActions('pin'), ...writingArticles()]);
      expect((await (await sendAs(strapi, login))('GET', query(ids))).status).toBe(403);
      expect((await (await openSite(strapi)).send('GET', query(ids))).status).toBe(401);
    });
  });

  describe('POST /newsroom/refreshes', () => {
    it('reads the articles anew, also where we thought that nothing had changed', async () => {
      const [first] = ids as [string];
      const rows = strapi.db.query('plugin::newsroom.connection');
      await rows.deleteMany({ where: { documentId: first } });
      const { result, done, total } = await refresh(send, [first, draft]);
      expect(result).toEqual({ refreshed: 1, unpublished: 1, failed: [] });
      expect([done, total]).toEqual([2, 2]);
      expect(await rows.count({ where: { documentId: first } })).toBeGreaterThan(0);
    });

    it('names the articles that could not be read, and why', async () => {
      const [first, second] = ids as [string, string];
      const { engine } = strapi.plugin('newsroom').service<{
        engine: { index: (document: { id: string }) => Promise<unknown> };
      }>('indexing');
      const index = engine.index;
      // What the engine is given can break it in ways that nobody foresaw; here it does.
      engine.index = (document) =>
        document.id.includes(second)
          ? Promise.reject(new Error('a line is too long'))
          : index(document);
      const { result } = await refresh(send, [first, second]);
      engine.index = index;
      expect(result).toMatchObject({ refreshed: 1, unpublished: 0 });
      expect(result?.failed).toEqual([
        {
          uid: UID,
          documentId: second,
          locale: 'en',
          title: 'Oats from the tidal mill',
          reason: 'a line is too long',
        },
      ]);
      await refresh(send, [second]);
    });

    it.each<[object, RegExp]>([
      [{ uid: UID, locale: 'en', documentIds: [] }, /^documentIds must /],
      [{ uid: UID, locale: 'en', documentIds: 'a' }, /^documentIds must /],
      [{ uid: UID, locale: 'en', documentIds: [{ $ne: '' }] }, /^documentIds\[0\] must /],
      [
        { uid: UID, locale: 'en', documentIds: Array.from({ length: 101 }, (_, i) => `a${i}`) },
        /^doc/,
      ],
      [{ uid: 'admin::user', locale: 'en', documentIds: ['a'] }, /^uid must /],
      [{ uid: UID, locale: ['en'], documentIds: ['a'] }, /^locale must /],
    ])('refuses %j in one sentence', async (body, sentence) => {
      const { status, json } = await send('POST', REFRESHES, body);
      expect(status).toBe(400);
      expect(json.error.message).toMatch(sentence);
    });

    it('passes over what the editor may not read', async () => {
      const grants = newsroomActions('read', 'rebuild');
      const elsewhere = await sendAs(
        strapi,
        await createEditor(strapi, [...grants, ...writingArticles(['ja'])])
      );
      const body = { uid: UID, locale: 'en', documentIds: ids };
      expect((await elsewhere('POST', REFRESHES, body)).status).toBe(404);
      const here = await sendAs(
        strapi,
        await createEditor(strapi, [...grants, ...writingArticles(['en'])])
      );
      expect((await refresh(here, ids)).result).toMatchObject({ refreshed: 3 });
    });

    it('tells nothing of jobs of another kind, or of none', async () => {
      const { id } = await strapi.db
        .query('plugin::newsroom.job')
        .create({ data: { kind: 'rebuild', status: 'done', createdAt: Date.now() } });
      for (const path of [`/${String(id)}`, '/999999999', '/one', '/1%20or%201']) {
        expect((await send('GET', `${REFRESHES}${path}`)).status).toBe(404);
      }
    });

    it('is closed to who may not rebuild, and to strangers', async () => {
      const login = await createEditor(strapi, [
        ...newsroomActions('read', 'review', 'pin'),
        ...writingArticles(),
      ]);
      const author = await sendAs(strapi, login);
      const site = await openSite(strapi);
      const body = { uid: UID, locale: 'en', documentIds: ids };
      expect((await author('POST', REFRESHES, body)).status).toBe(403);
      expect((await author('GET', `${REFRESHES}/1`)).status).toBe(403);
      expect((await site.send('POST', REFRESHES, { body })).status).toBe(401);
      expect((await site.send('GET', `${REFRESHES}/1`)).status).toBe(401);
    });
  });
});

describe('the content types that a list has the column for', () => {
  let project: TestProject;

  const optionsOf = (strapi: Core.Strapi, uid: string): object | undefined =>
    (strapi.contentTypes[uid as never] as { pluginOptions?: Record<string, object> }).pluginOptions
      ?.newsroom;

  beforeEach(async () => {
    project = await createProject();
    addPostType(project);
  });
  afterEach(() => project.remove());

  it('are those that take part, told with the layout that the panel reads', async () => {
    const config = { sources: { [POST]: POST_FIELDS } };
    const strapi = await project.start({ newsroom: { config } });
    const send = await asAdmin(strapi);
    for (const uid of [UID, POST]) {
      const { json } = await send('GET', '/content-manager/content-types');
      const type = (json.data as { uid: string; pluginOptions: Record<string, object> }[]).find(
        (one) => one.uid === uid
      );
      expect([uid, type?.pluginOptions.newsroom]).toEqual([
        uid,
        expect.objectContaining({ connections: true }),
      ]);
    }
    expect(optionsOf(strapi, 'plugin::newsroom.topic')).not.toMatchObject({ connections: true });
    const ours = { data: { headline: 'Ours', text: 'Kelp and rope.' }, status: 'published' };
    const post = await strapi.documents(POST as never).create(ours as never);
    const { documentId } = post as unknown as { documentId: string };
    await connections(strapi).settle();
    const { json } = await send('GET', `${COUNTS}?uid=${POST}&documentIds=${documentId}`);
    expect((json as CountsAnswer).data).toEqual({ [documentId]: 0 });
  });

  it('leave out our Article where a project has switched it off', async () => {
    const config = { article: false, sources: { [POST]: POST_FIELDS } };
    const strapi = await project.start({ newsroom: { config } });
    expect(optionsOf(strapi, UID)).toMatchObject({ connections: false, words: 'article' });
    const send = await asAdmin(strapi);
    const path = `${COUNTS}?uid=${UID}&locale=en&documentIds=a`;
    expect((await send('GET', path)).status).toBe(400);
  });
});
