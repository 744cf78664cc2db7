import type { Core } from '@strapi/strapi';
import { article, ARTICLE, connections, TERM, TOPIC } from '../../support/newsroom/articles';
import { createEditor, newsroomActions, sendAs, type Grant } from '../../support/requests/editors';
import type { Reply, Send } from '../../support/requests/site';
import { createProject, type TestProject } from '../../support/project/strapi';

/** Our actions of the roles page. */
const ACTIONS = [
  ...['read', 'review', 'pin', 'glossary', 'topics', 'rebuild', 'import', 'settings', 'audit'],
] as const;

/** What a route asks of the entry that it touches: nothing, that it may be read, changed, or made. */
type Asks = 'nothing' | 'read' | 'update' | 'create';

interface Row {
  readonly action: (typeof ACTIONS)[number];
  readonly asks: Asks;
  /** The path with its query, below `/newsroom`; the route's own where it names no entry. */
  readonly path?: string;
  readonly body?: object;
  /** What must be so before. */
  readonly before?: (newsroom: Newsroom) => Promise<unknown>;
}

/** What there is to decide on. */
interface Newsroom {
  readonly strapi: Core.Strapi;
  readonly source: string;
  readonly target: string;
  /** What is held back, or not, while the others are decided on. */
  readonly held: string;
  readonly term: string;
}

const LINE = 'Nothing that anybody wrote';
const named = (documentId: string, uid: string = ARTICLE) => ({ uid, documentId, locale: 'en' });

const pairOf = ({ source, target }: Newsroom) => ({
  source: { documentId: source },
  target: { documentId: target },
});
const reject = (newsroom: Newsroom) =>
  connections(newsroom.strapi).reject({ ...pairOf(newsroom), reason: 'other' });
const pin = (newsroom: Newsroom) => connections(newsroom.strapi).pin(pairOf(newsroom));
const choose = (newsroom: Newsroom) =>
  connections(newsroom.strapi).choose({ ...pairOf(newsroom), line: LINE });
const hold = ({ strapi, held }: Newsroom) => connections(strapi).hold({ documentId: held });

