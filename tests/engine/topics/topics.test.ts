import {
  createTopicDetector,
  detectTopics,
  SEED_TOPICS,
  TOPIC_THRESHOLD,
} from '../../../server/src/engine';
import type { TopicEntry } from '../../../server/src/engine';
import { document } from '../support/documents';

const SEEDS: readonly TopicEntry[] = SEED_TOPICS.map(({ key, names }) => ({
  id: key,
  key,
  name: names.en,
  aliases: [],
  parent: null,
}));

const own = (id: string, more: Partial<TopicEntry> = {}): TopicEntry => ({
  id,
  key: null,
  name: id,
  aliases: [],
  parent: null,
  ...more,
});

const detect = (sketch: Parameters<typeof document>[0], topics = SEEDS) =>
  detectTopics(document(sketch), createTopicDetector(topics, 'en'));

const topicsIn = (title: string, topics = SEEDS): string[] =>
  detect({ title }, topics)
    .map(({ topic }) => topic)
    .sort();

const FILLER = 'The weather stayed calm all week along the coast. ';

describe('detectTopics', () => {
  it('gives the strongest first, with its words as they stand', () => {
    const [first, second] = detect({ title: 'Tokyo and Japan', body: ['Japan, Beijing.'] });
    expect(first).toEqual({
      topic: 'japan',
      weight: expect.any(Number),
      surfaces: ['Japan', 'Tokyo'],
    });
    expect(second).toMatchObject({ topic: 'china', surfaces: ['Beijing'] });
  });

  it.each([
    ['Japan opens a port', ['japan']],
    ['Japanese banks meet', ['japan']],
    ["Japan's banks meet", ['japan']],
    ['日本の港', ['japan']],
    ['日本銀行の会合', ['japan']],
    ['일본의 항구', ['japan']],
    ['日本的港口', ['japan']],
    ['China opens a port', ['china']],
    ['Chinese banks meet', ['china']],
    ['中国の港', ['china']],
    ['中國的港口', ['china']],
    ['중국의 항구', ['china']],
    ['人民币升值', ['china']],
    ['South Korea opens a port', ['south-korea']],
    ['South Korean banks meet', ['south-korea']],
    ['ROK and its ports', ['south-korea']],
    ['韓国の港', ['south-korea']],
    ['南韓的港口', ['south-korea']],
    ['韩国的港口', ['south-korea']],
    ['한국의 항구', ['south-korea']],
    ['Seoul opens a metro', ['south-korea']],
    ['서울시 지하철', ['south-korea']],
    ['한국형 위성', ['south-korea']],
    ['중국산 배터리', ['china']],
    ['도쿄도 지하철', ['japan']],
    ['Blockchain for ports', ['blockchain']],
    ['blockchains for ports', ['blockchain']],
    ['ブロックチェーンの港', ['blockchain']],
    ['區塊鏈港口', ['blockchain']],
    ['区块链港口', ['blockchain']],
    ['블록체인으로 항구를', ['blockchain']],
    ['AI for ports', ['ai']],
    ['Artificial intelligence for ports', ['ai']],
    ['生成AIの港', ['ai']],
    ['人工知能の港', ['ai']],
    ['人工智慧港口', ['ai']],
    ['인공지능 항구', ['ai']],
    ['ＡＩと港', ['ai']],
    ['한국의 항구'.normalize('NFD'), ['south-korea']],
    ['ブロックチェーンの港'.normalize('NFD'), ['blockchain']],
    ['Japan and China talk', ['china', 'japan']],
    ['Kumamoto opens a port', ['japan']],
    ['衆院の会合', ['japan']],
    ['홋카이도의 항구', ['japan']],
    ['홋카이도의 항구'.normalize('NFD'), ['japan']],
    ['Guangdong opens a port', ['china']],
    ['全国人大开幕', ['china']],
    ['全人代が開幕', ['china']],
    ['쓰촨성의 항구', ['china']],
    ['Jeju opens a port', ['south-korea']],
    ['済州島の港', ['south-korea']],
    ['濟州島的港口', ['south-korea']],
    ['ｼｰﾌﾟｰﾙとｿｳﾙ', ['south-korea']],
    ['Ｋｙｕｓｈｕ and its ports', ['japan']],
    ['日中韓、AIで協力', ['ai', 'china', 'japan', 'south-korea']],
    ['中日韩外长会晤', ['china', 'japan', 'south-korea']],
    ['한중일 정상회의', ['china', 'japan', 'south-korea']],
    ['한중일 정상회의'.normalize('NFD'), ['china', 'japan', 'south-korea']],
    ['日韓の協定', ['japan', 'south-korea']],
    ['米中の協定', ['china']],
  ])('finds in %s %j', (title, topics) => {
    expect(topicsIn(title)).toEqual(topics);
  });

  it.each([
    'North Korea fires a rocket',
    "North Korea's port",
    '北朝鮮の港',
    '朝鲜的港口',
    '북한의 항구',
    'A plate of bone china',
    'Ships cross the South China Sea',
    'Ships cross the Sea of Japan',
    '中国地方の天気',
    '中国電力の料金',
    '日本海の天気',
    'Indochina in old maps',
    'Ai Weiwei shows his work',
    'He said it again in the rain',
    'maintain the airport',
    'Ethics of rok music',
    '爱在北方',
    '今日中に届く荷物',
    '日中は晴れ',
    'Xinhua and Yonhap report at length',
    '新华社报道',
    '2차 대전 당시',
  ])('finds nothing in %s', (title) => {
    expect(topicsIn(title)).toEqual([]);
  });

  it.each([
    ['South and North Korea talk', []],
    ['South Korea and North Korea talk', ['south-korea']],
    ['한국과 북한의 회담', ['south-korea']],
    ['韓国と北朝鮮の会談', ['south-korea']],
  ])('tells one from the other in %s', (title, topics) => {
    expect(topicsIn(title)).toEqual(topics);
  });

  it('takes a passing mention in a long text for none', () => {
    const passing = {
      title: 'Calm week',
      body: [FILLER, FILLER.repeat(80) + 'A ship left for Japan.'],
    };
    expect(detect(passing)).toEqual([]);
    expect(detect({ ...passing, title: 'Calm week in Japan' })).toHaveLength(1);
  });

  it.each([
    ['', FILLER, 'Japan'],
    ['', '海は一週間とても静かで、よい天気が続いた。', '日本'],
    ['', '이번 주 바다는 내내 잔잔했고 날씨도 좋았다. ', '일본'],
    ['', '这一周海上一直风平浪静，天气也很好。', '日本'],
  ])('takes one mention at the beginning, and none far down: %s%j', (title, filler, name) => {
    const topicsOf = (...body: string[]): string[] =>
      detect({ title, body }).map(({ topic }) => topic);
    const mention = `${filler}${name}. `;
    expect(topicsOf(mention, filler.repeat(60))).toEqual(['japan']);
    expect(topicsOf(filler.repeat(60), mention)).toEqual([]);
    expect(topicsOf(filler.repeat(60), mention.repeat(10))).toEqual(['japan']);
  });

  it('weighs alike what is composed and what is not', () => {
    const body = ['이번 주 바다는 내내 잔잔했다. '.repeat(9), '일본의 항구가 열린다.'];
    const [composed, decomposed] = (['NFC', 'NFD'] as const).map((form) =>
      detect({ title: '한국', body: body.map((text) => text.normalize(form)) })
    );
    expect(decomposed?.map(({ topic, weight }) => [topic, weight.toFixed(9)])).toEqual(
      composed?.map(({ topic, weight }) => [topic, weight.toFixed(9)])
    );
  });

  it('counts the title most, then the lead, then the rest, and code not at all', () => {
    const weight = (sketch: Parameters<typeof document>[0]): number =>
      detect(sketch)[0]?.weight ?? 0;
    const inTitle = weight({ title: 'Japan', body: ['x', 'y'] });
    const inLead = weight({ title: 'x', body: ['Japan', 'y'] });
    const inBody = weight({ title: 'x', body: ['y', 'Japan'] });
    const inCode = weight({ body: ['x', { kind: 'code', text: 'Japan' }] });
    expect([inTitle > inLead, inLead > inBody, inBody >= TOPIC_THRESHOLD]).toEqual([
      true,
      true,
      true,
    ]);
    expect([inTitle < 1, inCode]).toEqual([true, 0]);
  });

  it('implies parents with the weight of their children, and stops in a circle', () => {
    const topics = [
      own('busan', { parent: 'korea' }),
      own('korea', { parent: 'asia' }),
      own('asia', { parent: 'busan' }),
      own('lonely', { parent: 'unknown' }),
      own('self', { parent: 'self' }),
    ];
    const found = detect({ title: 'Busan' }, topics);
    expect(found.map(({ topic }) => topic)).toEqual(['asia', 'busan', 'korea']);
    expect(new Set(found.map(({ weight }) => weight)).size).toBe(1);
    expect(topicsIn('Self and lonely', topics)).toEqual(['lonely', 'self']);
  });

  it('finds a topic of an editor by its aliases, which go before built-in names', () => {
    const tokyo = own('tokyo', { name: 'Metropolis', aliases: ['Tokyo', '東京'], parent: 'japan' });
    expect(topicsIn('Tokyo votes', [...SEEDS, tokyo])).toEqual(['japan', 'tokyo']);
    expect(topicsIn('東京の選挙', [...SEEDS, tokyo])).toEqual(['japan', 'tokyo']);
    expect(topicsIn('Osaka votes', [...SEEDS, tokyo])).toEqual(['japan']);
  });

  it('finds a renamed seeded topic by both its names', () => {
    const renamed = [{ ...own('t', { name: 'Nihon desk' }), key: 'japan' }];
    expect(topicsIn('Nihon desk', renamed)).toEqual(['t']);
    expect(topicsIn('Tokyo', renamed)).toEqual(['t']);
  });

  it('reads short acronyms in capitals alone', () => {
    const it = own('it', { name: 'IT' });
    expect([topicsIn('IT grows', [it]), topicsIn('it grows', [it])]).toEqual([['it'], []]);
  });

  it('takes a topic whose key is none of the built-in ones by its name', () => {
    const odd = [{ ...own('__proto__'), key: 'constructor' }, own('')];
    expect(topicsIn('about __proto__', odd)).toEqual(['__proto__']);
    expect(topicsIn('', odd)).toEqual([]);
  });

  it('answers the same whatever the order of the topics', () => {
    const sketch = { title: 'Japan, China, South Korea', body: ['AI and blockchain in Seoul'] };
    expect(detect(sketch, [...SEEDS].reverse())).toEqual(detect(sketch));
  });
});

