import type { Core } from '@strapi/strapi';
import articleSchema from '../../../server/src/content-types/article/schema.json';
import termSchema from '../../../server/src/content-types/glossary-term/schema.json';
import type { Target } from '../../../server/src/contracts';
import { article, connections, paragraphs, TERM } from '../../support/newsroom/articles';
import { about, moreAbout } from '../../support/newsroom/pairs';
import { addContentType } from '../../support/project/post-type';
import { extendType, writeIn } from '../../support/project/project-files';
import {
  ask,
  createToken,
  grantToPublic,
  openSite,
  READ_ACTIONS,
  type Site,
} from '../../support/requests/site';
import { createProject, type TestProject } from '../../support/project/strapi';
import { createCover } from '../../support/newsroom/whole-newsroom';

const REPORT = 'api::report.report';
const CONFIG = {
  threshold: 0.02,
  urlTemplate: '/reports/{slug}',
  sources: {
    [REPORT]: {
      title: 'headline',
      body: ['text', 'notes'],
      excerpt: 'lead',
      slug: 'handle',
      publishedOn: 'day',
      cover: 'picture',
    },
  },
};

/** Attributes by how their values are known again in an answer. */
const SECRETS = {
  lead: 'Gesperrt',
  handle: 'sealed-handle',
  day: '1987-06-05',
  picture: 'sealed-picture',
} as const;
type Secret = keyof typeof SECRETS;
const NAMES = Object.keys(SECRETS) as Secret[];

type Schema = Record<string, unknown> & { attributes: Record<string, object> };

const schemaOf = (privately: readonly string[] = [], options: object = {}): Schema => {
  const attributes: Record<string, object> = {
    headline: { type: 'string' },
    text: { type: 'richtext' },
    notes: { type: 'text' },
    lead: { type: 'text' },
    handle: { type: 'uid' },
    day: { type: 'date' },
    picture: { type: 'media', multiple: false },
  };
  for (const name of privately) attributes[name] = { ...attributes[name], private: true };
  return {
    kind: 'collectionType',
    collectionName: 'reports',
    info: { singularName: 'report', pluralName: 'reports', displayName: 'Report' },
    options: { draftAndPublish: true, ...options },
    attributes,
  };
};

const setPrivateForAll = (project: TestProject, names: readonly string[]): void =>
  writeIn(
    project,
    'config/api.js',
    `module.exports = { responses: { privateAttributes: ${JSON.stringify(names)} } };`
  );

/** A content type of ours with attributes that a project's extension made private. */
const extend = (project: TestProject, schema: Schema, names: readonly string[]): void => {
  const attributes = { ...schema.attributes };
  for (const name of names) attributes[name] = { ...attributes[name], private: true };
  const { singularName } = schema.info as { singularName: string };
  extendType(project, singularName, { ...schema, attributes });
};

/** The ways in which a project makes attributes private. */
const WAYS: Record<string, (project: TestProject) => void> = {
  'their own schema': (project) => addContentType(project, 'report', schemaOf(NAMES)),
  'options of their type': (project) =>
    addContentType(project, 'report', schemaOf([], { privateAttributes: NAMES })),
  'the configuration of the API': (project) => {
    addContentType(project, 'report', schemaOf());
    setPrivateForAll(project, NAMES);
  },
};

const NOTES = 'They are sold by the slipway.\n\nconnection: Lamps';

/** Publishes a report about something, with all that may be secret. */
const report = async (
  strapi: Core.Strapi,
  headline: string,
  { text, day, notes = '' }: { text: readonly string[]; day: string; notes?: string }
): Promise<string> => {
  const { documentId } = (await strapi.documents(REPORT as never).create({
    data: {
      headline,
      text: text.join('\n\n'),
      notes,
      lead: `${SECRETS.lead} ${headline}`,
      handle: `${SECRETS.handle}-${headline.toLowerCase()}`,
      day,
      picture: await createCover(strapi, `${SECRETS.picture}-${headline.toLowerCase()}`),
    },
    status: 'published',
  } as never)) as { documentId: string };
  return documentId;
};

