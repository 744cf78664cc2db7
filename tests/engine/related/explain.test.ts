import fc from 'fast-check';
import { Engine } from '../../../server/src/engine';
import type { Candidate, Document, ExplainedCandidate } from '../../../server/src/engine';
import { explainCandidate } from '../../../server/src/engine/related/explain';
import { anyRow } from '../search/candidate-index-contract';
import { document, row } from '../support/documents';

const DAY = 86_400_000;

/** A candidate of a score that shares these terms with the article, each as much. */
const candidate = (id: string, score: number, terms: readonly string[]): Candidate => ({
  id,
  score,
  features: {
    locale: 'en',
    title: id,
    date: null,
    sketch: { size: 0, hashes: [] },
    words: { terms: [], counts: [] },
    topics: [],
    glossary: [],
    terms: terms.map((term) => [term, score / terms.length] as const),
  },
});

describe('explainCandidate', () => {
  const source = { row: row({ id: 'source' }), passages: [] };
  const fall = candidate('fall', 0.9, ['price', 'fall']);
  const again = candidate('again', 0.89, ['price', 'fall']);
  const inquiry = candidate('inquiry', 0.8, ['police', 'court']);
  const strike = candidate('strike', 0.7, ['police', 'strike']);
  const all = [fall, again, inquiry, strike];
  const explain = (target: Candidate, more: { limit?: number; pool?: number } = {}) =>
    explainCandidate(source, all, target, { limit: 2, threshold: 0.1, pool: 20, ...more });

  it('gives the place in the list to its members', () => {
    expect(explain(fall)?.verdict).toEqual({ kind: 'related', place: 1 });
    expect(explain(inquiry)?.verdict).toEqual({ kind: 'related', place: 2 });
    expect(explain(inquiry)?.list).toEqual(['fall', 'inquiry']);
  });

  it('names the member that a candidate is too like, where its score would do', () => {
    expect(explain(again)?.verdict).toEqual({ kind: 'too-like', other: 'fall' });
  });

  it('gives a place beyond the limit to what comes later by its score', () => {
    expect(explain(strike)?.verdict).toEqual({ kind: 'behind', place: 4 });
    expect(explain(again, { limit: 1 })?.verdict).toEqual({ kind: 'behind', place: 3 });
  });

  it('gives a place to a candidate that was not looked at', () => {
    expect(explain(strike, { pool: 3 })?.verdict).toEqual({ kind: 'behind', place: 4 });
    const unknown = candidate('unknown', 0.6, ['police']);
    expect(explain(unknown)?.verdict).toEqual({ kind: 'behind', place: null });
  });

  it('gives none to the article itself', () => {
    expect(explain(candidate('source', 1, ['price']))).toBeNull();
  });
});

const engineWith = async (locale: string, documents: readonly Document[]): Promise<Engine> => {
  const engine = new Engine();
  await engine.add(
    locale,
    engine.analyze(documents).map(({ row: analyzed }) => analyzed)
  );
  return engine;
};

