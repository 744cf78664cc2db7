import { asAdmin, type Send } from '../../support/requests/site';
import { createProject, type TestProject } from '../../support/project/strapi';

const CONFIGURATION = '/content-manager/content-types/plugin::newsroom.article/configuration';

/** How a field is called in the form, as the Content Manager keeps it. */
const labelOf = async (send: Send, field: string): Promise<string> =>
  (await send('GET', CONFIGURATION)).json.data.contentType.metadatas[field].edit.label;

describe('the form and the list of a content type', () => {
  let project: TestProject;

  beforeAll(async () => {
    project = await createProject();
  });

  afterAll(() => project.remove());

  it('have our words and our order at first, and then whatever an admin makes of them', async () => {
    const first = await asAdmin(await project.start());
    const { contentType } = (await first('GET', CONFIGURATION)).json.data;
    const { settings, metadatas, layouts } = contentType;
    expect(metadatas.publishedOn.edit.label).toBe('Published on');
    expect(layouts.list).toEqual(['title', 'publishedOn', 'topics']);
    expect(layouts.edit.flat().map(({ name }: { name: string }) => name)).not.toContain(
      'importKey'
    );

    for (const { list } of Object.values<{ list: { mainField?: unknown } }>(metadatas))
      delete list.mainField;
    metadatas.publishedOn.edit.label = 'Day';
    const changed = { settings, metadatas, layouts: { ...layouts, list: ['title', 'views'] } };
    expect((await first('PUT', CONFIGURATION, changed)).status).toBe(200);
    await project.stop();

    const second = await asAdmin(await project.start());
    expect(await labelOf(second, 'publishedOn')).toBe('Day');
    const { json } = await second('GET', CONFIGURATION);
    expect(json.data.contentType.layouts.list).toEqual(['title', 'views']);
  });
});
