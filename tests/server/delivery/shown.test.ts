import type { Core } from '@strapi/strapi';
import type { MapAnswer } from '../../../server/src/contracts/map';
import type { ListAnswer } from '../../../server/src/contracts/overview';
import type { PanelView } from '../../../server/src/contracts/panel';
import type { PreviewAnswer } from '../../../server/src/contracts/settings';
import { article, ARTICLE, connections } from '../../support/newsroom/articles';
import { eventually } from '../../support/eventually';
import { about, moreAbout } from '../../support/newsroom/pairs';
import { asAdmin, type Send } from '../../support/requests/site';
import { createProject, type TestProject } from '../../support/project/strapi';

const UID = 'plugin::newsroom.article';

/** An article with connections of all origins, as a site, the map, the panel, the overview and the preview tell of it. */
describe('the connections of an article', () => {
  let project: TestProject;
  let strapi: Core.Strapi;
  let send: Send;
  let source: string;
  let found: string;
  let accepted: string;

  const show = async (): Promise<(string | null)[]> => {
    const answer = await connections(strapi).find({ documentId: source });
    return (answer?.data ?? []).map(({ target }) => target.title);
  };
  const save = async (values: Record<string, unknown>): Promise<void> => {
    const { status } = await send('PUT', '/newsroom/settings', { values });
    expect(status).toBe(200);
    await connections(strapi).settle();
  };
  const preview = async (values: Record<string, unknown>) => {
    const { json } = await send('POST', '/newsroom/settings/preview', { values });
    return eventually(async () => {
      const answer = await send('GET', `/newsroom/settings/preview/${json.data.id}`);
      expect(answer.json.data).toMatchObject({ status: 'done' });
      return (answer.json.data as PreviewAnswer['data']).result;
    });
  };
  const onMap = async (): Promise<string[]> => {
    const { data } = (await send('GET', '/newsroom/map')).json as MapAnswer;
    const titles: string[] = [];
    for (let i = 0; i < data.edges.length; i += 3) {
      const [from, to] = data.edges.slice(i, i + 2) as [number, number];
      if (data.nodes[from]?.documentId === source) titles.push(data.nodes[to]?.title ?? '');
    }
    return titles;
  };
  const inPanel = async (): Promise<string[]> => {
    const { json } = await send('GET', `/newsroom/entries/${UID}/${source}/panel`);
    const { pinned, lines, background, followUp, undated } = json.data as PanelView;
    return [...pinned, ...lines, ...background, ...followUp, ...undated].map(
      ({ target }) => target?.title ?? ''
    );
  };
  const countedOut = async (): Promise<number | undefined> => {
    const { data } = (await send('GET', '/newsroom/lists/orphans')).json as ListAnswer;
    return data.find(({ entries }) => entries[0]?.documentId === source)?.out;
  };

  beforeAll(async () => {
    project = await createProject();
    strapi = await project.start();
    send = await asAdmin(strapi);
    for (const title of ['Bakers', 'Sonatas', 'Snowfall', 'Chessboards', 'Oysters', 'Umbrellas'])
      await article(strapi, { title, body: [`${title} were the talk of the town.`] });
    const publish = async (title: string, day: number, body: readonly string[]) => {
      const publishedOn = `2026-03-0${day}T08:00:00.000Z`;
      return (await article(strapi, { title, body, publishedOn })).documentId;
    };
    source = await publish('Zorvik begins', 5, [...about('Zorvik'), 'connection: Lamps']);
    found = await publish('Zorvik goes on', 4, moreAbout('Zorvik'));
    accepted = await publish('Canals', 3, ['Of barges and towpaths.']);
    await publish('Lamps', 2, ['They shine.']);
    const pinned = await publish('Ferries', 1, ['They cross.']);
    await connections(strapi).settle();
    await connections(strapi).pin({
      source: { documentId: source },
      target: { documentId: pinned },
    });
    // Nothing leads back, so that the overview lists it among the orphans, with the number of its own connections.
    await connections(strapi).reject({
      source: { documentId: found },
      target: { documentId: source },
    });
    await connections(strapi).settle();
  });
  afterAll(() => project.remove());

  it('begin with what an editor said: what the engine finds is the last', async () => {
    expect(await show()).toEqual(['Ferries', 'Lamps', 'Zorvik goes on']);
    await connections(strapi).accept({
      source: { documentId: source },
      target: { documentId: accepted },
    });
    expect(await show()).toEqual(['Ferries', 'Lamps', 'Canals', 'Zorvik goes on']);
    await connections(strapi).settle();
    expect(await show()).toEqual(['Ferries', 'Lamps', 'Canals', 'Zorvik goes on']);
  });

  it('are the same on the map, in the panel and in the overview', async () => {
    const shown = await show();
    expect([...(await onMap())].sort()).toEqual([...shown].sort());
    expect(await inPanel()).toEqual(shown);
    expect(await countedOut()).toBe(shown.length);
  });

  it('lose none that was accepted to one that the engine finds, where the limit leaves one', async () => {
    const result = await preview({ limit: 1 });
    const change = result?.lists.find((list) => list.source.documentId === source);
    expect(change?.before.map(({ title }) => title)).toEqual(['Canals', 'Zorvik goes on']);
    expect(change?.after.map(({ title }) => title)).toEqual(['Canals']);
    await save({ limit: 1 });
    expect(await show()).toEqual(['Ferries', 'Lamps', 'Canals']);
    expect([...(await onMap())].sort()).toEqual(['Canals', 'Ferries', 'Lamps']);
    expect(await inPanel()).toEqual(['Ferries', 'Lamps', 'Canals']);
    expect(await countedOut()).toBe(3);
  });

  it('count each relation by the dates, also of what the engine finds no more', async () => {
    await strapi.documents(ARTICLE).update({
      documentId: accepted,
      data: { publishedOn: '2026-03-09T08:00:00.000Z' },
      status: 'published',
    } as never);
    await connections(strapi).settle();
    expect(await show()).toEqual(['Ferries', 'Lamps', 'Canals', 'Zorvik goes on']);
    expect(await countedOut()).toBe(4);
    expect((await onMap()).length).toBe(4);
    expect(await preview({ limit: 2 })).toMatchObject({ lists: [] });
  });

  it('are none where the article is held back, and none to one that is', async () => {
    await connections(strapi).hold({ documentId: found });
    await connections(strapi).settle();
    expect(await show()).toEqual(['Ferries', 'Lamps', 'Canals']);
    expect(await inPanel()).toEqual(['Ferries', 'Lamps', 'Canals']);
    expect(await countedOut()).toBe(3);
    await connections(strapi).release({ documentId: found });
  });
});
