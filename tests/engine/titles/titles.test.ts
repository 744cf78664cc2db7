import fc from 'fast-check';
import { linesNear, titleKey, titleLikeness, TitleIndex } from '../../../server/src/engine';
import type { TitleMatch } from '../../../server/src/engine';
import { cutKey, strippedKey } from '../../../server/src/engine/titles/title-parts';
import { TitlePostings } from '../../../server/src/engine/titles/title-postings';
import { titleWords } from '../../../server/src/engine/titles/title-words';
import { NEAR_LIKENESS } from '../../../server/src/engine/titles/line-titles';
import { runs } from '../../support/runs';

const indexOf = (...titles: readonly string[]): TitleIndex => {
  const index = new TitleIndex();
  for (const [i, title] of titles.entries()) index.set(`a${i}`, title);
  return index;
};

const kindAndIds = (match: TitleMatch): string =>
  'id' in match
    ? `${match.kind} ${match.id}`
    : match.kind === 'choice'
      ? `choice ${match.candidates.map(({ id }) => id).join(' ')}`
      : match.kind;

/** The line, and the title of the article that it names. */
const SAME: readonly (readonly [line: string, title: string])[] = [
  ['seoul OPENS its metaverse to citizens', 'Seoul opens its metaverse to citizens'],
  ['“Seoul opens its metaverse to citizens”', 'Seoul opens its metaverse to citizens'],
  ['Founder: "Credit will return"', 'Founder: “Credit will return”'],
  ['Founder: «Credit will return»', 'Founder: “Credit will return”'],
  ["China's chips reach Busan", 'China’s chips reach Busan'],
  ['Harbour towns – a slow recovery', 'Harbour towns — a slow recovery'],
  ['Harbour towns - a slow recovery', 'Harbour towns: a slow recovery'],
  ['Ｗｅｂ３ ｆｕｎｄ opens in Tokyo', 'Web3 fund opens in Tokyo'],
  ['Web3 fund opens in Tokyo!', 'Web3 fund opens in Tokyo'],
  ['Web3   fund\topens in\nTokyo', 'Web3 fund opens in Tokyo'],
  ['🚢 Web3 fund opens in Tokyo', 'Web3 fund opens in Tokyo'],
  ['Straße am Hafen wird gesperrt', 'STRASSE AM HAFEN WIRD GESPERRT'],
  ['Train 500000 experts by summer', 'Train 500,000 experts by summer'],
  ['Covid 19 closes two ports', 'Covid-19 closes two ports'],
  ['デジタル通貨の実験、香港で開始', '「デジタル通貨の実験」香港で開始'],
  ['ﾃﾞｼﾞﾀﾙ通貨の実験、香港で開始', 'デジタル通貨の実験、香港で開始'],
  ['デジタル通貨の実験　香港で開始', 'デジタル通貨の実験 香港で開始'],
  ['デジタル通貨の実験、香港で開始'.normalize('NFD'), 'デジタル通貨の実験、香港で開始'],
  ['５年ぶりの首脳会談へ', '5年ぶりの首脳会談へ'],
  ['《区块链港口》正式开放', '“区块链港口”正式开放'],
  ['区块链港口，正式开放！', '区块链港口 正式开放'],
  ['『한일 협력』 새 단계로', '‘한일 협력’ 새 단계로'],
  ['한일 협력 새 단계로'.normalize('NFD'), '한일 협력 새 단계로'],
  ['한일협력 새 단계로', '한일 협력 새 단계로'],
];

