import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Connection, ConnectionLine } from '../../../server/src/contracts';
import { article, ARTICLE, connections, TERM } from '../../support/newsroom/articles';
import { eventually } from '../../support/eventually';
import { createToken, openSite, type Site } from '../../support/requests/site';
import { createProject, type TestProject } from '../../support/project/strapi';

/** A saved news page that lies beside the repository where this is developed. */
const SEED = path.resolve(__dirname, '../../../../shared/seed');
const files = existsSync(SEED) ? readdirSync(SEED).filter((name) => name.endsWith('.txt')) : [];

if (files.length === 0) console.log(`no seed page in ${SEED}: its test is skipped`);

const TITLES = [
  'BitMEX founder Arthur Hayes: “Chinese credit expansion could encourage capital inflow into Bitcoin”',
  'Why did the Japanese government start promoting the “Web3 Policy”?Summary of important points and related news',
  'Chinese digital yuan shopping experiment held in Hong Kong',
  'China plans to train 500,000 experts by establishing National Blockchain Research Institute',
  'South Korea’s Busan city is serious about developing the Web3 industry and plans to establish an exchange',
  'Seoul, South Korea announces the start of the “Metaverse Seoul” project',
];
/** As the articles are called when they come: one with other capitals and quotes, one lightly reworded. */
const PUBLISHED = [
  TITLES[0],
  TITLES[1],
  'CHINESE digital yuan shopping experiment held in Hong Kong',
  'China plans to train 500,000 experts by establishing a National Blockchain Research Institute',
  TITLES[4],
  "Seoul, South Korea announces the start of the 'Metaverse Seoul' project",
].map(String);

interface Entry {
  documentId: string;
  title: string;
  body: { type: string; children: { text?: string }[] }[];
  views: number;
  sourceName: string;
  publishedOn: string;
  updatedAt: string;
  topics: { name: string }[];
}

interface Taken {
  kind: string;
  documentId: string;
  title: string;
  differs?: boolean;
}

