import { isCopy } from '../../../server/src/engine/copies/copies';
import type { Wording } from '../../../server/src/engine/copies/copies';
import { correctionOf } from '../../../server/src/engine/copies/corrections';
import { row } from '../support/documents';

const DAY = 24 * 60 * 60 * 1000;

const STORIES: Readonly<Record<string, readonly [title: string, text: string]>> = {
  en: [
    'Tunnel will cost 40 million',
    'The council agreed on a tunnel under the bay, 17 kilometres long, which will cost 40 million. Boring starts on 13 May and ends within 15 years. ' +
      'Fishermen fear for the oyster beds on both shores. The mayor promised them a fund and a seat at every meeting.',
  ],
  ja: [
    '海底トンネルの建設費は40億円',
    '市議会は湾の下を通る17キロのトンネルに合意した。建設費は40億円。掘削は11月13日に始まり、15年で終わる。漁師は両岸の牡蠣の漁場を案じる。市長は基金と会議の席を約束した。',
  ],
  ko: [
    '해저 터널 건설비 40억 원',
    '시의회는 만 아래를 지나는 17킬로미터 터널에 합의했다. 건설비는 40억 원이다. 굴착은 11월 13일에 시작해 15년 안에 끝난다. 어민들은 양쪽 굴 양식장을 걱정한다. 시장은 기금과 회의 자리를 약속했다.',
  ],
  zh: [
    '海底隧道造价40亿元',
    '市议会同意修建海湾下17公里长的隧道，造价40亿元。掘进11月13日开始，15年内完工。渔民担心两岸的牡蛎养殖场。市长承诺设立基金，并请他们参加每次会议。',
  ],
};
const MARKS: readonly string[] = [
  ...['CORRECTED: ', 'UPDATE 2-', 'Correction — ', '[Updated] ', '【訂正】', '（更新）', '[정정] '],
  ...['정정: ', '【更正】', '更正：'],
];

const wording = (locale: string, title: string, text: string, date: number): Wording => {
  const words = row({ locale, title, body: [text], date });
  return { locale, title, date, sketch: words.sketch, words };
};

describe.each(Object.keys(STORIES))('a correction in %s', (locale) => {
  const [title = '', text = ''] = STORIES[locale] ?? [];
  const original = wording(locale, title, text, 0);
  const corrected = (mark: string, date = DAY): Wording =>
    wording(locale, mark + title.replace('40', '30'), text.replace('40', '30'), date);

  it.each(MARKS)('is a copy of what it corrects, after %j', (mark) => {
    for (const form of ['NFC', 'NFD']) {
      const other = corrected(mark.normalize(form));
      expect([isCopy(original, other), isCopy(other, original)]).toEqual([true, true]);
    }
  });

  it('is one without a mark, where a figure is all that changes', () => {
    expect(isCopy(original, corrected(''))).toBe(true);
  });

  it('is none where other figures make it the report of another day', () => {
    const other = text.replace(/\d+/gu, (figure) => String(Number(figure) + 11));
    expect(isCopy(original, wording(locale, `UPDATE: ${title}`, other, DAY))).toBe(false);
    expect(isCopy(original, wording(locale, title.replace('40', '51'), other, DAY))).toBe(false);
  });
});

describe('correctionOf', () => {
  it.each([
    ['Rates corrected upwards', 'Rates upwards'],
    ['Update on rates', 'Rates'],
    ['Bridge to cost 4 million', 'Tunnel to cost 4 million'],
    ['Tunnel opens', 'Tunnel opens'],
  ])('sees none in %s and %s', (one, other) => {
    expect(correctionOf(one, other)).toBeNull();
  });
});
