import type { Core } from '@strapi/strapi';
import type { EvaluationAnswer } from '../../../server/src/contracts/evaluation';
import { ARTICLE, article, connections } from '../../support/newsroom/articles';
import { createEditor, newsroomActions, sendAs } from '../../support/requests/editors';
import { eventually } from '../../support/eventually';
import { asAdmin, openSite, type Send } from '../../support/requests/site';
import { createProject, type TestProject } from '../../support/project/strapi';

const PATH = '/newsroom/evaluation';

/** Three articles a language: the first is close to the second, which it links to by a line, and has nothing of the third. */
const STORIES = {
  en: [
    [
      'Kelp farm opens off the cape',
      'The kelp farm off the cape sold its first harvest to two soup kitchens on Monday.',
    ],
    [
      'Kelp farm tests its ropes',
      'Divers pulled at every rope of the kelp farm before the autumn storms arrive.',
    ],
    ['Chess club moves house', 'The chess club packs its boards and clocks into forty boxes.'],
  ],
  ja: [
    ['岬の沖に昆布の養殖場', '昆布の養殖場が初めての収穫を、町の食堂二軒に売った。'],
    ['昆布の養殖場が綱を試す', '秋の嵐を前に、潜水士が昆布の養殖場の綱を一本ずつ引いて確かめた。'],
    ['将棋クラブが引っ越し', '将棋クラブが盤と時計を四十箱に詰めた。'],
  ],
  ko: [
    ['곶 앞바다에 다시마 양식장', '다시마 양식장이 첫 수확을 읍내 식당 두 곳에 팔았다.'],
    [
      '다시마 양식장 밧줄 시험',
      '가을 폭풍에 앞서 잠수부들이 다시마 양식장 밧줄을 하나씩 당겨 보았다.',
    ],
    ['바둑 동호회 이사', '바둑 동호회가 판과 시계를 상자 마흔 개에 담았다.'],
  ],
  zh: [
    ['海角外建起海带养殖场', '海带养殖场把第一批收成卖给了镇上的两家食堂。'],
    ['海带养殖场测试绳索', '秋季风暴到来之前，潜水员逐根拉动海带养殖场的绳索。'],
    ['棋社搬家', '棋社把棋盘和时钟装进四十个箱子。'],
  ],
} as const;

const MARKERS = { en: 'Related: ', ja: '関連記事：', ko: '관련기사: ', zh: '延伸阅读：' } as const;

type Language = keyof typeof STORIES;
const LANGUAGES = Object.keys(STORIES) as Language[];

