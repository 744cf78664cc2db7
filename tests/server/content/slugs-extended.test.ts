import type { Core } from '@strapi/strapi';
import articleSchema from '../../../server/src/content-types/article/schema.json';
import termSchema from '../../../server/src/content-types/glossary-term/schema.json';
import topicSchema from '../../../server/src/content-types/topic/schema.json';
import { extendType } from '../../support/project/project-files';
import { asAdmin, createToken, openSite, type Send, type Site } from '../../support/requests/site';
import { createProject, type TestProject } from '../../support/project/strapi';

type Attributes = Readonly<Record<string, object>>;

interface Schema {
  readonly info: { readonly singularName: string };
  readonly options: { readonly draftAndPublish: boolean };
  readonly pluginOptions: object;
  readonly attributes: Attributes;
}

const OURS: readonly Schema[] = [articleSchema, topicSchema, termSchema];

type Change = (schema: Schema) => Schema;

const inOneLanguage: Change = (schema) => ({
  ...schema,
  pluginOptions: { ...schema.pluginOptions, i18n: { localized: false } },
});
const withoutDrafts: Change = (schema) => ({
  ...schema,
  options: { ...schema.options, draftAndPublish: false },
});
const withSharedSlug: Change = (schema) => ({
  ...schema,
  attributes: { ...schema.attributes, slug: { type: 'string' } },
});

/** How a project extends our content types. */
const WAYS: readonly (readonly [string, Change])[] = [
  ['that have no locales', inOneLanguage],
  ['that have neither locales nor drafts', (schema) => withoutDrafts(inOneLanguage(schema))],
  ['that have locales and no drafts', withoutDrafts],
  ['whose slug all locales share', withSharedSlug],
];

/** Our content types by their routes, the attribute that names each, and names in four languages. */
const TYPES = [
  ['articles', 'title'],
  ['topics', 'name'],
  ['glossary-terms', 'term'],
] as const;
const NAMES = [
  ['First word', 'Second word', 'first-word'],
  ['最初の言葉', '次の言葉', '最初の言葉'],
  ['첫 번째 말', '두 번째 말', '첫-번째-말'],
  ['第一个词语', '第二个词语', '第一个词语'],
] as const;

describe.each(WAYS)('slugs of types %s', (_way, change) => {
  let project: TestProject;
  let strapi: Core.Strapi;
  let site: Site;
  let token: string;
  let panel: Send;

  beforeAll(async () => {
    project = await createProject({ isNew: true });
    for (const schema of OURS) {
      extendType(project, schema.info.singularName, change(schema));
    }
    strapi = await project.start();
    await strapi.plugin('i18n').service('locales').create({ code: 'ja', name: 'Japanese' });
    site = await openSite(strapi);
    token = await createToken(strapi, 'full-access');
    panel = await asAdmin(strapi);
  });
  afterAll(() => project.remove());

  const send = async (method: string, path: string, data: object) => {
    const { status, json } = await site.send(method, `/api/newsroom/${path}`, {
      token,
      body: { data },
    });
    expect([path, status < 300]).toEqual([path, true]);
    return json.data as { documentId: string; slug: string };
  };

  describe.each(TYPES)('in %s', (type, name) => {
    it.each(NAMES)('stay when %s becomes %s', async (first, second, slug) => {
      const made = await send('POST', type, { [name]: first });
      expect(made.slug).toBe(slug);
      const path = `${type}/${made.documentId}`;
      expect((await send('PUT', path, { [name]: second })).slug).toBe(slug);
      expect((await send('PUT', path, { [name]: `${second}!`, slug })).slug).toBe(slug);
    });

    it('differ between two of the same name', async () => {
      const slugs: string[] = [];
      for (let i = 0; i < 3; i += 1) {
        slugs.push((await send('POST', type, { [name]: 'Triplets' })).slug);
      }
      expect(slugs).toEqual(['triplets', 'triplets-2', 'triplets-3']);
    });

    it('are what an editor typed, and made anew once emptied', async () => {
      const made = await send('POST', type, { [name]: 'Named', slug: 'typed' });
      expect(made.slug).toBe('typed');
      const path = `${type}/${made.documentId}`;
      expect((await send('PUT', path, { [name]: 'Named anew', slug: '' })).slug).toBe('named-anew');
    });
  });

  it('stay over a rename in the form of the Content Manager', async () => {
    const { documentId } = await send('POST', 'articles', { title: 'In the form' });
    const path = `/content-manager/collection-types/plugin::newsroom.article/${documentId}`;
    const { json } = await panel('GET', path);
    const { title: _title, ...form } = json.data as Record<string, unknown>;
    const saved = await panel('PUT', path, { ...form, title: 'Renamed in the form' });
    expect(saved.json.data).toMatchObject({ title: 'Renamed in the form', slug: 'in-the-form' });
  });

  it('stay where code names one that is undefined', async () => {
    const uid = 'plugin::newsroom.article' as never;
    const { documentId } = await send('POST', 'articles', { title: 'Of a script' });
    const data = { title: 'Of another script', slug: undefined };
    const updated = await strapi.documents(uid).update({ documentId, data } as never);
    expect(updated).toMatchObject({ title: 'Of another script', slug: 'of-a-script' });
  });
});

describe('a slug that all locales share', () => {
  let project: TestProject;
  afterEach(() => project.remove());

  it('is neither moved by a translation nor the same in a clone', async () => {
    project = await createProject({ isNew: true });
    extendType(project, 'article', withSharedSlug(articleSchema));
    const strapi = await project.start();
    await strapi.plugin('i18n').service('locales').create({ code: 'ja', name: 'Japanese' });
    const uid = 'plugin::newsroom.article';
    const documents = strapi.documents(uid as never);
    const { documentId } = (await documents.create({
      data: { title: 'Harbour' },
      status: 'published',
    } as never)) as { documentId: string };
    await documents.update({ documentId, locale: 'ja', data: { title: '港' } } as never);
    const slugsOf = async (id: string): Promise<unknown[]> => {
      const rows = (await strapi.db.query(uid).findMany({ where: { documentId: id } })) as {
        slug: string;
      }[];
      return [...new Set(rows.map(({ slug }) => slug))];
    };
    expect(await slugsOf(documentId)).toEqual(['harbour']);
    const clone = (await documents.clone({ documentId, locale: '*' } as never)) as unknown as {
      documentId: string;
    };
    expect(await slugsOf(clone.documentId)).toEqual(['harbour-2']);
  });
});