const NEAR: readonly (readonly [line: string, title: string])[] = [
  ['China plans to train 500,000 experts in AI', 'China to train 500,000 experts in AI'],
  ['Bank launches pilot of digital notes in Osaka', 'Bank starts pilot of digital notes in Osaka'],
  [
    'Bank of Korea unveils test of wholesale coins',
    'Bank of Korea reveals test of wholesale coins',
  ],
  ['The Seoul city council backs a data law', 'Seoul city council backs data law'],
  ['Exchange operators agree on custody standard', 'Exchange operators agree on custody standards'],
  [
    'Exchange operators agree on custdoy standards',
    'Exchange operators agree on custody standards',
  ],
  ['Port of Busan tracks cargo by ledger - Our News', 'Port of Busan tracks cargo by ledger'],
  ['Port of Busan tracks cargo by ledger | Our News', 'Port of Busan tracks cargo by ledger'],
  ['Port of Busan tracks cargo by ledger', 'Port of Busan tracks cargo by ledger | Our News'],
  ['[Exclusive] Port of Busan tracks cargo by ledger', 'Port of Busan tracks cargo by ledger'],
  ['Port of Busan tracks cargo by led…', 'Port of Busan tracks cargo by ledger'],
  ['Port of Busan tracks cargo by ...', 'Port of Busan tracks cargo by ledger'],
  ['“Port of Busan tracks cargo by …”', 'Port of Busan tracks cargo by ledger'],
  ['香港の商店でデジタル通貨の実験始まる - 港湾日報', '香港の商店でデジタル通貨の実験始まる'],
  ['香港の商店でデジタル通貨の実験始まる｜港湾日報', '香港の商店でデジタル通貨の実験始まる'],
  ['【速報】香港の商店でデジタル通貨の実験始まる', '香港の商店でデジタル通貨の実験始まる'],
  ['香港の商店でデジタル通貨の実験…', '香港の商店でデジタル通貨の実験始まる'],
  ['香港の商店でデジタル通貨の実験が始まる', '香港の商店でデジタル通貨の実験始まる'],
  ['サーバ設置の新基準を経産省が公表', 'サーバー設置の新基準を経産省が公表'],
  ['香港商店开始试用数字货币支付 - 港口日报', '香港商店开始试用数字货币支付'],
  ['香港商店开始了试用数字货币支付', '香港商店开始试用数字货币支付'],
  ['香港商店开始试用数字货币……', '香港商店开始试用数字货币支付'],
  ['서울시는 시민에게 메타버스 공공 서비스 개방', '서울시, 시민에게 메타버스 공공 서비스를 개방'],
  [
    '서울시 시민에게 메타버스 공공 서비스 개방 | 항구일보',
    '서울시 시민에게 메타버스 공공 서비스 개방',
  ],
];

/** Two titles of different stories, however much alike. */
const DIFFERENT: readonly (readonly [line: string, title: string])[] = [
  [
    'City council adopts transport plan 1 for the harbour',
    'City council adopts transport plan 2 for the harbour',
  ],
  [
    'Shares of operators up 5% in Tokyo and Osaka trading',
    'Shares of operators down 5% in Tokyo and Osaka trading',
  ],
  [
    'Shares of operators up 5% in Tokyo and Osaka trading',
    'Shares of operators up 6% in Tokyo and Osaka trading',
  ],
  ['Fund for young firms raises $5 million', 'Fund for young firms raises ¥5 million'],
  ['Inflation in Japan stands at -2% this winter', 'Inflation in Japan stands at 2% this winter'],
  ['Why our whole bank still writes C++', 'Why our whole bank still writes C#'],
  ['Why our whole bank still writes C++', 'Why our whole bank still writes C'],
  ['Windows 1. 5 reasons to wait a while', 'Windows 15 reasons to wait a while'],
  ['Final ends 2-1 after a long night in Seoul', 'Final ends 21 after a long night in Seoul'],
  [
    'Parliament of Japan will not pass the data law this year',
    'Parliament of Japan will pass the data law this year',
  ],
  [
    'Minister denies the plan to sell state shares of the port',
    'Minister confirms the plan to sell state shares of the port',
  ],
  [
    'How the metaverse changed the services of Seoul',
    'Why the metaverse changed the services of Seoul',
  ],
  [
    'North Korea launches a new weather satellite into orbit from its coast base today',
    'Korea launches a new weather satellite into orbit from its coast base today',
  ],
  [
    'Former finance minister of Japan calls for common rules on digital money in Asia',
    'Finance minister of Japan calls for common rules on digital money in Asia',
  ],
  [
    'Japan sues China over chip export rules at the trade court',
    'China sues Japan over chip export rules at the trade court',
  ],
  ['Busan city to open an exchange for tokens', 'Seoul city to open an exchange for tokens'],
  ['Bank of Japan raises rates for a second time', 'Bank of Japan raises rates for a third time'],
  [
    'How ledgers move freight across the border - Part Two',
    'How ledgers move freight across the border',
  ],
  [
    'How ledgers move freight across the border - Part 2',
    'How ledgers move freight across the border',
  ],
  ['Digital money summit', 'Digital money summit ends'],
  ['日本銀行が金利を引き上げる方針', '日本銀行が金利を引き上げない方針'],
  ['与党は暗号資産の新税制法案に応じる構え', '与党は暗号資産の新税制法案に応じず構え'],
  ['日本が韓国に準決勝で勝利', '日本に韓国が準決勝で勝利'],
  ['前首相が人工知能の国際規制を訴える演説', '首相が人工知能の国際規制を訴える演説'],
  ['東京株、5%上昇して取引終える', '東京株、5%下落して取引終える'],
  ['第3回 港の電子台帳入門講座を開催', '第4回 港の電子台帳入門講座を開催'],
  ['港の電子台帳入門講座を開催 - 後編', '港の電子台帳入門講座を開催'],
  ['央行决定上调利率五个基点', '央行决定上调利率三个基点'],
  ['央行决定上调存款利率', '央行决定下调存款利率'],
  ['监管机构允许银行发行稳定币产品', '监管机构不允许银行发行稳定币产品'],
  ['日本击败韩国晋级决赛名单', '韩国击败日本晋级决赛名单'],
  ['일본이 한국을 준결승 경기에서 꺾다', '일본을 한국이 준결승 경기에서 꺾다'],
  ['정부 가상자산 과세 법안 올해 통과', '정부 가상자산 과세 법안 올해 안 통과'],
  ['서울 아파트 3채 중 1채 거래', '서울 아파트 4채 중 1채 거래'],
  ['전 총리 인공지능 규제 국제 협력 촉구', '총리 인공지능 규제 국제 협력 촉구'],
];

