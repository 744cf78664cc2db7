import fc from 'fast-check';
import { Engine, SEED_TOPICS } from '../../server/src/engine';
import type { Document } from '../../server/src/engine';
import { withoutInvisible } from '../../server/src/engine/text/letters/invisible';
import { runs } from '../support/runs';
import { document } from './support/documents';

/** Stories of one newsroom: the first is asked about, the second is its copy, the third its kin. */
interface Sample {
  readonly locale: string;
  readonly term: string;
  readonly marker: string;
  readonly titles: readonly [string, string, string];
  readonly asked: readonly string[];
  readonly kin: readonly string[];
}

const SAMPLES: readonly Sample[] = [
  {
    locale: 'en',
    term: 'stablecoin',
    marker: 'Related',
    titles: [
      'Busan port tries a digital ledger',
      'Port ledger tried',
      'Ships of Busan get ledgers',
    ],
    asked: [
      'SEOUL, March 3 (Kyodo) - The port of Busan tries a digital ledger for its freight papers, officials said.',
      'Ship owners pay their fees with a stablecoin. The stablecoin is backed by deposits in won. “It saves us a day,” said one of them.',
      'The ledger holds café-like manifests of all twelve thousand ships that call at the port in a year.',
    ],
    kin: [
      'Ships that call at Busan will get a ledger of freight papers.',
      'Owners paid fees by hand.',
    ],
  },
  {
    locale: 'ja',
    term: 'ステーブルコイン',
    marker: '関連記事',
    titles: ['釜山港が電子台帳を試験', '港の電子台帳', '釜山の船に台帳'],
    asked: [
      '【ソウル＝共同】釜山港は貨物の書類を電子台帳に移す試験を始めた。',
      '船主はステーブルコインで料金を払う。ステーブルコインは預金で裏付けられる。「一日早くなった」と船主は話した。',
      '台帳には一年に寄港する一万二千隻の積荷目録が並ぶ。ガス会社や葛城市も関心を示す。',
    ],
    kin: ['釜山に寄港する船は貨物の書類を台帳に載せる。', '船主は料金を手で払っていた。'],
  },
  {
    locale: 'ko',
    term: '스테이블코인',
    marker: '관련 기사',
    titles: ['부산항, 전자 장부 시험', '항만 전자 장부', '부산 선박에 장부'],
    asked: [
      '(서울=연합뉴스) 부산항은 화물 서류를 전자 장부로 옮기는 시험을 시작했다.',
      '선주는 스테이블코인으로 요금을 낸다. 스테이블코인은 예금으로 뒷받침된다. “하루가 빨라졌다”고 선주는 말했다.',
      '장부에는 한 해에 들어오는 배 만이천 척의 적하 목록이 담긴다. 중국 상하이항도 관심을 보인다.',
    ],
    kin: ['부산에 들어오는 배는 화물 서류를 장부에 올린다.', '선주는 요금을 손으로 냈다.'],
  },
  {
    locale: 'zh',
    term: '稳定币',
    marker: '相关阅读',
    titles: ['釜山港试行电子账本', '港口电子账本', '釜山船舶使用账本'],
    asked: [
      '新华社首尔3月3日电 釜山港开始试行电子账本，把货运单据搬到链上。',
      '船东用稳定币缴纳费用。稳定币由存款支持。“快了一天。”一位船东说。',
      '账本记录一年中停靠港口的一万两千艘船的载货清单，上海港也表示关注。',
    ],
    kin: ['停靠釜山的船舶要把货运单据记入账本。', '船东过去用现金缴费。'],
  },
];

const HIDDEN = [
  ...['\u00ad', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u202a', '\u202c', '\u2060'],
  ...['\u2066', '\u2069', '\ufeff', '\ufe0e', '\ufe0f', '\u034f', '\u061c', '\u180e', '\u{e0100}'],
];

/** Hidden characters and where they go, as shares of a text. */
const insertions = fc.array(
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...HIDDEN)),
  { minLength: 1, maxLength: 40 }
);

