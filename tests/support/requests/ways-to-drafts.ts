import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { article, ARTICLE, TERM, TOPIC } from '../newsroom/articles';
import { addContentType } from '../project/post-type';
import { createProject, type TestProject } from '../project/strapi';

/** Stands in drafts alone. */
export const CANARY = 'zqxcanary';

const FILE = 'plugin::upload.file';
const USER = 'plugin::users-permissions.user';
const POST = 'api::post.post';
const DESK = 'api::desk.desk';
const FRONT = 'api::front.front';

const relation = (kind: string, target: string, more: object = {}) => ({
  type: 'relation',
  relation: kind,
  target,
  ...more,
});

const PART = 'parts.reference';

/** All kinds of ways from one entry to articles. */
const WAYS = {
  name: { type: 'string' },
  articles: relation('manyToMany', ARTICLE),
  lead: relation('manyToOne', ARTICLE),
  terms: relation('oneToMany', TERM),
  topics: relation('manyToMany', TOPIC),
  cover: { type: 'media', multiple: false },
  part: { type: 'component', component: PART },
  parts: { type: 'component', component: PART, repeatable: true },
  zone: { type: 'dynamiczone', components: [PART] },
  anything: { type: 'relation', relation: 'morphToMany' },
};

const typeOf = (
  name: string,
  options: { kind?: string; draftAndPublish: boolean; also?: object }
): object => ({
  kind: options.kind ?? 'collectionType',
  collectionName: `ways_${name}`,
  info: { singularName: name, pluralName: `${name}s`, displayName: name },
  options: { draftAndPublish: options.draftAndPublish },
  attributes: { ...WAYS, ...options.also },
});

const COMPONENT = {
  collectionName: 'components_parts_references',
  info: { displayName: 'Reference' },
  attributes: {
    label: { type: 'string' },
    article: relation('oneToOne', ARTICLE),
    post: relation('oneToOne', POST),
  },
};

/** Gives a content type of a plugin further attributes, as a project does, in a copy. */
const extending = (types: Record<string, object>): string => `
const MORE = ${JSON.stringify(types)};
module.exports = (plugin) => ({
  ...plugin,
  contentTypes: Object.fromEntries(
    Object.entries(plugin.contentTypes).map(([name, type]) => [
      name,
      { ...type, schema: { ...type.schema, attributes: { ...type.schema.attributes, ...MORE[name] } } },
    ])
  ),
});
`;

const FAVOURITES = {
  favourites: relation('manyToMany', ARTICLE),
  lead: relation('manyToOne', ARTICLE),
  desks: relation('manyToMany', DESK),
};

const EXTENSIONS = {
  'users-permissions': { user: FAVOURITES },
  upload: { file: FAVOURITES },
  newsroom: {
    topic: { articles: relation('manyToMany', ARTICLE, { mappedBy: 'topics' }) },
    article: {
      topics: relation('manyToMany', TOPIC, {
        inversedBy: 'articles',
        pluginOptions: { i18n: { localized: true } },
      }),
    },
  },
};

/**
 * A project in which articles are reached in all the ways that Strapi knows: from content types with drafts and without, a
 * single type, users, files and topics; at once, by components, a dynamic zone and polymorphic relations.
 */