describe('TitleIndex', () => {
  const others = [
    'Ferry line adds night service to the islands',
    '島への夜間航路が新設',
    '前往各岛的夜间渡轮开通',
    '섬으로 가는 야간 뱃길 열려',
  ];

  it.each(SAME)('takes %j for %j', (line, title) => {
    expect(kindAndIds(indexOf(title, ...others).resolve(line))).toBe('title a0');
  });

  it.each(NEAR)('takes %j for a near title of %j', (line, title) => {
    expect(kindAndIds(indexOf(title, ...others).resolve(line))).toBe('near-title a0');
  });

  it.each(DIFFERENT)('never takes %j for %j, nor the other way round', (line, title) => {
    expect(kindAndIds(indexOf(title, ...others).resolve(line))).toBe('unresolved');
    expect(kindAndIds(indexOf(line, ...others).resolve(title))).toBe('unresolved');
    expect(titleLikeness(line, title)).toBeLessThan(NEAR_LIKENESS);
  });

  it.each(DIFFERENT)('tells %j from %j where both are there', (a, b) => {
    const index = indexOf(a, b);
    expect([a, b].map((line) => kindAndIds(index.resolve(line)))).toEqual(['title a0', 'title a1']);
  });

  it.each([
    ['two articles of one title', 'Morning brief', ['Morning brief', 'Morning Brief!']],
    [
      'a beginning that two titles have',
      'Port of Busan tracks cargo by…',
      ['Port of Busan tracks cargo by ledger', 'Port of Busan tracks cargo by camera'],
    ],
    [
      'a title between two near ones',
      'Seoul city council backs a new data law',
      ['Seoul city council backs the new data law', 'Seoul city council backs this new data law'],
    ],
  ])('leaves %s to the editor', (_case, line, titles) => {
    expect(kindAndIds(indexOf(...titles).resolve(line))).toBe('choice a0 a1');
  });

  it('puts current titles before former ones, and former ones before near ones', () => {
    const index = indexOf('Seoul city council backs a data law', 'Quite another story by now');
    index.setFormer([{ id: 'a1', title: 'The Seoul city council backs a data law' }]);
    expect(kindAndIds(index.resolve('Seoul city council backs a data law'))).toBe('title a0');
    expect(kindAndIds(index.resolve('The Seoul city council backs a data law'))).toBe(
      'former-title a1'
    );
  });

  it('finds an article by a former title in other words', () => {
    const index = indexOf('Quite another story by now');
    index.setFormer([{ id: 'a0', title: 'Exchange operators agree on custody standards' }]);
    expect(kindAndIds(index.resolve('Exchange operators agree on a custody standard'))).toBe(
      'near-title a0'
    );
  });

  it('forgets the former titles of an article that is gone', () => {
    const index = indexOf('Quite another story by now');
    index.setFormer([{ id: 'a0', title: 'Exchange operators agree' }]);
    index.remove('a0');
    expect(kindAndIds(index.resolve('Exchange operators agree'))).toBe('unresolved');
  });

  it('never names the article that the line stands in', () => {
    const index = indexOf('Exchange operators agree on custody');
    expect(
      kindAndIds(index.resolve('Exchange operators agree on custody', { without: 'a0' }))
    ).toBe('unresolved');
  });

  it('offers the most alike titles where none fits', () => {
    const match = indexOf('Bank of Japan cuts rates', ...others).resolve(
      'Bank of Japan raises rates'
    );
    expect(match).toEqual({
      kind: 'unresolved',
      candidates: [{ id: 'a0', likeness: expect.any(Number) }],
    });
  });

  it.each(['', '…!?', '「」', '🚢', '\ud83d', '\u0000', '\u200f'])(
    'finds nothing under %j, though an article has that title',
    (title) => {
      expect(kindAndIds(indexOf(title).resolve(title))).toBe('unresolved');
    }
  );

  it.each(['__proto__', 'constructor', 'toString'])(
    'takes %s for a title like any other',
    (title) => {
      expect(kindAndIds(indexOf('x').resolve(title))).toBe('unresolved');
      expect(kindAndIds(indexOf(title).resolve(title))).toBe('title a0');
    }
  );

  it('answers by what it holds, whatever came before', () => {
    const titles = fc.constantFrom(...NEAR.flat(), ...DIFFERENT.flat(), '');
    const step = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), title: fc.option(titles) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), titles, (steps, line) => {
        const grown = new TitleIndex();
        const held = new Map<string, string>();
        for (const { id, title } of steps) {
          if (title === null) grown.remove(id);
          else grown.set(id, title);
          if (title === null) held.delete(id);
          else held.set(id, title);
        }
        const clean = new TitleIndex();
        for (const [id, title] of [...held].reverse()) clean.set(id, title);
        expect(grown.resolve(line)).toEqual(clean.resolve(line));
      }),
      { numRuns: runs(60) }
    );
  });
});