/** Puts characters between the code points of a text, also within a cluster. */
const withHidden = (text: string, hidden: readonly (readonly [number, string])[]): string => {
  const points = Array.from(text);
  for (const [share, char] of hidden) points.splice(Math.floor(share * points.length), 0, char);
  return points.join('');
};

type Change = (text: string, turn: number) => string;

const documentsOf = (
  { locale, marker, titles, asked, kin }: Sample,
  change: Change
): Document[] => {
  const line = change(`${marker}: ${titles[2]}`, 5);
  return [
    { id: 'asked', title: change(titles[0], 0), body: [...asked.map(change), line], date: 3 },
    { id: 'copy', title: titles[1], body: asked, date: 2 },
    { id: 'kin', title: titles[2], body: kin, date: 1 },
  ].map((sketch) => document({ locale, ...sketch }));
};

/** All that the engine finds in the first story, as a reader sees it. */
const findingsOf = async (sample: Sample, change: Change) => {
  const { locale, term } = sample;
  const engine = new Engine();
  const glossary = [{ id: 't', term, aliases: [], caseSensitive: false, never: false }];
  const topics = SEED_TOPICS.map(({ key, names }) => ({
    ...{ id: key, key, name: names.en, aliases: [], parent: null },
  }));
  engine.setVocabulary(locale, { glossary, topics });
  engine.setOptions({ mentionsPerTerm: 9 });
  const documents = documentsOf(sample, change);
  const analyses = engine.analyze(documents);
  await engine.add(
    locale,
    analyses.map(({ row }) => row)
  );
  const [first, analysis] = [documents[0], analyses[0]];
  if (first === undefined || analysis === undefined) throw new Error('no story');
  const asked = { document: first, row: analysis.row, without: [], limit: 5, threshold: 0 };
  const { related, copies } = await engine.relate(locale, asked);
  const seenAt = ({ block, start, end }: { block: number; start: number; end: number }) =>
    withoutInvisible((first.blocks[block]?.text ?? '').slice(start, end));
  return {
    terms: analysis.row.terms,
    counts: analysis.row.counts,
    topics: analysis.topics,
    mentions: analysis.mentions.map(({ surface, address }) => [
      withoutInvisible(surface),
      seenAt(address),
    ]),
    lines: analysis.lines.map(({ title, address }) => [title, seenAt(address)]),
    targets: engine.resolveLines(
      locale,
      analysis.lines.map(({ title }) => title),
      'asked'
    ),
    titled: engine.resolveLines(locale, [first.title]),
    related: related.map(({ anchor, ...rest }) => ({ ...rest, anchor: anchor && seenAt(anchor) })),
    copies,
    proposals: engine.proposeTerms(first).map(({ name, count, sign }) => [name, count, sign]),
  };
};

describe.each(SAMPLES)('what no reader sees, in $locale', (sample) => {
  it('has something of every kind to change', async () => {
    const found = await findingsOf(sample, (text) => text);
    expect(found.copies).toEqual(['copy']);
    expect(found.related.map(({ id }) => id)).toEqual(['kin']);
    expect(found.mentions).toHaveLength(2);
    expect(found.targets).toMatchObject([{ kind: 'title', id: 'kin' }]);
    expect(found.topics.map(({ topic }) => topic)).toContain('south-korea');
  });

  it.each(['NFC', 'NFD'])(
    'changes nothing that is found, wherever it stands (%s)',
    async (form) => {
      const plain = await findingsOf(sample, (text) => text.normalize(form));
      await fc.assert(
        fc.asyncProperty(fc.array(insertions, { minLength: 6, maxLength: 6 }), async (hidden) => {
          const change: Change = (text, turn) =>
            withHidden(text.normalize(form), hidden[turn] ?? []);
          expect(await findingsOf(sample, change)).toEqual(plain);
        }),
        { numRuns: runs(60) }
      );
    }
  );
});