describe('GET and POST /newsroom/evaluation', () => {
  let project: TestProject;
  let strapi: Core.Strapi;
  let send: Send;

  const read = async (): Promise<EvaluationAnswer['data']> => {
    const { status, json } = await send('GET', PATH);
    expect(status).toBe(200);
    return (json as EvaluationAnswer).data;
  };

  /** Measures once more, as the button does. */
  const measure = async (): Promise<EvaluationAnswer['data']> => {
    const { status, json } = await send('POST', PATH);
    expect(status).toBe(200);
    const asked = (json as EvaluationAnswer).data.job;
    return eventually(async () => {
      const data = await read();
      expect(data.job).toMatchObject({ id: asked?.id, state: 'done' });
      return data;
    });
  };

  beforeAll(async () => {
    project = await createProject();
    strapi = await project.start();
    send = await asAdmin(strapi);
    const locales = strapi.plugin('i18n').service<{
      create(locale: { code: string; name: string }): Promise<unknown>;
    }>('locales');
    for (const code of ['ja', 'ko', 'zh']) await locales.create({ code, name: code });
  });
  afterAll(() => project.remove());

  it('keeps no figures of a newsroom without connections by hand', async () => {
    expect(await read()).toEqual({ runs: [], job: null });
    const data = await measure();
    expect(data.runs).toEqual([]);
  });

  it('leaves each line out in four languages, and finds it without reading it', async () => {
    for (const locale of LANGUAGES) {
      const [linking, linked, other] = STORIES[locale];
      for (const [title, text] of [linked, other]) {
        await article(strapi, { title, body: [text], locale, publishedOn: '2026-02-01T00:00:00Z' });
      }
      await article(strapi, {
        title: linking[0],
        body: [linking[1], `${MARKERS[locale]}${linked[0]}`],
        locale,
        publishedOn: '2026-02-02T00:00:00Z',
      });
    }
    await connections(strapi).settle();
    const { runs } = await measure();
    expect(runs).toHaveLength(1);
    expect(runs[0]?.locales.map(({ locale }) => locale)).toEqual([...LANGUAGES].sort());
    for (const found of runs[0]?.locales ?? []) {
      expect(found).toMatchObject({ articles: 1, connections: 1, recall10: 1, ndcg10: 1 });
      expect(found.baselines.bm25).toEqual({ recall10: 1, ndcg10: 1 });
      expect(found.baselines.newest.recall10).toBe(1);
    }
  });

  it('counts a target that has only its title in the line as not found', async () => {
    const lonely = 'Sundial repaired at last';
    await article(strapi, { title: lonely, body: ['Mosaic tiles arrived by handcart.'] });
    const source = await article(strapi, {
      title: 'Weavers open their loft',
      body: ['Looms stand under the beams.', `Related: ${lonely}`],
    });
    await connections(strapi).settle();
    const [run] = (await measure()).runs;
    const english = run?.locales.find(({ locale }) => locale === 'en');
    expect(english).toMatchObject({ articles: 2, connections: 2, recall10: 0.5, ndcg10: 0.5 });
    await strapi.documents(ARTICLE).delete({ documentId: source.documentId } as never);
  });

  it('leaves aside what an editor rejected there and what is held back, as a list does', async () => {
    const text = 'The lighthouse keeper counted nine barges of gravel and a tug before noon.';
    const publish = async (title: string, ...body: string[]) =>
      (await article(strapi, { title, body })).documentId;
    const close = await publish('Keeper counts barges', `${text} He noted each of them.`);
    await publish('Gravel for the pier', 'Barges of gravel moored under the lighthouse.');
    const source = await publish('Lighthouse diary', text, 'Related: Gravel for the pier');
    const pair = { source: { documentId: source }, target: { documentId: close } };
    const score = async () => {
      await connections(strapi).settle();
      const [run] = (await measure()).runs;
      const english = run?.locales.find(({ locale }) => locale === 'en');
      return [english?.ndcg10, english?.baselines.bm25.ndcg10];
    };
    const [engine, bm25] = await score();
    expect(engine).toBeLessThan(1);
    expect(bm25).toBeLessThan(1);
    await connections(strapi).reject(pair);
    expect(await score()).toEqual([1, 1]);
    await connections(strapi).restore(pair);
    expect(await score()).toEqual([engine, bm25]);
    await connections(strapi).hold({ documentId: close });
    expect(await score()).toEqual([1, 1]);
    await connections(strapi).release({ documentId: close });
    await strapi.documents(ARTICLE).delete({ documentId: source } as never);
  });

  it('measures pins, which do not change how anything is ranked', async () => {
    const ids = await Promise.all(
      STORIES.en.map(async ([title]) => {
        const query = strapi.db.query('plugin::newsroom.article');
        const { documentId } = await query.findOne({ where: { title } });
        return documentId as string;
      })
    );
    const [linking, linked, other] = ids as [string, string, string];
    await connections(strapi).settle();
    const before = (await measure()).runs[0];
    await connections(strapi).pin({
      source: { documentId: linked },
      target: { documentId: linking },
    });
    await connections(strapi).pin({
      source: { documentId: linking },
      target: { documentId: other },
    });
    await connections(strapi).settle();
    const after = (await measure()).runs[0];
    const english = (run: typeof before) => run?.locales.find(({ locale }) => locale === 'en');
    expect(english(before)).toMatchObject({ connections: 1, recall10: 1 });
    // The chess club shares nothing with the kelp farm: a pin doesn't make it found.
    expect(english(after)).toMatchObject({ articles: 2, connections: 3 });
    expect(english(after)?.recall10).toBeCloseTo(2 / 3, 10);
  });

  it('gives the service and the command line the same figures, and keeps sixty runs', async () => {
    const found = await connections(strapi).evaluate();
    const { runs } = await read();
    expect(runs[0]?.locales).toEqual(found);
    const { at, locales } = runs[0]!;
    const kept = strapi.db.query('plugin::newsroom.evaluation');
    await kept.createMany({ data: Array.from({ length: 60 }, () => ({ at, figures: locales })) });
    const after = await measure();
    expect(after.runs).toHaveLength(60);
    expect(await kept.count()).toBe(60);
    expect(Date.parse(after.runs[0]!.at)).toBeGreaterThanOrEqual(Date.parse(runs[0]!.at));
  });

  it('is one measurement, however often it is asked for at once', async () => {
    const jobs = strapi.db.query('plugin::newsroom.job');
    const count = () => jobs.count({ where: { kind: 'evaluate' } });
    const before = await count();
    const waiting = await jobs.create({
      data: { kind: 'evaluate', status: 'waiting', done: 0, total: 0, attempts: 2, createdAt: 0 },
    });
    const { json } = await send('POST', PATH);
    expect((json as EvaluationAnswer).data.job?.id).toBe(waiting.id);
    expect(await count()).toBe(before + 1);
    await eventually(async () => expect((await read()).job?.state).toBe('done'));
  });

  it('says why a measurement failed', async () => {
    await strapi.db.query('plugin::newsroom.job').create({
      data: {
        ...{ kind: 'evaluate', status: 'failed', done: 1, total: 9, attempts: 1 },
        ...{ createdAt: Date.now(), result: { reason: 'the engine stood still' } },
      },
    });
    expect((await read()).job).toMatchObject({ state: 'failed', reason: 'the engine stood still' });
  });

  it('is read by who may read, and started by who may rebuild', async () => {
    const as = async (...actions: string[]) =>
      sendAs(strapi, await createEditor(strapi, newsroomActions(...actions)));
    const reader = await as('read', 'review');
    expect((await reader('GET', PATH)).status).toBe(200);
    expect((await reader('POST', PATH)).status).toBe(403);
    const other = await as('pin');
    expect((await other('GET', PATH)).status).toBe(403);
    const stranger = await openSite(strapi);
    expect((await stranger.send('GET', PATH)).status).toBe(401);
    expect((await stranger.send('POST', PATH)).status).toBe(401);
  });
});