describe('linesNear', () => {
  it('gives the indexes of the texts that could name the title', () => {
    expect(linesNear('Seoul opens its metaverse', ['Other', 'seoul opens its metaverse!'])).toEqual(
      [1]
    );
  });

  it.each([...SAME, ...NEAR])('finds %j, which resolves to %j', (line, title) => {
    expect(linesNear(title, [line])).toEqual([0]);
  });

  it.each([
    ['Ferries dock early - Reuters', 'Ferries dock early'],
    ['Ferries dock early | Harbour Daily', 'Ferries dock early'],
    ['Ferries dock early (AP)', 'Ferries dock early'],
    ['新船が就航（共同）', '新船が就航'],
    ['新船が就航｜港町新聞', '新船が就航'],
    ['새 배 취항 | 항구일보', '새 배 취항'],
    ['新船首航_港口晚报', '新船首航'],
  ])('finds for the short %s the article %s', (line, title) => {
    const index = new TitleIndex();
    index.set('a', title);
    for (const form of ['NFC', 'NFD']) {
      expect(index.resolve(line.normalize(form))).toMatchObject({ kind: 'near-title', id: 'a' });
    }
    expect(linesNear(title, [line])).toEqual([0]);
  });

  it.each([
    ['Ferries dock early - Kuroda', 'Ferries dock early'],
    ['Ferries - Reuters', 'Ferries'],
    ['新船が就航 - 市民の声', '新船が就航'],
  ])('finds for %s no %s, since what is left or taken off is too little to tell', (line, title) => {
    const index = new TitleIndex();
    index.set('a', title);
    expect(index.resolve(line).kind).toBe('unresolved');
  });

  it('finds a line whose publisher has a longer name than the title', () => {
    const line = '首爾開放元宇宙平台 - The Wall Street Journal Japan';
    expect(linesNear('首爾開放元宇宙平台', ['', line])).toEqual([1]);
  });

  it('finds nothing for an empty title', () => {
    expect(linesNear('…', ['…', ''])).toEqual([]);
  });
});

