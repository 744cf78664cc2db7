import type { Core } from '@strapi/strapi';
import { IS_LONG } from '../../support/long-form';
import { createQueries, type Query } from '../../support/requests/random-queries';
import {
  ask,
  createToken,
  grantToPublic,
  openSite,
  READ_ACTIONS,
  type Reply,
  type Site,
} from '../../support/requests/site';
import type { TestProject } from '../../support/project/strapi';
import {
  addDrafts,
  CANARY,
  createWays,
  fillWays,
  WAYS_ACTIONS,
  type Ways,
} from '../../support/requests/ways-to-drafts';

const REST_QUERIES = IS_LONG ? 15_000 : 300;
const GRAPHQL_QUERIES = IS_LONG ? 5_000 : 100;
const AT_ONCE = 8;
const MINUTES = 60_000;

const USER = 'plugin::users-permissions.user';
const FILE = 'plugin::upload.file';
const TOPIC = 'plugin::newsroom.topic';

/** Ways on which Strapi looks at drafts: each begins at, or passes, what has no versions or all of them. */
const BLIND = [
  'desks?filters[posts][articles][title][$contains]=X',
  'desks?filters[$not][$or][0][posts][articles][title][$contains]=X',
  'desks?filters[posts][$and][0][articles][documentId]=X',
  'desks?filters[posts][parts][article][slug][$startsWith]=X',
  'desks?filters[lead]=1',
  'desks?filters[terms][term][$contains]=X',
  'desks?sort=posts.articles.title',
  'desks?sort[0][posts][articles][title]=asc',
  'desks?sort=name,posts.lead.title:desc',
  'desks?populate[topics][filters][articles][title][$contains]=X',
  'desks?populate[posts][populate][desks][sort]=articles.title',
  'desks?populate[zone][on][parts.reference][filters][article][title]=X',
  'posts?filters[desks][articles][title][$contains]=X',
  'posts?filters[topics][articles][title][$contains]=X',
  'posts?filters[articles][localizations][title][$contains]=X',
  'posts?filters[cover][favourites][title][$contains]=X',
  'front?filters[post][articles][title][$contains]=X',
  'newsroom/topics?filters[articles][title][$contains]=X',
  'newsroom/articles?filters[topics][articles][title][$contains]=X',
  'newsroom/articles?sort=localizations.title',
  'users?filters[desks][posts][articles][title][$contains]=X',
  'users/count?filters[favourites][title][$contains]=X',
  'users?populate[desks][populate][posts][filters][articles][title][$contains]=X',
  'upload/files?filters[favourites][title][$contains]=X',
  'upload/files?sort=lead.title',
] as const;

/** Ways that Strapi populates in all versions, and how often the answer must say the title of a published article. */
const POPULATED = [
  ['desks?populate=anything', 3],
  ['desks?populate[cover][populate]=related', 3],
  ['desks?populate=articles&status', 3],
  ['newsroom/articles?status', 1],
  ['newsroom/articles?status&fields=title', 1],
  ['newsroom/articles?publicationFilter&hasPublishedVersion', 1],
  ['users?populate=favourites', 1],
  ['users?populate[favourites][fields]=title', 1],
  ['users?populate[desks][populate]=articles', 3],
  ['users?populate[favourites][sort]=title', 1],
  ['users?populate=lead', 1],
  ['upload/files?populate=related', 1],
  ['upload/files?populate[related][on][plugin::newsroom.article][fields]=title', 1],
  ['upload/files/FILE?populate=favourites', 1],
  ['upload/files/FILE?populate=favourites,lead', 2],
] as const;

