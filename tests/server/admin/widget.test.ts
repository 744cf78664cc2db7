import type { Core } from '@strapi/strapi';
import type { WidgetAnswer } from '../../../server/src/contracts/widget';
import { article, connections } from '../../support/newsroom/articles';
import {
  createEditor,
  newsroomActions,
  sendAs,
  writingArticles,
} from '../../support/requests/editors';
import type { Login } from '../../support/requests/users';
import { openSite, type Send } from '../../support/requests/site';
import { createProject, type TestProject } from '../../support/project/strapi';

const PATH = '/newsroom/widget';
const FORM = '/content-manager/collection-types/plugin::newsroom.article';

describe('GET /newsroom/widget', () => {
  let project: TestProject;
  let strapi: Core.Strapi;
  let login: Login;
  let author: Send;

  const read = async (as: Send = author): Promise<WidgetAnswer> => {
    const { status, json } = await as('GET', PATH);
    expect(status).toBe(200);
    return json as WidgetAnswer;
  };

  /** Writes an article as the panel does, so that Strapi knows whose it is. */
  const write = async (as: Send, title: string, texts: readonly string[]): Promise<string> => {
    const body = texts.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }));
    const { status, json } = await as('POST', `${FORM}/actions/publish?locale=en`, { title, body });
    expect(status).toBe(200);
    await connections(strapi).settle();
    return json.data.documentId as string;
  };

  beforeAll(async () => {
    project = await createProject();
    strapi = await project.start();
    login = await createEditor(strapi, [...newsroomActions('read'), ...writingArticles()]);
    author = await sendAs(strapi, login);
    for (const [i, craft] of ['loom', 'kiln', 'forge', 'press', 'lathe'].entries()) {
      await article(strapi, { title: `Museum ${i}`, body: [`A ${craft} is on show.`] });
    }
  });
  afterAll(() => project.remove());

  it('tells an editor without articles so', async () => {
    await article(strapi, { title: 'Of somebody else', body: ['Related: Nowhere at all'] });
    await connections(strapi).settle();
    expect(await read()).toEqual({ data: [], meta: { mode: 'automatic', looked: 0 } });
  });

  it('tells lines that lead nowhere, and connections that nobody looked at', async () => {
    const older = await write(author, '灯台船の修理', [
      '灯台船が港で修理を受けている。灯台船の修理は港の造船所が引き受けた。',
    ]);
    const newer = await write(author, '灯台船が帰る', [
      '修理を終えた灯台船が、夜明けに岬へ向けて出航した。灯台船の鎖は新しい。',
      '灯は冬至までに点き、霧笛も八年ぶりに鳴る予定だ。',
      '関連記事：まだ書かれていない記事',
    ]);
    const { data, meta } = await read();
    expect(meta).toEqual({ mode: 'automatic', looked: 2 });
    expect(data).toEqual([
      expect.objectContaining({
        documentId: newer,
        locale: 'en',
        title: '灯台船が帰る',
        lines: ['まだ書かれていない記事'],
        suggestions: 1,
      }),
      expect.objectContaining({ documentId: older, lines: [], suggestions: 1 }),
    ]);
  });

  it('drops what was decided: accepted, rejected and chosen', async () => {
    const [newer, older] = (await read()).data.map(({ documentId }) => documentId) as [
      string,
      string,
    ];
    const service = connections(strapi);
    await service.accept({ source: { documentId: newer }, target: { documentId: older } });
    await service.reject({ source: { documentId: older }, target: { documentId: newer } });
    expect((await read()).data).toEqual([
      expect.objectContaining({ documentId: newer, suggestions: 0 }),
    ]);
    await service.choose({
      source: { documentId: newer },
      target: { documentId: older },
      line: 'まだ書かれていない記事',
    });
    expect(await read()).toEqual({ data: [], meta: { mode: 'automatic', looked: 2 } });
  });

  it('shows articles that somebody else created and the editor edited, and not the other way round', async () => {
    const colleague = await sendAs(
      strapi,
      await createEditor(strapi, [...newsroomActions('read'), ...writingArticles()])
    );
    const id = await write(colleague, 'Weir rebuilt', ['Stones.', 'Related: An unwritten story']);
    expect((await read()).data).toEqual([]);
    const { status } = await author('PUT', `${FORM}/${id}?locale=en`, { title: 'Weir rebuilt' });
    expect(status).toBe(200);
    for (const one of [author, colleague]) {
      const { data } = await read(one);
      expect(data.map(({ title }) => title)).toEqual(['Weir rebuilt']);
    }
  });

  it('keeps back what the editor may not read any more', async () => {
    const user = await strapi.db
      .query('admin::user')
      .findOne({ where: { email: login.email }, populate: ['roles'] });
    const [{ id }] = user.roles as [{ id: number }];
    const assign = (grants: readonly object[]) =>
      strapi.service('admin::role').assignPermissions(id, grants) as Promise<unknown>;
    const toPermissions = (grants: ReturnType<typeof writingArticles>) =>
      grants.map(({ action, subject = null, properties = {}, conditions = [] }) => ({
        ...{ action, subject, properties, conditions },
      }));
    await assign(toPermissions([...newsroomActions('read'), ...writingArticles(['ko'])]));
    expect((await read()).meta.looked).toBe(0);
    await assign(toPermissions([...newsroomActions('read'), ...writingArticles()]));
    expect((await read()).meta.looked).toBe(3);
  });

  it('is closed to who may not read connections, and to strangers', async () => {
    const other = await createEditor(strapi, [...newsroomActions('pin'), ...writingArticles()]);
    expect((await (await sendAs(strapi, other))('GET', PATH)).status).toBe(403);
    expect((await (await openSite(strapi)).send('GET', PATH)).status).toBe(401);
  });
});
