import type { Core } from '@strapi/strapi';
import { article, ARTICLE } from '../../support/newsroom/articles';
import { addContentType } from '../../support/project/post-type';
import { writeIn } from '../../support/project/project-files';
import {
  ask,
  createToken,
  grantToPublic,
  openSite,
  READ_ACTIONS,
  type Reply,
  type Site,
} from '../../support/requests/site';
import { createProject, type TestProject } from '../../support/project/strapi';

/** Stands in drafts alone. */
const CANARY = 'CANARY';

/** Content types of a project that lead to our articles: with drafts and without, at once and by a component. */
const TYPES = ['dossier', 'shelf'] as const;

const schemaOf = (name: string, draftAndPublish: boolean) => ({
  kind: 'collectionType',
  collectionName: `${name}_entries`,
  info: { singularName: name, pluralName: `${name}-entries`, displayName: name },
  options: { draftAndPublish },
  attributes: {
    name: { type: 'string' },
    articles: { type: 'relation', relation: 'manyToMany', target: ARTICLE },
    other: { type: 'relation', relation: 'manyToOne', target: `api::${name}.${name}` },
    part: { type: 'component', component: 'parts.reference' },
    zone: { type: 'dynamiczone', components: ['parts.reference'] },
  },
});

const COMPONENT = {
  collectionName: 'components_parts_references',
  info: { displayName: 'Reference' },
  attributes: { article: { type: 'relation', relation: 'oneToOne', target: ARTICLE } },
};

/** Ways to our articles. */
const POPULATES = [
  'populate=articles',
  'populate=*',
  'populate[articles]=true',
  'populate[0]=articles',
  'populate[articles][fields][0]=title',
  'populate[part][populate]=article',
  'populate=part.article',
  'populate[zone][on][parts.reference][populate]=article',
  'populate[other][populate]=articles',
  'populate[other][populate][articles]=true',
  'populate=other.articles',
  'filters[articles][title][$startsWith]=C',
  'filters[$or][0][articles][title]=x',
  'filters[other][articles][title]=x',
  'filters[part][article][title]=x',
  'sort=articles.title',
  'sort[0][articles][title]=asc',
] as const;

/** Ways to ask for drafts. */
const VERSIONS = [
  'status=draft',
  'publicationFilter=never-published',
  'publicationFilter=modified',
  'hasPublishedVersion=false',
] as const;

/** Nothing but what anyone may ask for. */
const PLAIN = ['status=published', ''] as const;

const NESTED = [
  'populate[articles][status]=draft',
  'populate[part][populate][article][status]=draft',
  'populate[articles][publicationFilter]=modified',
  'populate[articles][filters][publishedAt][$null]=true',
] as const;

