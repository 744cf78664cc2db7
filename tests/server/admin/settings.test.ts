import type { Core } from '@strapi/strapi';
import type { WorkAnswer } from '../../../server/src/contracts/index-page';
import type { PreviewAnswer, SettingRow } from '../../../server/src/contracts/settings';
import { article, connections, connectionsOf } from '../../support/newsroom/articles';
import { dumpDerived } from '../../support/newsroom/derived';
import {
  createEditor,
  newsroomActions,
  sendAs,
  writingArticles,
} from '../../support/requests/editors';
import { eventually } from '../../support/eventually';
import { about, createPair } from '../../support/newsroom/pairs';
import { asAdmin, openSite, type Send } from '../../support/requests/site';
import { createProject, type TestProject } from '../../support/project/strapi';

const NAMES = ['Zorvik', 'ゾルビク', '조르비크', '佐尔维克'];

describe('the settings', () => {
  let project: TestProject;
  let strapi: Core.Strapi;
  let send: Send;
  let first: string;

  const read = async (): Promise<Map<string, SettingRow>> => {
    const { status, json } = await send('GET', '/newsroom/settings');
    expect(status).toBe(200);
    return new Map((json.data as SettingRow[]).map((row) => [row.name, row]));
  };
  const save = async (values: Record<string, unknown>): Promise<void> => {
    const { status, json } = await send('PUT', '/newsroom/settings', { values });
    expect([status, json.error?.message]).toEqual([200, undefined]);
  };
  const preview = async (values: Record<string, unknown>): Promise<PreviewAnswer['data']> => {
    const { json } = await send('POST', '/newsroom/settings/preview', { values });
    return eventually(async () => {
      const answer = await send('GET', `/newsroom/settings/preview/${json.data.id}`);
      expect(answer.json.data).toMatchObject({ status: 'done' });
      return answer.json.data as PreviewAnswer['data'];
    });
  };
  const work = async (): Promise<WorkAnswer['data']> =>
    (await send('GET', '/newsroom/index/work')).json.data as WorkAnswer['data'];
  /** Once the lists follow what was saved last. */
  const followed = async (): Promise<WorkAnswer['data']> => {
    await connections(strapi).settle();
    const now = await work();
    expect(now.change?.endedAt).not.toBeNull();
    return now;
  };
  const undo = async (): Promise<void> => {
    const { change } = await work();
    const { status } = await send('POST', '/newsroom/index/undo', { id: change!.id });
    expect(status).toBe(200);
    await connections(strapi).settle();
  };
  const titlesOf = async (documentId: string): Promise<(string | null)[]> =>
    (await connectionsOf(strapi, documentId)).data.map(({ target }) => target.title);

  beforeAll(async () => {
    project = await createProject();
    strapi = await project.start({
      newsroom: {
        config: { threshold: 0.02, glossary: { perTerm: 2 }, engine: { reconcileEvery: 3600 } },
      },
    });
    send = await asAdmin(strapi);
    first = (await createPair(strapi, NAMES[0]!)).first;
    for (const name of NAMES.slice(1)) await createPair(strapi, name);
    for (const [i, text] of about('Zorvik').entries()) {
      const body = [text, `Umlaut${i}era Umlaut${i}ost.`];
      await article(strapi, { title: `Zorvik part ${i}`, body });
    }
    await article(strapi, {
      title: 'Mehr',
      body: [...about('Zorvik'), 'Mehr dazu: Zorvik begins'],
    });
    await connections(strapi).settle();
  });
  afterAll(() => project.remove());

  it('are shown with what is in force and who said so', async () => {
    const rows = await read();
    expect(rows.get('threshold')).toMatchObject({ value: 0.02, origin: 'file', byDefault: 0.13 });
    expect(rows.get('glossary.perTerm')).toMatchObject({ value: 2, origin: 'file' });
    expect(rows.get('glossary.max')).toMatchObject({ value: 20, origin: 'default' });
    expect(rows.get('markers')).toMatchObject({ value: [], origin: 'default' });
    expect([...rows.keys()]).not.toContain('sources');
  });

  it.each([
    [
      { limit: 99 },
      'limit',
      'newsroom: option `limit` is 99, but must be a whole number within 1–50.',
    ],
    [{ 'glossary.max': -1 }, 'glossary.max', 'option `glossary.max` is -1'],
    [{ urlTemplate: 'news' }, 'urlTemplate', 'holds {slug} or {documentId}'],
    [{ markers: ['見て', ''] }, 'markers', 'must be a text, of 1–200 characters'],
    [{ threshold: 0.5 }, 'threshold', "is fixed by the project's file: 0.02"],
    [{ limits: 4 }, 'limits', 'unknown option `limits`'],
    [{ sources: {} }, 'sources', 'unknown option `sources`'],
    [{ __proto__x: 1 }, '__proto__x', 'unknown option'],
  ])('refuse %j and name the option', async (values, option, message) => {
    for (const [method, path] of [
      ['PUT', '/newsroom/settings'],
      ['POST', '/newsroom/settings/preview'],
    ] as const) {
      const { status, json } = await send(method, path, { values });
      expect(status).toBe(400);
      expect(json.error.message).toContain(message);
      expect(json.error.details).toMatchObject({ option });
    }
  });

  it.each([[undefined], [{}], [{ values: [] }], [{ values: {}, more: 1 }]])(
    'refuse the body %j',
    async (body) => {
      const { status, json } = await send('PUT', '/newsroom/settings', body);
      expect(status).toBe(400);
      expect(json.error.message).toMatch(/^(values must|the body may hold values)/);
    }
  );

  it('are tried before they are saved: what would change is told, and nothing is written', async () => {
    const before = await dumpDerived(strapi);
    const { result } = await preview({ limit: 1 });
    expect(result).toMatchObject({ looked: 11, total: 11, isRough: false });
    expect(result!.changed).toBeGreaterThan(0);
    const list = result!.lists.find(({ source }) => source.documentId === first)!;
    expect(list.source.title).toBe('Zorvik begins');
    expect(list.after.length).toBeLessThan(list.before.length);
    expect(list.before.filter(({ isOnlyHere }) => isOnlyHere)).toHaveLength(
      list.before.length - list.after.length
    );
    expect(await dumpDerived(strapi)).toEqual(before);
    expect((await read()).get('limit')).toMatchObject({ value: 5, origin: 'default' });
  });

  it('change as many lists as the preview told, and are undone with them', async () => {
    const before = await dumpDerived(strapi);
    const { result } = await preview({ limit: 1 });
    await save({ limit: 1 });
    expect((await read()).get('limit')).toMatchObject({ value: 1, origin: 'panel' });
    const { job, change } = await followed();
    expect(job).toMatchObject({ kind: 'relink', status: 'done', lists: result!.changed });
    expect(change).toMatchObject({ kind: 'settings', actor: 'An Editor', lists: result!.changed });

    const { json } = await send('GET', '/newsroom/audit?action=settings');
    expect(json.data[0]).toMatchObject({
      actor: 'An Editor',
      changes: [{ field: 'limit', before: null, after: 1 }],
    });

    const titles = await titlesOf(first);
    await undo();
    expect((await work()).job).toMatchObject({ kind: 'undo', lists: result!.changed });
    expect((await read()).get('limit')).toMatchObject({ value: 5, origin: 'default' });
    expect((await titlesOf(first)).length).toBeGreaterThan(titles.length);
    expect(await dumpDerived(strapi)).toEqual(before);
  });

  it('are left alone by an undo of who may not change them', async () => {
    await save({ limit: 4 });
    await followed();
    const { change } = await work();
    const editor = await sendAs(
      strapi,
      await createEditor(strapi, newsroomActions('read', 'rebuild'))
    );
    const { status } = await editor('POST', '/newsroom/index/undo', { id: change!.id });
    expect(status).toBe(403);
    await save({});
    expect((await read()).get('limit')).toMatchObject({ value: 5, origin: 'default' });
    await followed();
  });

  it('have the articles read anew for other markers, which the preview tells of too', async () => {
    const before = await dumpDerived(strapi);
    const lines = () => strapi.db.query('plugin::newsroom.line').count();
    const { result } = await preview({ markers: ['Mehr dazu'] });
    expect(result?.isRough).toBe(true);
    expect(result?.lists.map(({ source }) => source.title)).toContain('Mehr');
    expect(await lines()).toBe(0);
    await save({ markers: ['Mehr dazu'] });
    expect((await followed()).job).toMatchObject({ kind: 'relink', status: 'done' });
    expect(await lines()).toBe(1);
    await undo();
    expect(await lines()).toBe(0);
    expect(await dumpDerived(strapi)).toEqual(before);
  });

  it('show other lists at once by another mode, without any work on the index', async () => {
    const { result } = await preview({ mode: 'review' });
    expect(result!.changed).toBeGreaterThan(0);
    expect(result!.lists.every(({ after }) => after.length === 0)).toBe(true);
    const { job } = await work();
    await save({ mode: 'review', urlTemplate: '/{slug}' });
    expect((await work()).job?.id).toBe(job?.id);
    expect(await titlesOf(first)).toEqual([]);
    await undo();
    expect(await titlesOf(first)).not.toEqual([]);
  });

  it('preview nothing where readers would see nothing', async () => {
    const { result } = await preview({ 'topics.seed': false, urlTemplate: '/{slug}' });
    expect(result).toMatchObject({ changed: 0, lists: [] });
  });

  it('are taken from the store where another node saved them', async () => {
    const store = strapi.store({ type: 'plugin', name: 'newsroom', key: 'settings' });
    const settings = strapi
      .plugin('newsroom')
      .service<{ options(): { limit: number; threshold: number } }>('settings');
    await store.set({ value: { limit: 7, threshold: 0.9 } });
    await eventually(() => expect(settings.options().limit).toBe(7));
    // The file's word counts first.
    expect(settings.options().threshold).toBe(0.02);
    await save({ 'topics.seed': false });
    // What the file fixes stays saved as it was.
    expect(await store.get({})).toEqual({ threshold: 0.9, topics: { seed: false } });
    await followed();
  });

  it('can’t be previewed further once a preview is cancelled', async () => {
    const { engine } = strapi
      .plugin('newsroom')
      .service<{ engine: Record<'relate', (...args: unknown[]) => unknown> }>('indexing');
    const { relate } = engine;
    let goOn: () => void = () => undefined;
    const cancelled = new Promise<void>((resolve) => (goOn = resolve));
    engine.relate = async (...args) => {
      await cancelled;
      return relate(...args);
    };
    const { json } = await send('POST', '/newsroom/settings/preview', { values: { limit: 2 } });
    const at = `/newsroom/settings/preview/${json.data.id}`;
    await eventually(async () => expect((await send('GET', at)).json.data.isBegun).toBe(true));
    expect((await send('DELETE', at)).json.data.status).toBe('cancelled');
    goOn();
    engine.relate = relate;
    await connections(strapi).settle();
    expect((await send('GET', at)).json.data).toMatchObject({ status: 'cancelled', result: null });
    expect((await send('GET', '/newsroom/settings/preview/999999')).status).toBe(404);
    expect((await send('GET', '/newsroom/settings/preview/x')).status).toBe(404);
  });

  it('keep titles back from who may not read the articles', async () => {
    const outsider = await sendAs(strapi, await createEditor(strapi, newsroomActions('settings')));
    const asked = await outsider('POST', '/newsroom/settings/preview', { values: { limit: 1 } });
    await eventually(async () => {
      const { json, text } = await outsider(
        'GET',
        `/newsroom/settings/preview/${asked.json.data.id}`
      );
      expect(json.data.status).toBe('done');
      expect(json.data.result.lists[0].source.title).toBeNull();
      expect(text).not.toContain('Zorvik');
    });
  });

  it('are closed to who lacks the action, and to strangers', async () => {
    const grants = [...newsroomActions('read', 'rebuild', 'audit'), ...writingArticles(['en'])];
    const editor = await sendAs(strapi, await createEditor(strapi, grants));
    const stranger = await openSite(strapi);
    for (const [method, path] of [
      ['GET', '/newsroom/settings'],
      ['PUT', '/newsroom/settings'],
      ['POST', '/newsroom/settings/preview'],
      ['GET', '/newsroom/settings/preview/1'],
      ['DELETE', '/newsroom/settings/preview/1'],
    ] as const) {
      expect((await editor(method, path)).status).toBe(403);
      expect((await stranger.send(method, path)).status).toBe(401);
    }
  });
});
