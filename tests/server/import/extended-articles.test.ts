import type { Core } from '@strapi/strapi';
import schema from '../../../server/src/content-types/article/schema.json';
import { ARTICLE, connections } from '../../support/newsroom/articles';
import { extendType } from '../../support/project/project-files';
import { createProject, type TestProject } from '../../support/project/strapi';

/** A project whose extension keeps articles in one language, and without drafts. */
describe('import, where articles have neither drafts nor locales', () => {
  let project: TestProject;
  let strapi: Core.Strapi;

  const take = (lines: string, text: string) =>
    connections(strapi).ask('import', {
      payload: { name: 'oven.md', locale: 'en', publish: true, asOf: '2026-11-24', dryRun: false },
      content: Buffer.from(`---\ntitle: The oven\n${lines}\n---\n\n${text}`).toString('base64'),
    });
  const count = (): Promise<number> => strapi.db.query(ARTICLE).count();

  beforeAll(async () => {
    project = await createProject({ isNew: true });
    const extended = {
      ...schema,
      options: { ...schema.options, draftAndPublish: false },
      pluginOptions: { ...schema.pluginOptions, i18n: { localized: false } },
    };
    extendType(project, 'article', extended);
    strapi = await project.start();
    await connections(strapi).settle();
  });
  afterAll(() => project.remove());

  it('refuses a draft, which readers would see at once', async () => {
    expect(await take('draft: true', 'It is cold.')).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(
        /^oven\.md is a draft, since its front matter says “draft: true”, and articles have no drafts/
      ),
    });
    expect(await count()).toBe(0);
  });

  it('knows a file again', async () => {
    expect(await take('date: 2024-03-12', 'It is lit.')).toMatchObject({ kind: 'made' });
    expect(await take('date: 2024-03-12', 'It is lit.')).toMatchObject({
      kind: 'known',
      differs: false,
    });
    expect(await take('date: 2024-03-12', 'It is hot.')).toMatchObject({
      kind: 'known',
      differs: true,
    });
    expect(await take('date: 2024-04-12', 'It is sold.')).toMatchObject({ kind: 'made' });
    expect(await count()).toBe(2);
  });
});