describe('a content type of the project that leads to articles', () => {
  let project: TestProject;
  let strapi: Core.Strapi;
  let site: Site;
  let custom: string;
  let preview: string;

  const list = (name: string, query: string, token?: string): Promise<Reply> =>
    site.send('GET', `/api/${name}-entries?${query}`, token ? { token } : {});

  beforeAll(async () => {
    project = await createProject();
    addContentType(project, 'dossier', schemaOf('dossier', true));
    addContentType(project, 'shelf', schemaOf('shelf', false));
    writeIn(project, 'src/components/parts/reference.json', JSON.stringify(COMPONENT));
    strapi = await project.start({ graphql: true });
    site = await openSite(strapi);
    const draft = await article(strapi, { title: `${CANARY} of a draft`, status: 'draft' });
    const changed = await article(strapi, { title: 'Published' });
    await strapi.documents(ARTICLE).update({
      documentId: changed.documentId,
      data: { title: `${CANARY} of a change` },
    } as never);
    for (const name of TYPES) {
      const uid = `api::${name}.${name}` as never;
      let other: string | undefined;
      for (const { documentId } of [changed, draft]) {
        const entry = (await strapi.documents(uid).create({
          data: {
            name,
            articles: [changed.documentId, draft.documentId],
            part: { article: documentId },
            zone: [{ __component: 'parts.reference', article: documentId }],
            ...(other ? { other } : {}),
          },
          ...(name === 'dossier' ? { status: 'published' } : {}),
        } as never)) as { documentId: string };
        other = entry.documentId;
      }
    }
    const actions = [
      ...READ_ACTIONS,
      ...TYPES.flatMap((name) => [`api::${name}.${name}.find`, `api::${name}.${name}.findOne`]),
    ];
    await grantToPublic(strapi, actions);
    custom = await createToken(strapi, 'custom', actions);
    preview = await createToken(strapi, 'custom', [...actions, 'preview.find']);
  });
  afterAll(() => project.remove());

  it.each(VERSIONS)('shows none of their drafts for ?%s', async (version) => {
    for (const name of TYPES) {
      for (const token of [undefined, custom]) {
        for (const populate of POPULATES) {
          const { status, text } = await list(name, `${version}&${populate}`, token);
          expect([name, populate, status]).toEqual([name, populate, 403]);
          expect(text).not.toContain(CANARY);
        }
      }
    }
  });

  it('shows what is published', async () => {
    for (const name of TYPES) {
      for (const version of PLAIN) {
        for (const populate of POPULATES) {
          // Strapi looks at all versions of what a type without drafts leads to, if it filters or sorts by it.
          const isBlind = name === 'shelf' && !populate.startsWith('populate');
          const { status, text } = await list(name, `${version}&${populate}`);
          expect([name, populate, status]).toEqual([name, populate, isBlind ? 403 : 200]);
          expect([name, populate, text.includes(CANARY)]).toEqual([name, populate, false]);
        }
      }
      const { json } = await list(name, 'populate=articles');
      expect(json.data[0].articles).toMatchObject([{ title: 'Published' }]);
    }
  });

  it('shows no draft where a relation alone asks for it', async () => {
    for (const name of TYPES) {
      for (const query of NESTED) {
        const { text } = await list(name, query);
        expect([name, query, text.includes(CANARY)]).toEqual([name, query, false]);
      }
    }
  });

  it('tells nothing of drafts by what it finds', async () => {
    const find = (path: string, title: string): Promise<Reply> =>
      site.send('GET', `/api/${path}?filters[articles][title][$contains]=${title}`);
    expect((await find('dossier-entries', CANARY)).json.data).toEqual([]);
    expect((await find('dossier-entries', 'Published')).json.data).toHaveLength(2);
    const answers = [
      await find('shelf-entries', CANARY),
      await find('shelf-entries', 'nobodywrotethis'),
    ];
    expect(answers).toMatchObject([{ status: 403 }, { status: 403 }]);
    expect(answers[0]?.text).toBe(answers[1]?.text);
    const answer = await ask(
      site,
      '{ shelfEntries(filters: { articles: { title: { startsWith: "C" } } }) { name } }'
    );
    expect(answer.errors[0]?.message).toMatch(/preview\.find/);
  });

  it('keeps its own drafts open to whom Strapi shows them', async () => {
    for (const query of ['status=draft', 'status=draft&populate=other&filters[name]=dossier']) {
      const { status, json } = await list('dossier', query);
      expect([query, status, json.data.length]).toEqual([query, 200, 2]);
    }
  });

  it('shows their drafts to a token that holds the preview action', async () => {
    const { status, text } = await list('dossier', 'status=draft&populate=articles', preview);
    expect(status).toBe(200);
    expect(text).toContain(`${CANARY} of a change`);
  });

  it.each([
    '{ dossierEntries(status: DRAFT) { articles { title } } }',
    '{ dossierEntries(status: DRAFT) { part { article { title } } } }',
    '{ dossierEntries(status: DRAFT) { other { articles { title } } } }',
    '{ dossierEntries(status: DRAFT, filters: { articles: { title: { startsWith: "C" } } }) { name } }',
    '{ dossierEntries(status: DRAFT, sort: "articles.title") { name } }',
    '{ dossierEntries_connection(status: DRAFT, filters: { articles: { title: { startsWith: "C" } } }) { nodes { name } } }',
  ])('refuses drafts over GraphQL: %s', async (query) => {
    const answer = await ask(site, query);
    expect(answer.errors[0]?.message).toMatch(/preview\.find/);
    expect(JSON.stringify(answer)).not.toContain(CANARY);
  });
});
