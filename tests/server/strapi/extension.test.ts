import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { grantToPublic, openSite } from '../../support/requests/site';
import articleSchema from '../../../server/src/content-types/article/schema.json';
import { article } from '../../support/newsroom/articles';
import { extendType, writeIn } from '../../support/project/project-files';
import { createProject, type TestProject } from '../../support/project/strapi';

/** What Strapi's documentation tells projects to write. */
const EXTENSION = `module.exports = (plugin) => {
  plugin.controllers.hello = { index: (ctx) => { ctx.body = 'hello'; } };
  plugin.routes['content-api'].routes.push({
    method: 'GET', path: '/hello', handler: 'hello.index', config: { auth: false },
  });
  const { find } = plugin.routes['content-api'].routes.reduce(
    (found, route) => (route.path === '/articles' && route.method === 'GET' ? { find: route } : found), {});
  find.config.auth = false;
  return plugin;
};`;

describe('a project that extends the plugin', () => {
  let project: TestProject;
  let folder: string;
  beforeAll(async () => {
    project = await createProject();
    folder = join(project.dir, 'src/extensions/newsroom');
    writeIn(project, 'src/extensions/newsroom/strapi-server.js', EXTENSION);
  });
  afterAll(() => project.remove());

  it('adds routes and changes those that there are', async () => {
    const strapi = await project.start();
    const site = await openSite(strapi);
    expect(await site.get('/hello')).toMatchObject({ status: 200, text: 'hello' });
    expect((await site.get('/articles')).status).toBe(200);
    expect((await site.get('/topics')).status).toBe(403);
    await grantToPublic(strapi, ['topic.find']);
    expect((await site.get('/topics')).status).toBe(200);
    await project.stop();
    const again = await openSite(await project.start());
    expect((await again.get('/hello')).status).toBe(200);
    await project.stop();
    rmSync(folder, { recursive: true });
    const bare = await openSite(await project.start());
    expect((await bare.get('/hello')).status).toBe(404);
    expect((await bare.get('/articles')).status).toBe(403);
    await project.stop();
  });

  it('changes a content type, and only for as long as it does', async () => {
    const attributes = { ...articleSchema.attributes, excerpt: { type: 'text', private: true } };
    extendType(project, 'article', { ...articleSchema, attributes });
    const read = async () => {
      const strapi = await project.start();
      await grantToPublic(strapi, ['article.findOne']);
      const { documentId } = await article(strapi, { title: 'Tides', excerpt: 'They turn.' });
      const { json } = await (await openSite(strapi)).get(`/articles/${documentId}`);
      await project.stop();
      return json.data as { excerpt?: string };
    };
    expect((await read()).excerpt).toBeUndefined();
    rmSync(folder, { recursive: true });
    expect((await read()).excerpt).toBe('They turn.');
  });
});
