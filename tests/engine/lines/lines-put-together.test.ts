import fc from 'fast-check';
import { Engine, findLines } from '../../../server/src/engine';
import { MARKERS } from '../../../server/src/engine/lines/markers';
import { foldString, withoutInvisible } from '../../../server/src/engine/text';
import { runs } from '../../support/runs';
import { document } from '../support/documents';

/** What lines are put together of in a language, and how a sentence of it speaks of a marker. */
interface Sample {
  readonly locale: string;
  readonly markers: readonly string[];
  readonly titles: readonly string[];
  readonly suffixes: readonly string[];
  readonly spokenOf: readonly ((marker: string) => string)[];
  readonly prose: readonly string[];
}

const SAMPLES: readonly Sample[] = [
  {
    locale: 'en',
    markers: [
      'Related',
      'Read also',
      'See also',
      'Related stories',
      'FURTHER READING',
      'connection',
    ],
    titles: [
      'Harbour master: “We pay in tokens”, says Busan’s port',
      'Ferry fares rise 12.5% as e-tickets arrive in Kobe',
      'Who owns a café’s ledger? Two courts disagree',
      'China & Japan sign off on a $5bn tunnel under the strait',
    ],
    suffixes: ['', ' | The Example Post', ' - Reuters', ' (Kyodo)', ' — Harbour Times'],
    spokenOf: [
      (marker) => `The box is called “${marker}: ” on every page.`,
      (marker) => `“${marker}: the news” was its name.`,
      (marker) => `It said "${marker}:" above the list.`,
      (marker) => `Editors write ${marker} and a colon: that is all.`,
      (marker) => `[${marker}] is what the box says.`,
    ],
    prose: ['The port reopened on Monday.', 'Rates: three per cent.', 'It is a related matter.'],
  },
  {
    locale: 'ja',
    markers: ['関連', '関連記事', '関連ニュース', 'あわせて読みたい', 'おすすめ記事'],
    titles: [
      '釜山港、電子台帳で貨物を登録へ　船主は歓迎',
      'ガス料金が12.5％上がる　神戸市の説明',
      '「台帳は誰のものか」二つの裁判所で割れた判断',
      'ブロックチェーンで結ぶ5億円の海底トンネル計画',
    ],
    suffixes: ['', '｜港町新聞', ' - 共同', ' | 港町タイムス', '（ロイター）'],
    spokenOf: [
      (marker) => `「${marker}：」と書かれた欄がある。`,
      (marker) => `『${marker}』という見出しが並ぶ。`,
      (marker) => `【${marker}】は欄の名前である。`,
      (marker) => `欄の名は「${marker}：港の話」だった。`,
    ],
    prose: ['港は月曜日に再開した。', '料金：三パーセント。', '関連の深い話である。'],
  },
  {
    locale: 'ko',
    markers: ['관련기사', '관련 기사', '관련 뉴스', '함께 읽기', '추천 기사'],
    titles: [
      '부산항, 전자 장부로 화물 등록…선주들 환영',
      '가스 요금 12.5% 오른다, 고베시 설명',
      '‘장부의 주인은 누구인가’ 두 법원의 엇갈린 판단',
      '블록체인으로 잇는 5억 원짜리 해저 터널 계획',
    ],
    suffixes: ['', ' | 항만일보', ' - 연합뉴스', ' (로이터)'],
    spokenOf: [
      (marker) => `‘${marker}: ’라고 쓰인 칸이 있다.`,
      (marker) => `“${marker}: 항구 소식”이 그 이름이었다.`,
      (marker) => `[${marker}]는 칸의 이름이다.`,
      (marker) => `칸의 이름은 ‘${marker}’이다.`,
    ],
    prose: ['항구는 월요일에 다시 열렸다.', '요금: 3퍼센트.', '관련이 깊은 이야기다.'],
  },
  {
    locale: 'zh',
    markers: ['相关阅读', '延伸阅读', '相关报道', '相關閱讀', '延伸閱讀', '推荐阅读'],
    titles: [
      '釜山港用区块链登记货物，船东表示欢迎',
      '天然气价格上涨12.5%，神户市作出说明',
      '“账本归谁所有？”两家法院意见不一',
      '用电子账本连接的5亿元海底隧道计划',
    ],
    suffixes: ['', '｜港口日报', ' - 新华社', ' | 海港新闻', '（路透社）'],
    spokenOf: [
      (marker) => `“${marker}：”是栏目名。`,
      (marker) => `【${marker}】是本报的栏目名。`,
      (marker) => `「${marker}：港口的故事」是它的名字。`,
      (marker) => `栏目叫做“${marker}”。`,
    ],
    prose: ['港口周一重新开放。', '利率：百分之三。', '这是相关的问题。'],
  },
];

const SIGNS = ['', '▶', '★ ', '■', '- ', '👉 ', '※ ', '>> ', '◎'];
const COLONS = [':', '：', ' : ', ': ', '： '];
const BRACKETS = ['【】', '[]', '［］', '〔〕', '〈〉', '《》', '<>', '≪≫'];
const QUOTES = ['', '', '“”', '「」', '『』', '""', '«»', '《》', '〝〟'];
const HIDDEN = ['\u00ad', '\u200b', '\u200e', '\u2060', '\u2068', '\ufeff', '\ufe0e', '\u180e'];
const FORMS = ['NFC', 'NFD'] as const;

/** Where hidden characters go, as shares of a text. */
const hiddenAt = fc.array(
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...HIDDEN)),
  { maxLength: 8 }
);