interface Newsroom {
  readonly lamps: string;
  readonly lanterns: string;
}

/** Long enough that the same once more is a copy. */
const LONG = ['Zorvik', 'Plovern', 'Quannic', 'Mestrel'].flatMap(about);

const fill = async (strapi: Core.Strapi): Promise<Newsroom> => {
  const lamps = await report(strapi, 'Lamps', { text: LONG, day: SECRETS.day });
  const lanterns = await report(strapi, 'Lanterns', {
    text: ['Zorvik', 'Plovern'].flatMap(moreAbout),
    day: '1987-07-05',
    notes: NOTES,
  });
  await report(strapi, 'Mirrors', { text: LONG, day: '1987-06-06' });
  await report(strapi, 'Bakers', { text: ['Bread was the talk of the town.'], day: '1987-09-05' });
  await strapi.documents(TERM).create({
    data: { term: 'Slipway', definition: paragraphs('Where boats go down.') },
    status: 'published',
  } as never);
  await connections(strapi).settle();
  return { lamps, lanterns };
};

const PARTS = ['connections', 'backlinks', 'mentions', 'story'] as const;

/** All that is told of the reports over REST. */
const pathsOf = ({ lamps, lanterns }: Newsroom): string[] => [
  ...[lamps, lanterns].flatMap((id) => PARTS.map((part) => `/entries/${REPORT}/${id}/${part}`)),
  `/entries/${REPORT}/${lamps}/connections?relation=follow-up`,
  `/connections?uid=${REPORT}&documentIds=${lamps},${lanterns}`,
];

const READ_REPORTS = [`${REPORT}.find`, `${REPORT}.findOne`, ...READ_ACTIONS];

const GRAPHQL = `{ reports { documentId bodyHash
  connections { relation anchor { path } target { title slug url excerpt publishedOn cover { url } } }
  lines { address { path } target { excerpt } }
  backlinks { relation source { title slug url excerpt publishedOn cover { url } } }
  mentions { surface term { term slug definition } }
  story { copies { slug url excerpt publishedOn cover { url } } } } }`;

const untold = { excerpt: null, slug: null, url: null, publishedOn: null, cover: null };

describe.each(Object.entries(WAYS))('attributes made private by %s', (_way, arrange) => {
  let project: TestProject;
  let strapi: Core.Strapi;
  let site: Site;
  let newsroom: Newsroom;
  const tokens: (string | undefined)[] = [undefined];

  beforeAll(async () => {
    project = await createProject();
    arrange(project);
    strapi = await project.start({ newsroom: { config: CONFIG }, graphql: true });
    site = await openSite(strapi);
    newsroom = await fill(strapi);
    await grantToPublic(strapi, READ_REPORTS);
    for (const type of ['read-only', 'full-access'] as const) {
      tokens.push(await createToken(strapi, type));
    }
    tokens.push(await createToken(strapi, 'custom', READ_REPORTS));
  });
  afterAll(() => project.remove());

  it('are not told by Strapi itself', async () => {
    const { json } = await site.send('GET', `/api/reports/${newsroom.lamps}?populate=*`);
    expect(json.data).toMatchObject({ headline: 'Lamps' });
    for (const name of NAMES) expect(json.data).not.toHaveProperty(name);
  });

  it('are told to nobody over REST', async () => {
    for (const token of tokens) {
      for (const path of pathsOf(newsroom)) {
        const { status, text } = await site.get(path, token);
        expect([path, status]).toEqual([path, 200]);
        for (const secret of Object.values(SECRETS)) {
          expect([path, text.includes(secret)]).toEqual([path, false]);
        }
      }
    }
    const { json } = await site.get(`/entries/${REPORT}/${newsroom.lamps}/connections`);
    expect(json.data).not.toEqual([]);
    for (const { target } of json.data as { target: Target }[])
      expect(target).toMatchObject(untold);
    const backlinks = await site.get(`/entries/${REPORT}/${newsroom.lamps}/backlinks`);
    expect(backlinks.json.data).toMatchObject([{ source: { title: 'Lanterns', ...untold } }]);
    const story = await site.get(`/entries/${REPORT}/${newsroom.lamps}/story`);
    expect(story.json.data.copies).toMatchObject([{ title: 'Mirrors', ...untold }]);
  });

  it('are told to nobody over GraphQL', async () => {
    for (const token of tokens) {
      const init = { body: { query: GRAPHQL }, ...(token ? { token } : {}) };
      const { text, json } = await site.send('POST', '/graphql', init);
      expect(json.errors).toBeUndefined();
      expect(JSON.stringify(json.data)).toContain('Lanterns');
      for (const secret of Object.values(SECRETS)) expect(text).not.toContain(secret);
    }
  });

  it('are not given away by which of two reports is the older', async () => {
    const { json } = await site.get(`/entries/${REPORT}/${newsroom.lamps}/connections`);
    const relations = (json.data as { relation: unknown }[]).map(({ relation }) => relation);
    expect(new Set(relations)).toEqual(new Set([null]));
    const newer = await site.get(
      `/entries/${REPORT}/${newsroom.lamps}/connections?relation=follow-up`
    );
    expect(newer.json.data).toEqual([]);
  });

  it('are there for code of the project', async () => {
    const found = await connections(strapi).find({ uid: REPORT, documentId: newsroom.lamps });
    expect(found?.data[0]?.target.excerpt).toContain(SECRETS.lead);
  });
});

