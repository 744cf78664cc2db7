/** @databases all */

import type { Core } from '@strapi/strapi';
import { ANALYZER_VERSION } from '../../../server/src/engine';
import type { PublishedRows } from '../../../server/src/content/published-rows';
import { article, connections, paragraphs, ARTICLE } from '../../support/newsroom/articles';
import { dumpDerived } from '../../support/newsroom/derived';
import { eventually } from '../../support/eventually';
import { about, createPair, moreAbout } from '../../support/newsroom/pairs';
import { createProject, type TestProject } from '../../support/project/strapi';

/** What Strapi's own services ask in one turn: an entry, its topics, and what begins and ends a transaction. */
const MAX_IN_A_TURN = 8;

describe('a large newsroom', () => {
  let project: TestProject;
  let strapi: Core.Strapi;
  let first: string;
  let second: string;

  /** After a start the reconciler has one round, and no other. */
  const start = async (): Promise<void> => {
    strapi = await project.start({
      newsroom: { config: { threshold: 0.02, engine: { reconcileEvery: 3600 } } },
    });
  };
  const rows = (table: string) => strapi.db.connection(`newsroom_${table}`);
  const publishedRowOf = (documentId: string) =>
    rows('articles').where({ document_id: documentId }).whereNotNull('published_at');
  const atRest = async () => {
    await connections(strapi).settle();
    return dumpDerived(strapi);
  };

  beforeAll(async () => {
    project = await createProject();
    await start();
    ({ first, second } = await createPair(strapi, 'Zorvik'));
    await createPair(strapi, 'Quenby');
    await connections(strapi).settle();
  });
  afterAll(() => project.remove());

  describe('rows of an older version of the analyzer', () => {
    /** As they are after an update of the plugin: the terms of another version, and the hash that it is part of. */
    const makeOlder = async (): Promise<void> => {
      for (const { id, packed } of await rows('term_rows').select('id', 'packed')) {
        const [, ...rest] = JSON.parse(packed as string) as unknown[];
        const older = JSON.stringify([ANALYZER_VERSION - 1, ...rest]);
        await rows('term_rows')
          .where({ id })
          .update({ version: ANALYZER_VERSION - 1, packed: older });
      }
      await rows('states').update({ vocabulary_hash: 'of an older version' });
    };

    const countOlder = async (): Promise<number> => {
      const [row] = await rows('term_rows').whereNot('version', ANALYZER_VERSION).count({ n: '*' });
      return Number(row?.n);
    };

    it('are written anew in the background, and connections stay meanwhile', async () => {
      const before = await atRest();
      await project.stop();
      await start();
      await makeOlder();
      await project.stop();
      await start();
      expect(await countOlder()).toBe(4);
      await eventually(
        async () => {
          const { connection } = await dumpDerived(strapi);
          expect(connection).toEqual(before.connection);
          expect(await countOlder()).toBe(0);
        },
        { within: 30_000 }
      );
      expect(await dumpDerived(strapi)).toEqual(before);
    });

    it('give nobody fewer connections while they are read', async () => {
      await connections(strapi).settle();
      const [{ n: before } = { n: 0 }] = await rows('connections').count({ n: '*' });
      await project.stop();
      await start();
      await makeOlder();
      const done = { is: false };
      const settled = connections(strapi)
        .settle()
        .then(() => (done.is = true));
      let fewest = Infinity;
      while (!done.is) {
        const [{ n } = { n: 0 }] = await rows('connections').count({ n: '*' });
        fewest = Math.min(fewest, Number(n));
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      await settled;
      expect(await countOlder()).toBe(0);
      expect(fewest).toBe(Number(before));
    });
  });

  describe('a body that SQL changed in place', () => {
    const changedNow = async (): Promise<string[]> => {
      const newsroom = strapi.plugin('newsroom');
      const { publishedRows } = newsroom.service<{ publishedRows: PublishedRows }>('content');
      const settings = newsroom.service<{
        sources(): Parameters<PublishedRows['changed']>[0][];
      }>('settings');
      const found: string[] = [];
      for (const source of settings.sources()) {
        for await (const keys of publishedRows.changed(source)) {
          found.push(...keys.map(({ documentId }) => documentId));
        }
      }
      return found;
    };
    const body = (...texts: string[]) => JSON.stringify(paragraphs(...texts));
    const later = () => {
      const at = new Date(Date.now() + 60_000);
      return strapi.db.dialect.client === 'sqlite' ? at.getTime() : at;
    };
    const bodyHashOf = async (documentId: string): Promise<unknown> =>
      (await rows('states').where({ document_id: documentId }).first('body_hash')).body_hash;

    beforeEach(async () => {
      await connections(strapi).settle();
      expect(await changedNow()).toEqual([]);
    });

    it('shows by the time of its change, without its text being read', async () => {
      await publishedRowOf(first).update({ body: body('Another text.'), updated_at: later() });
      expect(await changedNow()).toEqual([first]);
    });

    it('is found by the audit of texts where that time was left alone', async () => {
      const before = await bodyHashOf(second);
      await publishedRowOf(second).update({ body: body('Yet another text.') });
      expect(await changedNow()).toEqual([]);
      await connections(strapi).settle();
      expect(await bodyHashOf(second)).not.toBe(before);
    });

    it('shows no more once it was looked at, though its text is the same', async () => {
      await publishedRowOf(first).update({ updated_at: later() });
      expect(await changedNow()).toEqual([first]);
      await connections(strapi).settle();
      expect(await changedNow()).toEqual([]);
    });
  });

  it('lets others have their turn between statements while all of it is read and relinked', async () => {
    for (const name of ['Marlow', 'Tamsin']) {
      await article(strapi, {
        title: `${name} one`,
        body: [...about(name), 'connection: Nothing'],
      });
      await article(strapi, { title: `${name} two`, body: moreAbout(name) });
    }
    await connections(strapi).settle();
    let isDone = false;
    let [inTurn, most] = [0, 0];
    const turn = (): void => {
      inTurn = 0;
      if (!isDone) setImmediate(turn);
    };
    turn();
    strapi.db.connection.on('query', () => {
      inTurn += 1;
      most = Math.max(most, inTurn);
    });
    await connections(strapi).rebuild();
    isDone = true;
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(MAX_IN_A_TURN);
  });

  it('that was inserted by SQL is read and connected as if it had been published', async () => {
    const { id: _id, ...row } = await publishedRowOf(second).first();
    const copies = Array.from({ length: 30 }, (_, i) => ({
      ...row,
      document_id: `inserted${String(i).padStart(16, '0')}`,
      title: `Vexel ${i}`,
      slug: `vexel-${i}`,
      body: JSON.stringify(paragraphs(...(i % 2 === 0 ? about : moreAbout)(`Vexel${i >> 1}`))),
    }));
    await rows('articles').insert(copies);
    const inserted = await atRest();
    expect(inserted.connection?.filter((one) => one.includes('"inserted'))).not.toEqual([]);
    await connections(strapi).rebuild();
    expect(await dumpDerived(strapi)).toEqual(inserted);
    expect(await strapi.db.query(ARTICLE).count({ where: { slug: 'vexel-29' } })).toBe(1);
  });
});
