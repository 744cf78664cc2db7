import { MemoryIndex, copiesAmong } from '../../../server/src/engine';
import type { Excess } from '../../../server/src/engine/copies/differences';
import { chanceOfLoss, isOtherNamed } from '../../../server/src/engine/copies/name-evidence';
import { row } from '../support/documents';

/** Reports that are alike but for the bank and its figures. */
const report = (id: string, bank: string, title = `${bank} keeps its rate`) =>
  row({
    id,
    title,
    body: [
      `The board of ${bank} met on Thursday and left the rate where it was, as most economists had expected.`,
      `In a note to the press ${bank} said that prices rise more slowly than in spring, and that it will look again in autumn.`,
      'The decision was not unanimous: two of nine members voted for a cut, and one asked for more time to study the figures.',
    ],
  });

const copiesOf = async (
  article: ReturnType<typeof row>,
  ...others: readonly ReturnType<typeof row>[]
): Promise<string[]> => {
  const index = new MemoryIndex();
  await index.add([article, ...others]);
  return copiesAmong(article, await index.candidates(article, { limit: 10 }));
};

describe('chanceOfLoss', () => {
  it('is the lower tail of the binomial distribution', () => {
    expect(chanceOfLoss({ own: 2, other: 0 }, 0.9)).toBeCloseTo(0.01, 12);
    expect(chanceOfLoss({ own: 2, other: 1 }, 0.9)).toBeCloseTo(0.19, 12);
    expect(chanceOfLoss({ own: 3, other: 3 }, 0.6)).toBeCloseTo(1, 12);
  });

  it('is within 0–1 for counts of any size', () => {
    expect(chanceOfLoss({ own: 60_000, other: 59_000 }, 0.9)).toBeGreaterThanOrEqual(0);
    expect(chanceOfLoss({ own: 60_000, other: 59_000 }, 0.9)).toBeLessThanOrEqual(1);
  });
});

describe('isOtherNamed', () => {
  /** A text whose title of three terms has one that the other's title has not. */
  const side = (names: readonly Excess[]) => ({
    length: 100,
    title: 3,
    ownTitle: 1,
    figures: 0,
    ownFigures: 0,
    names: [...names],
    said: [...names],
  });
  const [said, notSaid] = [side([{ own: 2, other: 0 }]), side([])];

  it('is enough for titles of one pattern if one text says its own name', () => {
    const common = { common: 90, pairs: 0 };
    expect(isOtherNamed({ a: said, b: notSaid, ...common }, false)).toBe(true);
    expect(isOtherNamed({ a: notSaid, b: said, ...common }, false)).toBe(true);
    expect(isOtherNamed({ a: notSaid, b: notSaid, ...common }, false)).toBe(false);
  });

  it('asks it of both where a replaced word is several pairs of characters', () => {
    const common = { common: 90, pairs: 0.95 };
    expect(isOtherNamed({ a: said, b: notSaid, ...common }, false)).toBe(false);
    expect(isOtherNamed({ a: said, b: said, ...common }, false)).toBe(true);
  });
});

