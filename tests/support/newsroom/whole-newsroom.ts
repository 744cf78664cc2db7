import type { Core } from '@strapi/strapi';
import { MODELS } from '../../../server/src/store/models';
import { article, ARTICLE, connections, paragraphs, TERM, TOPIC } from './articles';
import { about, moreAbout } from './pairs';

/** One of everything that a newsroom holds, by documentId. */
export interface WholeNewsroom {
  /** Has a line, a related article, a pinned, an accepted and a rejected one, a chosen target, a cover and topics. */
  readonly main: string;
  /** Of the same documentId in Japanese. */
  readonly line: string;
  readonly related: string;
  readonly pinned: string;
  readonly chosen: string;
  readonly draft: string;
  readonly term: string;
}

const title = {
  line: '문을 닫은 등대',
  renamed: '다시 문을 연 등대',
  chosen: 'Ferry timetable changes',
};

const create = async (
  strapi: Core.Strapi,
  uid: never,
  data: object,
  more: object = {}
): Promise<string> => {
  const made = await strapi.documents(uid).create({ data, ...more } as never);
  return (made as unknown as { documentId: string }).documentId;
};

/** A picture of this name, as if it had been uploaded; resolves with its row id. */
export const createCover = async (strapi: Core.Strapi, name = 'quay'): Promise<number> => {
  const { id } = (await strapi.db.query('plugin::upload.file').create({
    data: {
      name: `${name}.png`,
      hash: name,
      ext: '.png',
      mime: 'image/png',
      size: 1,
      url: `/uploads/${name}.png`,
      provider: 'local',
      folderPath: '/',
    },
  })) as { id: number };
  return id;
};

/** Fills a started project in two languages, and settles it. */
export const fillNewsroom = async (strapi: Core.Strapi): Promise<WholeNewsroom> => {
  const service = connections(strapi);
  await strapi.plugin('i18n').service('locales').create({ code: 'ja', name: '日本語' });
  await service.settle();
  const id = async (input: Parameters<typeof article>[1]): Promise<string> =>
    (await article(strapi, input)).documentId;

  const parent = await create(strapi, TOPIC, { name: 'Harbours', slug: 'harbours' });
  const topic = await create(strapi, TOPIC, {
    name: 'Ferries 🚢',
    slug: 'ferries',
    kind: 'theme',
    aliases: 'ferry boat\nカーフェリー',
    parent,
  });
  const term = await create(
    strapi,
    TERM,
    {
      term: 'slipway',
      slug: 'slipway',
      aliases: 'ｽﾘｯﾌﾟ',
      definition: paragraphs('A ramp into the water.'),
    },
    { status: 'published' }
  );
  const line = await id({ title: title.line, body: ['등대가 문을 닫는다.'] });
  const related = await id({ title: 'Zorvikantol after Zorvik', body: moreAbout('Zorvik') });
  const rejected = await id({ title: 'Zorvik once more', body: about('Zorvik') });
  const pinned = await id({ title: 'Cafe\u0301 by the quay', body: ['Coffee.'] });
  const chosen = await id({ title: title.chosen, body: ['From spring on.'] });
  await id({ title: title.chosen, body: ['Another of that name.'] });
  const main = await id({
    title: 'Zorvik begins',
    body: [
      ...about('Zorvik'),
      'A slipway is built.',
      `connection: ${title.line}`,
      `connection: ${title.chosen}`,
    ],
    topics: [topic],
    cover: await createCover(strapi),
    publishedOn: '2024-02-29',
    importKey: 'wire/1',
    views: 73,
  });
  await strapi.documents(ARTICLE).update({
    documentId: main,
    locale: 'ja',
    data: { title: '「ゾルビク」が始まる', body: paragraphs('港の話。') },
    status: 'published',
  } as never);
  const draft = await id({ title: 'Not yet', body: ['A draft.'], status: 'draft' });
  await strapi.documents(ARTICLE).update({
    documentId: pinned,
    data: { title: 'Changed and not published' },
  } as never);

  const pair = (target: string) => ({
    source: { documentId: main },
    target: { documentId: target },
    actor: '7',
  });
  await service.settle();
  await service.pin({ ...pair(pinned), position: 0, note: '重要' });
  await service.accept(pair(related));
  await service.reject({ ...pair(rejected), reason: 'outdated' });
  await service.choose({ ...pair(chosen), line: title.chosen });
  await service.unlink({ source: { documentId: main }, term, actor: '7' });
  // Its line holds by the former title.
  await strapi.documents(ARTICLE).update({
    documentId: line,
    data: { title: title.renamed },
    status: 'published',
  } as never);
  await strapi
    .store({ type: 'plugin', name: 'newsroom', key: 'settings' })
    .set({ value: { limit: 4 } });
  await service.settle();
  await service.evaluate();
  return { main, line, related, pinned, chosen, draft, term };
};

/** What a reader is shown of the main article: origin and target of each connection. */
export const shownOf = async (
  strapi: Core.Strapi,
  { main }: WholeNewsroom
): Promise<(readonly [string, string])[]> => {
  const answer = await connections(strapi).find({ documentId: main });
  return answer?.data.map(({ origin, target }) => [origin, target.documentId] as const) ?? [];
};

/** What {@link shownOf} gives at rest. */
export const expectedOf = ({ pinned, line, chosen, related }: WholeNewsroom) => [
  ['pinned', pinned],
  ['inline', line],
  ['inline', chosen],
  ['automatic', related],
];

/** Our tables that hold what people made, with those of their relations. */
export const keptTables = (strapi: Core.Strapi): string[] => {
  const derived = new Set(MODELS.map(({ tableName }) => tableName));
  return [...strapi.db.metadata.values()]
    .map(({ tableName }) => tableName)
    .filter((name) => name.startsWith('newsroom_') && !derived.has(name))
    .sort();
};

/** Which file is the cover of which row: Strapi's table, where links have no identity but what they link. */
export const dumpCovers = async (strapi: Core.Strapi): Promise<string[]> => {
  const links = (await strapi.db
    .connection('files_related_mph')
    .where({ related_type: 'plugin::newsroom.article' })) as object[];
  return links.map((link) => JSON.stringify({ ...link, id: undefined })).sort();
};

/** All rows of the tables as the database holds them. */
export const dumpTables = async (
  strapi: Core.Strapi,
  tables: readonly string[]
): Promise<Record<string, unknown[]>> => {
  const dump: Record<string, unknown[]> = {};
  for (const table of tables) {
    const rows = (await strapi.db.connection(table).select('*')) as object[];
    dump[table] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return dump;
};
