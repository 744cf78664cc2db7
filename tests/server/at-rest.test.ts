import type { Core } from '@strapi/strapi';
import { ARTICLE, connections, paragraphs, TERM } from '../support/newsroom/articles';
import { dumpDerived } from '../support/newsroom/derived';
import { about, moreAbout } from '../support/newsroom/pairs';
import { createChance, type Chance } from '../support/random';
import { IS_LONG } from '../support/long-form';
import { createProject, type TestProject } from '../support/project/strapi';

// Much to do: minutes on a busy machine with a database that takes its time over tables.
jest.setTimeout(300_000);

const LOCALES = ['en', 'ja'] as const;
/** Few enough for equal titles, and alike enough for near ones. */
const TITLES = [
  'Harbour robots learn to moor ships',
  'Harbour robots learn to moor all ships',
  'Tide gauge goes online',
  'デジタル人民元の実験が香港で開始',
  'デジタル人民元の実験、香港で開始',
  'Ferry fares fall',
] as const;
const THINGS = ['Zorvik', 'Quenby', 'Marlow'] as const;
const STEPS = 45;
const MAX_ARTICLES = 12;

/** What is held back can be neither pinned nor accepted nor chosen. */
const unlessHeld = (work: Promise<unknown>): Promise<unknown> =>
  work.catch((error: unknown) => {
    if (!String(error).includes('is held back')) throw error;
  });

/** Does to a newsroom what its editors may, as chance has it. */
const play = async (strapi: Core.Strapi, chance: Chance, terms: readonly string[]) => {
  const service = connections(strapi);
  const documents = strapi.documents(ARTICLE);
  const ids: string[] = [];

  const content = () => ({
    title: chance.pick(TITLES),
    publishedOn: chance.pick([null, `2026-0${1 + chance.whole(9)}-12T08:00:00.000Z`]),
    body: paragraphs(
      ...chance.pick([about, moreAbout])(chance.pick(THINGS)),
      'The metaverse is on everybody’s lips; メタバースも話題だ。',
      ...(chance.whole(2) === 0 ? [`connection: ${chance.pick(TITLES)}`] : []),
      ...(chance.whole(3) === 0 ? [`関連記事：${chance.pick(TITLES)}`] : [])
    ),
  });
  const create = async (): Promise<void> => {
    const locale = chance.pick(LOCALES);
    const { documentId } = await documents.create({
      data: content(),
      status: 'published',
      locale,
    } as never);
    ids.push(documentId);
  };
  const pair = () => {
    const source = { documentId: chance.pick(ids), locale: chance.pick(LOCALES) };
    const others = ids.filter((id) => id !== source.documentId);
    return { source, target: { documentId: chance.pick(others) } };
  };

  const moves: Record<string, () => Promise<unknown>> = {
    create: () => (ids.length < MAX_ARTICLES ? create() : Promise.resolve()),
    rewrite: () =>
      documents.update({
        documentId: chance.pick(ids),
        locale: chance.pick(LOCALES),
        data: content(),
        status: chance.pick(['published', 'draft']),
      } as never),
    publish: () => documents.publish({ documentId: chance.pick(ids), locale: '*' }),
    unpublish: () =>
      documents.unpublish({ documentId: chance.pick(ids), locale: chance.pick(LOCALES) } as never),
    async remove() {
      if (ids.length < 4) return;
      const [documentId = ''] = ids.splice(chance.whole(ids.length), 1);
      await documents.delete({ documentId, locale: '*' });
    },
    pin: () => unlessHeld(service.pin({ ...pair(), position: chance.whole(3) })),
    accept: () => unlessHeld(service.accept(pair())),
    reject: () => service.reject(pair()),
    choose: () => unlessHeld(service.choose({ ...pair(), line: chance.pick(TITLES) })),
    unlink: () => service.unlink({ source: pair().source, term: chance.pick(terms) }),
    restore: () => service.restore(pair()),
    hold: () => service.hold(pair().source),
    release: () => service.release(pair().source),
    settle: () => service.settle(),
  };

  while (ids.length < 6) await create();
  for (let step = 0; step < STEPS; step += 1) {
    const name = chance.pick([...Object.keys(moves), 'rewrite', 'rewrite', 'create', 'publish']);
    await moves[name]?.();
  }
};

const SEEDS = IS_LONG ? [1, 20, 300] : [20];

describe('a newsroom at rest', () => {
  let project: TestProject;
  beforeEach(async () => {
    project = await createProject();
  });
  afterEach(() => project.remove());

  const createTerms = async (strapi: Core.Strapi): Promise<string[]> => {
    const ids: string[] = [];
    for (const [locale, term] of [
      ['en', 'metaverse'],
      ['ja', 'メタバース'],
    ]) {
      const { documentId } = await strapi
        .documents(TERM)
        .create({ locale, data: { term }, status: 'published' } as never);
      ids.push(documentId);
    }
    return ids;
  };

  it.each(SEEDS)('is as if it were built anew (seed %i)', async (seed) => {
    let strapi = await project.start();
    await strapi.plugin('i18n').service('locales').create({ code: 'ja', name: 'Japanese' });
    await play(strapi, createChance(seed), await createTerms(strapi));
    await connections(strapi).settle();
    const atRest = await dumpDerived(strapi);
    expect(atRest.connection).not.toEqual([]);
    expect(atRest.line).not.toEqual([]);
    expect(atRest.mention).not.toEqual([]);

    expect(await connections(strapi).rebuild()).toMatchObject({ failed: 0 });
    expect(await dumpDerived(strapi)).toEqual(atRest);

    // Nothing is left in memory or in the tables that a new reading could lean on.
    for (const table of ['connections', 'lines', 'mentions', 'term_rows']) {
      await strapi.db.connection(`newsroom_${table}`).delete();
    }
    await strapi.db.connection('newsroom_states').update({ content_hash: '' });
    await project.stop();
    strapi = await project.start();
    await connections(strapi).settle();
    expect(await dumpDerived(strapi)).toEqual(atRest);
  });
});