describe('isOtherNamed by what the bodies say', () => {
  /** A text whose title tells nothing and whose body says alone what is given. */
  const side = (length: number, ...said: readonly number[]) => ({
    length,
    title: 3,
    ownTitle: 0,
    figures: 0,
    ownFigures: 0,
    names: [],
    said: said.map((own): Excess => ({ own, other: 0 })),
  });
  const both = (length: number, own: number, isPattern: boolean): boolean =>
    isOtherNamed(
      { a: side(length, own), b: side(length, own), common: length, pairs: 0 },
      isPattern
    );

  it('asks for more where a text is longer, of which an edit loses more by chance', () => {
    expect([both(300, 2, false), both(300, 3, false), both(3000, 3, false)]).toEqual([
      false,
      true,
      false,
    ]);
    expect(both(3000, 4, false)).toBe(true);
    const alone = (length: number, own: number): boolean =>
      isOtherNamed({ a: side(length, own), b: side(length), common: length, pairs: 0 }, false);
    expect([alone(300, 4), alone(300, 5), alone(3000, 5), alone(3000, 6)]).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });

  it('asks for less between titles of one pattern', () => {
    expect([both(200, 1, true), both(200, 2, true), both(200, 2, false)]).toEqual([
      false,
      true,
      false,
    ]);
    expect([both(2000, 2, true), both(2000, 3, true), both(2000, 3, false)]).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe('copiesAmong', () => {
  it('leaves out a report by the same pattern on another bank', async () => {
    expect(await copiesOf(report('a', 'Norlund'), report('b', 'Takemori'))).toEqual([]);
  });

  it('leaves out one that says other words again and again', async () => {
    const about = (thing: string): string[] => [
      `Every morning the ${thing} is washed, and every evening the ${thing} is dried by the keeper at the gate.`,
      `Visitors ask the keeper at the gate why the ${thing} is washed, and he answers that rain would do it worse.`,
    ];
    const on = (id: string, thing: string) => row({ id, title: 'A note', body: about(thing) });
    expect(await copiesOf(on('a', 'anchor'), on('b', 'lantern'))).toEqual([]);
    expect(await copiesOf(on('a', 'anchor'), on('b', 'anchor'))).toEqual(['b']);
  });

  it('leaves out one that says alone a word again and again, both ways', async () => {
    const text = Array.from({ length: 60 }, (_, i) => `term${i}`).join(' ');
    const plain = row({ id: 'a', body: [`${text} amber birch cedar dahlia elder`] });
    const other = row({ id: 'b', body: [`${text} kiwi kiwi kiwi kiwi kiwi`] });
    expect(await copiesOf(plain, other)).toEqual([]);
    expect(await copiesOf(other, plain)).toEqual([]);
  });

  it('knows the same report under another headline', async () => {
    const other = report('b', 'Norlund', 'No change for borrowers this summer');
    expect(await copiesOf(report('a', 'Norlund'), other)).toEqual(['b']);
  });

  it.each([
    [
      'en',
      (n: readonly number[]) =>
        `Traders guess that the slaughter of hogs is about ${n[0]} to ${n[1]} head, versus ${n[2]} a week ago and ${n[3]} a year ago, said the exchange in its daily note to members.`,
    ],
    [
      'ja',
      (n: readonly number[]) =>
        `市場関係者は本日の豚の処理頭数を${n[0]}から${n[1]}頭と見ている。前週は${n[2]}頭、前年は${n[3]}頭だったと取引所は会員向けの日報で述べた。`,
    ],
    [
      'ko',
      (n: readonly number[]) =>
        `거래인들은 오늘 돼지 도축을 ${n[0]}에서 ${n[1]}마리로 본다. 지난주는 ${n[2]}마리, 작년은 ${n[3]}마리였다고 거래소가 회원 일보에서 밝혔다.`,
    ],
    [
      'zh',
      (n: readonly number[]) =>
        `交易员估计今日生猪屠宰量约为${n[0]}至${n[1]}头，上周为${n[2]}头，去年同期为${n[3]}头，交易所在会员日报中说。`,
    ],
  ])(
    'leaves out the report of another day in %s, which has other figures',
    async (locale, text) => {
      const on = (id: string, ...figures: readonly number[]) =>
        row({ id, locale, title: 'Daily 日報 일보', body: [text(figures)] });
      const first = on('a', 265, 270, 275, 248);
      expect(await copiesOf(first, on('b', 310, 325, 327, 291))).toEqual([]);
      expect(await copiesOf(first, on('b', 265, 270, 275, 291))).toEqual(['b']);
    }
  );

  it.each([
    ['ja', '北港銀行', '南港銀行'],
    ['ko', '북항은행', '남항은행'],
    ['zh', '北港银行', '南港银行'],
  ])('tells names apart in %s', async (locale, ours, theirs) => {
    const texts: Record<string, (bank: string) => string[]> = {
      ja: (bank) => [
        `${bank}は木曜日の会合で金利を据え置いた。物価の伸びは春より緩やかになったという。`,
        `${bank}の広報は秋に改めて判断すると述べた。決定は全員一致ではなく、二人が利下げを求めた。`,
      ],
      ko: (bank) => [
        `${bank}은 목요일 회의에서 금리를 그대로 두었다. 물가 오름세가 봄보다 느려졌다고 한다.`,
        `${bank}의 대변인은 가을에 다시 살피겠다고 말했다. 결정은 만장일치가 아니었고 두 위원이 인하를 원했다.`,
      ],
      zh: (bank) => [
        `${bank}在周四的会议上维持利率不变，称物价涨幅比春天放缓。`,
        `${bank}的发言人表示秋天会再作判断。决定并非一致通过，两名委员主张降息。`,
      ],
    };
    const article = (id: string, bank: string) =>
      row({ id, locale, title: bank, body: texts[locale]?.(bank) ?? [] });
    expect(await copiesOf(article('a', ours), article('b', theirs))).toEqual([]);
    expect(await copiesOf(article('a', ours), article('b', ours))).toEqual(['b']);
  });
});
