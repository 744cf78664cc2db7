import type { Core } from '@strapi/strapi';
import { article, connections } from '../../support/newsroom/articles';
import { createProject, type TestProject } from '../../support/project/strapi';

describe('waiting for background work that no node does', () => {
  let project: TestProject;
  let strapi: Core.Strapi;

  beforeAll(async () => {
    project = await createProject();
    strapi = await project.start({ newsroom: { config: {} } });
    await article(strapi, { title: 'Lamps at the quay' });
    await connections(strapi).settle();
    await strapi.plugin('newsroom').service('background').runner.stop();
  });
  afterAll(() => project.remove());

  const jobs = (): Promise<number> =>
    strapi.db.query('plugin::newsroom.job').count({ where: { status: 'waiting' } });

  it('ends with what to do about it, and leaves no job behind', async () => {
    const { documentId } = await article(strapi, { title: 'Nobody looks at this one' });
    const before = await jobs();
    const sentence = /no node does the background work: start a Strapi/;
    await Promise.all([
      expect(connections(strapi).settle()).rejects.toThrow(sentence),
      expect(connections(strapi).refresh({ documentId })).rejects.toThrow(sentence),
    ]);
    expect(await jobs()).toBe(before);
  });

  it('ends at once when whoever waits has enough', async () => {
    const { documentId } = await article(strapi, { title: 'Nor at this one' });
    const stop = new AbortController();
    const waiting = connections(strapi).refresh({ documentId }, { signal: stop.signal });
    stop.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
  });
});
