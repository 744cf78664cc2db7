import type { Core } from '@strapi/strapi';
import { article, ARTICLE, connections } from '../../support/newsroom/articles';
import { ask, grantToPublic, openSite, READ_ACTIONS, type Site } from '../../support/requests/site';
import { createProject, type TestProject } from '../../support/project/strapi';

/** What a site needs to read articles, but for what is ours on them. */
const PLAIN = ['article.find', 'article.findOne', 'topic.find'];
const OURS = READ_ACTIONS.filter((action) => !PLAIN.includes(action));

const FIELDS = `documentId title bodyHash
  connections { origin relation anchor { path block start end } target { uid documentId locale title slug url excerpt publishedOn cover { url alternativeText width height } } }
  lines { address { block } target { title } }
  backlinks { origin source { title } }
  mentions { surface term { term } }
  story { copies { title } translations { locale } }`;

interface Listed {
  documentId: string;
  title: string;
  connections: { origin: string; target: { title: string } }[];
  lines: { target: { title: string } | null }[];
  backlinks: { source: { title: string } }[];
}

describe('GraphQL', () => {
  let project: TestProject;
  let strapi: Core.Strapi;
  let site: Site;
  const list = async (limit: number): Promise<Listed[]> => {
    const { data } = await ask<{ newsroomArticles: Listed[] }>(
      site,
      `{ newsroomArticles(pagination: { limit: ${limit} }, sort: "title:asc") { ${FIELDS} } }`
    );
    return data.newsroomArticles;
  };

  beforeAll(async () => {
    project = await createProject();
    strapi = await project.start({ graphql: true });
    site = await openSite(strapi);
    for (let i = 10; i < 36; i += 1) {
      await article(strapi, {
        title: `Tide gauge ${i} goes online`,
        body: [
          `The tide gauge of harbour ${i} reports over the mesh network.`,
          `connection: Tide gauge ${i + 1} goes online`,
        ],
      });
    }
    await article(strapi, { title: 'CANARY of a draft', status: 'draft' });
    await connections(strapi).settle();
  });
  afterAll(() => project.remove());

  it('is closed until the actions are granted', async () => {
    const before = await ask(site, '{ newsroomArticles { title } }');
    expect(before.errors[0]?.message).toBe('Forbidden access');
    await grantToPublic(strapi, PLAIN);
    const after = await ask(site, '{ newsroomArticles { title connections { origin } } }');
    expect(after.errors[0]?.message).toBe('Forbidden access');
  });

  it('gives what REST gives', async () => {
    await grantToPublic(strapi, OURS);
    const [first] = await list(1);
    const { json } = await site.get(`/articles/${first?.documentId}/connections`);
    expect(first?.connections).toEqual(json.data);
    expect(first?.connections[0]).toMatchObject({
      origin: 'inline',
      target: { title: 'Tide gauge 11 goes online' },
    });
    expect(first?.lines).toEqual([
      { address: { block: 1 }, target: { title: 'Tide gauge 11 goes online' } },
    ]);
  });

  it('costs a number of SQL queries that does not grow with the list', async () => {
    const count = async (limit: number): Promise<number> => {
      // The background work asks the database as well: the least of several runs is the list's own.
      const runs: number[] = [];
      for (let run = 0; run < 5; run += 1) {
        let queries = 0;
        const onQuery = (): void => void (queries += 1);
        strapi.db.connection.on('query', onQuery);
        expect(await list(limit)).toHaveLength(limit);
        strapi.db.connection.removeListener('query', onQuery);
        runs.push(queries);
      }
      return Math.min(...runs);
    };
    expect(await count(25)).toBe(await count(2));
  });

  it('cuts and filters by its arguments, and refuses wrong ones', async () => {
    const withArguments = (args: string) =>
      ask<{ newsroomArticles: Listed[] }>(
        site,
        `{ newsroomArticles(pagination: { limit: 1 }, sort: "title:asc") { connections(${args}) { relation } } }`
      );
    const one = await withArguments('limit: 1');
    expect(one.data.newsroomArticles[0]?.connections).toHaveLength(1);
    const background = await withArguments('relation: "background"');
    for (const { relation } of background.data.newsroomArticles[0]?.connections as unknown as {
      relation: string;
    }[]) {
      expect(relation).toBe('background');
    }
    expect((await withArguments('limit: 51')).errors[0]?.message).toMatch(/limit must be .* 1–50/);
    expect((await withArguments('relation: "x"')).errors[0]?.message).toMatch(/relation must be/);
  });

  it.each([
    '{ newsroomArticles(status: DRAFT) { title } }',
    '{ newsroomArticles_connection(status: DRAFT) { nodes { title } } }',
    '{ newsroomArticle(documentId: "x", status: DRAFT) { title } }',
    '{ newsroomTopics(status: DRAFT) { name } }',
    '{ newsroomArticles(publicationFilter: NEVER_PUBLISHED) { title } }',
    '{ newsroomArticles(hasPublishedVersion: false) { title } }',
    '{ newsroomArticles(filters: { localizations: { title: { startsWith: "C" } } }) { title } }',
    '{ newsroomArticles(sort: "localizations.title:asc") { title } }',
    'mutation { createNewsroomArticle(status: DRAFT, data: { title: "x" }) { title } }',
  ])('refuses drafts: %s', async (query) => {
    const answer = await ask(site, query);
    expect(answer.errors[0]?.message).toMatch(/Forbidden|preview\.find/);
    expect(JSON.stringify(answer)).not.toContain('CANARY');
  });

  it.each([
    '{ newsroomArticle(documentId: "a\\u0000b") { title } }',
    '{ newsroomArticles(filters: { title: { in: ["tides", "a\\u0000b"] } }) { title } }',
    '{ newsroomArticles(sort: "title\\u0000") { title } }',
    '{ newsroomArticles { topics(filters: { name: { eq: "\\u0000" } }) { name } } }',
  ])('refuses a zero: %s', async (query) => {
    const { errors } = await ask(site, query);
    expect(errors[0]?.message).toBe(
      'the request must not contain a NUL character or an unpaired surrogate in a text'
    );
  });

  it('shows nothing of the content that is ours alone', async () => {
    const { data } = await ask<{ __schema: { types: { name: string }[] } }>(
      site,
      '{ __schema { types { name } } }'
    );
    const names = data.__schema.types.map(({ name }) => name).join(' ');
    expect(names).not.toMatch(/Newsroom(Decision|FormerTitle|AuditEntry)/);
  });

  it('hides an unpublished target at once', async () => {
    const [first] = await list(1);
    const { documentId } = (await strapi.documents(ARTICLE).findFirst({
      filters: { title: 'Tide gauge 11 goes online' },
    } as never)) as unknown as { documentId: string };
    await strapi.documents(ARTICLE).unpublish({ documentId });
    const [after] = await list(1);
    expect(first?.lines[0]?.target).not.toBeNull();
    expect(after?.lines[0]?.target).toBeNull();
    await strapi.documents(ARTICLE).publish({ documentId });
  });
});
