import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileErrors, validate } from '@readme/openapi-parser';
import type { Core } from '@strapi/strapi';
import * as contracts from '../../../server/src/contracts';
import { article, connections, paragraphs, TERM } from '../../support/newsroom/articles';
import { about, moreAbout } from '../../support/newsroom/pairs';
import { createToken, openSite, READ_ACTIONS, type Site } from '../../support/requests/site';
import { createProject, type TestProject } from '../../support/project/strapi';
import { runStrapi } from '../../support/project/strapi-command';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly schema: Readonly<Record<string, unknown>>;
}

interface Operation {
  readonly parameters: readonly Parameter[];
  readonly responses: Readonly<
    Record<string, { readonly content?: { readonly 'application/json': { schema: object } } }>
  >;
}

type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

/** Our own routes by the schemas that check their requests, and what each is asked in a newsroom. */
const OWN = {
  '/connections': contracts.batchRoute,
  '/preview': contracts.previewRoute,
  '/articles/{documentId}/connections': contracts.connectionsRoute,
  '/articles/{documentId}/backlinks': contracts.backlinksRoute,
  '/articles/{documentId}/mentions': contracts.mentionsRoute,
  '/articles/{documentId}/story': contracts.storyRoute,
  '/entries/{uid}/{documentId}/connections': contracts.connectionsRoute,
  '/entries/{uid}/{documentId}/backlinks': contracts.backlinksRoute,
  '/entries/{uid}/{documentId}/mentions': contracts.mentionsRoute,
  '/entries/{uid}/{documentId}/story': contracts.storyRoute,
} as const;

const namesIn = (path: string): string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);

describe('the description of the API that Strapi makes', () => {
  let project: TestProject;
  let document: { readonly paths: Paths };

  const parametersOf = (path: string, place: string): Parameter[] =>
    document.paths[`/newsroom${path}`]!.get!.parameters.filter((one) => one.in === place);

  beforeAll(async () => {
    project = await createProject();
    const file = join(project.dir, 'specification.json');
    await runStrapi(project, ['openapi', 'generate', '--output', file]);
    document = JSON.parse(readFileSync(file, 'utf8')) as { readonly paths: Paths };
  }, 240_000);
  afterAll(() => project.remove());

  it('is a valid one as far as it is of our routes', async () => {
    const ours = Object.entries(document.paths).filter(([path]) => path.startsWith('/newsroom'));
    const result = await validate(
      structuredClone({ ...document, paths: Object.fromEntries(ours) }) as never,
      { resolve: { external: false } }
    );
    expect(result.valid ? '' : compileErrors(result)).toBe('');
  });

  it.each(Object.entries(OWN))('tells what %s takes and answers', (path, route) => {
    const inPath = parametersOf(path, 'path');
    expect(inPath.map(({ name }) => name).sort()).toEqual(namesIn(path).sort());
    for (const { required, schema } of inPath) {
      expect({ required, type: schema.type }).toEqual({ required: true, type: 'string' });
      expect(schema.pattern).toEqual(expect.any(String));
    }
    const inQuery = parametersOf(path, 'query').map(({ name }) => name);
    expect(inQuery).toEqual(Object.keys('query' in route ? route.query.shape : {}));
    const { responses } = document.paths[`/newsroom${path}`]!.get!;
    expect(responses[200]?.content?.['application/json'].schema).toMatchObject({
      type: 'object',
      required: Object.keys(route.answer.shape),
    });
  });

  it('tells of each parameter what is allowed', () => {
    const [relation] = parametersOf('/articles/{documentId}/connections', 'query').filter(
      ({ name }) => name === 'relation'
    );
    expect(relation).toMatchObject({
      required: false,
      schema: { type: 'string', enum: ['background', 'follow-up'] },
    });
    const [locale] = parametersOf('/articles/{documentId}/story', 'query');
    for (const code of ['en', 'en-GB', 'zh-Hans', 'ja', 'ko']) {
      expect(code).toMatch(new RegExp(String(locale?.schema.pattern)));
    }
    const batch = new Map(parametersOf('/connections', 'query').map((one) => [one.name, one]));
    expect(batch.get('documentIds')).toMatchObject({ required: true, schema: { type: 'string' } });
    expect(batch.get('limit')).toMatchObject({
      required: false,
      schema: { type: 'integer', minimum: 1, maximum: contracts.MAX_LIMIT },
    });
  });

  it('tells of the core routes of our content types what Strapi does', () => {
    for (const type of ['articles', 'topics', 'glossary-terms']) {
      const { get, put } = document.paths[`/newsroom/${type}/{id}`]!;
      expect(get?.parameters).toContainEqual(expect.objectContaining({ in: 'path', name: 'id' }));
      expect(put?.responses).toHaveProperty('200');
    }
  });
});

describe('what our routes answer', () => {
  let project: TestProject;
  let strapi: Core.Strapi;
  let site: Site;
  let token: string;
  let source: string;

  beforeAll(async () => {
    project = await createProject();
    strapi = await project.start({
      newsroom: { config: { threshold: 0.02, urlTemplate: '/{locale}/{slug}' } },
    });
    site = await openSite(strapi);
    await strapi.documents(TERM).create({
      data: { term: 'Zorvikova', definition: paragraphs('A word.') },
      status: 'published',
    } as never);
    const long = ['Zorvik', 'Plovern', 'Quannic', 'Mestrel'].flatMap(about);
    const body = [...long, 'connection: Nobody wrote this', 'connection: Lanterns'];
    const publishedOn = '2024-05-01T00:00:00.000Z';
    source = (await article(strapi, { title: 'Lamps', body, publishedOn })).documentId;
    await article(strapi, {
      title: 'Lanterns',
      excerpt: 'They hang.',
      body: [...moreAbout('Zorvik'), 'connection: Lamps'],
    });
    await article(strapi, { title: 'Mirrors', body: [...long], publishedOn });
    await connections(strapi).settle();
    token = await createToken(strapi, 'custom', [...READ_ACTIONS, 'preview.find']);
  });
  afterAll(() => project.remove());

  it.each(Object.entries(OWN))('is as it is described: %s', async (path, { answer }) => {
    const query = path === '/connections' ? `?documentIds=${source}` : '';
    const filled = path
      .replace('{uid}', 'plugin::newsroom.article')
      .replace('{documentId}', source);
    const { status, json } = await site.get(`${filled}${query}`, token);
    expect(status).toBe(200);
    // Parsing leaves out what is not described.
    expect(answer.parse(json)).toEqual(json);
    const { data } = json as { data: unknown };
    for (const part of Array.isArray(data) ? [data] : Object.values(data as object)) {
      if (Array.isArray(part) && !path.endsWith('story')) expect(part).not.toEqual([]);
    }
  });

  it('has copies among what was looked at', async () => {
    const { json } = await site.get(`/articles/${source}/story`, token);
    expect(json.data.copies).toHaveLength(1);
  });
});