describe('detectTopics, of names that need evidence', () => {
  const inLocale = (locale: string, title: string, ...body: string[]): string[] =>
    detectTopics(document({ locale, title, body }), createTopicDetector(SEEDS, locale))
      .map(({ topic }) => topic)
      .sort();

  it.each([
    ['ja', '国会が閉会', ['japan']],
    ['ja', 'ノルウェーの国会が閉会', []],
    ['ja', 'ノルウェー、国会を閉会', []],
    ['ja', '国会、ノルウェーとの条約を承認', ['japan']],
    ['ko', '국회 폐회', ['south-korea']],
    ['ko', '노르웨이 국회 폐회', []],
    ['ko', '일본 국회 폐회', ['japan']],
    ['zh', '国务院发布通知', ['china']],
    ['zh', '國務院發布通知', []],
    ['zh', '国会闭幕', []],
    ['zh-Hant', '国务院发布通知', []],
    ['en', 'State Council adjourns', []],
    ['en', 'State Council of China adjourns', ['china']],
    ['', '국회 폐회', ['south-korea']],
  ])('asks in %s whose institution it is: %s', (locale, title, topics) => {
    expect(inLocale(locale, title)).toEqual(topics);
  });

  it('takes an institution for that of the country that once stood beside it', () => {
    const lead = '国会は一か月休む。';
    expect(inLocale('ja', '夏休みの話', lead)).toEqual(['japan']);
    expect(inLocale('ja', '夏休みの話', `ノルウェーの国会は古い。${lead}`)).toEqual([]);
    expect(inLocale('ja', '夏休みの話', `ノルウェーの国会は古い。日本でも、${lead}`)).toEqual([
      'japan',
    ]);
  });

  it.each([
    ['Plates of old china', [], []],
    ['China for the kitchen', ['The china was wrapped in straw.'], []],
    ['China for the Kitchen', ['Exports from China rose, and so did those of china.'], ['china']],
    ['China for the kitchen', [], ['china']],
    ['china for the kitchen', [], []],
  ])('needs a capital where a name is an ordinary word: %s', (title, body, topics) => {
    expect(inLocale('en', title, ...body)).toEqual(topics);
  });

  it('lets another name of the topic settle what is meant', () => {
    expect(inLocale('ko', '오리 농장에 AI')).toEqual([]);
    expect(inLocale('ko', '오리 농장에 AI', '인공지능이 오리를 센다.')).toEqual(['ai']);
    expect(inLocale('en', 'AI in the herd', 'Artificial breeding aid (AI) is cheap.')).toEqual([
      'ai',
    ]);
    expect(inLocale('en', 'AI in the herd', 'Assisted insertion (AI) is cheap.')).toEqual([]);
    expect(inLocale('en', 'A bottle of ether')).toEqual([]);
    expect(inLocale('en', 'A bottle of ether', 'Bitcoin was not accepted.')).toEqual([
      'blockchain',
    ]);
  });

  it.each([
    ['한·미·일 회담', ['japan', 'south-korea']],
    ['한-중 회담', ['china', 'south-korea']],
    ['日・韓の会談', ['japan', 'south-korea']],
    ['日、中、韓の会談', ['china', 'japan', 'south-korea']],
    ['日米豪印の会談', ['japan']],
    ['中・高生の会', []],
    ['초·중·고 교실', []],
    ['일·가정 양립', []],
    ['土・日の窓口', []],
    ['日・中国の窓口', ['china']],
    ['日・日の窓口', []],
  ])('reads the letters that stand for countries in %s', (title, topics) => {
    expect(inLocale('ja', title)).toEqual(topics);
  });
});

