import type { Core } from '@strapi/strapi';
import type { MapAnswer } from '../../../server/src/contracts/map';
import { article, ARTICLE, connections } from '../../support/newsroom/articles';
import {
  createEditor,
  newsroomActions,
  sendAs,
  writingArticles,
} from '../../support/requests/editors';
import { asAdmin, openSite, type Send } from '../../support/requests/site';
import { createProject, type TestProject } from '../../support/project/strapi';

const KOBE = 'The harbour of Kobe opens a tide gauge';
const BUSAN = '부산 항만이 조위계를 열다';
const KYOTO = '京都の灯台守が引退する';
const NINGBO = '宁波港的潮汐站';

describe('GET /newsroom/map', () => {
  let project: TestProject;
  let strapi: Core.Strapi;
  let send: Send;
  let ids: Record<'kobe' | 'busan' | 'kyoto' | 'ningbo' | 'draft', string>;

  const read = async (as: Send, query = ''): Promise<MapAnswer> => {
    const { status, json } = await as('GET', `/newsroom/map${query}`);
    expect(status).toBe(200);
    return json as MapAnswer;
  };

  /** The connections of a map in words. */
  const told = ({ data }: MapAnswer): string[] => {
    const lines: string[] = [];
    for (let i = 0; i < data.edges.length; i += 3) {
      const [from, to, origin] = data.edges.slice(i, i + 3) as [number, number, number];
      lines.push(`${data.nodes[from]?.title} ${data.origins[origin]} ${data.nodes[to]?.title}`);
    }
    return lines.sort();
  };

  /** What sites are shown, article by article, in the same words. */
  const shown = async (documentIds: readonly string[]): Promise<string[]> => {
    const lines: string[] = [];
    for (const documentId of documentIds) {
      const answer = await connections(strapi).find({ documentId });
      for (const { origin, target } of answer?.data ?? [])
        lines.push(`${answer?.source.title} ${origin} ${target.title}`);
    }
    return lines.sort();
  };

  beforeAll(async () => {
    project = await createProject();
    strapi = await project.start({ newsroom: { config: { limit: 1 } } });
    send = await asAdmin(strapi);
    const make = async (title: string, publishedOn: string, body: readonly string[], more = {}) =>
      (await article(strapi, { title, publishedOn, body, ...more })).documentId;
    const tides = 'Japan measures the tides of the harbour with a gauge of brass and glass.';
    ids = {
      kobe: await make(KOBE, '2026-03-01', [tides, `connection: ${KYOTO}`]),
      busan: await make(BUSAN, '2026-03-04', [tides]),
      kyoto: await make(KYOTO, '2026-03-02', ['灯台の灯が消える。']),
      ningbo: await make(NINGBO, '2026-03-03', ['潮水每天涨落两次。']),
      draft: await make('A draft on tides', '2026-03-05', [tides], { status: 'draft' }),
    };
    const pair = (source: string, target: string) => ({
      source: { documentId: source },
      target: { documentId: target },
    });
    await connections(strapi).settle();
    await connections(strapi).pin(pair(ids.busan, ids.ningbo));
    await connections(strapi).pin(pair(ids.busan, ids.draft));
    await connections(strapi).accept(pair(ids.ningbo, ids.kobe));
    await connections(strapi).accept(pair(ids.busan, ids.kobe));
    await connections(strapi).accept(pair(ids.busan, ids.kyoto));
    await connections(strapi).settle();
  });
  afterAll(() => project.remove());

  it('shows the published articles of the default locale, newest first', async () => {
    const { data, meta } = await read(send);
    expect(data.nodes.map(({ title }) => title)).toEqual([BUSAN, NINGBO, KYOTO, KOBE]);
    expect(meta).toMatchObject({ locale: 'en', total: 4, hidden: 0, limit: 3000 });
    expect(meta.locales[0]).toBe('en');
  });

  it('shows the very connections that a site is shown', async () => {
    const lines = told(await read(send));
    expect(lines).toEqual(await shown(Object.values(ids)));
    expect(lines).toContain(`${BUSAN} pinned ${NINGBO}`);
    expect(lines).toContain(`${KOBE} inline ${KYOTO}`);
    expect(lines).toContain(`${NINGBO} automatic ${KOBE}`);
  });

  it('keeps to the limit of automatic connections as a site does', async () => {
    const automatic = told(await read(send)).filter((line) => line.startsWith(`${BUSAN} auto`));
    // Two older ones are accepted, and the limit of the project is one.
    expect(automatic).toHaveLength(1);
  });

  it('shows another locale by itself', async () => {
    await strapi.plugin('i18n').service('locales').create({ code: 'ja', name: 'Japanese' });
    await article(strapi, { title: KYOTO, locale: 'ja', body: ['灯台の灯が消える。'] });
    const { data, meta } = await read(send, '?locale=ja');
    expect(data.nodes.map(({ title }) => title)).toEqual([KYOTO]);
    expect(meta).toMatchObject({ locale: 'ja', locales: ['en', 'ja'], total: 1 });
  });

  it('names the topics of an article', async () => {
    const { data } = await read(send);
    const kobe = data.nodes.find(({ title }) => title === KOBE);
    expect(kobe?.topics.map((topic) => data.topics[topic]?.name)).toContain('Japan');
  });

  it('shows no connection that an editor rejected, and no article that is withdrawn', async () => {
    const pair = { source: { documentId: ids.ningbo }, target: { documentId: ids.kobe } };
    await connections(strapi).reject({ ...pair, reason: 'outdated' });
    expect(told(await read(send))).not.toContain(`${NINGBO} automatic ${KOBE}`);
    await strapi.documents(ARTICLE).unpublish({ documentId: ids.kyoto });
    const { data } = await read(send);
    expect(data.nodes.map(({ title }) => title)).toEqual([BUSAN, NINGBO, KOBE]);
    await strapi.documents(ARTICLE).publish({ documentId: ids.kyoto });
  });

  it('shows no connection from or to an article that is held back', async () => {
    expect(told(await read(send)).join()).toContain(KOBE);
    await connections(strapi).hold({ documentId: ids.kobe });
    const lines = told(await read(send));
    expect(lines).toEqual(await shown(Object.values(ids)));
    expect(lines.join()).not.toContain(KOBE);
    await connections(strapi).release({ documentId: ids.kobe });
  });

  it.each(['?locale=xx', '?locale[$ne]=en', '?locale='])(
    'refuses %s in one sentence',
    async (query) => {
      const { status, json } = await send('GET', `/newsroom/map${query}`);
      expect(status).toBe(400);
      expect(json.error.message).toMatch(/^locale must /);
    }
  );

  it('is closed to all who lack the action, and to strangers', async () => {
    const login = await createEditor(strapi, [...newsroomActions('pin'), ...writingArticles()]);
    const editor = await sendAs(strapi, login);
    expect((await editor('GET', '/newsroom/map')).status).toBe(403);
    const stranger = await openSite(strapi);
    expect((await stranger.send('GET', '/newsroom/map')).status).toBe(401);
  });

  it('leaves out what the viewer may not read, and counts it', async () => {
    const login = await createEditor(strapi, newsroomActions('read'));
    const outsider = await read(await sendAs(strapi, login));
    expect(outsider.data).toMatchObject({ nodes: [], edges: [], topics: [] });
    expect(outsider.meta).toMatchObject({ total: 4, hidden: 4 });

    const creator = { conditions: ['admin::is-creator'] };
    const own = await createEditor(strapi, [
      ...newsroomActions('read'),
      ...writingArticles().map((grant) => ({ ...grant, ...creator })),
    ]);
    const author = await sendAs(strapi, own);
    const type = '/content-manager/collection-types/plugin::newsroom.article';
    const made = await author('POST', `${type}/actions/publish?locale=en`, { title: 'My own' });
    expect([200, 201]).toContain(made.status);
    const { data, meta } = await read(author);
    expect(data.nodes.map(({ title }) => title)).toEqual(['My own']);
    expect(meta).toMatchObject({ total: 5, hidden: 4 });
  });
});