/** Every route of the panel, and what it asks. */
const rowsOf = ({ source, target, held, term }: Omit<Newsroom, 'strapi'>): Record<string, Row> => {
  const entry = `/entries/${String(ARTICLE)}/${source}`;
  const ref = { uid: ARTICLE as string, documentId: target };
  const pair = { source: named(source), target: named(target) };
  return {
    'GET /sources': { action: 'read', asks: 'nothing' },
    'GET /search': { action: 'read', asks: 'nothing' },
    'GET /entries/:uid/:documentId/panel': { action: 'read', asks: 'read', path: `${entry}/panel` },
    'GET /entries/:uid/:documentId/explanation': {
      action: 'read',
      asks: 'read',
      path: `${entry}/explanation?target=${target}`,
    },
    'POST /entries/:uid/:documentId/pins': {
      action: 'pin',
      asks: 'update',
      path: `${entry}/pins`,
      body: { target: ref },
    },
    'PUT /entries/:uid/:documentId/pins': {
      action: 'pin',
      asks: 'update',
      path: `${entry}/pins`,
      body: { targets: [ref] },
      before: pin,
    },
    'POST /entries/:uid/:documentId/pins/restore': {
      action: 'pin',
      asks: 'update',
      path: `${entry}/pins/restore`,
      body: { target: ref },
      before: pin,
    },
    'POST /entries/:uid/:documentId/decisions': {
      action: 'review',
      asks: 'update',
      path: `${entry}/decisions`,
      body: { kind: 'rejected', target: ref, reason: 'other' },
    },
    'POST /entries/:uid/:documentId/decisions/restore': {
      action: 'review',
      asks: 'update',
      path: `${entry}/decisions/restore`,
      body: { target: ref },
      before: reject,
    },
    'GET /entries/:uid/:documentId/writing': {
      action: 'read',
      asks: 'read',
      path: `${entry}/writing`,
    },
    'GET /entries/:uid/:documentId/incoming': {
      action: 'read',
      asks: 'read',
      path: `${entry}/incoming`,
    },
    'POST /entries/:uid/:documentId/unlinked/:term': {
      action: 'review',
      asks: 'update',
      path: `${entry}/unlinked/${term}`,
    },
    'DELETE /entries/:uid/:documentId/unlinked/:term': {
      action: 'review',
      asks: 'update',
      path: `${entry}/unlinked/${term}`,
    },
    'POST /glossary-terms': { action: 'glossary', asks: 'create', body: { name: 'Slipway' } },
    'GET /overview': { action: 'read', asks: 'nothing' },
    'GET /lists/topics': { action: 'read', asks: 'nothing' },
    'GET /lists/:list': { action: 'read', asks: 'nothing', path: '/lists/orphans' },
    'POST /lists/refresh': { action: 'review', asks: 'read', body: named(source) },
    'POST /lists/choose': { action: 'review', asks: 'update', body: { ...pair, line: LINE } },
    'POST /lists/take-back': {
      action: 'review',
      asks: 'update',
      body: { source: pair.source, line: LINE },
      before: choose,
    },
    'POST /lists/reject': { action: 'review', asks: 'update', body: { ...pair, reason: null } },
    'POST /lists/never': {
      action: 'glossary',
      asks: 'update',
      body: { documentId: term, locale: 'en', never: true },
    },
    'GET /held/search': { action: 'review', asks: 'nothing', path: '/held/search?search=x' },
    'POST /held': { action: 'review', asks: 'read', body: named(held) },
    'POST /held/release': { action: 'review', asks: 'read', body: named(held), before: hold },
    'GET /list-view/counts': {
      action: 'read',
      asks: 'nothing',
      path: `/list-view/counts?uid=${String(ARTICLE)}&documentIds=${source}`,
    },
    'POST /refreshes': {
      action: 'rebuild',
      asks: 'read',
      body: { uid: ARTICLE, documentIds: [source] },
    },
    'GET /refreshes/:id': { action: 'rebuild', asks: 'nothing', path: '/refreshes/999999' },
    'GET /audit': { action: 'audit', asks: 'nothing' },
    'GET /audit/filters': { action: 'audit', asks: 'nothing' },
    'GET /evaluation': { action: 'read', asks: 'nothing' },
    'POST /evaluation': { action: 'rebuild', asks: 'nothing' },
    'GET /index': { action: 'read', asks: 'nothing' },
    'GET /index/work': { action: 'read', asks: 'nothing' },
    'GET /index/failed': { action: 'read', asks: 'nothing' },
    'POST /index/retry': { action: 'rebuild', asks: 'nothing', body: {} },
    'POST /index/rebuild': { action: 'rebuild', asks: 'nothing' },
    'POST /index/cancel': { action: 'rebuild', asks: 'nothing', body: { id: 999_999 } },
    'POST /index/undo': { action: 'rebuild', asks: 'nothing', body: { id: 999_999 } },
    'GET /map': { action: 'read', asks: 'nothing' },
    'GET /settings': { action: 'settings', asks: 'nothing' },
    'PUT /settings': { action: 'settings', asks: 'nothing', body: { values: {} } },
    'POST /settings/preview': { action: 'settings', asks: 'nothing', body: { values: {} } },
    'GET /settings/preview/:id': {
      action: 'settings',
      asks: 'nothing',
      path: '/settings/preview/999999',
    },
    'DELETE /settings/preview/:id': {
      action: 'settings',
      asks: 'nothing',
      path: '/settings/preview/999999',
    },
    'GET /widget': { action: 'read', asks: 'nothing' },
  };
};

const SUBJECTS = {
  [String(ARTICLE)]: ['title', 'excerpt', 'body', 'publishedOn', 'topics'],
  [String(TOPIC)]: ['name'],
  [String(TERM)]: ['term', 'never'],
};

/** Doing something with articles, topics and terms in the Content Manager. */
const withContent = (
  actions: readonly string[],
  { locales = ['en'], conditions = [] as readonly string[] } = {}
): Grant[] =>
  Object.entries(SUBJECTS).flatMap(([subject, fields]) =>
    actions.map((action) => ({
      action: `plugin::content-manager.explorer.${action}`,
      subject,
      properties: { fields, locales },
      conditions,
    }))
  );

const IS_CREATOR = ['admin::is-creator'];
const EVERYTHING = newsroomActions(...ACTIONS);

/** Roles that hold all of our actions, by what they may do with content. */
const ROLES = {
  'may not read': [...EVERYTHING],
  'may read in another language': [
    ...EVERYTHING,
    ...withContent(['read', 'update'], { locales: ['ja'] }),
  ],
  'may read what they wrote': [
    ...EVERYTHING,
    ...withContent(['read', 'update'], { conditions: IS_CREATOR }),
  ],
  'may not change': [...EVERYTHING, ...withContent(['read'])],
  'may change what they wrote': [
    ...EVERYTHING,
    ...withContent(['read']),
    ...withContent(['update'], { conditions: IS_CREATOR }),
  ],
  'may change': [...EVERYTHING, ...withContent(['read', 'create', 'update'])],
} as const;

