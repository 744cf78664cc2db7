import type { Core } from '@strapi/strapi';
import { version as strapiVersion } from '@strapi/strapi/package.json';
import { devDependencies, peerDependencies } from '../../../package.json';
import { article, ARTICLE, connections } from '../../support/newsroom/articles';
import { watchLog, type LogLine } from '../../support/log';
import { addContentType } from '../../support/project/post-type';
import {
  ask,
  createToken,
  grantToPublic,
  openSite,
  READ_ACTIONS,
  type Site,
} from '../../support/requests/site';
import { createProject, type TestProject } from '../../support/project/strapi';

/** Stands in drafts alone. */
const CANARY = 'CANARY';

/** A content type of the project without drafts that leads to our articles. */
const SHELF = {
  kind: 'collectionType',
  collectionName: 'shelves',
  info: { singularName: 'shelf', pluralName: 'shelves', displayName: 'Shelf' },
  options: { draftAndPublish: false },
  attributes: {
    name: { type: 'string' },
    articles: { type: 'relation', relation: 'manyToMany', target: ARTICLE },
  },
};

/** Changes Strapi once its plugins are registered, before it looks at its tables. */
const onceRegistered = (strapi: Core.Strapi, change: () => void): void => {
  const bootstrap = strapi.bootstrap.bind(strapi);
  strapi.bootstrap = () => {
    change();
    return bootstrap();
  };
};

interface Builders {
  new: (...args: unknown[]) => {
    buildAssociationResolver(
      of: object
    ): (parent: object, args: object, context: object, info: object) => unknown;
  };
}

/** What a later Strapi might do otherwise, and what the log says of it. */
const MOVES: readonly (readonly [string, (strapi: Core.Strapi) => void, string])[] = [
  [
    'lets its check of queries be replaced no more',
    (strapi) => void Object.freeze(strapi.contentAPI.validate),
    'queries for drafts are not refused (',
  ],
  [
    'asks another check of queries',
    ({ contentAPI: { validate } }) => {
      const { query } = validate;
      Object.defineProperty(validate, 'query', { get: () => query, set: () => undefined });
    },
    'queries for drafts are not refused.',
  ],
  [
    'lets what cleans its answers be replaced no more',
    (strapi) => void Object.freeze(strapi.contentAPI.sanitize),
    'drafts are not left out of answers (',
  ],
  [
    'cleans queries elsewhere',
    ({ contentAPI: { sanitize } }) => {
      const { query } = sanitize;
      Object.defineProperty(sanitize, 'query', { get: () => query, set: () => undefined });
    },
    'drafts are not left out of answers',
  ],
  [
    'hands the arguments of a GraphQL query down in another way',
    (strapi) =>
      onceRegistered(strapi, () => {
        const builders = strapi.plugin('graphql').service<Builders>('builders');
        const make = builders.new;
        builders.new = (...args) => {
          const set = make(...args);
          return {
            ...set,
            buildAssociationResolver(of) {
              const resolve = set.buildAssociationResolver(of);
              return (parent, given, context, info) => {
                const { state, inherited } = context as { state: object; inherited?: object };
                return resolve(parent, given, { state, rootQueryArgsByPath: inherited }, info);
              };
            },
          };
        };
      }),
    'relations over GraphQL do not inherit as they did.',
  ],
  [
    'keeps the list of tables to spare in another place',
    (strapi) =>
      onceRegistered(strapi, () => {
        const { store } = strapi;
        const get = store.get.bind(store);
        store.get = (at: { key: string }) =>
          get(at.key === 'persisted_tables' ? { ...at, key: 'spared_tables' } : at);
      }),
    'a start without the plugin would drop its tables.',
  ],
  [
    'takes no tables from plugins',
    (strapi) => {
      strapi.get('models').add = () => undefined;
    },
    'the derived tables are not known.',
  ],
];