/** An answer with its names in order: Strapi writes what it populates as the database has answered. */
const inOrder = (_name: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

describe('drafts of ours', () => {
  let project: TestProject;
  let strapi: Core.Strapi;
  let site: Site;
  let ways: Ways;
  let custom: string;
  let preview: string;

  const get = (path: string, token?: string): Promise<Reply> =>
    site.send('GET', `/api/${path.replace('FILE', String(ways.file))}`, token ? { token } : {});

  /** Asks all of them, a few at once, as somebody; each answer with its status. */
  const answersTo = async (queries: readonly Query[], token?: string): Promise<string[]> => {
    const answers: string[] = [];
    for (let at = 0; at < queries.length; at += AT_ONCE) {
      const some = queries.slice(at, at + AT_ONCE).map(async ({ method, path, body }) => {
        const { status, json } = await site.send(method, path, {
          ...(token ? { token } : {}),
          body,
        });
        return `${status} ${JSON.stringify(json, inOrder)}`;
      });
      answers.push(...(await Promise.all(some)));
    }
    return answers;
  };

  let queries: readonly Query[];
  let before: readonly string[];
  let after: readonly string[];
  let previewed: readonly string[];
  let seen: readonly string[];

  beforeAll(async () => {
    project = await createWays();
    strapi = await project.start({ graphql: true });
    site = await openSite(strapi);
    const actions = [...READ_ACTIONS, ...WAYS_ACTIONS];
    await grantToPublic(strapi, actions);
    custom = await createToken(strapi, 'custom', actions);
    preview = await createToken(strapi, 'custom', [...actions, 'preview.find']);
    ways = await fillWays(strapi);

    const { rest, graphql } = createQueries(strapi, 20_260);
    const roots = {
      desks: 'api::desk.desk',
      [`desks/${ways.desks[0]}`]: 'api::desk.desk',
      posts: 'api::post.post',
      front: 'api::front.front',
      users: USER,
      [`users/${ways.user}`]: USER,
      'users/count': USER,
      'upload/files': FILE,
      [`upload/files/${ways.file}`]: FILE,
      'newsroom/articles': 'plugin::newsroom.article',
      [`newsroom/articles/${ways.articles[0]}`]: 'plugin::newsroom.article',
      'newsroom/topics': TOPIC,
      'newsroom/glossary-terms': 'plugin::newsroom.glossary-term',
    };
    const lists = [
      { list: 'desks', uid: 'api::desk.desk', filters: 'DeskFiltersInput' },
      { list: 'posts', uid: 'api::post.post', filters: 'PostFiltersInput' },
      { list: 'newsroomTopics', uid: TOPIC, filters: 'NewsroomTopicFiltersInput' },
      { list: 'usersPermissionsUsers', uid: USER, filters: 'UsersPermissionsUserFiltersInput' },
      { list: 'uploadFiles', uid: FILE, filters: 'UploadFileFiltersInput' },
    ];
    queries = [
      ...Array.from({ length: REST_QUERIES }, () => rest(roots)),
      ...Array.from({ length: GRAPHQL_QUERIES }, () => graphql(lists)),
    ];
    before = await answersTo(queries);
    previewed = await answersTo(queries.slice(0, 300), preview);
    await addDrafts(strapi, ways);
    after = await answersTo(queries);
    seen = await answersTo(queries.slice(0, 300), preview);
  }, 60 * MINUTES);
  afterAll(() => project.remove());

  it.each(BLIND)('are no condition of /api/%s', async (path) => {
    for (const token of [undefined, custom]) {
      const there = await get(path.replace('=X', `=${CANARY.slice(0, 3)}`), token);
      const nowhere = await get(path.replace('=X', '=nobodywrotethis'), token);
      expect([there.status, there.text]).toEqual([403, nowhere.text]);
    }
    expect((await get(path, preview)).status).not.toBe(403);
  });

  it.each(POPULATED)('are not among what /api/%s gives', async (path, times) => {
    const { status, text } = await get(path, custom);
    expect([status, text.split('"title":"Gulls"').length - 1]).toEqual([200, times]);
    expect(text).not.toContain(CANARY);
  });

  it('are counted by nothing', async () => {
    const { json } = await get('users?populate[favourites][count]=true');
    expect(json[0].favourites).toEqual({ count: ways.articles.length });
    const file = await get('upload/files/FILE?populate[favourites][count]=true');
    expect(file.json.favourites).toEqual({ count: ways.articles.length });
  });

  it.each([
    'mutation { updateDesk(documentId: "DESK", data: { name: "north" }) { articles { title } posts { articles { title } } } }',
    'mutation { updateDesk(documentId: "DESK", data: { name: "north" }) { articles_connection { nodes { title } } } }',
    '{ newsroomTopics { articles { title } } }',
    '{ usersPermissionsUsers { favourites { title } } }',
  ])('are not told over GraphQL: %s', async (query) => {
    const answer = await ask(site, query.replace('DESK', ways.desks[0] ?? ''));
    expect(JSON.stringify(answer)).toContain('Gulls');
    expect(JSON.stringify(answer)).not.toContain(CANARY);
  });

  it.each([
    '{ desks(filters: { posts: { articles: { title: { contains: "X" } } } }) { name } }',
    '{ desks(filters: { not: { posts: { or: [{ lead: { title: { contains: "X" } } }] } } }) { name } }',
    '{ desks_connection(sort: "posts.articles.title") { pageInfo { total } } }',
    '{ posts { topics(filters: { articles: { title: { contains: "X" } } }) { name } } }',
    '{ posts { desks { posts { topics(sort: "articles.title") { name } } } } }',
  ])('are no condition over GraphQL: %s', async (query) => {
    expect((await ask(site, query)).errors[0]?.message).toMatch(/preview\.find/);
  });

  it('are shown to who may preview, on the same ways', async () => {
    const differing = seen.filter((answer, at) => answer !== previewed[at]);
    expect(differing.length).toBeGreaterThan(5);
    expect(
      (await get('desks?filters[posts][articles][title][$contains]=zqx', preview)).status
    ).toBe(200);
    expect((await get('newsroom/articles?status=draft', preview)).text).toContain(CANARY);
    expect((await get('upload/files?populate=related&status=draft', preview)).text).toContain(
      CANARY
    );
  });

  it(
    `change no answer to any of ${REST_QUERIES + GRAPHQL_QUERIES} random queries`,
    async () => {
      const differing = queries.flatMap(({ path, body }, at) =>
        after[at] === before[at] ? [] : [{ path, body, before: before[at], after: after[at] }]
      );
      expect(differing).toEqual([]);
      expect(after.filter((answer) => answer.includes(CANARY))).toEqual([]);
      expect(after.filter((answer) => answer.startsWith('200')).length).toBeGreaterThan(
        queries.length / 4
      );
    },
    60 * MINUTES
  );
});
