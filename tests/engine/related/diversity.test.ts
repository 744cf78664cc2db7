import fc from 'fast-check';
import { MemoryIndex, pickRelated } from '../../../server/src/engine';
import { isCopy } from '../../../server/src/engine/copies/copies';
import { pickDiverse } from '../../../server/src/engine/related/diversity';
import { runs } from '../../support/runs';
import { anyRow } from '../search/candidate-index-contract';
import { row } from '../support/documents';

/** A candidate of a score that shares these terms with the article, each as much. */
const candidate = (id: string, score: number, terms: readonly string[]) => ({
  id,
  score,
  features: {
    locale: 'en',
    title: id,
    date: null,
    sketch: { size: 0, hashes: [] },
    words: { terms: [], counts: [] },
    terms: terms.map((term) => [term, 0.1] as const),
  },
});

const idsOf = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

describe('pickDiverse', () => {
  const fall = candidate('fall', 0.9, ['price', 'fall']);
  const again = candidate('again', 0.89, ['price', 'fall']);
  const inquiry = candidate('inquiry', 0.8, ['police', 'court']);

  it('takes what shares something else with the article before more of the same', () => {
    expect(idsOf(pickDiverse([fall, again, inquiry], 2))).toEqual(['fall', 'inquiry']);
  });

  it('takes the highest scores where nothing is asked of novelty', () => {
    expect(idsOf(pickDiverse([fall, again, inquiry], 2, 0))).toEqual(['fall', 'again']);
  });

  it('takes what scores far higher, though it is more of the same', () => {
    const far = candidate('far', 0.1, ['police', 'court']);
    expect(idsOf(pickDiverse([fall, again, far], 2))).toEqual(['fall', 'again']);
  });

  it('takes all where there is room for all, in the order given', () => {
    expect(idsOf(pickDiverse([fall, again, inquiry], 5))).toEqual(['fall', 'again', 'inquiry']);
    expect(pickDiverse([fall], 0)).toEqual([]);
    expect(pickDiverse([], 5)).toEqual([]);
  });

  it('never takes two copies of each other, and of two takes the one that scores higher', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow()), anyRow(), fc.nat(6), async (rows, asked, limit) => {
        const index = new MemoryIndex();
        await index.add(rows);
        const candidates = await index.candidates(asked, { limit: 10 });
        const chosen = pickDiverse(candidates, limit);
        expect(chosen.length).toBeLessThanOrEqual(limit);
        chosen.forEach((a, i) => {
          for (const b of chosen.slice(i + 1)) expect(isCopy(a.features, b.features)).toBe(false);
        });
        expect(chosen).toEqual(candidates.filter((one) => chosen.includes(one)));
        expect(idsOf(pickDiverse([...candidates].reverse(), limit, 1)).length).toBe(
          pickDiverse(candidates, limit, 0).length
        );
      }),
      { numRuns: runs(60) }
    );
  });
});

describe.each([
  [
    'en',
    (who: string) =>
      `${who} said on Thursday that the ferry to the northern islands will stop at night, since too few passengers take it after ten and the crew has to wait at the far pier until morning comes.`,
  ],
  [
    'ja',
    (who: string) =>
      `${who}は木曜日、北の島々へのフェリーの夜間運航をやめると発表した。夜十時以降の乗客が少なく、乗組員が朝まで遠い桟橋で待たなければならないためだという。`,
  ],
  [
    'ko',
    (who: string) =>
      `${who}은 목요일 북쪽 섬으로 가는 여객선의 야간 운항을 멈춘다고 밝혔다. 밤 열 시 이후 승객이 적고 승무원이 아침까지 먼 부두에서 기다려야 하기 때문이다.`,
  ],
  [
    'zh',
    (who: string) =>
      `${who}周四宣布停止开往北方各岛的夜间渡轮，因为晚上十点以后乘客太少，船员不得不在遥远的码头等到早晨。`,
  ],
])('pickRelated in %s', (locale, text) => {
  it('lists a story once, however many tell it', async () => {
    const names: Record<string, string> = {
      en: 'The board',
      ja: '港湾局',
      ko: '항만청',
      zh: '港务局',
    };
    const told = (id: string, title: string) =>
      row({ id, locale, title, body: [text(names[locale] ?? '')] });
    const first = text('').slice(0, locale === 'en' ? 40 : 16);
    const source = row({ id: 'source', locale, title: first, body: [first] });
    const index = new MemoryIndex();
    await index.add([told('a', 'Ferry 1'), told('b', 'Ferry 2'), told('c', 'Ferry 3')]);
    const related = pickRelated(
      { row: source, passages: [] },
      await index.candidates(source, { limit: 10 }),
      { limit: 5, threshold: 0 }
    );
    expect(idsOf(related)).toHaveLength(1);
  });
});
