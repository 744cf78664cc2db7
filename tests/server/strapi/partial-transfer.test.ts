import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { article, connections, connectionsOf, TOPIC } from '../../support/newsroom/articles';
import { createProject, type TestProject } from '../../support/project/strapi';
import { runStrapi } from '../../support/project/strapi-command';

const SLUGS = ['ai', 'blockchain', 'china', 'japan', 'south-korea'];

const slugsIn = async (strapi: Core.Strapi, locale: string): Promise<string[]> => {
  await connections(strapi).settle();
  const topics = (await strapi
    .documents(TOPIC)
    .findMany({ locale, sort: 'slug:asc' } as never)) as unknown as { slug: string }[];
  return topics.map(({ slug }) => slug);
};

const countRuns = (strapi: Core.Strapi): Promise<number> =>
  strapi.db.query('plugin::newsroom.evaluation').count({ where: {} });

/** Where Strapi keeps what an export of the configuration takes along. */
const keysOf = async (strapi: Core.Strapi): Promise<string[]> => {
  const rows = (await strapi.db.query('strapi::core-store').findMany({
    where: { key: { $startsWith: 'plugin_newsroom' } },
  })) as { key: string }[];
  return rows.map(({ key }) => key).sort();
};

describe('a part of a newsroom that is exported and imported into a fresh database', () => {
  let from: TestProject;
  let piers: string;
  const archive = (part: string): string => join(from.dir, `only-${part}`);

  beforeAll(async () => {
    from = await createProject({ isNew: true });
    const strapi = await from.start();
    await strapi.plugin('i18n').service('locales').create({ code: 'ja', name: 'Japanese' });
    await strapi.plugin('i18n').service('locales').setDefaultLocale({ code: 'ja' });
    expect(await slugsIn(strapi, 'en')).toEqual(SLUGS);
    const ai = (await strapi
      .documents(TOPIC)
      .findFirst({ locale: 'en', filters: { slug: 'ai' } } as never)) as unknown as {
      documentId: string;
    };
    await strapi.documents(TOPIC).delete({ documentId: ai.documentId, locale: '*' });
    await article(strapi, { title: 'Tides', locale: 'en' });
    const body = ['connection: Tides'];
    piers = (await article(strapi, { title: 'Piers', body, locale: 'en' })).documentId;
    await connections(strapi).settle();
    await connections(strapi).evaluate();
    expect(await countRuns(strapi)).toBe(1);
    await strapi.store({ type: 'plugin', name: 'newsroom', key: 'settings' }).set({
      value: { limit: 3 },
    });
    expect(await keysOf(strapi)).toEqual(['plugin_newsroom_settings']);
    await from.stop();
    for (const part of ['config', 'content']) {
      const file = ['--file', archive(part)];
      await runStrapi(from, ['export', '--no-encrypt', '--no-compress', '--only', part, ...file]);
    }
  }, 600_000);
  afterAll(() => from.remove());

  const imported = async (part: string, check: (strapi: Core.Strapi) => Promise<void>) => {
    const to = await createProject({ isNew: true });
    try {
      await runStrapi(to, ['import', '--force', '--file', `${archive(part)}.tar`]);
      await check(await to.start());
    } finally {
      await to.remove();
    }
  };

  it('gets its topics, and no measurements, with the configuration alone', () =>
    imported('config', async (strapi) => {
      expect(await slugsIn(strapi, 'en')).toEqual(SLUGS);
      expect(await countRuns(strapi)).toBe(0);
      const settings = await strapi
        .store({ type: 'plugin', name: 'newsroom', key: 'settings' })
        .get({});
      expect(settings).toEqual({ limit: 3 });
    }));

  it('gets the topics that were there, and no other, with the content alone', () =>
    imported('content', async (strapi) => {
      for (const locale of ['en', 'ja']) {
        expect(await slugsIn(strapi, locale)).toEqual(SLUGS.filter((slug) => slug !== 'ai'));
      }
      expect(await countRuns(strapi)).toBe(1);
      // Strapi is left without a default locale: the first one counts.
      const { data } = await connectionsOf(strapi, piers);
      expect(data).toMatchObject([{ target: { title: 'Tides', locale: 'en' } }]);
    }));
});
