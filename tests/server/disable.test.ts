import type { Core } from '@strapi/strapi';
import { article, connections } from '../support/articles';
import { dumpDerived } from '../support/derived';
import { eventually } from '../support/eventually';
import { createProject, type TestProject } from '../support/strapi';
import {
  dumpTables,
  expectedOf,
  fillNewsroom,
  keptTables,
  shownOf,
  type WholeNewsroom,
} from '../support/whole-newsroom';

const UIDS = ['article', 'topic', 'glossary-term', 'decision', 'former-title', 'audit-entry'];

describe('a newsroom whose plugin is disabled and enabled again', () => {
  let project: TestProject;
  let strapi: Core.Strapi;
  let newsroom: WholeNewsroom;
  let tables: string[];
  let before: Record<string, unknown[]>;
  beforeAll(async () => {
    project = await createProject();
    strapi = await project.start();
    newsroom = await fillNewsroom(strapi);
    tables = keptTables(strapi);
    before = await dumpTables(strapi, tables);
  });
  afterAll(() => project.remove());

  const restart = async (enabled: boolean): Promise<void> => {
    await project.stop();
    strapi = await project.start({ newsroom: { enabled } });
  };

  it('holds something in every table to begin with', async () => {
    expect(await shownOf(strapi, newsroom)).toEqual(expectedOf(newsroom));
    const empty = tables.filter((table) => before[table]?.length === 0);
    expect(empty).toEqual([]);
    expect(tables.length).toBeGreaterThan(UIDS.length);
  });

  it('keeps every row while it is disabled, however often Strapi is started', async () => {
    for (let starts = 0; starts < 2; starts += 1) {
      await restart(false);
      for (const name of UIDS)
        expect(strapi.contentTypes).not.toHaveProperty(`plugin::newsroom.${name}`);
      expect(await dumpTables(strapi, tables)).toEqual(before);
    }
  });

  it('has everything back once it is enabled, and its connections', async () => {
    await restart(true);
    expect(await dumpTables(strapi, tables)).toEqual(before);
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
