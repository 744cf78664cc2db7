/** @databases all */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import articleSchema from '../../../server/src/content-types/article/schema.json';
import type { Backlink, Connection, ConnectionsAnswer } from '../../../server/src/contracts';
import type { PanelView } from '../../../server/src/contracts/panel';
import { ARTICLE, connections, paragraphs } from '../../support/newsroom/articles';
import { wantedClient } from '../../support/project/database';
import { IS_LONG } from '../../support/long-form';
import { about, moreAbout } from '../../support/newsroom/pairs';
import { addContentType, POST, POST_FIELDS } from '../../support/project/post-type';
import { extendType, writeIn } from '../../support/project/project-files';
import {
  asAdmin,
  ask,
  grantToPublic,
  openSite,
  type Send,
  type Site,
} from '../../support/requests/site';
import { createProject, type TestProject } from '../../support/project/strapi';

/** What a project may say of a content type. */
interface TypeChoice {
  readonly hasLocales: boolean;
  readonly hasDrafts: boolean;
  readonly table: string;
}

/** One way to configure a project. */
interface Cell {
  readonly ours: TypeChoice;
  /** The project's own type, which is a source; null where it has none. */
  readonly own: TypeChoice | null;
  /** Where excerpts are said to be private: in the content types, or in `config/api`. */
  readonly hiddenBy: 'schema' | 'config' | null;
  readonly prefix: string;
  readonly maxLimit: number;
  readonly adminUrl: string;
  /** On PostgreSQL, where there are several in a database. */
  readonly schema: 'public' | 'newsroom';
  /** The configuration of Strapi's plugin; null where the project has none. */
  readonly graphql: Readonly<Record<string, unknown>> | null;
}

const type = (hasLocales: boolean, hasDrafts: boolean, table: string): TypeChoice => ({
  hasLocales,
  hasDrafts,
  table,
});

/** Every value of each column stands beside every one of most others; a full product would be some hundred starts. */
const CELLS: readonly Cell[] = [
  {
    ours: type(false, true, 'newsroom_articles'),
    own: null,
    hiddenBy: 'config',
    prefix: '/content/v1',
    maxLimit: 1,
    adminUrl: '/manage',
    schema: 'public',
    graphql: { endpoint: '/ask', depthLimit: 4, maxLimit: 1 },
  },
  {
    ours: type(true, false, 'cms_articles'),
    own: type(false, true, 'cms_posts'),
    hiddenBy: 'schema',
    prefix: '/api',
    maxLimit: 1,
    adminUrl: '/admin',
    schema: 'newsroom',
    graphql: { v4CompatibilityMode: true },
  },
  {
    ours: type(false, false, 'cms_articles'),
    own: type(true, false, 'posts'),
    hiddenBy: 'schema',
    prefix: '/content/v1',
    maxLimit: 100,
    adminUrl: '/manage',
    schema: 'public',
    graphql: { shadowCRUD: false },
  },
  {
    ours: type(true, true, 'newsroom_articles'),
    own: type(true, true, 'cms_posts'),
    hiddenBy: 'config',
    prefix: '/api',
    maxLimit: 100,
    adminUrl: '/manage',
    schema: 'newsroom',
    graphql: null,
  },
  {
    ours: type(true, true, 'cms_articles'),
    own: type(false, false, 'posts'),
    hiddenBy: null,
    prefix: '/content/v1',
    maxLimit: 1,
    adminUrl: '/admin',
    schema: 'public',
    graphql: { v4CompatibilityMode: true, shadowCRUD: true, endpoint: '/ask' },
  },
];

/** Outside the long form a server runs what asks something of it. */
const CHOSEN = CELLS.filter(
  ({ schema, own }) =>
    IS_LONG ||
    wantedClient() === 'sqlite' ||
    (schema === 'newsroom' && (wantedClient() === 'postgres' || own?.hasLocales === true))
);

const SECRET = 'Sealed until Monday';

const config = (value: unknown): string => `module.exports = ${JSON.stringify(value)};\n`;

