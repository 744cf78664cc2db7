import type { Core } from '@strapi/strapi';
import type { PanelView } from '../../../server/src/contracts/panel';
import {
  article,
  ARTICLE,
  connections,
  connectionsOf,
  paragraphs,
} from '../../support/newsroom/articles';
import { dumpDerived } from '../../support/newsroom/derived';
import { eventually } from '../../support/eventually';
import { createPair } from '../../support/newsroom/pairs';
import {
  ask,
  asAdmin,
  grantToPublic,
  openSite,
  READ_ACTIONS,
  type Site,
} from '../../support/requests/site';
import { createProject, type TestProject } from '../../support/project/strapi';

const TOPIC = 'plugin::newsroom.topic';

interface Listed {
  documentId: string;
  connections: { target: { documentId: string } }[];
  lines: { target: { documentId: string } | null }[];
  backlinks: { source: { documentId: string } }[];
}

describe('what is held back', () => {
  let project: TestProject;
  let strapi: Core.Strapi;
  let site: Site;
  let told: string[] = [];

  const service = () => connections(strapi);
  const targetsOf = async (documentId: string): Promise<string[]> => {
    const { json } = await site.get(`/articles/${documentId}/connections`);
    return json.data.map(({ target }: { target: { documentId: string } }) => target.documentId);
  };
  const linesOf = async (documentId: string): Promise<(string | null)[]> => {
    const { json } = await site.get(`/articles/${documentId}/connections`);
    return json.lines.map(({ target }: Listed['lines'][number]) => target?.documentId ?? null);
  };
  const backlinksOf = async (documentId: string): Promise<string[]> => {
    const { json } = await site.get(`/articles/${documentId}/backlinks`);
    return json.data.map(({ source }: { source: { documentId: string } }) => source.documentId);
  };
  const overGraphql = async (documentId: string): Promise<Listed> => {
    const { data } = await ask<{ newsroomArticle: Listed }>(
      site,
      `{ newsroomArticle(documentId: "${documentId}") { documentId
        connections { target { documentId } } lines { target { documentId } }
        backlinks { source { documentId } } } }`
    );
    return data.newsroomArticle;
  };
  const decided = async (): Promise<unknown[]> =>
    strapi.db.query('plugin::newsroom.decision').findMany({ orderBy: { id: 'asc' } });

  beforeAll(async () => {
    project = await createProject();
    strapi = await project.start({ graphql: true });
    strapi.eventHub.on(
      'newsroom.connections.changed',
      ({ articles }: { articles: { documentId: string }[] }) => {
        told.push(...articles.map(({ documentId }) => documentId));
        return Promise.resolve();
      }
    );
    site = await openSite(strapi);
    await grantToPublic(strapi, READ_ACTIONS);
  });
  afterAll(() => project.remove());

  it('is linked neither from nor to, by no origin, over REST and GraphQL, at once', async () => {
    const { first, second } = await createPair(strapi, 'Zorvik');
    const citing = await article(strapi, {
      title: 'Lamps',
      body: ['connection: Zorvik begins', '関連記事：Zorvik begins'],
    });
    const pinning = (await article(strapi, { title: 'Lanterns' })).documentId;
    await service().pin({ source: { documentId: pinning }, target: { documentId: first } });
    await service().pin({ source: { documentId: first }, target: { documentId: pinning } });
    expect((await connectionsOf(strapi, first)).data).toHaveLength(2);
    expect(await targetsOf(second)).toEqual([first]);
    expect(await linesOf(citing.documentId)).toEqual([first, first]);

    told = [];
    await service().hold({ documentId: first });
    expect([...new Set(told)].sort()).toEqual([first, second, citing.documentId, pinning].sort());
    for (const id of [first, second, citing.documentId, pinning]) {
      expect(await targetsOf(id)).toEqual([]);
      expect(await overGraphql(id)).toMatchObject({ connections: [], backlinks: [] });
    }
    expect(await linesOf(citing.documentId)).toEqual([null, null]);
    expect((await overGraphql(citing.documentId)).lines).toEqual([
      { target: null },
      { target: null },
    ]);
    expect(await backlinksOf(first)).toEqual([]);
    expect(await backlinksOf(pinning)).toEqual([]);
    expect(await service().suggest({ documentId: first })).toEqual([]);
    expect(
      (await service().suggest({ documentId: second }))?.map(({ target }) => target.documentId)
    ).not.toContain(first);
    // The article itself is as readable as before.
    expect((await site.get(`/articles/${first}`)).status).toBe(200);

    told = [];
    expect(await service().release({ documentId: first })).toBe(true);
    expect(told).toContain(pinning);
    expect(await targetsOf(pinning)).toEqual([first]);
    expect(await linesOf(citing.documentId)).toEqual([first, first]);
    await eventually(async () => {
      expect(await targetsOf(second)).toEqual([first]);
      expect((await targetsOf(first)).sort()).toEqual([second, pinning].sort());
    });
    expect(told).toContain(second);
    expect(await service().release({ documentId: first })).toBe(false);
  });

  it('stands in no list of the panel either, neither its own nor that of others', async () => {
    const send = await asAdmin(strapi);
    const panelOf = async (documentId: string): Promise<PanelView> =>
      (await send('GET', `/newsroom/entries/${ARTICLE as string}/${documentId}/panel`)).json.data;
    const { first, second } = await createPair(strapi, 'Wexcombe');
    const pinning = (await article(strapi, { title: 'Lighters' })).documentId;
    await service().pin({ source: { documentId: pinning }, target: { documentId: first } });
    await service().pin({ source: { documentId: first }, target: { documentId: pinning } });
    expect((await panelOf(pinning)).pinned).toHaveLength(1);

    await service().hold({ documentId: first });
    expect(await panelOf(first)).toMatchObject({ isHeld: true, pinned: [], background: [] });
    expect(await panelOf(pinning)).toMatchObject({ isHeld: false, pinned: [] });
    const { background, followUp, undated } = await panelOf(second);
    const shown = [...background, ...followUp, ...undated].map(({ target }) => target.documentId);
    expect(shown).not.toContain(first);

    await service().release({ documentId: first });
    expect((await panelOf(pinning)).pinned).toHaveLength(1);
    expect(await panelOf(first)).toMatchObject({ isHeld: false });
    expect((await panelOf(first)).pinned).toHaveLength(1);
  });

  it('leaves its place in a list to the next', async () => {
    await service().settle();
    const names = ['begins', 'again', 'thrice', 'anew', 'once more', 'finally', 'ends'];
    const ids: string[] = [];
    for (const [i, name] of names.entries()) {
      const { documentId } = await article(strapi, {
        title: `潮位計の網、第${i}港で${name}`,
        publishedOn: '2026-03-01T00:00:00.000Z',
        body: [
          `第${i}港の潮位計が無線網につながり、漁協の${name}が水位を読む。`,
          `潮位計の更新は${i}年ぶりで、港湾局は無線網を広げる。`,
        ],
      });
      ids.push(documentId);
    }
    await service().settle();
    const [source = ''] = ids;
    const before = await targetsOf(source);
    expect(before).toHaveLength(5);
    const next = ids.find((id) => id !== source && !before.includes(id));
    await service().hold({ documentId: before[0]! });
    await eventually(async () => {
      const after = await targetsOf(source);
      expect(after.sort()).toEqual([...before.slice(1), next].sort());
    });
    await service().release({ documentId: before[0]! });
    await eventually(async () => expect(await targetsOf(source)).toEqual(before));
  });

  it('can be a topic, with all articles that have it by an editor’s word', async () => {
    const topic = (await strapi
      .documents(TOPIC)
      .create({ data: { name: '係争中の裁判', slug: 'keisou', kind: 'theme' } } as never)) as {
      documentId: string;
    };
    const { first, second } = await createPair(strapi, 'Quenby');
    await strapi.documents(ARTICLE).update({
      documentId: first,
      data: { topics: [topic.documentId] },
      status: 'published',
    } as never);
    await service().settle();
    expect(await targetsOf(second)).toEqual([first]);
    told = [];
    await service().hold({ documentId: topic.documentId, uid: TOPIC });
    expect([...new Set(told)].sort()).toEqual([first, second].sort());
    expect(await targetsOf(second)).toEqual([]);
    expect(await targetsOf(first)).toEqual([]);
    await service().settle();
    expect(
      await strapi.db.query('plugin::newsroom.connection').count({ where: { targetId: first } })
    ).toBe(0);

    await strapi.documents(ARTICLE).update({
      documentId: first,
      data: { topics: [] },
      status: 'published',
    } as never);
    await eventually(async () => expect(await targetsOf(second)).toEqual([first]));
    await service().release({ documentId: topic.documentId, uid: TOPIC });
  });

  it('can be pinned neither from nor to, nor accepted, nor chosen for a line', async () => {
    const { first, second } = await createPair(strapi, 'Marlow');
    await service().hold({ documentId: first });
    const forth = { source: { documentId: first }, target: { documentId: second } };
    const back = { source: { documentId: second }, target: { documentId: first } };
    for (const pair of [forth, back]) {
      await expect(service().pin(pair)).rejects.toThrow(/is held back: no connection/);
      await expect(service().accept(pair)).rejects.toThrow(/is held back/);
      await expect(service().choose({ ...pair, line: '行' })).rejects.toThrow(/is held back/);
    }
    await service().reject(back);
    await service().release({ documentId: first });
    await service().pin(forth);
  });

  it.each([
    [{ documentId: 'no-such-article' }, /does not exist/],
    [{ documentId: 'x', uid: 'api::none.none' }, /neither a source of connections nor a topic/],
    [{ documentId: '' }, /must be named by its documentId/],
  ])('refuses to hold %j in one sentence', async (input, sentence) => {
    await expect(service().hold(input)).rejects.toThrow(sentence);
  });

  it('is in the audit, with who said so, and who took it back', async () => {
    const { documentId } = await article(strapi, { title: '별세한 시장의 발자취' });
    await service().hold({ documentId, actor: '7' });
    await service().release({ documentId, actor: '8' });
    const entries = (await strapi.db.query('plugin::newsroom.audit-entry').findMany({
      orderBy: { id: 'desc' },
      limit: 2,
    })) as { action: string; actor: string; before: unknown; after: unknown }[];
    expect(entries.map(({ action, actor }) => [action, actor])).toEqual([
      ['restored', '8'],
      ['held', '7'],
    ]);
    expect(entries[1]).toMatchObject({
      before: null,
      after: { kind: 'held', source: { documentId } },
    });
  });

  it('is at rest as after a rebuild, and once released as if nothing had been', async () => {
    const { first } = await createPair(strapi, 'Thessal');
    await article(strapi, { title: '灯塔', body: ['延伸阅读：Thessal begins'] });
    await service().settle();
    const [before, saidBefore] = [await dumpDerived(strapi), await decided()];

    await service().hold({ documentId: first });
    await service().settle();
    const held = await dumpDerived(strapi);
    expect(held).not.toEqual(before);
    await service().rebuild();
    expect(await dumpDerived(strapi)).toEqual(held);

    await service().release({ documentId: first });
    await service().settle();
    expect(await dumpDerived(strapi)).toEqual(before);
    expect(await decided()).toEqual(saidBefore);
  });

  it('hides an article from the moment that a held topic is published with it', async () => {
    const topic = (await strapi
      .documents(TOPIC)
      .create({ data: { name: '讣告', slug: 'fugao', kind: 'theme' } } as never)) as {
      documentId: string;
    };
    await service().hold({ documentId: topic.documentId, uid: TOPIC });
    const citing = await article(strapi, { title: 'Bells', body: ['connection: 老船长辞世'] });
    const { documentId } = await article(strapi, {
      title: '老船长辞世',
      body: ['他在港口工作了四十年。'],
      topics: [topic.documentId],
    });
    await service().settle();
    expect(await linesOf(citing.documentId)).toEqual([null]);
    expect(await targetsOf(documentId)).toEqual([]);
    await strapi.documents(ARTICLE).update({
      documentId,
      data: { topics: [], body: paragraphs('他在港口工作了四十年。') },
      status: 'published',
    } as never);
    expect(await linesOf(citing.documentId)).toEqual([documentId]);
  });
});
