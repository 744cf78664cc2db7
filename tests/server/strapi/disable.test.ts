import type { Core } from '@strapi/strapi';
import { article, connections } from '../../support/newsroom/articles';
import { dumpDerived } from '../../support/newsroom/derived';
import { eventually } from '../../support/eventually';
import { addPostType, POST } from '../../support/project/post-type';
import { createProject, type TestProject } from '../../support/project/strapi';
import {
  dumpCovers,
  dumpTables,
  expectedOf,
  fillNewsroom,
  keptTables,
  shownOf,
  type WholeNewsroom,
} from '../../support/newsroom/whole-newsroom';

const UIDS = [
  ...['article', 'topic', 'glossary-term', 'decision', 'former-title', 'audit-entry'],
  ...['evaluation', 'seeded-topic'],
];

describe('a newsroom whose plugin is disabled and enabled again', () => {
  let project: TestProject;
  let strapi: Core.Strapi;
  let newsroom: WholeNewsroom;
  let tables: string[];
  let before: Record<string, unknown[]>;
  let covers: string[];
  beforeAll(async () => {
    project = await createProject();
    strapi = await project.start({ graphql: true });
    newsroom = await fillNewsroom(strapi);
    tables = keptTables(strapi);
    before = await dumpTables(strapi, tables);
    covers = await dumpCovers(strapi);
  }, 180_000);
  afterAll(() => project.remove());

  const restart = async (enabled: boolean): Promise<void> => {
    await project.stop();
    strapi = await project.start({ graphql: true, newsroom: { enabled } });
  };

  it('holds something in every table to begin with', async () => {
    expect(await shownOf(strapi, newsroom)).toEqual(expectedOf(newsroom));
    const empty = tables.filter((table) => before[table]?.length === 0);
    expect(empty).toEqual([]);
    expect(covers).toHaveLength(2);
    expect(tables.length).toBeGreaterThan(UIDS.length);
  });

  it('keeps every row while it is disabled, however often Strapi is started', async () => {
    for (let starts = 0; starts < 2; starts += 1) {
      await restart(false);
      const known = Object.keys(strapi.contentTypes);
      expect(UIDS.filter((name) => known.includes(`plugin::newsroom.${name}`))).toEqual([]);
      expect(await dumpTables(strapi, tables)).toEqual(before);
    }
  });

  it('keeps every row when another content type is added meanwhile', async () => {
    addPostType(project);
    await restart(false);
    expect(Object.keys(strapi.contentTypes)).toContain(POST);
    expect(await dumpTables(strapi, tables)).toEqual(before);
  });

  it('has everything back once it is enabled, and its connections', async () => {
    await restart(true);
    expect(await dumpTables(strapi, tables)).toEqual(before);
    expect(await dumpCovers(strapi)).toEqual(covers);
    await eventually(async () =>
      expect(await shownOf(strapi, newsroom)).toEqual(expectedOf(newsroom))
    );
    const settled = await dumpDerived(strapi);
    await connections(strapi).rebuild();
    expect(await shownOf(strapi, newsroom)).toEqual(expectedOf(newsroom));
    const { connection } = await dumpDerived(strapi);
    expect(connection).toEqual(settled.connection);
  });

  it('goes on as before: the next article finds its place', async () => {
    const { documentId } = await article(strapi, {
      title: 'The newest',
      body: ['connection: Zorvik begins'],
    });
    await connections(strapi).settle();
    const answer = await connections(strapi).find({ documentId });
    expect(answer?.data[0]).toMatchObject({
      origin: 'inline',
      target: { documentId: newsroom.main },
    });
  });
});