const choose = (schema: object, { hasLocales, hasDrafts, table }: TypeChoice): object => ({
  ...schema,
  collectionName: table,
  options: { draftAndPublish: hasDrafts },
  pluginOptions: { i18n: { localized: hasLocales } },
});

const excerptOf = ({ hiddenBy }: Cell): object => ({
  type: 'text',
  ...(hiddenBy === 'schema' ? { private: true } : {}),
});

const configure = (project: TestProject, cell: Cell): void => {
  const { ours, own, hiddenBy, prefix, maxLimit, adminUrl } = cell;
  const { attributes } = articleSchema;
  extendType(
    project,
    'article',
    choose({ ...articleSchema, attributes: { ...attributes, excerpt: excerptOf(cell) } }, ours)
  );
  writeIn(
    project,
    'config/api.js',
    config({
      rest: { prefix, defaultLimit: 1, maxLimit },
      responses: { privateAttributes: hiddenBy === 'config' ? ['excerpt', 'lead'] : [] },
    })
  );
  const original = readFileSync(join(project.dir, 'config/admin.js'), 'utf8');
  writeIn(project, 'config/admin.js', `${original}module.exports.url = '${adminUrl}';\n`);
  if (!own) return;
  const schema = {
    kind: 'collectionType',
    info: { singularName: 'post', pluralName: 'posts', displayName: 'Post' },
    attributes: {
      headline: { type: 'string' },
      text: { type: 'richtext' },
      handle: { type: 'uid' },
      day: { type: 'date' },
      lead: excerptOf(cell),
    },
  };
  addContentType(project, 'post', choose(schema, own));
};

const nameOf = ({
  ours,
  own,
  hiddenBy,
  prefix,
  maxLimit,
  adminUrl,
  schema,
  graphql,
}: Cell): string =>
  [
    ...(
      [
        ['ours', ours],
        ['its own', own],
      ] as const
    ).map(([of, choice]) =>
      choice
        ? `${of} ${choice.hasLocales ? '+' : '-'}locales ${choice.hasDrafts ? '+' : '-'}drafts in ${choice.table}`
        : 'no type of its own'
    ),
    `excerpts ${hiddenBy ? `private by ${hiddenBy}` : 'for all'}`,
    `REST ${prefix} by ${maxLimit}`,
    `panel ${adminUrl}`,
    `schema ${schema}`,
    `GraphQL ${JSON.stringify(graphql)}`,
  ].join(', ');

