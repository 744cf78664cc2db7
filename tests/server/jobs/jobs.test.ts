/** @databases all */

import type { Core } from '@strapi/strapi';
import { connections } from '../../support/newsroom/articles';
import { eventually } from '../../support/eventually';
import { watchLog, type LogLine } from '../../support/log';
import { createProject, type TestProject } from '../../support/project/strapi';

type Method = (...args: unknown[]) => unknown;

interface JobRow {
  readonly id: number;
  readonly status: string;
  readonly attempts: number;
  readonly result: unknown;
}

const outage = (): Error => Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });

/** What a frozen process reads of PostgreSQL on waking, as knex words it. */
const lateOutage = (): Error =>
  new Error('select 1 - Client has encountered a connection error and is not queryable');

describe('a job', () => {
  let project: TestProject;
  let strapi: Core.Strapi;
  let engine: Record<string, Method>;
  let reload: Method;
  let log: LogLine[];

  const rows = () => strapi.db.connection('newsroom_jobs');
  const jobOf = async (id: number): Promise<JobRow> => {
    const row = (await rows().where({ id }).first()) as JobRow;
    const { result } = row;
    return { ...row, result: typeof result === 'string' ? JSON.parse(result) : result };
  };
  const lastId = async (): Promise<number> =>
    eventually(async () => {
      const row = (await rows().where({ kind: 'settle' }).orderBy('id', 'desc').first()) as
        JobRow | undefined;
      expect(row?.status).toBe('waiting');
      return row!.id;
    });
  const attemptsNow = async (): Promise<number> => {
    const row = (await rows().where({ kind: 'settle', status: 'waiting' }).first()) as
      JobRow | undefined;
    return row?.attempts ?? 0;
  };

  beforeAll(async () => {
    project = await createProject();
    strapi = await project.start({ newsroom: { config: { engine: { reconcileEvery: 3600 } } } });
    log = watchLog(strapi);
    engine = strapi.plugin('newsroom').service<{ engine: typeof engine }>('indexing').engine;
    reload = engine.reloadVocabulary!;
    // Without an article there is no vocabulary to read.
    await strapi.documents('plugin::newsroom.article' as never).create({
      data: { title: 'Tides' },
      status: 'published',
    } as never);
    await connections(strapi).settle();
  });
  afterEach(() => {
    engine.reloadVocabulary = reload;
    log.length = 0;
  });
  afterAll(() => project.remove());

  it.each([
    ['a socket', outage],
    ['a client that PostgreSQL left', lateOutage],
    ['its cause', () => new Error('could not read', { cause: outage() })],
  ])('is done at the next attempt where the database went away, told by %s', async (_by, make) => {
    engine.reloadVocabulary = async (...args) => {
      if ((await attemptsNow()) < 2) throw make();
      return reload(...args);
    };
    await connections(strapi).settle();
    expect(log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('is given up where the database goes away at each of three attempts', async () => {
    engine.reloadVocabulary = () => Promise.reject(outage());
    await expect(connections(strapi).settle()).rejects.toThrow(/given up/);
  });

  it('fails with its reason where something else is wrong', async () => {
    engine.reloadVocabulary = () => Promise.reject(new Error('a fault of the tests'));
    await expect(connections(strapi).settle()).rejects.toThrow('a fault of the tests');
  });

  it.each([
    ['fails', () => Promise.reject(new Error('a fault of a late one'))],
    ['ends', (...args: unknown[]) => reload(...args)],
  ])('keeps what its next holder answered, where the one before %s late', async (_how, late) => {
    let isStolen = false;
    let id = 0;
    engine.reloadVocabulary = async (...args) => {
      if (isStolen) return reload(...args);
      isStolen = true;
      id = await lastId();
      await strapi.db
        .connection('newsroom_leases')
        .update({ holder: 'another', expires_at: Date.now() + 2000 });
      await rows()
        .where({ id })
        .update({ status: 'done', result: JSON.stringify({ by: 'another' }) });
      return late(...args);
    };
    await connections(strapi).settle();
    await eventually(async () => {
      const { lease } = strapi.plugin('newsroom').service<{ lease: { isHeld(): boolean } }>('jobs');
      const [row] = await strapi.db.connection('newsroom_leases').select('holder');
      expect([lease.isHeld(), row.holder !== 'another']).toEqual([true, true]);
    });
    expect(await jobOf(id)).toMatchObject({ status: 'done', result: { by: 'another' } });
    expect(log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('is left to its next holder, where the one before fails late', async () => {
    let isStolen = false;
    let id = 0;
    engine.reloadVocabulary = async (...args) => {
      if (isStolen) return reload(...args);
      isStolen = true;
      id = await lastId();
      await strapi.db
        .connection('newsroom_leases')
        .update({ holder: 'another', expires_at: Date.now() + 2000 });
      throw new Error('a fault of a late one');
    };
    await connections(strapi).settle();
    expect(await jobOf(id)).toMatchObject({ status: 'done', attempts: 2 });
  });
});
