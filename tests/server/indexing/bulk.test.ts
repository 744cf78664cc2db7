/** @databases all */

import type { Core } from '@strapi/strapi';
import type { Backlink } from '../../../server/src/contracts';
import { article, connections, ARTICLE } from '../../support/newsroom/articles';
import { eventually } from '../../support/eventually';
import { watchLog, type LogLine } from '../../support/log';
import { createToken, loginAsAdmin, openSite, type Site } from '../../support/requests/site';
import { createProject, type TestProject } from '../../support/project/strapi';

const ACTIONS = `/content-manager/collection-types/${ARTICLE as string}/actions`;
const TITLES = ['Tides', 'Harbours', 'Lighthouses', 'Ferries', 'Dredgers', 'Pilots'];

/** Each article's line leads to the next one, the last one's to the first. */
const nextOf = (i: number): number => (i + 1) % TITLES.length;

describe('publishing many articles at once', () => {
  let project: TestProject;
  let strapi: Core.Strapi;
  let site: Site;
  let editor: string;
  let token: string;
  let log: LogLine[];
  let documentIds: string[];

  const published = async (): Promise<number> =>
    Number(
      (
        await strapi.db
          .connection('newsroom_articles')
          .whereNotNull('published_at')
          .countDistinct({ n: 'document_id' })
      )[0]?.n
    );

  const bulk = async (action: string): Promise<void> => {
    const answer = await site.send('POST', `${ACTIONS}/${action}`, {
      token: editor,
      body: { documentIds },
    });
    expect(answer).toMatchObject({ status: 200, json: { count: documentIds.length } });
  };

  /** Every article leads to the next, and is led to by the one before. */
  const expectRing = async (): Promise<void> => {
    for (const [i, documentId] of documentIds.entries()) {
      const next = documentIds[nextOf(i)];
      const answer = await connections(strapi).find({ documentId });
      const inline = answer?.data.filter(({ origin }) => origin === 'inline') ?? [];
      expect(inline.map(({ target }) => target.documentId)).toEqual([next]);
      const { json } = await site.get(`/articles/${next}/backlinks`, token);
      const sources = (json.data as Backlink[])
        .filter(({ origin }) => origin === 'inline')
        .map(({ source }) => source.documentId);
      expect(sources).toEqual([documentId]);
    }
  };

  beforeAll(async () => {
    project = await createProject();
    // Nothing but the hints that a publish leaves may bring its connections.
    strapi = await project.start({ newsroom: { config: { engine: { reconcileEvery: 3600 } } } });
    log = watchLog(strapi);
    site = await openSite(strapi);
    editor = await loginAsAdmin(strapi);
    token = await createToken(strapi, 'full-access');
    documentIds = [];
    for (const [i, title] of TITLES.entries()) {
      const body = [`${title} are the talk of the coast.`, `connection: ${TITLES[nextOf(i)]}`];
      documentIds.push((await article(strapi, { title, body, status: 'draft' })).documentId);
    }
  });
  afterAll(() => project.remove());

  it('publishes six that lead to one another, and connects them by itself', async () => {
    await bulk('bulkPublish');
    expect(await published()).toBe(6);
    await eventually(expectRing);
  });

  it('publishes them again', async () => {
    await bulk('bulkPublish');
    expect(await published()).toBe(6);
    await eventually(expectRing);
    await connections(strapi).settle();
    await expectRing();
  });

  it('unpublishes them, which hides them at once, and publishes them again', async () => {
    await bulk('bulkUnpublish');
    expect(await published()).toBe(0);
    for (const documentId of documentIds) {
      expect(await connections(strapi).find({ documentId })).toBeNull();
    }
    await bulk('bulkPublish');
    expect(await published()).toBe(6);
    await eventually(expectRing);
  });

  it('deletes them, and keeps nothing of them but that they were there', async () => {
    await bulk('bulkDelete');
    expect(await strapi.db.connection('newsroom_articles').select('id')).toEqual([]);
    await connections(strapi).settle();
    for (const table of ['connections', 'lines', 'mentions', 'term_rows', 'hints']) {
      expect(await strapi.db.connection(`newsroom_${table}`).select('id')).toEqual([]);
    }
  });

  it('logs no error over all this', () => {
    expect(log).toEqual([]);
  });
});