describe('attributes that are not private', () => {
  let project: TestProject;
  let strapi: Core.Strapi;
  let site: Site;
  let newsroom: Newsroom;
  beforeAll(async () => {
    project = await createProject();
    addContentType(project, 'report', schemaOf());
    strapi = await project.start({ newsroom: { config: CONFIG } });
    site = await openSite(strapi);
    newsroom = await fill(strapi);
    await grantToPublic(strapi, READ_REPORTS);
  });
  afterAll(() => project.remove());

  it('are told', async () => {
    const { json } = await site.get(`/entries/${REPORT}/${newsroom.lamps}/connections`);
    expect(json.data).toMatchObject([
      {
        relation: 'follow-up',
        target: {
          title: 'Lanterns',
          slug: `${SECRETS.handle}-lanterns`,
          url: `/reports/${SECRETS.handle}-lanterns`,
          excerpt: `${SECRETS.lead} Lanterns`,
          publishedOn: '1987-07-05T00:00:00.000Z',
          cover: { url: `/uploads/${SECRETS.picture}-lanterns.png` },
        },
      },
    ]);
  });

  it('are quoted and pointed into', async () => {
    const { json } = await site.get(`/entries/${REPORT}/${newsroom.lanterns}/connections`);
    expect(json.data[0].anchor).toMatchObject({ path: 'notes' });
    expect(json.lines).toMatchObject([{ target: { title: 'Lamps' } }]);
    expect(json.bodyHash).not.toBeNull();
    const mentions = await site.get(`/entries/${REPORT}/${newsroom.lanterns}/mentions`);
    expect(mentions.json.data).toMatchObject([{ surface: 'slipway', term: { term: 'Slipway' } }]);
  });

  it('are those that a sanitizer of the project leaves', async () => {
    const withoutLead =
      ({ uid }: { uid: string }) =>
      async (data: object) =>
        uid === REPORT ? { ...data, lead: undefined } : data;
    strapi.sanitizers.get('content-api.output').push(withoutLead as never);
    const { json } = await site.get(`/entries/${REPORT}/${newsroom.lamps}/connections`);
    expect(json.data[0].target).toMatchObject({ title: 'Lanterns', excerpt: null });
  });
});