describe('titleKey', () => {
  it('does not count case, quotation marks and punctuation', () => {
    expect(titleKey('BitMEX’s founder: “Credit …”')).toBe(
      titleKey('bitmex\'s founder: "credit..."')
    );
    expect(titleKey('…!?')).toBe('');
  });

  it.each([
    ['Soot falls by 10⁶ tonnes', 'Soot falls by 106 tonnes'],
    ['2½ million sail', '21/2 million sail'],
    ['항만 10² 배', '항만 102 배'],
    ['第1①号', '第11号'],
  ])('tells %s from %s', (one, other) => {
    expect(titleKey(one)).not.toBe(titleKey(other));
    expect(titleLikeness(one, other)).toBeLessThan(NEAR_LIKENESS);
  });

  it('gives the same again from what it gave', () => {
    const titles = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...Array.from('a-1.,\u0301\u2212 _¤(₩"ßς%가\u1100が')) })
    );
    fc.assert(
      fc.property(titles, (title) => {
        expect(titleKey(titleKey(title))).toBe(titleKey(title));
      }),
      { numRuns: runs(500) }
    );
  });
});

describe('titleLikeness', () => {
  it('is high for titles lightly reworded and bounded where they contradict', () => {
    const reworded = titleLikeness(
      'China plans to train 500,000 experts',
      'China to train 500,000 experts'
    );
    expect(reworded).toBeCloseTo(0.93, 1);
    expect(titleLikeness('Busan city to open an exchange', 'Seoul city to open an exchange')).toBe(
      0.7
    );
  });

  it('is symmetric and within 0–1, and 1 only for equal keys', () => {
    const titles = fc.oneof(fc.constantFrom(...NEAR.flat(), ...DIFFERENT.flat()), fc.string());
    fc.assert(
      fc.property(titles, titles, (a, b) => {
        const likeness = titleLikeness(a, b);
        expect(titleLikeness(b, a)).toBeCloseTo(likeness, 9);
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
        expect(likeness === 1).toBe(titleKey(a) !== '' && titleKey(a) === titleKey(b));
      })
    );
  });
});

describe('titleWords', () => {
  it('cuts each script in its own way', () => {
    const texts = (title: string): string[] => titleWords(title).map(({ text }) => text);
    expect(texts('China plans 500,000 experts')).toEqual(['china', 'plan', '500000', 'expert']);
    expect(texts('サーバー増設')).toEqual(['サーバ', '増', '設']);
    expect(texts('정부는 1.5배로')).toEqual(['정부', '1.5', '배로']);
    expect(texts('応じない')).toEqual(['応', 'じ', 'ない']);
  });
});

describe('strippedKey', () => {
  it.each([
    [
      'Seoul opens a metaverse for its citizens - CoinPost',
      'Seoul opens a metaverse for its citizens',
    ],
    ['【速報】香港の商店でデジタル通貨の実験', '香港の商店でデジタル通貨の実験'],
  ])('leaves out what is not of the title in %j', (title, bare) => {
    expect(strippedKey(title)).toBe(titleKey(bare));
  });

  it.each([
    'Seoul opens a metaverse for its citizens',
    'Seoul opens a metaverse for its citizens - Part 2',
    'Seoul opens a metaverse for its citizens - Episode Two',
    '香港の商店でデジタル通貨の実験 - 上',
    'Brief - News',
  ])('finds nothing to leave out in %j', (title) => {
    expect(strippedKey(title)).toBeNull();
  });
});

describe('cutKey', () => {
  it('gives the beginning of a cut title that tells enough', () => {
    expect(cutKey('Port of Busan tracks cargo by led…')).toBe('portofbusantrackscargobyled');
    expect(cutKey('Port of…')).toBeNull();
    expect(cutKey('Port of Busan tracks cargo by ledger')).toBeNull();
  });
});

describe('TitlePostings', () => {
  it('forgets what it is told to', () => {
    const postings = new TitlePostings();
    const words = titleWords('香港の商店 opens');
    postings.add('a', words);
    expect(postings.candidates(words)).toEqual(['a']);
    postings.remove('a', words);
    expect(postings.candidates(words)).toEqual([]);
  });
});