describe('a Strapi that does not do what the plugin needs of it', () => {
  let project: TestProject;
  let strapi: Core.Strapi;
  let site: Site;
  let log: LogLine[];
  let published: string;
  let everything: string;

  const restart = async (move?: (strapi: Core.Strapi) => void): Promise<void> => {
    await project.stop();
    strapi = await project.start({ graphql: true }, (made) => {
      log = watchLog(made);
      move?.(made);
    });
    site = await openSite(strapi);
  };

  beforeAll(async () => {
    project = await createProject();
    addContentType(project, 'shelf', SHELF);
    await restart();
    published = (await article(strapi, { title: 'Tides' })).documentId;
    const draft = await article(strapi, { title: `${CANARY} of a draft`, status: 'draft' });
    await strapi.documents('api::shelf.shelf' as never).create({
      data: { name: 'Shelf', articles: [published, draft.documentId] },
    } as never);
    const actions = [...READ_ACTIONS, 'api::shelf.shelf.find'];
    await grantToPublic(strapi, actions);
    everything = await createToken(strapi, 'full-access');
    await connections(strapi).settle();
  });
  afterAll(() => project.remove());

  it('is not the one that we develop with: nothing is said, and all is open', async () => {
    expect(log).toEqual([]);
    for (const path of ['/articles', `/articles/${published}/connections`]) {
      expect((await site.get(path)).status).toBe(200);
    }
    const shelves = await site.send('GET', '/api/shelves?populate=articles');
    expect(shelves.json.data[0].articles).toMatchObject([{ title: 'Tides' }]);
    const { data } = await ask(site, '{ newsroomArticles { title connections { origin } } }');
    expect(data).toEqual({ newsroomArticles: [{ title: 'Tides', connections: [] }] });
  });

  describe.each(MOVES)('that %s', (_does, move, said) => {
    beforeAll(() => restart(move));

    it('is answered by a closed content API', async () => {
      const paths = [
        '/articles',
        `/articles/${published}`,
        '/topics?status=draft',
        '/connections?documentIds=x',
        `/articles/${published}/connections`,
        `/entries/${String(ARTICLE)}/${published}/story`,
        '/preview',
      ];
      for (const path of paths) {
        for (const token of [undefined, everything]) {
          expect([path, (await site.get(path, token)).status]).toEqual([path, 403]);
        }
      }
    });

    it('shows nothing of ours by content types of the project', async () => {
      for (const query of [
        'populate=articles',
        'populate=*&status=draft',
        'populate[articles][populate]=topics',
        'filters[articles][title][$contains]=CANARY',
        'sort=articles.title',
      ]) {
        for (const token of [undefined, everything]) {
          const { text, json } = await site.send(
            'GET',
            `/api/shelves?${query}`,
            token ? { token } : {}
          );
          expect([query, text.includes(CANARY), text.includes('Tides')]).toEqual([
            query,
            false,
            false,
          ]);
          // Refused, or found as if there were no relation.
          if (query.includes('=CANARY')) expect(json.error?.status).toBeGreaterThanOrEqual(400);
        }
      }
      expect((await site.send('GET', '/api/shelves')).json.data[0].name).toBe('Shelf');
    });

    it('is answered by closed fields over GraphQL', async () => {
      for (const query of [
        '{ newsroomArticles { title } }',
        '{ newsroomArticles { connections { origin } } }',
        '{ shelves { name articles { title } } }',
        '{ shelves(status: DRAFT) { name articles_connection { nodes { title } } } }',
      ]) {
        const answer = await ask(site, query);
        expect([query, answer.errors[0]?.message]).toEqual([
          query,
          expect.stringMatching(/Forbidden|closed/),
        ]);
        expect(JSON.stringify(answer)).not.toMatch(/Tides|CANARY/);
      }
    });

    it('starts, and says in one line what is wrong and which Strapi is supported', () => {
      const lines = log.filter(({ text }) => text.includes('the content API stays closed'));
      expect(lines).toHaveLength(1);
      const [line] = lines;
      expect(line?.level).toBe('error');
      expect(line?.text).toContain(
        `Strapi ${strapiVersion} is not as the plugin needs it: ${said}`
      );
      const oldest = peerDependencies['@strapi/strapi'].replace('^', '');
      const newest = devDependencies['@strapi/strapi'];
      expect(line?.text).toContain(`Supported are Strapi ${oldest} to ${newest}.`);
    });

    it('publishes', async () => {
      const { documentId } = await article(strapi, { title: 'Saved all the same' });
      const found = await strapi.documents(ARTICLE).findOne({ documentId, status: 'published' });
      expect(found).toMatchObject({ title: 'Saved all the same' });
      await strapi.documents(ARTICLE).delete({ documentId });
    });
  });

  it('is open again once Strapi is as it was', async () => {
    await restart();
    expect(log).toEqual([]);
    expect((await site.get(`/articles/${published}/connections`)).status).toBe(200);
  });
});