export const createWays = async (): Promise<TestProject> => {
  const project = await createProject();
  const write = (path: string, content: string): void => {
    const file = join(project.dir, 'src', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  const posts = relation('manyToMany', POST, { inversedBy: 'desks' });
  const desks = relation('manyToMany', DESK, { mappedBy: 'posts' });
  addContentType(project, 'post', typeOf('post', { draftAndPublish: true, also: { desks } }));
  addContentType(project, 'desk', typeOf('desk', { draftAndPublish: false, also: { posts } }));
  const front = {
    kind: 'singleType',
    draftAndPublish: false,
    also: { post: relation('oneToOne', POST) },
  };
  addContentType(project, 'front', typeOf('front', front));
  write(`components/parts/reference.json`, JSON.stringify(COMPONENT));
  for (const [plugin, types] of Object.entries(EXTENSIONS)) {
    write(`extensions/${plugin}/strapi-server.js`, extending(types));
  }
  return project;
};

/** What a site may be granted that leads there; nothing of it allows drafts. */
export const WAYS_ACTIONS: readonly string[] = [
  ...[POST, DESK, FRONT].flatMap((uid) => ['find', 'update'].map((action) => `${uid}.${action}`)),
  `${POST}.findOne`,
  `${DESK}.findOne`,
  `${USER}.find`,
  `${USER}.findOne`,
  `${USER}.count`,
  `${USER}.me`,
  'plugin::upload.content-api.find',
  'plugin::upload.content-api.findOne',
];

/** What a project holds that leads to articles. */
export interface Ways {
  readonly file: number;
  readonly user: number;
  readonly topic: string;
  readonly articles: readonly string[];
  readonly desks: readonly string[];
  readonly posts: readonly string[];
}

interface Made {
  readonly id: number;
  readonly documentId: string;
}

const create = async (
  strapi: Core.Strapi,
  uid: string,
  data: object,
  status?: 'published'
): Promise<Made> =>
  (await strapi.documents(uid as never).create({
    data,
    ...(status ? { status } : {}),
  } as never)) as unknown as Made;

const rowIds = async (strapi: Core.Strapi, isPublished: boolean): Promise<number[]> => {
  const where = { publishedAt: isPublished ? { $notNull: true } : { $null: true } };
  const rows = await strapi.db.query(ARTICLE).findMany({ where, orderBy: { id: 'asc' } });
  return (rows as Made[]).map(({ id }) => id);
};

const waysOf = (name: string, articles: readonly string[], more: object) => ({
  name,
  articles,
  lead: articles[0],
  part: { label: name, article: articles[0] },
  parts: articles.map((id) => ({ label: name, article: id })),
  zone: [{ __component: PART, label: name, article: articles[0] }],
  ...more,
});

/** Strapi writes down when it linked something; the two states are to differ in drafts alone. */
const stopClocks = async ({ db }: Core.Strapi): Promise<void> => {
  const updatedAt = '2026-01-01T00:00:00.000Z';
  for (const uid of [DESK, FRONT, USER, FILE]) {
    await db.query(uid).updateMany({ where: {}, data: { updatedAt, publishedAt: updatedAt } });
  }
  // Posts have drafts of their own, which are the project's to show: none of them may become published.
  await db.query(POST).updateMany({ where: {}, data: { updatedAt } });
};

/** Fills the project with published articles and all that leads to them. */
export const fillWays = async (strapi: Core.Strapi): Promise<Ways> => {
  const fields = { hash: 'cover', ext: '.png', mime: 'image/png', size: 1, url: '/cover.png' };
  const file = (await strapi.db.query(FILE).create({
    data: { name: 'cover.png', provider: 'local', ...fields },
  })) as Made;
  const topics = [(await create(strapi, TOPIC, { name: 'Harbours' })).documentId];
  const articles: string[] = [];
  for (const title of ['Gulls', 'Moles', 'Otters', 'Pikes']) {
    const excerpt = `All on ${title.toLowerCase()}.`;
    const made = await article(strapi, { title, excerpt, topics, cover: file.id });
    articles.push(made.documentId);
  }
  const terms = [(await create(strapi, TERM, { term: 'Quay' }, 'published')).documentId];
  const posts: string[] = [];
  for (const name of ['morning', 'evening']) {
    const data = waysOf(name, articles, { terms, topics, cover: file.id });
    posts.push((await create(strapi, POST, data, 'published')).documentId);
  }
  const desks: string[] = [];
  for (const name of ['north', 'south', 'west']) {
    const data = waysOf(name, articles, { posts, topics, cover: file.id });
    desks.push((await create(strapi, DESK, data)).documentId);
  }
  await create(strapi, FRONT, waysOf('front', articles, { post: posts[0], topics }));
  const published = await rowIds(strapi, true);
  const also = { favourites: published, lead: published[0] };
  const deskRows = (await strapi.db.query(DESK).findMany({})) as Made[];
  const user = (await strapi.db.query(USER).create({
    data: {
      username: 'reader',
      email: 'reader@example.com',
      provider: 'local',
      confirmed: true,
      desks: deskRows.map(({ id }) => id),
      ...also,
    },
  })) as Made;
  await strapi.db.query(FILE).update({ where: { id: file.id }, data: also });
  for (const { id } of deskRows) {
    const anything = published.map((row) => ({ id: row, __type: ARTICLE }));
    await strapi.db.query(DESK).update({ where: { id }, data: { anything } });
  }
  await stopClocks(strapi);
  const topic = topics[0] ?? '';
  return { file: file.id, user: user.id, topic, articles, desks, posts };
};

/** Changes drafts and adds others, and leads to them from everywhere: nothing that is published is another than before. */
export const addDrafts = async (strapi: Core.Strapi, ways: Ways): Promise<void> => {
  const [changed, ...others] = ways.articles;
  await strapi.documents(ARTICLE).update({
    documentId: changed,
    data: { title: `${CANARY} of a change`, excerpt: CANARY, slug: CANARY },
  } as never);
  await strapi.documents(ARTICLE).update({
    documentId: others[0],
    data: { topics: [], cover: null },
  } as never);
  const drafts: string[] = [];
  for (const title of [`${CANARY} first`, `${CANARY} second`]) {
    const more = { excerpt: title, topics: [ways.topic], cover: ways.file };
    drafts.push((await article(strapi, { title, status: 'draft', ...more })).documentId);
  }
  const term = await create(strapi, TERM, { term: `${CANARY} term` });
  const connect = { articles: { connect: drafts }, terms: { connect: [term.documentId] } };
  for (const [uid, documentIds] of [
    [DESK, ways.desks],
    [POST, ways.posts],
  ] as const) {
    for (const documentId of documentIds) {
      await strapi.documents(uid as never).update({ documentId, data: connect } as never);
    }
  }
  const rows = await rowIds(strapi, false);
  const favourites = { connect: rows };
  await strapi.db.query(USER).update({ where: { id: ways.user }, data: { favourites } });
  await strapi.db.query(FILE).update({ where: { id: ways.file }, data: { favourites } });
  const anything = { connect: rows.map((id) => ({ id, __type: ARTICLE })) };
  for (const documentId of ways.desks) {
    await strapi.db.query(DESK).update({ where: { documentId }, data: { anything } });
  }
  await stopClocks(strapi);
};
