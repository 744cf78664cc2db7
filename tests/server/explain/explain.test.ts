import type { Core } from '@strapi/strapi';
import type {
  Explained,
  Explanation,
  ExplanationKind,
} from '../../../server/src/contracts/explain';
import { article, ARTICLE, connections, paragraphs, TOPIC } from '../../support/newsroom/articles';
import {
  createEditor,
  newsroomActions,
  sendAs,
  writingArticles,
} from '../../support/requests/editors';
import { asAdmin, loginAsAdmin } from '../../support/requests/site';
import { createProject, type TestProject } from '../../support/project/strapi';

const UID = 'plugin::newsroom.article';

/** Words of one family, from one to another. */
const words = (name: string, from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => `${name}${String.fromCharCode(97 + from + i)}o`).join(
    ' '
  );

/**
 * A small newsroom of which one story is about two things: what shares the one, the other, both, a word of them or nothing,
 * and what editors decided on.
 */
const STORIES: Readonly<Record<string, readonly [title: string, ...body: string[]]>> = {
  tide: [
    'Harbour works',
    `${words('zorvik', 0, 10)} ${words('melund', 0, 10)}.`,
    'connection: Lamp',
  ],
  fall: ['Quay one', `${words('zorvik', 0, 8)} ${words('brasto', 0, 5)}.`],
  again: ['Quay two', `${words('zorvik', 0, 8)} ${words('crindel', 0, 6)}.`],
  inquiry: ['Court', `${words('melund', 0, 6)} ${words('dovark', 0, 7)}.`],
  strike: [
    'Strike',
    `${words('zorvik', 6, 8)} ${words('melund', 7, 9)} ${words('eltrim', 0, 10)}.`,
  ],
  weak: ['Painter', `${words('melund', 9, 10)} ${words('fubrek', 0, 20)}.`],
  bakers: ['Bakers', `${words('gospil', 0, 10)}.`],
  copy: ['Harbour again', `${words('zorvik', 0, 10)} ${words('melund', 0, 10)}.`],
  pinned: ['Cafe', `${words('cafxel', 0, 10)}.`],
  line: ['Lamp', `${words('lampeg', 0, 10)}.`],
  rejected: ['Rumour', `${words('zorvik', 4, 9)} ${words('rumolt', 0, 6)}.`],
  held: ['Funeral', `${words('melund', 3, 9)} ${words('funerk', 0, 6)}.`],
  topical: ['Court case', `${words('melund', 3, 9)} ${words('courtz', 0, 6)}.`],
};

