import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { article, connections } from '../../support/newsroom/articles';
import { about, createPair } from '../../support/newsroom/pairs';
import { addPostType, POST, POST_FIELDS } from '../../support/project/post-type';
import { createProject, type TestProject } from '../../support/project/strapi';

/** Wrong options, and what the one sentence that stops the start must name. */
const WRONG: readonly [string, unknown, readonly string[]][] = [
  ['an unknown option', { limits: 5 }, ['`limits`', '5', 'article, sources, mode, limit']],
  ['a limit beyond 50', { limit: 99 }, ['`limit`', '99', 'a whole number within 1–50']],
  ['a limit of none', { limit: 0 }, ['`limit`', '0', 'a whole number within 1–50']],
  ['half a limit', { limit: 2.5 }, ['`limit`', '2.5', 'a whole number within 1–50']],
  ['a threshold in words', { threshold: 'x' }, ['`threshold`', '"x"', 'a number within 0–1']],
  ['a threshold beyond 1', { threshold: 1.5 }, ['`threshold`', '1.5', 'a number within 0–1']],
  ['one marker', { markers: 'see' }, ['`markers`', '"see"', 'a list of texts']],
  ['an empty marker', { markers: ['see', ' '] }, ['`markers[1]`', '" "', 'of 1–200 characters']],
  ['half a character', { markers: ['\ud83d'] }, ['`markers[0]`', 'unpaired surrogates']],
  ['another mode', { mode: 'x' }, ['`mode`', '"x"', '"automatic" or "review"']],
  [
    'an address without a place for the article',
    { urlTemplate: 'https://news.example/' },
    ['`urlTemplate`', '"https://news.example/"', '{slug} or {documentId}'],
  ],
  ['an address of no site', { urlTemplate: 'news/{slug}' }, ['`urlTemplate`', 'http://']],
  ['a word for yes', { article: 'yes' }, ['`article`', '"yes"', 'true or false']],
  ['a group that is none', { glossary: 3 }, ['`glossary`', '3', 'an object with perTerm, max']],
  [
    'a wrong option within a group',
    { glossary: { perTerm: 0 } },
    ['`glossary.perTerm`', '0', 'a whole number within 1–100'],
  ],
  [
    'an unknown option within a group',
    { topics: { sead: true } },
    ['`topics.sead`', 'true', 'seed'],
  ],
  ['an unknown group', { topic: { seed: true } }, ['`topic`', 'an object', 'topics, engine']],
  ['a list of sources', { sources: [] }, ['`sources`', 'an empty list', 'must be an object']],
  [
    'a source without fields',
    { sources: { [POST]: {} } },
    [`\`sources["${POST}"].title\` is missing`, 'the name of an attribute'],
  ],
  [
    'a source without a body',
    { sources: { [POST]: { title: 'headline' } } },
    [`\`sources["${POST}"].body\` is missing`, 'a list of the names of attributes'],
  ],
  [
    'a source of Strapi’s own',
    { sources: { 'admin::user': { title: 'username', body: ['email'] } } },
    ['unknown option `sources["admin::user"]`', 'content types of the project', 'api::post.post'],
  ],
  [
    'an unknown source',
    { sources: { 'api::no.no': { title: 'title', body: ['body'] } } },
    ['`sources`', 'api::no.no', 'no such content type'],
  ],
  [
    'an unknown attribute',
    { sources: { [POST]: { ...POST_FIELDS, title: 'heading' } } },
    [`\`sources["${POST}"].title\``, '"heading"', 'an attribute of the type string or text'],
  ],
  [
    'an attribute of the wrong type',
    { sources: { [POST]: { ...POST_FIELDS, publishedOn: 'headline' } } },
    [`\`sources["${POST}"].publishedOn\``, '"headline"', 'date or datetime'],
  ],
  [
    'a body that is no list',
    { sources: { [POST]: { ...POST_FIELDS, body: 'text' } } },
    [`\`sources["${POST}"].body\``, '"text"', 'a list'],
  ],
  [
    'an unknown field of a source',
    { sources: { [POST]: { ...POST_FIELDS, heading: 'headline' } } },
    [`\`sources["${POST}"].heading\``, '"headline"', 'title, body, excerpt'],
  ],
];

describe('a wrong option', () => {
  let project: TestProject;
  beforeAll(async () => {
    project = await createProject({ isNew: true });
    addPostType(project);
    // Each start that is stopped leaves its listeners for signals behind.
    process.setMaxListeners(0);
  });
  afterAll(() => project.remove());

  it.each(WRONG)('stops the start with one sentence: %s', async (_name, config, named) => {
    const start = project.start({ newsroom: { config: config as Record<string, unknown> } });
    const error = await start.then(
      () => new Error('Strapi started'),
      (thrown: unknown) => thrown as Error
    );
    const message = error.message;
    expect(message).toMatch(/newsroom: [^\n]+\.$/);
    for (const word of named) expect(message).toContain(word);
    await project.stop();
  });
});

