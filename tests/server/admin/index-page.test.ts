import type { Core } from '@strapi/strapi';
import type {
  FailedAnswer,
  IndexAnswer,
  WorkAnswer,
} from '../../../server/src/contracts/index-page';
import {
  article,
  ARTICLE,
  connections,
  connectionsOf,
  paragraphs,
} from '../../support/newsroom/articles';
import { dumpDerived } from '../../support/newsroom/derived';
import {
  createEditor,
  newsroomActions,
  sendAs,
  writingArticles,
} from '../../support/requests/editors';
import { eventually } from '../../support/eventually';
import { about, createPair, moreAbout } from '../../support/newsroom/pairs';
import { asAdmin, openSite, type Send } from '../../support/requests/site';
import { createProject, type TestProject } from '../../support/project/strapi';

type Work = WorkAnswer['data'];
type Method = (...args: unknown[]) => unknown;

interface Parts {
  readonly engine: Record<'index' | 'relate', Method>;
}

describe('the index', () => {
  let project: TestProject;
  let strapi: Core.Strapi;
  let send: Send;
  let first: string;
  let parts: Parts;
  let whole: Parts['engine'];

  const rows = (table: string) => strapi.db.connection(`newsroom_${table}`);
  const state = async (): Promise<IndexAnswer['data']> => {
    const { status, json } = await send('GET', '/newsroom/index');
    expect(status).toBe(200);
    return json.data as IndexAnswer['data'];
  };
  const post = async (path: string, body?: unknown): Promise<Work> => {
    const { status, json } = await send('POST', `/newsroom/index/${path}`, body);
    expect([status, json.error?.message]).toEqual([200, undefined]);
    return json.data as Work;
  };
  const work = async (): Promise<Work> =>
    (await send('GET', '/newsroom/index/work')).json.data as Work;
  const ended = (kind: string, status = 'done'): Promise<Work> =>
    eventually(
      async () => {
        const now = await work();
        expect(now.job).toMatchObject({ kind, status });
        return now;
      },
      { within: 30_000 }
    );
  const rebuilt = async (): Promise<Work> => {
    await post('rebuild');
    return ended('rebuild');
  };
  const listOf = async (documentId: string): Promise<(string | null)[]> =>
    (await connectionsOf(strapi, documentId)).data.map(({ target }) => target.title);
  /** As a fault of an earlier version may have left it: the engine would find what is not there. */
  const emptyList = (documentId: string) =>
    rows('connections').where({ document_id: documentId }).del();
  const audited = async (): Promise<string[]> => {
    const { json } = await send('GET', '/newsroom/audit');
    return (json.data as { action: string }[]).map(({ action }) => action);
  };

  beforeAll(async () => {
    project = await createProject();
    strapi = await project.start({
      newsroom: { config: { threshold: 0.02, engine: { reconcileEvery: 3600 } } },
    });
    send = await asAdmin(strapi);
    await strapi.plugin('i18n').service('locales').create({ code: 'ja', name: '日本語' });
    first = (await createPair(strapi, 'Zorvik')).first;
    await createPair(strapi, 'ゾルビク', { locale: 'ja' });
    await createPair(strapi, '조르비크');
    await createPair(strapi, '佐尔维克');
    parts = strapi.plugin('newsroom').service<Parts>('indexing');
    whole = { ...parts.engine };
    await connections(strapi).settle();
  });
  afterEach(() => {
    Object.assign(parts.engine, whole);
  });
  afterAll(() => project.remove());

  it('tells how many articles stand in it by content type and locale, by what engine, and who writes', async () => {
    const data = await state();
    expect(data.locales).toEqual([
      { uid: ARTICLE, locale: 'en', published: 6, indexed: 6, waiting: 0, failed: 0 },
      { uid: ARTICLE, locale: 'ja', published: 2, indexed: 2, waiting: 0, failed: 0 },
    ]);
    expect(data.engine).toMatchObject({ kind: 'embedded', outdated: 0 });
    expect(data.writer.isHere).toBe(true);
    expect(data.writer.node).toContain(`(${process.pid})`);
    for (const at of [data.reconciledAt, data.sweptAt]) {
      expect(Date.parse(at!)).toBeLessThanOrEqual(Date.now());
    }
    expect([data.hints, data.jobs, data.isSweepWaiting]).toEqual([0, 0, false]);
  });

  describe('with an article that can’t be read', () => {
    const failed = async (as: Send = send): Promise<FailedAnswer> => {
      const { status, json } = await as('GET', '/newsroom/index/failed');
      expect(status).toBe(200);
      return json as FailedAnswer;
    };
    const fail = (title: string): void => {
      parts.engine.index = (document) => {
        const isIt = (document as { title: string }).title === title;
        if (isIt) throw new Error(`a fault at “${title}”`);
        return whole.index(document);
      };
    };

    it('names it with its reason, and reads it once somebody asks again', async () => {
      fail('Zorvik begins');
      await connections(strapi).refresh({ documentId: first });
      await connections(strapi).rebuild();
      expect((await state()).locales[0]).toMatchObject({ indexed: 5, failed: 1 });
      const { data, meta } = await failed();
      expect(meta.pagination.total).toBe(1);
      expect(data[0]).toMatchObject({ documentId: first, title: 'Zorvik begins', locale: 'en' });
      expect(data[0]?.reason).toContain('a fault at “Zorvik begins”');

      const outsider = await sendAs(strapi, await createEditor(strapi, newsroomActions('read')));
      expect((await failed(outsider)).data[0]).toMatchObject({ title: null, reason: null });

      Object.assign(parts.engine, whole);
      const { json } = await send('POST', '/newsroom/index/retry', { documentId: first });
      expect(json.data).toEqual({ asked: 1 });
      await connections(strapi).settle();
      expect((await failed()).data).toEqual([]);
    });

    it('reads all that failed at one word', async () => {
      fail('조르비크 begins');
      await connections(strapi).rebuild();
      Object.assign(parts.engine, whole);
      expect((await send('POST', '/newsroom/index/retry')).json.data).toEqual({ asked: 1 });
      await connections(strapi).settle();
      expect((await state()).locales[0]).toMatchObject({ indexed: 6, failed: 0 });
    });
  });

  it('tells at the end of a rebuild how many lists changed: none where all was at rest', async () => {
    const { job, change } = await rebuilt();
    expect(job).toMatchObject({ phase: 'connecting', done: 8, total: 8, lists: 0, failed: 0 });
    expect(change).toMatchObject({ kind: 'rebuild', actor: 'An Editor', lists: 0 });
    expect((await audited())[0]).toBe('rebuilt');
  });

  it('undoes a rebuild, and leaves what it restored as it is until the text or a decision changes', async () => {
    await emptyList(first);
    const { change, job } = await rebuilt();
    expect(job?.lists).toBe(1);
    expect(await listOf(first)).toContain('Zorvikantol after Zorvik');

    await post('undo', { id: change!.id });
    const undone = await ended('undo');
    expect(undone.job?.lists).toBe(1);
    expect(undone.change).toBeNull();
    expect((await audited())[0]).toBe('undone');
    // Each of these relinks the article.
    expect(await listOf(first)).toEqual([]);
    await article(strapi, { title: 'Zorvik once more', body: moreAbout('Zorvik') });
    expect(await listOf(first)).toEqual([]);
    await rows('jobs').insert({ kind: 'sweep', status: 'waiting', created_at: 0, attempts: 0 });
    expect(await listOf(first)).toEqual([]);

    await connections(strapi).reject({
      source: { documentId: first },
      target: { documentId: (await article(strapi, { title: 'Umbrellas' })).documentId },
    });
    expect(await listOf(first)).not.toEqual([]);
  });

  it('lets a restored list go once its article is written anew', async () => {
    await emptyList(first);
    const { change } = await rebuilt();
    await post('undo', { id: change!.id });
    await ended('undo');
    expect(await listOf(first)).toEqual([]);
    await strapi.documents(ARTICLE).update({
      documentId: first,
      data: { body: paragraphs(...about('Zorvik'), 'And a word more.') },
      status: 'published',
    } as never);
    expect(await listOf(first)).not.toEqual([]);
  });

  it('lets all restored lists go with the next rebuild, after which it is as if built anew', async () => {
    await emptyList(first);
    const { change } = await rebuilt();
    await post('undo', { id: change!.id });
    await ended('undo');
    await rebuilt();
    const now = await dumpDerived(strapi);
    expect(now.connection?.filter((row) => row.includes(`"${first}"`))).not.toEqual([]);
    await connections(strapi).rebuild();
    expect(await dumpDerived(strapi)).toEqual(now);
  });

  it('leaves a list alone whose article changed after the rebuild', async () => {
    await emptyList(first);
    const { change } = await rebuilt();
    await strapi.documents(ARTICLE).update({
      documentId: first,
      data: { body: paragraphs(...about('Zorvik'), 'Another word.') },
      status: 'published',
    } as never);
    const before = await listOf(first);
    await post('undo', { id: change!.id });
    expect((await ended('undo')).job?.lists).toBe(0);
    expect(await listOf(first)).toEqual(before);
  });

  it.each(['reading', 'connecting'] as const)(
    'stops while %s where somebody cancels it, and is sound after',
    async (phase) => {
      await connections(strapi).settle();
      const before = await dumpDerived(strapi);
      let isReached: () => void = () => undefined;
      let goOn: () => void = () => undefined;
      const reached = new Promise<void>((resolve) => (isReached = resolve));
      const cancelled = new Promise<void>((resolve) => (goOn = resolve));
      const method = phase === 'reading' ? 'index' : 'relate';
      parts.engine[method] = async (...args) => {
        isReached();
        await cancelled;
        return whole[method](...args);
      };
      await post('rebuild');
      await reached;
      const { job } = await work();
      expect(job).toMatchObject({ status: 'waiting', isBegun: true });
      // A second one asked for meanwhile is the same.
      expect((await post('rebuild')).job?.id).toBe(job?.id);
      const refused = await send('POST', '/newsroom/index/undo', { id: (await work()).change!.id });
      expect(refused.json.error.message).toContain('still going on');
      await post('cancel', { id: job!.id });
      goOn();
      await eventually(async () => expect((await work()).change?.endedAt).not.toBeNull());
      Object.assign(parts.engine, whole);
      expect((await work()).job).toMatchObject({ status: 'cancelled' });
      await connections(strapi).settle();
      expect(await dumpDerived(strapi)).toEqual(before);
      const { status } = await send('POST', '/newsroom/index/cancel', { id: job!.id });
      expect(status).toBe(400);
    }
  );

  it('tells whoever waits for a job that it was cancelled', async () => {
    let goOn: () => void = () => undefined;
    const cancelled = new Promise<void>((resolve) => (goOn = resolve));
    parts.engine.index = async (...args) => {
      await cancelled;
      return whole.index(...args);
    };
    const refused = expect(connections(strapi).rebuild()).rejects.toThrow(
      'the job rebuild was cancelled'
    );
    const { job } = await eventually(async () => {
      const now = await work();
      expect(now.job).toMatchObject({ status: 'waiting', kind: 'rebuild' });
      return now;
    });
    await post('cancel', { id: job!.id });
    goOn();
    await refused;
  });

  it('forgets after a week what could be undone', async () => {
    await connections(strapi).settle();
    await emptyList(first);
    await rebuilt();
    expect(await strapi.db.query('plugin::newsroom.snapshot').count()).toBe(1);
    await rows('changes').update({ started_at: Date.now() - 8 * 24 * 60 * 60 * 1000 });
    await connections(strapi).settle();
    expect((await work()).change).toBeNull();
    expect(await strapi.db.query('plugin::newsroom.snapshot').count()).toBe(0);
  });

  it.each([
    ['cancel', {}, /^id must be a whole number/],
    ['cancel', { id: 'one' }, /^id must be a whole number/],
    ['undo', { id: 999_999 }, /this change can no longer be undone/],
    ['undo', { id: 1, status: 'done' }, /^the body may hold id, but not status$/],
    ['retry', { documentId: 'a b' }, /^documentId must be/],
    ['retry', { documentId: { $ne: '' } }, /^documentId must be/],
    ['retry', [], /must be an object/],
  ])('refuses %s with %j in one sentence', async (path, body, message) => {
    const { status, json } = await send('POST', `/newsroom/index/${path}`, body);
    expect(status).toBe(400);
    expect(json.error.message).toMatch(message);
  });

  it('is shown to who may read, and worked on by who may rebuild', async () => {
    const reader = await sendAs(
      strapi,
      await createEditor(strapi, [...newsroomActions('read'), ...writingArticles(['en'])])
    );
    for (const path of ['', '/work', '/failed']) {
      expect((await reader('GET', `/newsroom/index${path}`)).status).toBe(200);
    }
    for (const path of ['retry', 'rebuild', 'cancel', 'undo']) {
      expect((await reader('POST', `/newsroom/index/${path}`, { id: 1 })).status).toBe(403);
    }
    const author = await sendAs(strapi, await createEditor(strapi, writingArticles(['en'])));
    expect((await author('GET', '/newsroom/index')).status).toBe(403);
    const stranger = await openSite(strapi);
    expect((await stranger.send('GET', '/newsroom/index')).status).toBe(401);
    expect((await stranger.send('POST', '/newsroom/index/rebuild')).status).toBe(401);
  });
});
