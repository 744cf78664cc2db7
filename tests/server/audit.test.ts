import type { Core } from '@strapi/strapi';
import type { AuditAnswer } from '../../server/src/contracts/audit';
import { article, connections } from '../support/articles';
import { createEditor, newsroomActions, sendAs, writingArticles } from '../support/editors';
import { asAdmin, openSite, type Send } from '../support/site';
import { createProject, type TestProject } from '../support/strapi';

describe('GET /newsroom/audit', () => {
  let project: TestProject;
  let strapi: Core.Strapi;
  let send: Send;
  let first: string;
  let second: string;

  const read = async (as: Send, query = ''): Promise<AuditAnswer> => {
    const { status, json } = await as('GET', `/newsroom/audit${query}`);
    expect(status).toBe(200);
    return json as AuditAnswer;
  };

  beforeAll(async () => {
    project = await createProject();
    strapi = await project.start();
    send = await asAdmin(strapi);
    first = (await article(strapi, { title: '灯台がまた点く' })).documentId;
    second = (await article(strapi, { title: '등대지기의 하루' })).documentId;
    const { id } = (await strapi.db.query('admin::user').findOne({})) as { id: number };
    const pair = { source: { documentId: first }, target: { documentId: second } };
    await connections(strapi).pin({ ...pair, actor: String(id), note: '必読' });
    await connections(strapi).reject({ ...pair, reason: 'outdated' });
  });
  afterAll(() => project.remove());

  it('tells who decided what, newest first, with what was there before', async () => {
    const { data, meta } = await read(send);
    expect(data.map(({ action, actor }) => [action, actor])).toEqual([
      ['rejected', null],
      ['pinned', 'An Editor'],
    ]);
    expect(data[0]).toMatchObject({
      source: { documentId: first, title: '灯台がまた点く' },
      target: { documentId: second, title: '등대지기의 하루' },
      before: { kind: 'pinned', note: '必読' },
      after: { kind: 'rejected', reason: 'outdated' },
    });
    expect(Date.parse(data[0]!.at)).toBeLessThanOrEqual(Date.now());
    expect(meta.pagination).toEqual({ page: 1, pageSize: 20, pageCount: 1, total: 2 });
  });

  it('answers in pages, and with one action alone', async () => {
    const { data, meta } = await read(send, '?page=2&pageSize=1');
    expect(data.map(({ action }) => action)).toEqual(['pinned']);
    expect(meta.pagination.pageCount).toBe(2);
    expect((await read(send, '?action=rejected')).data).toHaveLength(1);
  });

  it.each(['?page=0', '?pageSize=101', '?page=one', '?action[$ne]=pinned'])(
    'refuses %s in one sentence',
    async (query) => {
      const { status, json } = await send('GET', `/newsroom/audit${query}`);
      expect(status).toBe(400);
      expect(json.error.message).toMatch(/^(page|pageSize|action) must /);
    }
  );

  it('is closed to all who lack the action, and to strangers', async () => {
    const editor = await sendAs(
      strapi,
      await createEditor(strapi, newsroomActions('read', 'pin', 'review'))
    );
    expect((await editor('GET', '/newsroom/audit')).status).toBe(403);
    const stranger = await openSite(strapi);
    expect((await stranger.send('GET', '/newsroom/audit')).status).toBe(401);
  });

  it('keeps the titles back from who may not read the articles', async () => {
    const grants = newsroomActions('read', 'audit');
    const outsider = await sendAs(strapi, await createEditor(strapi, grants));
    const elsewhere = await sendAs(
      strapi,
      await createEditor(strapi, [...grants, ...writingArticles(['ja'])])
    );
    for (const as of [outsider, elsewhere]) {
      const { status, text } = await as('GET', '/newsroom/audit');
      expect(status).toBe(200);
      expect(text).not.toContain('灯台');
      expect(text).not.toContain('등대');
    }
    const colleague = await sendAs(
      strapi,
      await createEditor(strapi, [...grants, ...writingArticles(['en'])])
    );
    expect((await read(colleague)).data[0]?.source?.title).toBe('灯台がまた点く');
  });
});