describe('a right option', () => {
  let project: TestProject;
  let strapi: Core.Strapi;
  const start = async (config: Record<string, unknown>): Promise<void> => {
    project = await createProject();
    addPostType(project);
    strapi = await project.start({ newsroom: { config } });
    for (const title of ['Bakers', 'Sonatas', 'Snowfall', 'Chessboards', 'Oysters', 'Umbrellas']) {
      await article(strapi, { title, body: [`${title} were the talk of the town.`] });
    }
  };
  const find = async (documentId: string) => {
    await connections(strapi).settle();
    return connections(strapi).find({ documentId });
  };
  afterEach(() => project.remove());

  it('takes effect: `urlTemplate`, `markers` and `limit`', async () => {
    await start({
      urlTemplate: '/{locale}/news/{slug}?id={documentId}',
      markers: ['Mehr dazu'],
      limit: 1,
      threshold: 0.02,
    });
    const others: string[] = [];
    for (const [i, text] of about('Zorvik').entries()) {
      const body = [text, `Umlaut${i}era Umlaut${i}ost.`];
      others.push((await article(strapi, { title: `Zorvik ${i}`, body })).documentId);
    }
    const { documentId } = await article(strapi, {
      title: 'All of Zorvik',
      body: [...about('Zorvik'), 'Mehr dazu: Größere Ähren'],
    });
    const target = await article(strapi, { title: 'Größere Ähren' });
    const answer = await find(documentId);
    const origins = answer?.data.map(({ origin }) => origin);
    expect(origins).toEqual(['inline', 'automatic']);
    expect(answer?.data[0]?.target.url).toBe(
      `/en/news/${encodeURIComponent(target.slug)}?id=${target.documentId}`
    );
    expect(others).toContain(answer?.data[1]?.target.documentId);
  });

  it('takes effect: a threshold of 1 lets nothing be related', async () => {
    await start({ threshold: 1 });
    const { first } = await createPair(strapi, 'Zorvik');
    expect((await find(first))?.data).toEqual([]);
  });

  it('takes effect: a project’s own articles instead of ours', async () => {
    await start({ article: false, sources: { [POST]: POST_FIELDS } });
    const create = async (headline: string, text: string): Promise<string> =>
      (
        (await strapi.documents(POST as never).create({
          data: { headline, text },
          status: 'published',
        } as never)) as unknown as { documentId: string }
      ).documentId;
    const target = await create('Kettles', 'All about kettles.');
    const source = await create('Teapots', '**connection:** Kettles');
    await connections(strapi).settle();
    const input = { documentId: source, uid: POST };
    expect((await connections(strapi).find(input))?.data).toMatchObject([
      { origin: 'inline', target: { uid: POST, documentId: target, locale: 'en' } },
    ]);
    const { documentId } = await article(strapi, { title: 'Ours' });
    await expect(connections(strapi).find({ documentId })).rejects.toThrow(
      'plugin::newsroom.article is not a source of connections'
    );
  });

  it('is left to the default where it is undefined, as an environment variable that is not set', async () => {
    project = await createProject();
    appendFileSync(
      join(project.dir, 'config/plugins.js'),
      `const make = module.exports;
       module.exports = () => {
         const plugins = make();
         Object.assign(plugins.newsroom.config, { limit: undefined });
         Object.assign(plugins.newsroom.config.glossary, { perTerm: undefined });
         return plugins;
       };`
    );
    strapi = await project.start({ newsroom: { config: { glossary: { max: 7 } } } });
    const settings = strapi.plugin('newsroom').service('settings');
    expect(settings.options()).toMatchObject({ limit: 5, glossary: { perTerm: 1, max: 7 } });
  });

  it('goes before what an admin saved, which goes before the default', async () => {
    await start({ limit: 2 });
    await strapi
      .store({ type: 'plugin', name: 'newsroom', key: 'settings' })
      .set({ value: { limit: 9, urlTemplate: '/{slug}' } });
    await project.stop();
    strapi = await project.start({ newsroom: { config: { limit: 2 } } });
    const settings = strapi.plugin('newsroom').service('settings');
    expect(settings.options()).toMatchObject({
      limit: 2,
      urlTemplate: '/{slug}',
      mode: 'automatic',
    });
  });

  it.each([
    [{ limit: 900 }],
    [{ limit: 7, sources: { 'api::nothing.nothing': { title: 'title', body: ['body'] } } }],
    [{ limit: 7, unknown: true }],
    ['text'],
  ])('is kept whole where an admin saved a wrong one: %j', async (value) => {
    await start({});
    await strapi.store({ type: 'plugin', name: 'newsroom', key: 'settings' }).set({ value });
    await project.stop();
    strapi = await project.start({ newsroom: { config: {} } });
    expect(strapi.plugin('newsroom').service('settings').options().limit).toBe(5);
  });
});