const withHidden = (text: string, hidden: readonly (readonly [number, string])[]): string => {
  const points = Array.from(text);
  for (const [share, char] of hidden) points.splice(Math.floor(share * points.length), 0, char);
  return points.join('');
};

/** A text as written, and as told apart by what it says. */
const seen = (text: string): string => foldString(withoutInvisible(text).replace(/\s+/gu, ' '));

/** A marker as a line begins with it: with a colon, with one in brackets, or with a bracket that stands for the colon. */
const opening = (markers: readonly string[]): fc.Arbitrary<string> =>
  fc
    .record({
      sign: fc.constantFrom(...SIGNS),
      marker: fc.constantFrom(...markers),
      colon: fc.constantFrom(...COLONS),
      brackets: fc.constantFrom(...BRACKETS),
      way: fc.constantFrom('colon', 'both', 'brackets'),
    })
    .map(({ sign, marker, colon, brackets: [open = '', close = ''], way }) => {
      if (way === 'colon') return `${sign}${marker}${colon}`;
      return `${sign}${open}${marker}${close}${way === 'both' ? colon : ''}`;
    });

const line = ({ markers, titles, suffixes }: Sample) =>
  fc
    .record({
      head: opening(markers),
      title: fc.constantFrom(...titles),
      suffix: fc.constantFrom(...suffixes),
      quotes: fc.constantFrom(...QUOTES),
      hidden: hiddenAt,
      form: fc.constantFrom(...FORMS),
    })
    // A title in quotation marks of its own kind would close them.
    .filter(({ title, quotes }) => !Array.from(quotes).some((mark) => title.includes(mark)))
    .map(({ head, title, suffix, quotes: [open = '', close = ''], hidden, form }) => ({
      title,
      said: `${title}${suffix}`,
      text: withHidden(`${head}${open}${title}${suffix}${close}`.normalize(form), hidden),
    }));

describe.each(SAMPLES)('connection lines in $locale, however put together', (sample) => {
  const { locale, markers, titles, spokenOf, prose } = sample;
  const linesIn = (body: Parameters<typeof document>[0] & object) =>
    findLines(document({ locale, ...body }));

  it('are read with their titles, from their beginning to their end', () => {
    fc.assert(
      fc.property(line(sample), ({ said, text }) => {
        const [found, ...others] = linesIn({ body: [text] });
        expect(others).toEqual([]);
        expect(seen(found?.title ?? '')).toBe(seen(said));
        const { start = 0, end = 0 } = found?.address ?? {};
        expect(seen(text.slice(start, end)).trim()).toBe(seen(text).trim());
      }),
      { numRuns: runs(400) }
    );
  });

  it('find the article of their title', async () => {
    const engine = new Engine();
    const documents = titles.map((title, i) => document({ id: `a${i}`, locale, title }));
    await engine.add(
      locale,
      engine.analyze(documents).map(({ row }) => row)
    );
    fc.assert(
      fc.property(line(sample), ({ title, text }) => {
        const read = linesIn({ body: [text] }).map((one) => one.title);
        expect(engine.resolveLines(locale, read)).toMatchObject([
          { id: `a${titles.indexOf(title)}` },
        ]);
      }),
      { numRuns: runs(400) }
    );
  });

  it('may have their title in the next row or paragraph, or under a heading', () => {
    fc.assert(
      fc.property(line(sample), opening(markers), hiddenAt, ({ title }, head, hidden) => {
        const alone = withHidden(head, hidden);
        for (const body of [[alone, title], [`${alone}\n${title}`]])
          expect(linesIn({ body }).map((one) => one.title)).toEqual([title.replace(/\s+/gu, ' ')]);
        const heading = { kind: 'heading', text: alone } as const;
        const item = { kind: 'list-item', text: title } as const;
        expect(linesIn({ body: [heading, item, item] })).toHaveLength(2);
      })
    );
  });

  it('keep their order among prose, and what stands between them is none', () => {
    const part = fc.oneof(
      line(sample).map(({ said, text }) => ({ said: [seen(said)], text })),
      fc.constantFrom(...prose).map((text) => ({ said: [] as string[], text }))
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), fc.boolean(), (parts, isOneParagraph) => {
        const texts = parts.map(({ text }) => text);
        const found = linesIn({ body: isOneParagraph ? [texts.join('\n')] : texts });
        expect(found.map(({ title }) => seen(title))).toEqual(parts.flatMap(({ said }) => said));
        const places = found.map(({ address: { block, start } }) => block * 1e6 + start);
        expect([...places].sort((a, b) => a - b)).toEqual(places);
      })
    );
  });

  it('are none where a sentence speaks of a marker', () => {
    const sentence = fc
      .record({
        say: fc.constantFrom(...spokenOf),
        marker: fc.constantFrom(...markers),
        hidden: hiddenAt,
        form: fc.constantFrom(...FORMS),
      })
      .map(({ say, marker, hidden, form }) => withHidden(say(marker).normalize(form), hidden));
    fc.assert(
      fc.property(sentence, (text) => {
        expect(linesIn({ body: [text] })).toEqual([]);
      }),
      { numRuns: runs(300) }
    );
  });

  it('are none in a text without a marker', () => {
    const piece = fc.oneof(
      fc.constantFrom(...titles, ...prose, ...COLONS, ...SIGNS, ...QUOTES, '\n'),
      ...[...BRACKETS, ...HIDDEN].map((signs) => fc.constantFrom(...Array.from(signs))),
      fc.string({ unit: 'binary', maxLength: 4 })
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        fc.pre(!MARKERS.some((marker) => foldString(text).includes(marker)));
        expect(linesIn({ body: [text] })).toEqual([]);
      }),
      { numRuns: runs(300) }
    );
  });
});
