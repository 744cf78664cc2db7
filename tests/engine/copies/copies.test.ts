import fc from 'fast-check';
import { isCopy } from '../../../server/src/engine/copies/copies';
import type { Wording } from '../../../server/src/engine/copies/copies';
import { anyRow } from '../search/candidate-index-contract';
import { row } from '../support/documents';

/** Subjects, verbs and objects out of which stories of one language are made. */
const VOCABULARY: Readonly<Record<'en' | 'ja' | 'ko' | 'zh', readonly (readonly string[])[]>> = {
  en: [
    'The harbour board|A ferry captain|The night shift|Every crew|Our clerk|The old bank|One shop owner'.split(
      '|'
    ),
    'counts|repairs|sells|paints|borrows|measures|returns|weighs|hides'.split('|'),
    'eleven crates.|the long pier.|a green lamp.|paper tickets.|cold fish.|its ledgers.|some rope.|the north gate.'.split(
      '|'
    ),
  ],
  ja: [
    '港湾局は|船長は|夜勤の班は|店主は|銀行は|係員は|組合は'.split('|'),
    '新しい木箱を|長い桟橋を|緑の灯りを|紙の切符を|冷たい魚を|古い台帳を|北の門を'.split('|'),
    '数えた。|直した。|売った。|塗った。|借りた。|測った。|返した。|隠した。'.split('|'),
  ],
  ko: [
    '항만청은|선장은|야간조는|가게 주인은|은행은|직원은|조합은'.split('|'),
    '새 상자를|긴 부두를|초록 등불을|종이 표를|차가운 생선을|낡은 장부를|북쪽 문을'.split('|'),
    '세었다.|고쳤다.|팔았다.|칠했다.|빌렸다.|쟀다.|돌려줬다.|숨겼다.'.split('|'),
  ],
  zh: [
    '港务局|船长|夜班组|店主|银行|办事员|工会'.split('|'),
    '清点了|修好了|卖掉了|粉刷了|借走了|测量了|归还了|藏起了'.split('|'),
    '新的木箱。|长长的栈桥。|绿色的灯。|纸质车票。|冰冷的鱼。|旧账本。|北边的大门。'.split('|'),
  ],
};

const LANGUAGES = ['en', 'ja', 'ko', 'zh'] as const;

/** Sentences that a seed makes again. */
const story = (language: (typeof LANGUAGES)[number], length: number, seed: number): string[] => {
  let state = seed;
  const next = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 16) % below;
  };
  return Array.from({ length }, (_, i) =>
    VOCABULARY[language]
      .map((words) => words[next(words.length)] ?? '')
      .concat(`${seed}${i}`)
      .join(language === 'en' || language === 'ko' ? ' ' : '')
  );
};

/** What is compared of an article in one paragraph. */
const wording = (locale: string, sentences: readonly string[], title = ''): Wording => {
  const words = row({ locale, title, body: [sentences.join(' ')] });
  return { locale, title, date: words.date, sketch: words.sketch, words };
};

describe.each(LANGUAGES)('isCopy in %s', (language) => {
  const SEEDS = [3, 14, 159, 265];
  const whole = (seed: number): string[] => story(language, 40, seed);
  const copies = (change: (sentences: string[]) => string[]): boolean[] =>
    SEEDS.map((seed) =>
      isCopy(wording(language, whole(seed)), wording(language, change(whole(seed))))
    );
  const all = SEEDS.map(() => true);
  const none = SEEDS.map(() => false);

  it('knows the text itself', () => {
    expect(copies((sentences) => sentences)).toEqual(all);
  });

  it('knows one cut to 60 %', () => {
    expect(copies((sentences) => sentences.slice(0, 24))).toEqual(all);
  });

  it('knows one with its parts in another order', () => {
    expect(copies((sentences) => [...sentences.slice(20), ...sentences.slice(0, 20)])).toEqual(all);
  });

  it('knows one with a beginning and an end of its own', () => {
    const added = story(language, 6, 77);
    expect(copies((sentences) => [added[0] ?? '', ...sentences, ...added])).toEqual(all);
  });

  it('knows one under another headline', () => {
    const titled = (title: string): Wording => wording(language, whole(3), title);
    const [ours = '', theirs = ''] = story(language, 2, 55);
    expect(isCopy(titled(ours), titled(theirs))).toBe(true);
  });

  it('knows one of which every tenth sentence is written anew', () => {
    const anew = story(language, 40, 99);
    expect(
      copies((sentences) => sentences.map((one, i) => (i % 10 === 4 ? (anew[i] ?? '') : one)))
    ).toEqual(all);
  });

  it('does not take another story in the same words for one', () => {
    expect(
      SEEDS.map((seed) =>
        isCopy(wording(language, whole(seed)), wording(language, story(language, 40, seed + 1)))
      )
    ).toEqual(none);
  });

  it('does not take a story that quotes a fifth of it for one', () => {
    const other = story(language, 40, 99).map((sentence) =>
      Array.from(sentence).reverse().join('')
    );
    expect(copies((sentences) => [...other.slice(0, 32), ...sentences.slice(0, 8)])).toEqual(none);
  });

  it('does not take a passage of it for one', () => {
    expect(copies((sentences) => sentences.slice(0, 8))).toEqual(none);
  });

  it('never takes a text of few words for one', () => {
    const few = wording(language, ['harbour 港 항구']);
    expect(isCopy(few, few)).toBe(false);
  });
});

describe('isCopy', () => {
  const DAY = 24 * 60 * 60 * 1000;

  it('takes what is edited and weeks apart for a report that comes again', () => {
    const words = story('en', 60, 5).join(' ').split(' ');
    const edited = words.map((word, i) => (i % 10 === 7 ? `other${i}` : word));
    const on = (date: number | null, text: readonly string[]): Wording => ({
      ...wording('en', text),
      date,
    });
    const found = (days: number): boolean => isCopy(on(0, words), on(days * DAY, edited));
    expect([found(0), found(6), found(30)]).toEqual([true, true, false]);
    expect(isCopy(on(0, words), on(30 * DAY, words))).toBe(true);
    expect(isCopy(on(null, words), on(30 * DAY, edited))).toBe(true);
  });

  it('is the same both ways', () => {
    fc.assert(
      fc.property(anyRow(), anyRow(), (left, right) => {
        const [a, b] = [left, right].map((words) => ({
          locale: words.locale,
          title: words.title,
          date: words.date,
          sketch: words.sketch,
          words,
        }));
        if (a && b) expect(isCopy(a, b)).toBe(isCopy(b, a));
      })
    );
  });

  it('knows an English text of which one word in ten is replaced', () => {
    const words = story('en', 60, 5).join(' ').split(' ');
    const edited = words.map((word, i) => (i % 10 === 7 ? `other${i}` : word));
    expect(isCopy(wording('en', words), wording('en', edited))).toBe(true);
  });
});