describe.each(CHOSEN.map((cell) => [nameOf(cell), cell] as const))(
  'a project with %s',
  (_name, cell) => {
    const secondUid = cell.own ? POST : (ARTICLE as string);
    let project: TestProject;
    let strapi: Core.Strapi;
    let site: Site;
    let send: Send;
    let first: string;
    let second: string;
    let third: string;

    const get = async <Data>(uid: string, documentId: string, what: string): Promise<Data> => {
      const path = `${cell.prefix}/newsroom/entries/${uid}/${documentId}/${what}`;
      const { status, text, json } = await site.send('GET', path);
      expect([status, text]).toEqual([
        200,
        expect.not.stringContaining(cell.hiddenBy ? SECRET : '\0'),
      ]);
      return json as Data;
    };
    const targetsOf = async (uid: string, documentId: string): Promise<unknown[]> =>
      (await get<ConnectionsAnswer>(uid, documentId, 'connections')).data.map(
        ({ origin, target }) => [origin, target.documentId]
      );

    const publish = async (
      uid: string,
      title: string,
      body: readonly string[]
    ): Promise<string> => {
      const data =
        uid === POST
          ? {
              headline: title,
              handle: title.replaceAll(' ', '-'),
              text: body.join('\n\n'),
              lead: SECRET,
            }
          : { title, body: paragraphs(...body), excerpt: SECRET };
      const made = await strapi
        .documents(uid as never)
        .create({ data, status: 'published' } as never);
      return (made as unknown as { documentId: string }).documentId;
    };

    beforeAll(async () => {
      project = await createProject({ isNew: true });
      configure(project, cell);
      strapi = await project.start({
        graphql: cell.graphql ?? false,
        schema: cell.schema,
        newsroom: {
          config: {
            threshold: 0.02,
            urlTemplate: '/{locale}/{slug}',
            ...(cell.own ? { sources: { [POST]: { ...POST_FIELDS, excerpt: 'lead' } } } : {}),
          },
        },
      });
      const ofTypes = [ARTICLE as string, secondUid].flatMap((uid) => [
        `${uid}.find`,
        `${uid}.findOne`,
      ]);
      await grantToPublic(strapi, [...new Set(ofTypes), 'connection.findOne', 'backlink.find']);
      site = await openSite(strapi);
      send = await asAdmin(strapi);
      first = await publish(ARTICLE, 'Zorvik begins', about('Zorvik'));
      second = await publish(secondUid, 'Zorvik goes on', [
        ...moreAbout('Zorvik'),
        'connection: Zorvik begins',
      ]);
      third = await publish(ARTICLE, 'Chess champion retires', ['She played for thirty years.']);
      await connections(strapi).settle();
    });
    afterAll(() => project.remove());

    it('links what belongs together, and tells it over REST', async () => {
      expect(await targetsOf(ARTICLE, first)).toEqual([['automatic', second]]);
      expect(await targetsOf(secondUid, second)).toEqual([['inline', first]]);
      const { data } = await get<{ data: Backlink[] }>(ARTICLE, first, 'backlinks');
      expect(data.map(({ source }) => source.documentId)).toEqual([second]);
    });

    it('tells no more of a target than the project shows', async () => {
      const [{ target }] = (await get<ConnectionsAnswer>(ARTICLE, first, 'connections')).data as [
        Connection,
      ];
      expect(target).toMatchObject({
        title: 'Zorvik goes on',
        locale: 'en',
        url: expect.stringMatching(/^\/en\/zorvik-goes-on$/i) as string,
        excerpt: cell.hiddenBy ? null : SECRET,
      });
    });

    it('lets editors pin and see reasons', async () => {
      const path = `/newsroom/entries/${secondUid}/${second}`;
      const target = { uid: ARTICLE, documentId: third };
      expect((await send('POST', `${path}/pins`, { target })).status).toBe(200);
      const { pinned, lines } = (await send('GET', `${path}/panel`)).json.data as PanelView;
      expect(pinned.map((one) => one.target.documentId)).toEqual([third]);
      expect(lines.map((line) => line.target?.documentId)).toEqual([first]);
      expect(await targetsOf(secondUid, second)).toEqual([
        ['pinned', third],
        ['inline', first],
      ]);
    });

    if (cell.graphql) {
      const { endpoint = '/graphql', v4CompatibilityMode, shadowCRUD } = cell.graphql;
      it('answers the same over GraphQL, where it tells of articles there', async () => {
        const fields = 'connections { target { documentId } }';
        const query = v4CompatibilityMode
          ? `{ newsroomArticles { data { attributes { ${fields} } } } }`
          : `{ newsroomArticles { ${fields} } }`;
        const { data, errors } = await ask<{ newsroomArticles: unknown }>(
          site,
          query,
          String(endpoint)
        );
        if (shadowCRUD === false) {
          expect(errors[0]?.message).toMatch(/^Cannot query field "newsroomArticles"/);
          return;
        }
        expect(errors).toEqual([]);
        expect(JSON.stringify(data)).toContain(second);
      });
    }

    it('takes out what is no longer published', async () => {
      const documents = strapi.documents(secondUid as never);
      const hasDrafts = (cell.own ?? cell.ours).hasDrafts;
      await (hasDrafts
        ? (documents as never as { unpublish(of: object): Promise<unknown> }).unpublish({
            documentId: second,
          })
        : documents.delete({ documentId: second }));
      await connections(strapi).settle();
      expect(await targetsOf(ARTICLE, first)).toEqual([]);
    });
  }
);
