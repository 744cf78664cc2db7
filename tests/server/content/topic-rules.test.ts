import type { Core } from '@strapi/strapi';
import { article, connections, TOPIC } from '../../support/newsroom/articles';
import { createProject, type TestProject } from '../../support/project/strapi';

describe('what an editor says that a topic is found by', () => {
  let project: TestProject;
  let strapi: Core.Strapi;

  const save = async (slug: string, data: object): Promise<string> => {
    const known = (await strapi
      .documents(TOPIC)
      .findFirst({ filters: { slug } } as never)) as unknown as { documentId: string } | null;
    const saved = known
      ? await strapi.documents(TOPIC).update({ documentId: known.documentId, data } as never)
      : await strapi.documents(TOPIC).create({ data: { slug, ...data } } as never);
    return (saved as unknown as { documentId: string }).documentId;
  };
  /** The topics that are found in a text, by documentId. */
  const found = async (text: string): Promise<string[]> => {
    const { documentId } = await article(strapi, { title: 'A story', body: [text] });
    await connections(strapi).settle();
    const state = (await strapi.db
      .query('plugin::newsroom.state')
      .findOne({ where: { documentId } })) as { topics: { topic: string }[] };
    return state.topics.map(({ topic }) => topic);
  };

  beforeAll(async () => {
    project = await createProject();
    strapi = await project.start();
  });
  afterAll(() => project.remove());

  it('counts a case-sensitive name only as it is written', async () => {
    const mercury = await save('mercury', { name: 'Mercury', caseSensitive: true });
    expect(await found('Mercury stands low in the evening sky. Mercury shines.')).toEqual([
      mercury,
    ]);
    expect(await found('The mercury in the glass rises. More mercury is in the lamp.')).toEqual([]);
  });

  it('counts no name within an exception', async () => {
    const nexa = await save('nexa', { name: 'Nexa', exceptions: 'Nexa Street\nPort Nexa' });
    expect(await found('Nexa sells lamps. The shares of Nexa rise.')).toEqual([nexa]);
    expect(await found('The house in Nexa Street burns, and Port Nexa sends a boat.')).toEqual([]);
  });

  it('leaves out a built-in name', async () => {
    const text = 'Tokyo opens a bridge. The mayor of Tokyo cuts the ribbon.';
    expect(await found(text)).toHaveLength(1);
    await save('japan', { withoutNames: 'Tokyo' });
    expect(await found(text)).toEqual([]);
  });
});
