import type { Core } from '@strapi/strapi';
import { article, connectionsOf, ARTICLE } from '../support/articles';
import { createProject, type TestProject } from '../support/strapi';

describe('the life of an article', () => {
  let project: TestProject;
  let strapi: Core.Strapi;

  beforeAll(async () => {
    project = await createProject();
    strapi = await project.start();
  });
  afterAll(() => project.remove());

  it('heals a line when its article is published, hides it when unpublished, and shows it again', async () => {
    const line = 'connection: Harbour robots learn to moor ships';
    const { documentId } = await article(strapi, { title: 'Ports go digital', body: [line] });
    expect((await connectionsOf(strapi, documentId)).lines).toMatchObject([{ target: null }]);

    const target = await article(strapi, { title: 'Harbour Robots learn to moor ships' });
    expect((await connectionsOf(strapi, documentId)).data).toMatchObject([
      { origin: 'inline', target: { documentId: target.documentId } },
    ]);

    await strapi.documents(ARTICLE).unpublish({ documentId: target.documentId });
    expect((await connectionsOf(strapi, documentId, { settle: false })).data).toEqual([]);

    await strapi.documents(ARTICLE).publish({ documentId: target.documentId });
    expect((await connectionsOf(strapi, documentId)).data).toHaveLength(1);
  });
});