describe('a private title', () => {
  let project: TestProject;
  let site: Site;
  let newsroom: Newsroom;
  beforeAll(async () => {
    project = await createProject();
    addContentType(project, 'report', schemaOf(['headline']));
    const strapi = await project.start({ newsroom: { config: CONFIG }, graphql: true });
    site = await openSite(strapi);
    newsroom = await fill(strapi);
    await grantToPublic(strapi, READ_REPORTS);
  });
  afterAll(() => project.remove());

  it('is null, and the rest of the connection stays', async () => {
    const { json } = await site.get(`/entries/${REPORT}/${newsroom.lamps}/connections`);
    expect(json.data).toMatchObject([
      { target: { title: null, slug: `${SECRETS.handle}-lanterns` } },
    ]);
    const { data, errors } = await ask<{ reports: { connections: unknown[] }[] }>(
      site,
      '{ reports { connections { target { title slug } } } }'
    );
    expect(errors).toEqual([]);
    expect(data.reports.flatMap((one) => one.connections)).toContainEqual({
      target: { title: null, slug: `${SECRETS.handle}-lanterns` },
    });
  });
});

describe('a private body', () => {
  let project: TestProject;
  let site: Site;
  let newsroom: Newsroom;
  beforeAll(async () => {
    project = await createProject();
    addContentType(project, 'report', schemaOf(['notes']));
    const strapi = await project.start({ newsroom: { config: CONFIG } });
    site = await openSite(strapi);
    newsroom = await fill(strapi);
    await grantToPublic(strapi, READ_REPORTS);
  });
  afterAll(() => project.remove());

  it('is neither quoted nor pointed into', async () => {
    const { json } = await site.get(`/entries/${REPORT}/${newsroom.lanterns}/connections`);
    expect(json.data[0]).toMatchObject({
      origin: 'inline',
      anchor: null,
      target: { title: 'Lamps' },
    });
    expect(json.lines).toEqual([]);
    expect(json.bodyHash).toBeNull();
    const mentions = await site.get(`/entries/${REPORT}/${newsroom.lanterns}/mentions`);
    expect(mentions.json.data).toEqual([]);
  });
});

describe('our own content types, extended by a project', () => {
  let project: TestProject;
  let strapi: Core.Strapi;
  let site: Site;
  let source: string;
  beforeAll(async () => {
    project = await createProject();
    extend(project, articleSchema, ['excerpt', 'publishedOn']);
    extend(project, termSchema, ['definition']);
    strapi = await project.start({ newsroom: { config: { threshold: 0.02 } } });
    site = await openSite(strapi);
    await strapi.documents(TERM).create({
      data: { term: 'Zorvikova', definition: paragraphs(SECRETS.lead) },
      status: 'published',
    } as never);
    const secret = { excerpt: SECRETS.lead, publishedOn: `${SECRETS.day}T00:00:00.000Z` };
    source = (await article(strapi, { title: 'Lamps', body: about('Zorvik'), ...secret }))
      .documentId;
    await article(strapi, { title: 'Zorvik again', body: moreAbout('Zorvik'), ...secret });
    for (const title of ['Bakers', 'Sonatas', 'Snowfall', 'Oysters']) {
      await article(strapi, { title, body: [`${title} were the talk of the town.`] });
    }
    await connections(strapi).settle();
    await grantToPublic(strapi, ['article.find', 'connection.findOne', 'mention.find']);
  });
  afterAll(() => project.remove());

  it('keep back what is private', async () => {
    await grantToPublic(strapi, ['glossary-term.find']);
    const { json, text } = await site.get(`/articles/${source}/connections`);
    expect(json.data).toMatchObject([
      { target: { title: 'Zorvik again', excerpt: null, publishedOn: null } },
    ]);
    const mentions = await site.get(`/articles/${source}/mentions`);
    expect(mentions.json.data).toMatchObject([{ term: { term: 'Zorvikova', definition: null } }]);
    for (const answer of [text, mentions.text]) {
      expect(answer).not.toContain(SECRETS.lead);
      expect(answer).not.toContain(SECRETS.day);
    }
  });

  it('tell no glossary terms to who may not read them', async () => {
    const token = await createToken(strapi, 'custom', ['article.find', 'mention.find']);
    const { json } = await site.get(`/articles/${source}/mentions`, token);
    expect(json.data).toEqual([]);
  });
});
