import type { Core } from '@strapi/strapi';
import { article, connections } from '../../support/newsroom/articles';
import { dumpDerived } from '../../support/newsroom/derived';
import { partsOf } from '../../support/parts';
import { createProject, type TestProject } from '../../support/project/strapi';

const TABLE = 'newsroom_term_rows';

describe('a damaged row of terms', () => {
  let project: TestProject;
  let strapi: Core.Strapi;
  const ids: string[] = [];

  const rows = () => strapi.db.connection(TABLE);
  const check = (): Promise<{ kind: string; message: string }[]> =>
    partsOf(strapi).integrity!.check!() as never;

  beforeAll(async () => {
    project = await createProject();
    strapi = await project.start();
    for (const title of ['The harbour opens', 'The harbour closes', 'The harbour sleeps'])
      ids.push((await article(strapi, { title, body: [`${title} at the old quay.`] })).documentId);
    await connections(strapi).settle();
  });
  afterAll(() => project.remove());

  it.each([
    ['cut off', '{"x'],
    ['of another shape', '{"id": 1}'],
    ['empty', ''],
  ])(
    'that is %s counts as missing, is named by a check, and is written again',
    async (_what, packed) => {
      const { 'term-row': before } = await dumpDerived(strapi);
      const { id } = await rows().where({ document_id: ids[1] }).first();
      await rows().where({ id }).update({ packed });
      expect(await check()).toEqual([
        { kind: 'damaged', message: `row ${id} of ${TABLE}, of ${ids[1]} en, can't be read` },
      ]);
      await project.stop();
      strapi = await project.start();
      const { documentId } = await article(strapi, {
        title: 'The harbour wakes',
        body: ['Lamps.'],
      });
      await connections(strapi).settle();
      expect(await connections(strapi).find({ documentId })).not.toBeNull();
      expect(await check()).toEqual([]);
      await strapi.documents('plugin::newsroom.article' as never).delete({ documentId });
      await connections(strapi).settle();
      expect(await dumpDerived(strapi)).toMatchObject({ 'term-row': before });
    }
  );
});