type Role = keyof typeof ROLES;

/** What a role is answered by a route that asks so much of an entry: refused, or as of an entry that is not there. */
const refusalOf = (role: Role, asks: Asks): 403 | 404 | null => {
  if (asks === 'nothing' || role === 'may change') return null;
  if (asks === 'create') return 403;
  if (role === 'may not change' || role === 'may change what they wrote') {
    return asks === 'update' ? 403 : null;
  }
  return 404;
};

describe('each route of the panel', () => {
  let project: TestProject;
  let strapi: Core.Strapi;
  let newsroom: Newsroom;
  let rows: Record<string, Row>;
  const senders = new Map<string, Send>();

  const as = async (name: string, grants: readonly Grant[]): Promise<Send> => {
    const known = senders.get(name);
    if (known) return known;
    const send = await sendAs(strapi, await createEditor(strapi, grants));
    senders.set(name, send);
    return send;
  };

  const request = async (send: Send, route: string): Promise<Reply> => {
    const [method = '', own = ''] = route.split(' ');
    const row = rows[route];
    return send(method, `/newsroom${row?.path ?? own}`, method === 'GET' ? undefined : row?.body);
  };

  /** How much editors have said, so that a refused request can be seen to have said nothing, nor taken anything back. */
  const said = (): Promise<unknown> =>
    strapi.db.query('plugin::newsroom.decision').count({ where: {} });

  beforeAll(async () => {
    project = await createProject();
    strapi = await project.start();
    await strapi.plugin('i18n').service('locales').create({ code: 'ja', name: 'Japanese' });
    const body = [`connection: ${LINE}`];
    const source = (await article(strapi, { title: 'Slipways', body })).documentId;
    const target = (await article(strapi, { title: 'Lighthouses' })).documentId;
    const held = (await article(strapi, { title: 'Foghorns' })).documentId;
    const { documentId: term } = (await strapi.documents(TERM).create({
      data: { term: 'Breakwater' },
      status: 'published',
    } as never)) as { documentId: string };
    newsroom = { strapi, source, target, held, term };
    rows = rowsOf(newsroom);
    await connections(strapi).settle();
  });
  afterAll(() => project.remove());

  it('has a row here', () => {
    const { routes } = strapi.plugin('newsroom') as unknown as {
      routes: { admin: { routes: { method: string; path: string }[] } };
    };
    const all = routes.admin.routes.map(({ method, path }) => `${method} ${path}`);
    expect(Object.keys(rows).sort()).toEqual(all.sort());
  });

  it('refuses a role that has all actions but its own', async () => {
    for (const [route, { action }] of Object.entries(rows)) {
      const others = newsroomActions(...ACTIONS.filter((other) => other !== action));
      const send = await as(
        `all but ${action}`,
        [...others, ...ROLES['may change']].filter(
          (grant) => grant.action !== `plugin::newsroom.${action}`
        )
      );
      const before = await said();
      expect([route, (await request(send, route)).status, await said()]).toEqual([
        route,
        403,
        before,
      ]);
    }
  });

  it.each(Object.keys(ROLES) as Role[])(
    'asks of its entry what it must: editors who %s',
    async (role) => {
      const send = await as(role, ROLES[role]);
      for (const [route, row] of Object.entries(rows)) {
        await row.before?.(newsroom);
        const before = await said();
        const { status, text } = await request(send, route);
        const refusal = refusalOf(role, row.asks);
        if (refusal === null) {
          expect([route, status, text.slice(0, 300)]).not.toEqual([route, 403, expect.anything()]);
        } else {
          expect([route, status, await said()]).toEqual([route, refusal, before]);
        }
        const isGiven = row.asks !== 'nothing' && refusal === null;
        if (isGiven)
          expect([route, status, text.slice(0, 300)]).toEqual([route, 200, expect.anything()]);
      }
    }
  );

  it('lets nobody without `review` take back what was chosen for a line', async () => {
    await choose(newsroom);
    const pinning = [...newsroomActions('read', 'pin'), ...withContent(['read', 'update'])];
    const send = await as('pins', pinning);
    const entry = `/newsroom/entries/${String(ARTICLE)}/${newsroom.source}`;
    const before = await said();
    const reply = await send('POST', `${entry}/pins/restore`, { line: LINE });
    expect([reply.status, await said()]).toEqual([403, before]);
  });
});
