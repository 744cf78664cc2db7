import type { Core } from '@strapi/strapi';
import { article, connections } from '../support/newsroom/articles';
import { watchLog, type LogLine } from '../support/log';
import { IS_LONG } from '../support/long-form';
import { partsOf, type Part } from '../support/parts';
import { createToken, openSite, type Site } from '../support/requests/site';
import { createProject, type TestProject } from '../support/project/strapi';

jest.setTimeout(300_000);

// A rejection that nobody handles fails the test during which it happens: jest sees to that.

const TARGET = 'Where every line leads';

/** Publishes with a fault in what a save itself passes through. */
const MANY = IS_LONG ? 100 : 5;
/** Publishes with a fault in what follows in the background, or is not reached by a save at all. */
const SOME = IS_LONG ? 2 : 1;

/** Parts whose every function is made to fail; of `tables` those of each table. */
const PARTS = [
  'articles',
  'decisions',
  'formerTitles',
  'hints',
  'jobs',
  'lease',
  'lines',
  'engine',
  'links',
  'locales',
  'mediaLinks',
  'mentions',
  'publishedRows',
  'reader',
  'reconciler',
  'refresher',
  'relinker',
  'seeds',
  'settings',
  'slugs',
  'states',
  'stories',
  'sweeper',
  'targets',
  'vocabularies',
] as const;

/** What the middlewares call while an editor waits. */
const IN_THE_WAY: ReadonlySet<string> = new Set([
  'hints.leave',
  'hints.leaveAfterCommit',
  'locales.default',
  'settings.options',
  'settings.source',
  'slugs.unique',
  'tables.hints.insert',
]);

const FAULTS: readonly (readonly [string, (name: string) => () => unknown])[] = [
  [
    'throws',
    (name) => () => {
      throw new Error(`a fault in ${name}`);
    },
  ],
  [
    'rejects',
    (name) => () => {
      const reject = () => Promise.reject(new Error(`a fault in ${name}`));
      // What is read in pages rejects when the first is asked for.
      return name.endsWith('.pages')
        ? { [Symbol.asyncIterator]: () => ({ next: reject }) }
        : reject();
    },
  ],
];

/** Those that answer at once, and so cannot reject. */
const IMMEDIATE: ReadonlySet<string> = new Set([
  ...['settings', 'lease'].flatMap((part) =>
    ['start', 'options', 'source', 'sources', 'isHeld'].map((method) => `${part}.${method}`)
  ),
  ...['links.leadingTo', 'relinker.changed', 'mediaLinks.watch', 'reconciler.published'],
]);

describe('a fault in any hook', () => {
  let project: TestProject;
  let strapi: Core.Strapi;
  let site: Site;
  let token: string;
  let log: LogLine[];
  const documentIds: string[] = [];
  let count = 0;

  const start = async (): Promise<void> => {
    strapi = await project.start({
      graphql: true,
      newsroom: { config: { engine: { reconcileEvery: 1 } } },
    });
    log = watchLog(strapi);
    site = await openSite(strapi);
  };

  /** Publishes over the content API, an article after the other; all must be answered with 200 and be in the database. */
  const publish = async (times: number): Promise<void> => {
    const wanted = new Map<string, string>();
    for (let i = 0; i < times; i += 1) {
      count += 1;
      const documentId = documentIds[count % documentIds.length]!;
      const excerpt = `Saved ${count} times`;
      const path = `/api/newsroom/articles/${documentId}?status=published`;
      const { status } = await site.send('PUT', path, { token, body: { data: { excerpt } } });
      expect(status).toBe(200);
      wanted.set(documentId, excerpt);
    }
    const rows: { document_id: string; excerpt: string }[] = await strapi.db
      .connection('newsroom_articles')
      .whereIn('document_id', [...wanted.keys()])
      .whereNotNull('published_at')
      .select('document_id', 'excerpt');
    expect(new Map(rows.map((row) => [row.document_id, row.excerpt]))).toEqual(wanted);
  };

  const expectAllConnected = async (): Promise<void> => {
    await connections(strapi).settle();
    for (const documentId of documentIds) {
      const answer = await connections(strapi).find({ documentId });
      expect(answer?.data[0]).toMatchObject({ origin: 'inline', target: { title: TARGET } });
    }
    expect(await partsOf(strapi).integrity!.check!()).toEqual([]);
  };

  /** Every function of every part by its name. */
  const hooksOf = (made: Core.Strapi): Map<string, [Part, string]> => {
    const parts = partsOf(made);
    const tables = parts.tables as unknown as Record<string, Part>;
    const owners: [string, Part][] = [
      ...PARTS.map((name): [string, Part] => [name, parts[name]!]),
      ...Object.entries(tables).map(([name, table]): [string, Part] => [`tables.${name}`, table]),
    ];
    return new Map(
      owners.flatMap(([name, owner]) =>
        Object.keys(owner)
          .filter((method) => typeof owner[method] === 'function')
          .map((method): [string, [Part, string]] => [`${name}.${method}`, [owner, method]])
      )
    );
  };

  beforeAll(async () => {
    project = await createProject();
    await start();
    token = await createToken(strapi, 'full-access');
    await article(strapi, { title: TARGET });
    for (let i = 0; i < 10; i += 1) {
      const { documentId } = await article(strapi, {
        title: `Story ${i}`,
        body: [`Story ${i} tells of tides.`, `connection: ${TARGET}`],
      });
      documentIds.push(documentId);
    }
    await connections(strapi).settle();
  });
  afterAll(() => project.remove());

  it.each(FAULTS)('that %s leaves every publish alone', async (kind, makeFault) => {
    const hooks = hooksOf(strapi);
    expect([...IN_THE_WAY].filter((name) => !hooks.has(name))).toEqual([]);
    for (const [name, [owner, method]] of hooks) {
      if (kind === 'rejects' && IMMEDIATE.has(name)) continue;
      const whole = owner[method]!;
      owner[method] = makeFault(name);
      try {
        await publish(IN_THE_WAY.has(name) ? MANY : SOME);
      } catch (error) {
        throw new Error(`with a fault in ${name}`, { cause: error });
      } finally {
        owner[method] = whole;
      }
    }
    await expectAllConnected();
  });

  it.each(FAULTS)('that %s in a listener leaves every publish alone', async (_kind, makeFault) => {
    const fault = makeFault('a listener');
    strapi.eventHub.on('newsroom.connections.changed', fault as never);
    await publish(MANY);
    await expectAllConnected();
    strapi.eventHub.off('newsroom.connections.changed', fault as never);
  });

  it('in the reader leaves a publish over GraphQL alone', async () => {
    const [owner, method] = hooksOf(strapi).get('reader.readAll')!;
    const whole = owner[method]!;
    for (const [, makeFault] of FAULTS) {
      owner[method] = makeFault('the reader');
      const documentId = documentIds[0]!;
      const excerpt = 'Saved over GraphQL';
      const query = `mutation { updateNewsroomArticle(documentId: "${documentId}", status: PUBLISHED, data: { excerpt: "${excerpt}" }) { documentId connections { origin } } }`;
      const { status } = await site.send('POST', '/graphql', { token, body: { query } });
      owner[method] = whole;
      expect(status).toBe(200);
      const row = await strapi.db
        .connection('newsroom_articles')
        .where({ document_id: documentId })
        .whereNotNull('published_at')
        .first('excerpt');
      expect(row).toEqual({ excerpt });
    }
    await expectAllConnected();
  });

  it('is mended by a start', async () => {
    await project.stop();
    await start();
    await publish(SOME);
    await expectAllConnected();
    expect(log.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
