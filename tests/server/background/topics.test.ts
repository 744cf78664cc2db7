import type { Core } from '@strapi/strapi';
import topicSchema from '../../../server/src/content-types/topic/schema.json';
import { connections, TOPIC } from '../../support/newsroom/articles';
import { extendType } from '../../support/project/project-files';
import { createProject, type TestProject } from '../../support/project/strapi';

interface Topic {
  documentId: string;
  name: string;
  slug: string;
  kind: string;
}

const SLUGS = ['ai', 'blockchain', 'china', 'japan', 'south-korea'];

describe('the topics of a new newsroom', () => {
  let project: TestProject;
  let strapi: Core.Strapi;

  const settled = async (locale: string): Promise<Topic[]> => {
    await connections(strapi).settle();
    return (await strapi
      .documents(TOPIC)
      .findMany({ locale, sort: 'slug:asc' } as never)) as unknown as Topic[];
  };
  const names = async (locale: string): Promise<string[]> =>
    (await settled(locale)).map(({ name }) => name);
  const addLocale = (code: string) =>
    strapi.plugin('i18n').service('locales').create({ code, name: code });

  beforeAll(async () => {
    project = await createProject({ isNew: true });
    strapi = await project.start();
  });
  afterAll(() => project.remove());

  it('are Japan, China, South Korea, blockchain and AI', async () => {
    const topics = await settled('en');
    expect(topics.map(({ slug }) => slug)).toEqual(SLUGS);
    expect(topics.map(({ name, kind }) => [name, kind])).toEqual([
      ['Artificial intelligence', 'technology'],
      ['Blockchain', 'technology'],
      ['China', 'place'],
      ['Japan', 'place'],
      ['South Korea', 'place'],
    ]);
  });

  it.each([
    ['ja', ['人工知能（AI）', 'ブロックチェーン', '中国', '日本', '韓国']],
    ['ko', ['인공지능(AI)', '블록체인', '중국', '일본', '한국']],
    ['zh-Hans', ['人工智能', '区块链', '中国', '日本', '韩国']],
    ['zh-Hant', ['人工智慧', '區塊鏈', '中國', '日本', '韓國']],
    ['fr', []],
  ])('get their names in %s when that is added', async (code, expected) => {
    await addLocale(code);
    expect(await names(code)).toEqual(expected);
  });

  it('are the same documents in all locales', async () => {
    const ids = async (locale: string) => (await settled(locale)).map((one) => one.documentId);
    expect(await ids('ja')).toEqual(await ids('en'));
    expect(await ids('zh-Hant')).toEqual(await ids('en'));
  });

  it('stay deleted, renamed and single when Strapi is started again', async () => {
    const [ai, blockchain, china] = await settled('en');
    await strapi.documents(TOPIC).delete({ documentId: ai?.documentId ?? '', locale: '*' });
    await strapi
      .documents(TOPIC)
      .delete({ documentId: blockchain?.documentId ?? '', locale: 'ko' });
    await strapi.documents(TOPIC).update({
      documentId: china?.documentId ?? '',
      data: { name: 'Mainland', slug: 'mainland' },
    } as never);
    await project.stop();
    strapi = await project.start();
    expect(await names('en')).toEqual(['Blockchain', 'Japan', 'Mainland', 'South Korea']);
    expect(await names('ko')).toEqual(['중국', '일본', '한국']);
    expect(await names('ja')).toEqual(['ブロックチェーン', '中国', '日本', '韓国']);
  });

  it('come back with a locale that is deleted and added again', async () => {
    const { delete: remove, findByCode } = strapi.plugin('i18n').service('locales');
    const { id } = await findByCode('ja');
    await remove({ id });
    await addLocale('ja');
    // But for the one that an editor deleted everywhere.
    expect(await names('ja')).toEqual(['ブロックチェーン', '中国', '日本', '韓国']);
    await remove({ id: (await findByCode('zh-Hans')).id });
    expect(await names('zh-Hans')).toEqual([]);
    await addLocale('zh-Hans');
    expect(await names('zh-Hans')).toEqual(['区块链', '中国', '日本', '韩国']);
    expect(await names('ko')).toEqual(['중국', '일본', '한국']);
  });

  it('do not come back with a new locale once they are deleted', async () => {
    await addLocale('en-GB');
    expect(await names('en-GB')).toEqual(['Blockchain', 'China', 'Japan', 'South Korea']);
  });
});

describe('topics', () => {
  let project: TestProject;
  let strapi: Core.Strapi;
  beforeEach(async () => {
    project = await createProject({ isNew: true });
  });
  afterEach(() => project.remove());

  const find = async (locale: string): Promise<Topic[]> => {
    await connections(strapi).settle();
    return (await strapi
      .documents(TOPIC)
      .findMany({ locale, sort: 'slug:asc' } as never)) as unknown as Topic[];
  };

  it('have English names in a default locale that they have none in', async () => {
    strapi = await project.start();
    const { create, setDefaultLocale } = strapi.plugin('i18n').service('locales');
    await create({ code: 'fr', name: 'French' });
    expect(await find('fr')).toEqual([]);
    await setDefaultLocale({ code: 'fr' });
    const topics = await find('fr');
    expect(topics.map(({ slug }) => slug)).toEqual(SLUGS);
    expect(topics[3]?.name).toBe('Japan');
  });

  it('are made in those locales alone that there are', async () => {
    strapi = await project.start();
    // As an import of another project's configuration may leave it.
    await strapi.plugin('i18n').service('locales').setDefaultLocale({ code: 'ja' });
    const topics = await find('en');
    expect(topics.map(({ name }) => name)).toContain('Japan');
    await strapi.plugin('i18n').service('locales').create({ code: 'ja', name: 'Japanese' });
    expect((await find('ja')).map(({ name }) => name)).toContain('日本');
  });

  it('are made once where a project keeps topics in one language', async () => {
    const pluginOptions = { ...topicSchema.pluginOptions, i18n: { localized: false } };
    extendType(project, 'topic', { ...topicSchema, pluginOptions });
    strapi = await project.start();
    const { create } = strapi.plugin('i18n').service('locales');
    for (const code of ['ja', 'zh']) await create({ code, name: code });
    await connections(strapi).settle();
    const all = async (): Promise<string[]> => {
      const rows = (await strapi.db.query('plugin::newsroom.topic').findMany({})) as Topic[];
      return rows.map(({ name }) => name).sort();
    };
    expect(await all()).toEqual([
      'Artificial intelligence',
      'Blockchain',
      'China',
      'Japan',
      'South Korea',
    ]);
    await strapi.db.query('plugin::newsroom.topic').delete({ where: { slug: 'ai' } });
    await project.stop();
    strapi = await project.start();
    await connections(strapi).settle();
    expect(await all()).toEqual(['Blockchain', 'China', 'Japan', 'South Korea']);
  });

  it('are not made where the option says so', async () => {
    strapi = await project.start({ newsroom: { config: { topics: { seed: false } } } });
    expect(await find('en')).toEqual([]);
  });
});
