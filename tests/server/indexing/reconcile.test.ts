/** @databases all */

import type { Core } from '@strapi/strapi';
import {
  article,
  connections,
  paragraphs,
  ARTICLE,
  TERM,
  TOPIC,
} from '../../support/newsroom/articles';
import { dumpDerived } from '../../support/newsroom/derived';
import { eventually } from '../../support/eventually';
import { createPair } from '../../support/newsroom/pairs';
import { createProject, type TestProject } from '../../support/project/strapi';

const LINE = 'connection: Where the line leads';

describe('what changes without a hint', () => {
  let project: TestProject;
  let strapi: Core.Strapi;
  let source: string;
  let target: string;

  const start = async (): Promise<void> => {
    strapi = await project.start({
      newsroom: { config: { threshold: 0.02, engine: { reconcileEvery: 1 } } },
    });
  };

  const rows = () => strapi.db.connection('newsroom_articles');
  const publishedRowOf = (documentId: string) =>
    rows().where({ document_id: documentId }).whereNotNull('published_at');

  const inlineOf = async (documentId: string): Promise<string[]> => {
    const answer = await connections(strapi).find({ documentId });
    return (answer?.data ?? [])
      .filter(({ origin }) => origin === 'inline')
      .map((connection) => connection.target.documentId);
  };

  const linesOf = (documentId: string) =>
    strapi.db
      .connection('newsroom_lines')
      .where({ document_id: documentId })
      .select('title', 'target_id', 'resolution');

  /** A copy of the target's published row that no Strapi has made. */
  const insert = async (documentId: string, title: string): Promise<void> => {
    const { id: _id, ...row } = await publishedRowOf(target).first();
    const body = typeof row.body === 'string' ? row.body : JSON.stringify(row.body);
    await rows().insert({ ...row, body, document_id: documentId, title, slug: documentId });
  };

  beforeAll(async () => {
    project = await createProject();
    await start();
  });
  afterAll(() => project.remove());

  beforeEach(async () => {
    await strapi.db.query(ARTICLE).deleteMany({});
    source = (await article(strapi, { title: 'Where it starts', body: ['Tides.', LINE] }))
      .documentId;
    target = (await article(strapi, { title: 'Where the line leads', body: ['Quays.'] }))
      .documentId;
    await connections(strapi).settle();
    expect(await inlineOf(source)).toEqual([target]);
  });

  it('a published row that was inserted by SQL heals the line that names it', async () => {
    const body = paragraphs('Tides.', 'connection: Out of nowhere');
    const { documentId } = await article(strapi, { title: 'Another', body: [] });
    await strapi.documents(ARTICLE).update({
      documentId,
      data: { body },
      status: 'published',
    } as never);
    await insert('fromnowhere0000000000001', 'Out of nowhere');
    await eventually(async () =>
      expect(await inlineOf(documentId)).toEqual(['fromnowhere0000000000001'])
    );
  });

  it('a title that was changed in place is found under both its names', async () => {
    await publishedRowOf(target).update({ title: 'Renamed behind our back' });
    await eventually(async () =>
      expect(await linesOf(source)).toMatchObject([
        { target_id: target, resolution: 'former-title' },
      ])
    );
    const { documentId } = await article(strapi, {
      title: 'Third',
      body: ['connection: Renamed behind our back'],
    });
    await eventually(async () => expect(await inlineOf(documentId)).toEqual([target]));
  });

  it('a body that was changed in place is read again', async () => {
    const body = JSON.stringify(paragraphs('connection: Something else altogether'));
    await publishedRowOf(source).update({ body });
    await eventually(async () =>
      expect(await linesOf(source)).toMatchObject([
        { title: 'Something else altogether', resolution: 'unresolved' },
      ])
    );
  });

  it('a published row that was deleted takes its line along, and opens those that led to it', async () => {
    await publishedRowOf(target).delete();
    await eventually(async () =>
      expect(await linesOf(source)).toMatchObject([{ resolution: 'unresolved' }])
    );
    await publishedRowOf(source).delete();
    await eventually(async () => expect(await linesOf(source)).toEqual([]));
  });

  it('a row whose publication was taken back by SQL is gone too', async () => {
    await publishedRowOf(target).update({ published_at: null });
    await eventually(async () =>
      expect(await linesOf(source)).toMatchObject([{ resolution: 'unresolved' }])
    );
  });

  it('an update by the query engine, which no middleware sees, is found', async () => {
    await strapi.db.query(ARTICLE).updateMany({
      where: { documentId: target, publishedAt: { $notNull: true } },
      data: { title: 'Renamed by the query engine' },
    });
    await eventually(async () =>
      expect(await linesOf(source)).toMatchObject([{ resolution: 'former-title' }])
    );
  });

  it('a glossary term that was changed by SQL is found in articles', async () => {
    const { documentId } = (await strapi.documents(TERM).create({
      data: { term: 'Lighthouses' },
      status: 'published',
    } as never)) as { documentId: string };
    await connections(strapi).settle();
    await strapi.db
      .connection('newsroom_glossary_terms')
      .where({ document_id: documentId })
      .update({ term: 'Quays' });
    await eventually(async () =>
      expect(
        await strapi.db.connection('newsroom_mentions').where({ document_id: target })
      ).toMatchObject([{ term_id: documentId, surface: 'Quays' }])
    );
  });

  it('a topic that was given to an article by SQL is read', async () => {
    const hashOf = async (documentId: string) =>
      (await strapi.db.connection('newsroom_states').where({ document_id: documentId }).first())
        .content_hash;
    const before = await hashOf(target);
    const topic = (await strapi.documents(TOPIC).create({
      data: { name: 'Lighthouses of the north' },
    } as never)) as { id: number };
    const { id } = await publishedRowOf(target).first();
    await strapi.db
      .connection('newsroom_articles_topics_lnk')
      .insert({ article_id: id, topic_id: topic.id });
    await eventually(async () => expect(await hashOf(target)).not.toBe(before));
  });

  it('a published row that was moved to another locale is found there, and here no more', async () => {
    await publishedRowOf(target).update({ locale: 'ja' });
    await eventually(async () =>
      expect(await linesOf(source)).toMatchObject([{ resolution: 'unresolved' }])
    );
    expect(await connections(strapi).find({ documentId: target, locale: 'ja' })).toBeTruthy();
    expect(await connections(strapi).find({ documentId: target })).toBeNull();
  });

  it('a decision that was written by SQL leaves at rest what a rebuild gives', async () => {
    const { first, second } = await createPair(strapi, 'Zorvik');
    await connections(strapi).settle();
    const connectionsFrom = (documentId: string) =>
      strapi.db.connection('newsroom_connections').where({ document_id: documentId });
    expect(await connectionsFrom(first)).toMatchObject([{ target_id: second }]);
    await strapi.db.connection('newsroom_decisions').insert({
      document_id: 'adecisionofsql0000000001',
      kind: 'rejected',
      source_uid: ARTICLE as string,
      source_id: first,
      source_locale: 'en',
      target_uid: ARTICLE as string,
      target_id: second,
    });
    await connections(strapi).settle();
    expect(await connectionsFrom(first)).toEqual([]);
    const atRest = await dumpDerived(strapi);
    await connections(strapi).rebuild();
    expect(await dumpDerived(strapi)).toEqual(atRest);
  });

  it('derived tables that were emptied are filled again', async () => {
    for (const table of ['connections', 'lines', 'mentions', 'term_rows', 'states', 'hints']) {
      await strapi.db.connection(`newsroom_${table}`).delete();
    }
    await eventually(async () => expect(await inlineOf(source)).toEqual([target]));
  });

  it('packed rows that were lost are written again, so that the next start finds them', async () => {
    await strapi.db.connection('newsroom_term_rows').delete();
    await eventually(async () => {
      const [row] = await strapi.db.connection('newsroom_term_rows').count({ n: '*' });
      expect(Number(row?.n)).toBe(2);
    });
  });

  it('a derived table that was dropped is there after the next start, with all that was in it', async () => {
    await strapi.db.connection.schema.dropTable('newsroom_lines');
    await project.stop();
    await start();
    await eventually(async () => expect(await inlineOf(source)).toEqual([target]));
  });

  it('is found at the next start when it changed while Strapi stood still', async () => {
    await publishedRowOf(target).update({ title: 'Renamed before the start' });
    await insert('fromnowhere0000000000002', 'Where the line leads');
    await project.stop();
    await start();
    await eventually(async () =>
      expect(await inlineOf(source)).toEqual(['fromnowhere0000000000002'])
    );
  });
});