(files.length === 0 ? describe.skip : describe)('the seed page, imported and published', () => {
  let project: TestProject;
  let strapi: Core.Strapi;
  let site: Site;
  let token: string;
  let documentId: string;
  /** The articles that its lines name, in text order; undefined until published. */
  const targets: (string | undefined)[] = TITLES.map(() => undefined);

  const take = async (): Promise<Taken> => {
    const [name = ''] = files;
    return connections(strapi).ask('import', {
      payload: {
        ...{ name, locale: 'en', publish: true },
        ...{ asOf: '2026-11-24', timeZone: 'UTC', dryRun: false },
      },
      content: readFileSync(path.join(SEED, name)).toString('base64'),
    }) as Promise<Taken>;
  };
  const read = async (): Promise<Entry> =>
    (await strapi.documents(ARTICLE).findOne({
      documentId,
      status: 'published',
      populate: ['topics'],
    } as never)) as unknown as Entry;
  const texts = ({ body }: Entry): string[] =>
    body.map(({ children }) => children.map(({ text }) => text ?? '').join(''));

  /** Over REST every line leads to its article, in text order, and so do the connections. */
  const expectLines = () =>
    eventually(async () => {
      const { json } = await site.get(`/articles/${documentId}/connections`, token);
      const lines = json.lines as ConnectionLine[];
      expect(lines.map(({ target }) => target?.documentId)).toEqual(targets);
      const inline = (json.data as Connection[]).filter(({ origin }) => origin === 'inline');
      const wanted = targets.filter((id) => id !== undefined);
      expect(inline.map(({ target }) => target.documentId)).toEqual(wanted);
    });

  beforeAll(async () => {
    project = await createProject();
    // Nothing but the hints that a publish leaves may bring its connections.
    strapi = await project.start({ newsroom: { config: { engine: { reconcileEvery: 3600 } } } });
    site = await openSite(strapi);
    token = await createToken(strapi, 'read-only');
    await connections(strapi).settle();
    ({ documentId } = await take());
    await connections(strapi).settle();
  });
  afterAll(() => project.remove());

  it('becomes an article with its title, views, source and date', async () => {
    expect(await read()).toMatchObject({
      title:
        'Chinese foreign minister calls for cooperation among Japan, China, and South Korea in the areas of blockchain and AI (artificial intelligence)',
      views: 73,
      sourceName: 'Our Bitcoin News',
    });
    expect((await read()).publishedOn).toMatch(/^2025-12/);
  });

  it('keeps its text and leaves out what is none', async () => {
    const body = texts(await read()).join('\n');
    expect(body).toContain('This is the first time in four years');
    expect(body).toContain('Past movements between Japan, China and South Korea');
    for (const furniture of [
      'Read Entire Article',
      'The post ',
      'appeared first on',
      '▶Virtual currency glossary',
      'What is Metaverse?',
      '11 months ago',
    ]) {
      expect(body).not.toContain(furniture);
    }
  });

  it('has its topics', async () => {
    const names = (await read()).topics.map(({ name }) => name).sort();
    expect(names).toEqual([
      'Artificial intelligence',
      'Blockchain',
      'China',
      'Japan',
      'South Korea',
    ]);
  });

  it('leaves a draft of the glossary term that it explains', async () => {
    const terms = (await strapi.documents(TERM).findMany({ status: 'draft' })) as unknown as {
      term: string;
      definition: unknown;
    }[];
    expect(terms).toMatchObject([{ term: 'Metaverse' }]);
    expect(JSON.stringify(terms[0]?.definition)).toContain('multi-player 3D virtual reality');
    expect(await strapi.documents(TERM).findMany({ status: 'published' })).toEqual([]);
  });

  it('has its six lines in order and at their places, all unresolved', async () => {
    const { json } = await site.get(`/articles/${documentId}/connections`, token);
    const body = texts(await read());
    const lines = json.lines as ConnectionLine[];
    expect(lines.map(({ target }) => target)).toEqual(TITLES.map(() => null));
    for (const [i, { address }] of lines.entries()) {
      expect(address.path).toBe('body');
      const text = body[address.block]?.slice(address.start, address.end) ?? '';
      expect(text).toMatch(/^connection:/);
      expect(text.endsWith(TITLES[i] ?? '?')).toBe(true);
    }
    const blocks = lines.map(({ address }) => address.block);
    expect(blocks).toEqual([...blocks].sort((a, b) => a - b));
  });

  it('is known when it is imported again, and changes nothing', async () => {
    const before = await read();
    const again = await take();
    expect(again).toMatchObject({ kind: 'known', documentId, differs: false });
    expect(await read()).toEqual(before);
    expect(await strapi.documents(ARTICLE).count({} as never)).toBe(1);
    expect(await strapi.documents(TERM).count({} as never)).toBe(1);
  });

  it('has its lines healed one by one, each as its article is published', async () => {
    // Not in text order, so that the answer's order is its own.
    for (const i of [3, 0, 5, 2, 4, 1]) {
      const { documentId: target } = await article(strapi, { title: PUBLISHED[i] ?? '' });
      targets[i] = target;
      await expectLines();
    }
  });

  it('loses one that is unpublished, and has it back when it is published again', async () => {
    const [, , target = ''] = targets;
    targets[2] = undefined;
    await strapi.documents(ARTICLE).unpublish({ documentId: target });
    await expectLines();
    await strapi.documents(ARTICLE).publish({ documentId: target });
    targets[2] = target;
    await expectLines();
  });

  it('holds its lines when their articles are retitled', async () => {
    for (const [i, target = ''] of targets.entries()) {
      await strapi.documents(ARTICLE).update({
        documentId: target,
        data: { title: `A headline of its own, number ${i}` },
        status: 'published',
      } as never);
    }
    await connections(strapi).settle();
    await expectLines();
    await connections(strapi).rebuild();
    await expectLines();
  });
});
