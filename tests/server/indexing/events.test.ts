import type { Core } from '@strapi/strapi';
import { article, ARTICLE, connections, paragraphs, TERM } from '../../support/newsroom/articles';
import { eventually } from '../../support/eventually';
import { about, createPair } from '../../support/newsroom/pairs';
import { createProject, type TestProject } from '../../support/project/strapi';

const EVENT = 'newsroom.connections.changed';

interface Changed {
  articles: { uid: string; documentId: string; locale: string }[];
}

describe(EVENT, () => {
  let project: TestProject;
  let strapi: Core.Strapi;
  let told: Changed[] = [];

  const settle = () => connections(strapi).settle();
  const ids = (): string[] => [
    ...new Set(told.flatMap(({ articles }) => articles.map(({ documentId }) => documentId))),
  ];
  /** What is told while `work` is done, and until all is at rest. */
  const during = async (work: () => Promise<unknown>): Promise<string[]> => {
    await settle();
    told = [];
    await work();
    await settle();
    return ids();
  };

  beforeAll(async () => {
    project = await createProject();
    // Nothing but the hints that a publish leaves may bring its connections.
    strapi = await project.start({ newsroom: { config: { engine: { reconcileEvery: 3600 } } } });
    strapi.eventHub.on(EVENT, (changed: Changed) => {
      told.push(changed);
      return Promise.resolve();
    });
    for (const title of ['Bakers', 'Sonatas', 'Snowfall', 'Chessboards', 'Oysters', 'Umbrellas']) {
      await article(strapi, { title, body: about(title) });
    }
  });
  afterAll(() => project.remove());

  it('names what is published, and whom that changes by itself', async () => {
    const { first, second } = await createPair(strapi, 'Zorvik');
    const citing = await article(strapi, { title: 'Lamps', body: ['connection: Lanterns'] });
    await settle();
    told = [];
    const { documentId } = await article(strapi, { title: 'Lanterns' });
    await eventually(() => {
      expect(ids().sort()).toEqual([documentId, citing.documentId].sort());
    });
    const all = told.flatMap(({ articles }) => articles);
    expect(all).toContainEqual({ uid: ARTICLE, documentId, locale: 'en' });
    expect(ids()).not.toContain(first);
    expect(ids()).not.toContain(second);
  });

  it('names both articles of a connection that comes or goes', async () => {
    const { first, second } = await createPair(strapi, 'Quenby');
    const both = [first, second].sort();
    expect(
      (await during(() => strapi.documents(ARTICLE).unpublish({ documentId: second }))).sort()
    ).toEqual(both);
    expect(
      (await during(() => strapi.documents(ARTICLE).publish({ documentId: second }))).sort()
    ).toEqual(both);
    expect(
      (await during(() => strapi.documents(ARTICLE).delete({ documentId: second }))).sort()
    ).toEqual(both);
  });

  it('names the article that a decision is about, at once', async () => {
    const { first, second } = await createPair(strapi, 'Marlow');
    await settle();
    told = [];
    const service = connections(strapi);
    await service.reject({ source: { documentId: first }, target: { documentId: second } });
    expect(ids()).toContain(first);
  });

  it('names the articles that mention a new glossary term', async () => {
    const { documentId } = await article(strapi, { title: 'Worlds', body: ['The metaverse.'] });
    const names = await during(() =>
      strapi.documents(TERM).create({ data: { term: 'Metaverse' }, status: 'published' } as never)
    );
    expect(names).toContain(documentId);
  });

  it('names linking articles when their target has another title', async () => {
    const target = await article(strapi, { title: 'Quays of yore' });
    const source = await article(strapi, { title: 'Docks', body: ['connection: Quays of yore'] });
    const names = await during(() =>
      strapi.documents(ARTICLE).update({
        documentId: target.documentId,
        data: { title: 'Quays of today' },
        status: 'published',
      } as never)
    );
    expect(names).toContain(source.documentId);
    expect(names).toContain(target.documentId);
  });

  it('names whom an editor connected by hand, and who names it in a line', async () => {
    const target = await article(strapi, { title: 'Anchors away' });
    const pinning = await article(strapi, { title: 'Ropes' });
    const citing = await article(strapi, { title: 'Sails', body: ['connection: Anchors away'] });
    const service = connections(strapi);
    await service.pin({
      source: { documentId: pinning.documentId },
      target: { documentId: target.documentId },
    });
    const all = [target, pinning, citing].map(({ documentId }) => documentId).sort();
    const { documentId } = target;
    const readdress = () =>
      strapi.documents(ARTICLE).update({
        documentId,
        data: { slug: 'anchors' },
        status: 'published',
      } as never);
    expect((await during(readdress)).sort()).toEqual(all);
    const unpublish = () => strapi.documents(ARTICLE).unpublish({ documentId });
    expect((await during(unpublish)).sort()).toEqual(all);
  });

  it('is not told where nothing changes', async () => {
    const { first, second } = await createPair(strapi, 'Hexham');
    const documents = strapi.documents(ARTICLE);
    expect(await during(() => documents.publish({ documentId: first }))).toEqual([]);
    expect(
      await during(() =>
        documents.update({
          documentId: second,
          data: { title: 'A draft', body: paragraphs('Of other things.') },
        } as never)
      )
    ).toEqual([]);
    expect(await during(settle)).toEqual([]);
  });

  it('is one that webhooks may subscribe to', () => {
    const allowed = strapi.get('webhookStore').allowedEvents as Map<string, string>;
    expect([...allowed.values()]).toContain(EVENT);
  });
});