describe.each([
  {
    locale: 'en',
    story:
      'The harbour board said on Thursday that the ferry to the northern islands will stop at night, since too few passengers take it after ten and the crew has to wait at the far pier until morning comes.',
    related: [
      'Passengers on the northern islands miss the ferry',
      'The ferry crew waits at the pier',
    ],
    weak: 'On Thursday a painter sold her last green lamp to a shop in the hills',
    other: 'A goalkeeper saved twice',
  },
  {
    locale: 'ja',
    story:
      '港湾局は木曜日、北の島々へのフェリーの夜間運航をやめると発表した。夜十時以降の乗客が少なく、乗組員が朝まで遠い桟橋で待たなければならないためだという。',
    related: ['北の島々の乗客はフェリーの夜間運航を惜しむ', 'フェリーの乗組員は桟橋で待つ'],
    weak: '木曜日、画家は最後の緑の灯りを丘の店に売った。',
    other: '彼女の絵画展',
  },
  {
    locale: 'ko',
    story:
      '항만청은 목요일 북쪽 섬으로 가는 여객선의 야간 운항을 멈춘다고 밝혔다. 밤 열 시 이후 승객이 적고 승무원이 아침까지 먼 부두에서 기다려야 하기 때문이다.',
    related: ['북쪽 섬 승객은 여객선 야간 운항을 아쉬워한다', '여객선 승무원은 부두에서 기다린다'],
    weak: '목요일 화가는 마지막 초록 등불을 언덕 가게에 팔았다.',
    other: '골키퍼가 두 번 막았다',
  },
  {
    locale: 'zh',
    story:
      '港务局周四宣布停止开往北方各岛的夜间渡轮，因为晚上十点以后乘客太少，船员不得不在遥远的码头等到早晨。',
    related: ['北方各岛的乘客想念夜间渡轮', '渡轮船员在码头等候'],
    weak: '周四，画家把最后一盏绿色的灯卖给了山上的一家店。',
    other: '守门员扑出点球',
  },
])('Engine.explain in $locale', ({ locale, story, related, weak, other }) => {
  const told = (id: string, text: string, date = 5 * DAY): Document =>
    document({ id, locale, title: text.slice(0, 12), body: [text], date });
  const source = told('source', story, 10 * DAY);
  const documents = [
    source,
    told('copy', story),
    told('islands', related[0] ?? ''),
    told('crew', related[1] ?? ''),
    told('later', related[0] ?? '', 12 * DAY),
    told('weak', weak),
    told('other', other),
  ];

  const explain = async (
    target: string,
    { limit = 5, threshold = 0, without = [] as readonly string[] } = {}
  ): Promise<ExplainedCandidate | null> => {
    const engine = await engineWith(locale, documents);
    const [analysis] = engine.analyze([source]);
    if (!analysis) throw new Error('one document gives one analysis');
    const request = { document: source, row: analysis.row, without, limit, threshold };
    return engine.explain(locale, request, target);
  };

  it('tells members, by relation', async () => {
    expect(await explain('later')).toMatchObject({
      relation: 'follow-up',
      list: ['later'],
      verdict: { kind: 'related', place: 1 },
    });
    const islands = await explain('islands');
    expect(islands).toMatchObject({ relation: 'background', verdict: { kind: 'related' } });
    expect(islands?.reasons.length).toBeGreaterThan(0);
  });

  it('tells a copy of the article, what is too weak, and what shares nothing', async () => {
    expect((await explain('copy'))?.verdict).toEqual({ kind: 'copy', of: 'source' });
    const far = await explain('weak', { threshold: 0.9 });
    expect(far?.verdict).toEqual({ kind: 'below-threshold' });
    expect(far?.relevance).toBeLessThan(0.9);
    expect(await explain('other')).toMatchObject({
      relevance: 0,
      reasons: [],
      verdict: { kind: 'nothing-in-common' },
    });
  });

  it('tells the place of those beyond the limit', async () => {
    const both = await Promise.all(
      ['islands', 'crew'].map((target) => explain(target, { limit: 1, threshold: 0.05 }))
    );
    expect(both.map((one) => one?.verdict)).toEqual(
      expect.arrayContaining([
        { kind: 'related', place: 1 },
        { kind: 'behind', place: 2 },
      ])
    );
  });

  it('explains what is left out as if it were not, and nothing that it does not know', async () => {
    expect(await explain('crew', { without: ['crew'] })).toEqual(await explain('crew'));
    expect(await explain('unknown')).toBeNull();
    expect(await explain('source')).toBeNull();
  });
});

describe('Engine.explain', () => {
  it('agrees with relate on every article, whatever its list', async () => {
    const anyCase = fc.record({
      rows: fc.array(anyRow(), { maxLength: 7 }),
      asked: anyRow(),
      limit: fc.integer({ min: 1, max: 3 }),
      threshold: fc.constantFrom(0, 0.2, 0.5),
      without: fc.subarray(['a', 'b']),
    });
    await fc.assert(
      fc.asyncProperty(anyCase, async ({ rows, asked, limit, threshold, without }) => {
        const engine = new Engine();
        await engine.add('en', rows);
        const request = {
          document: document({ id: asked.id, title: asked.title, date: asked.date }),
          row: asked,
          without,
          limit,
          threshold,
        };
        const { related, copies } = await engine.relate('en', request);
        for (const { id } of rows) {
          const explained = await engine.explain('en', request, id);
          if (id === asked.id) expect(explained).toBeNull();
          if (!explained || without.includes(id)) continue;
          const { verdict, list, relation } = explained;
          const own = related.filter((one) => one.relation === relation).map((one) => one.id);
          expect(list).toEqual(own);
          const place = own.indexOf(id) + 1;
          expect(verdict.kind === 'related' ? verdict.place : 0).toBe(place);
          expect(verdict.kind === 'copy' && verdict.of === asked.id).toBe(copies.includes(id));
          if (verdict.kind === 'too-like') expect(own).toContain(verdict.other);
          if (verdict.kind === 'behind') expect(verdict.place ?? limit + 1).toBeGreaterThan(limit);
        }
      }),
      { numRuns: 150 }
    );
  });
});