describe('detectTopics, as a topic of an editor wants it', () => {
  const apple = own('apple', { name: 'Apple', aliases: ['Cupertino firm'] });

  it('needs a capital of an ordinary word, and the very capitals where asked', () => {
    expect(topicsIn('An apple from Apple', [apple])).toEqual(['apple']);
    expect(topicsIn('The APPLE trial', [apple])).toEqual(['apple']);
    expect(topicsIn('The cupertino firm', [apple])).toEqual(['apple']);
    const exact = [{ ...apple, caseSensitive: true }];
    expect(topicsIn('The Apple trial', exact)).toEqual(['apple']);
    expect(topicsIn('The APPLE trial', exact)).toEqual([]);
    expect(topicsIn('The cupertino firm', exact)).toEqual([]);
  });

  it('counts no name within a phrase that is an exception of the topic', () => {
    const topics = [
      { ...apple, exceptions: ['Apple  Pie', 'Big Apple', '青森アップル'] },
      own('pie', { name: 'Apple pie' }),
      own('aomori', { name: 'Aomori', aliases: ['青森'] }),
    ];
    expect(topicsIn('Some Apple pie', topics)).toEqual(['pie']);
    expect(topicsIn('In the Big Apple', topics)).toEqual([]);
    expect(topicsIn('Apple in the Big Apple', topics)).toEqual(['apple']);
    expect(topicsIn('青森アップルの箱', topics)).toEqual(['aomori']);
  });

  it('leaves out the built-in names that are switched off, joint ones too', () => {
    const topics = SEEDS.map((seed) =>
      seed.key === 'japan'
        ? { ...seed, withoutNames: ['tokyo', '国会', '日中韓', ' Ｏｓａｋａ '] }
        : seed
    );
    expect(topicsIn('Tokyo and Osaka', topics)).toEqual([]);
    expect(topicsIn('国会が閉会', topics)).toEqual([]);
    expect(topicsIn('日中韓の港', topics)).toEqual(['china', 'south-korea']);
    expect(topicsIn('Kyoto in Japan', topics)).toEqual(['japan']);
  });
});