describe('explain', () => {
  let project: TestProject;
  let strapi: Core.Strapi;
  let editor: number;
  let topic: string;
  const ids: Record<string, string> = {};

  const service = () => connections(strapi);
  const of = (name: string): string => ids[name] ?? `no-${name}`;
  const explain = async (
    source: string,
    target: string,
    { locale, uid }: { locale?: string; uid?: string } = {}
  ): Promise<Explained> => {
    const found = await service().explain({
      source: { documentId: of(source), ...(locale ? { locale } : {}) },
      target: { documentId: of(target), ...(uid ? { uid } : {}) },
    });
    if (!found) throw new Error(`no explanation of ${source} and ${target}`);
    return found;
  };
  const kindOf = async (source: string, target: string): Promise<ExplanationKind> =>
    (await explain(source, target)).explanation.kind;
  const states = (name: string) => ({
    where: { documentId: of(name), locale: 'en', uid: UID },
  });
  const set = (value: object): Promise<unknown> =>
    strapi.store({ type: 'plugin', name: 'newsroom', key: 'settings' }).set({ value });

  /** Explains all pairs of these sources, and compares with what a site shows; resolves with the kinds that were met. */
  const expectAgreement = async (
    locale: string,
    sources = Object.keys(ids)
  ): Promise<Set<ExplanationKind>> => {
    const kinds = new Set<ExplanationKind>();
    for (const source of sources) {
      const answer = await service().find({ documentId: of(source), locale });
      const shown = answer?.data ?? [];
      for (const target of Object.keys(ids)) {
        const explained = await service().explain({
          source: { documentId: of(source), locale },
          target: { documentId: of(target) },
        });
        if (!explained) {
          expect(answer).toBeNull();
          continue;
        }
        const { explanation } = explained;
        kinds.add(explanation.kind);
        const index = shown.findIndex((one) => one.target.documentId === of(target));
        const told =
          explanation.kind === 'shown'
            ? [explanation.place, explanation.origin, explanation.relation, explanation.relevance]
            : [0];
        const one = shown[index];
        expect([source, target, ...told]).toEqual([
          source,
          target,
          index + 1,
          ...(one ? [one.origin, one.relation, one.relevance] : []),
        ]);
      }
    }
    return kinds;
  };

  beforeAll(async () => {
    project = await createProject();
    strapi = await project.start();
    await loginAsAdmin(strapi);
    const user = (await strapi.db.query('admin::user').findOne({})) as { id: number };
    editor = user.id;
    await strapi.plugin('i18n').service('locales').create({ code: 'ja', name: '日本語' });
    await set({ limit: 2, threshold: 0.06 });
    const made = await strapi
      .documents(TOPIC)
      .create({ data: { name: 'Trials', slug: 'trials' } } as never);
    topic = (made as unknown as { documentId: string }).documentId;
    for (const [name, [title, ...body]] of Object.entries(STORIES)) {
      const { documentId } = await article(strapi, {
        title,
        body,
        publishedOn: '2025-01-01',
        ...(name === 'topical' ? { topics: [topic] } : {}),
      });
      ids[name] = documentId;
    }
    const draft = { title: 'Draft', body: [words('zorvik', 0, 8)], status: 'draft' as const };
    ids.draft = (await article(strapi, draft)).documentId;
    const kaze = { title: '風', body: ['港に風が吹く。船は桟橋で待つ。'], locale: 'ja' };
    ids.kaze = (await article(strapi, kaze)).documentId;
    await strapi.documents(ARTICLE).update({
      documentId: of('fall'),
      locale: 'ja',
      data: { title: '桟橋', body: paragraphs('港の桟橋で船が待つ。風が吹く。') },
      status: 'published',
    } as never);
    await service().settle();
    const pair = (target: string) => ({
      source: { documentId: of('tide') },
      target: { documentId: of(target) },
      actor: String(editor),
    });
    await service().pin(pair('pinned'));
    await service().reject({ ...pair('rejected'), reason: 'outdated' });
    await service().hold({ documentId: of('held'), actor: String(editor) });
    await service().hold({ documentId: topic, uid: 'plugin::newsroom.topic', locale: 'en' });
    await service().settle();
  });
  afterAll(() => project.remove());

  it('agrees with what a site shows, for every pair in either locale', async () => {
    const kinds = new Set([...(await expectAgreement('en')), ...(await expectAgreement('ja'))]);
    expect([...kinds].sort()).toEqual([
      'behind',
      'below-threshold',
      'copy',
      'held-back',
      'itself',
      'nothing-in-common',
      'other-locale',
      'rejected',
      'shown',
      'too-like',
      'unpublished',
    ]);
  });

  it('says who made what is shown, where, and why', async () => {
    expect((await explain('tide', 'pinned')).explanation).toMatchObject({
      kind: 'shown',
      place: 1,
      origin: 'pinned',
      relevance: null,
    });
    expect((await explain('tide', 'line')).explanation).toMatchObject({
      place: 2,
      origin: 'inline',
    });
    const fall = await explain('tide', 'fall');
    expect(fall.explanation).toMatchObject({
      place: 3,
      origin: 'automatic',
      relation: 'background',
      accepted: false,
      isKept: false,
    });
    expect(fall).toMatchObject({
      source: { title: 'Harbour works', isPublished: true },
      target: { title: 'Quay one' },
      engine: { verdict: 'related' },
    });
    const { explanation, engine } = fall;
    if (explanation.kind !== 'shown') throw new Error('it is shown');
    expect(explanation.reasons.length).toBeGreaterThan(0);
    expect(engine?.relevance).toBeCloseTo(explanation.relevance ?? 0, 5);
  });

  it('names what the engine put first, with the figures', async () => {
    const strike = await explain('tide', 'strike');
    expect(strike.explanation).toEqual({
      kind: 'behind',
      relation: 'background',
      place: 4,
      limit: 2,
      before: [
        { uid: UID, documentId: of('fall') },
        { uid: UID, documentId: of('inquiry') },
      ],
    });
    expect(strike.articles.map(({ title }) => title)).toEqual(['Quay one', 'Court']);
    const again = await explain('tide', 'again');
    expect(again.explanation).toEqual({
      kind: 'too-like',
      other: { uid: UID, documentId: of('fall') },
    });
    expect(again.articles.map(({ title }) => title)).toEqual(['Quay one']);
    expect((await explain('tide', 'copy')).explanation).toEqual({
      kind: 'copy',
      of: { uid: UID, documentId: of('tide') },
    });
    const { explanation: weak } = await explain('tide', 'weak');
    expect(weak).toEqual({
      kind: 'below-threshold',
      relevance: expect.any(Number),
      threshold: 0.06,
    });
    expect((weak as Extract<Explanation, { kind: 'below-threshold' }>).relevance).toBeLessThan(
      0.06
    );
    expect(await kindOf('tide', 'bakers')).toBe('nothing-in-common');
  });

  it('says who decided, and when, and what the engine says of it', async () => {
    const decided = {
      actor: String(editor),
      name: 'An Editor',
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    };
    expect(await explain('tide', 'rejected')).toMatchObject({
      explanation: { kind: 'rejected', reason: 'outdated', decided },
      engine: { verdict: 'behind', relation: 'background' },
    });
    expect((await explain('tide', 'held')).explanation).toEqual({
      kind: 'held-back',
      side: 'target',
      topic: null,
      decided,
    });
    expect((await explain('held', 'tide')).explanation).toMatchObject({ side: 'source' });
    expect((await explain('tide', 'topical')).explanation).toMatchObject({
      kind: 'held-back',
      topic,
      decided: { actor: null, name: null },
    });
  });

  it('says what is not published, not here, or no article', async () => {
    expect((await explain('tide', 'draft')).explanation).toEqual({
      kind: 'unpublished',
      side: 'target',
    });
    expect(await explain('draft', 'fall')).toMatchObject({
      explanation: { kind: 'unpublished', side: 'source' },
      engine: { verdict: 'related' },
    });
    expect(await explain('tide', 'kaze')).toMatchObject({
      explanation: { kind: 'other-locale', locales: ['ja'] },
      target: { title: '風', locale: 'ja' },
    });
    expect((await explain('fall', 'kaze', { locale: 'ja' })).explanation.kind).not.toBe(
      'other-locale'
    );
    expect((await explain('tide', 'fall', { uid: 'plugin::upload.file' })).explanation).toEqual({
      kind: 'not-a-source',
      side: 'target',
    });
    expect(
      await service().explain({
        source: { documentId: of('tide') },
        target: { documentId: 'nowhere' },
      })
    ).toBeNull();
    expect(
      await service().explain({
        source: { documentId: 'nowhere' },
        target: { documentId: of('tide') },
      })
    ).toBeNull();
  });

  it('says why an article could not be read, or that it waits', async () => {
    const query = strapi.db.query('plugin::newsroom.state');
    const [before] = (await query.findMany(states('bakers'))) as { entryId: number }[];
    await query.updateMany({
      ...states('bakers'),
      data: { status: 'failed', failure: 'too long' },
    });
    expect((await explain('tide', 'bakers')).explanation).toEqual({
      kind: 'not-indexed',
      side: 'target',
      failure: 'too long',
    });
    await query.updateMany({ ...states('bakers'), data: { status: 'ok', entryId: 0 } });
    expect((await explain('bakers', 'weak')).explanation).toEqual({
      kind: 'not-indexed',
      side: 'source',
      failure: null,
    });
    await query.updateMany({
      ...states('bakers'),
      data: { status: 'ok', entryId: before?.entryId, failure: null },
    });
    expect(await kindOf('tide', 'bakers')).toBe('nothing-in-common');
  });

  it('says that a list is of before, where the engine would list it today', async () => {
    await strapi.db
      .query('plugin::newsroom.connection')
      .deleteMany({ where: { documentId: of('tide'), targetId: of('fall') } });
    expect((await explain('tide', 'fall')).explanation).toEqual({
      kind: 'not-linked-yet',
      cause: 'sweep',
    });
    await service().rebuild();
    expect(await kindOf('tide', 'fall')).toBe('shown');
  });

  it('answers editors over the panel’s route, and tells nothing of what they may not read', async () => {
    const at = (source: string, query: string) =>
      `/newsroom/entries/${UID}/${of(source)}/explanation?locale=en&${query}`;
    const send = await asAdmin(strapi);
    const { status, json } = await send('GET', at('tide', `target=${of('topical')}`));
    expect(status).toBe(200);
    expect(json.data).toMatchObject({
      explanation: { kind: 'held-back' },
      topicName: 'Trials',
      target: { title: 'Court case' },
    });
    const shown = await send('GET', at('tide', `target=${of('fall')}&targetUid=${UID}`));
    expect(shown.json.data.explanation).toMatchObject({ kind: 'shown', place: 3 });
    expect((await send('GET', at('tide', 'target=nowhere'))).status).toBe(404);
    expect((await send('GET', at('tide', ''))).status).toBe(400);

    const writer = await sendAs(strapi, await createEditor(strapi, writingArticles()));
    expect((await writer('GET', at('tide', `target=${of('fall')}`))).status).toBe(403);
    const japanese = await createEditor(strapi, [
      ...writingArticles(['ja']),
      ...newsroomActions('read'),
    ]);
    const reader = await sendAs(strapi, japanese);
    const hidden = await reader('GET', at('tide', `target=${of('fall')}`));
    const missing = await reader('GET', at('nowhere', `target=${of('fall')}`));
    expect([hidden.status, hidden.text]).toEqual([404, missing.text]);
  });

  it('says what nobody accepted in the mode review, and agrees there', async () => {
    await set({ limit: 2, threshold: 0.06, mode: 'review' });
    await service().settle();
    await service().accept({
      source: { documentId: of('tide') },
      target: { documentId: of('inquiry') },
    });
    expect(await kindOf('tide', 'fall')).toBe('not-accepted');
    expect((await explain('tide', 'inquiry')).explanation).toMatchObject({
      kind: 'shown',
      accepted: true,
    });
    expect(await expectAgreement('en', ['tide', 'fall'])).toContain('not-accepted');
    await set({ limit: 1, threshold: 0.06 });
    await service().settle();
    await expectAgreement('en', ['tide', 'fall']);
  });
});
