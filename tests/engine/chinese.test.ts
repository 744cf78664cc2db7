import { Engine, SEED_TOPICS } from '../../server/src/engine';
import type { Document, GlossaryEntry, TopicEntry } from '../../server/src/engine';
import { document } from './support/documents';

// Chinese is written in two sets of letters: within a locale of Chinese they are one, and nowhere else.

const CHINESE = ['zh', 'zh-Hans', 'zh-Hant', 'zh-CN', 'zh-TW', 'zh-HK'];

type TermSketch = Partial<GlossaryEntry> & { readonly term: string };

const entryOf = (sketch: TermSketch): GlossaryEntry => ({
  id: sketch.term,
  aliases: [],
  caseSensitive: false,
  never: false,
  ...sketch,
});

const topicOf = (sketch: Partial<TopicEntry> & { readonly id: string }): TopicEntry => ({
  key: null,
  name: sketch.id,
  aliases: [],
  parent: null,
  ...sketch,
});

/** Each mention as the term and where it stands, which is where the text has its surface. */
const mentionsIn = (
  locale: string,
  text: string,
  terms: readonly (string | TermSketch)[]
): string[] => {
  const engine = new Engine();
  const glossary = terms.map((term) => entryOf(typeof term === 'string' ? { term } : term));
  engine.setVocabulary(locale, { glossary, topics: [] });
  engine.setOptions({ mentionsPerTerm: 9 });
  const [analysis] = engine.analyze([document({ locale, body: [text] })]);
  return (analysis?.mentions ?? []).map(({ term, surface, address: { start, end } }) => {
    expect(text.slice(start, end)).toBe(surface);
    return `${term} ${start}`;
  });
};

describe.each(CHINESE)('a glossary term in %s', (locale) => {
  it.each([
    ['区块链', '港口用區塊鏈登記貨物，區塊鏈不出錯。', 3],
    ['區塊鏈', '港口用区块链登记货物，区块链不出错。', 3],
    ['区块链', '港口用区块链登记货物。', 3],
    ['數位貨幣', '央行的数位货币上线。', 3],
    ['頭髮', '研究人员分析头发样本。', 6],
    ['头发', '研究人員分析頭髮樣本。', 6],
    ['發展銀行', '发展银行发债。', 0],
    ['台灣海峽', '船隊通過臺灣海峽。', 4],
    ['里程碑', '這是里程碑。', 2],
    ['後臺服務', '新的后台服务上线。', 2],
    ['計畫經濟', '计划经济的年代。', 0],
    ['NFT錢包', '使用 NFT钱包 付款。', 3],
  ])('finds %s in %s', (term, text, start) => {
    expect(mentionsIn(locale, text, [term])[0]).toBe(`${term} ${start}`);
  });

  it('finds an alias, and a term whose capitals count', () => {
    const terms = [{ term: 'stablecoin', aliases: ['穩定幣'] }];
    expect(mentionsIn(locale, '船东用稳定币付款。', terms)).toEqual(['stablecoin 3']);
    const cased = [{ term: 'DeFi協議', caseSensitive: true }];
    expect(mentionsIn(locale, '一个DeFi协议上线。', cased)).toEqual(['DeFi協議 2']);
    expect(mentionsIn(locale, '一个defi协议上线。', cased)).toEqual([]);
  });

  it('keeps its places beside what no reader sees, emoji and letters of two units', () => {
    expect(mentionsIn(locale, '🙂𠮷區\u200b塊鏈！', ['区块链'])).toEqual(['区块链 4']);
    expect(mentionsIn(locale, '𠮷野用區塊鏈。'.normalize('NFD'), ['区块链'])).toEqual(['区块链 4']);
  });

  it('is the term in the letters of the text where two differ in letters alone', () => {
    const terms = ['複合', '復合', '复合'];
    expect(mentionsIn(locale, '採用複合材料。兩人復合了。', terms)).toEqual(['複合 2', '復合 9']);
    expect(mentionsIn(locale, '采用复合材料。', terms)).toEqual(['复合 2']);
  });

  it('is not found where only a part of a word has its letters', () => {
    expect(mentionsIn(locale, '會議之後天氣轉好，皇家公園開放。', ['皇后'])).toEqual([]);
    expect(mentionsIn(locale, '公司發表了新的髮型目錄。', ['头发', '发型师'])).toEqual([]);
    expect(mentionsIn(locale, '這個系統維繫著關係。', ['系列'])).toEqual([]);
  });

  it('of one letter is found as it is written alone', () => {
    expect(mentionsIn(locale, '這 面 牆很高。', ['麵'])).toEqual([]);
    expect(mentionsIn(locale, '吃 麵 。', ['麵'])).toEqual(['麵 2']);
    expect(mentionsIn(locale, '他 發 信。', ['髮'])).toEqual([]);
  });

  it('is not proposed where it is known by its other letters', () => {
    const engine = new Engine();
    const article = document({
      locale,
      body: [
        '用「區塊鏈」登記。',
        '「區塊鏈」很好用。',
        '新的「數位錢包」上線。',
        '「數位錢包」很快。',
      ],
    });
    engine.setVocabulary(locale, { glossary: [entryOf({ term: '区块链' })], topics: [] });
    expect(engine.proposeTerms(article).map(({ name }) => name)).toEqual(['數位錢包']);
  });
});

describe.each(['ja', 'ko', 'en', ''])('a glossary term in %j', (locale) => {
  it('is found in its own letters alone', () => {
    expect(mentionsIn(locale, '機械の机を発電所で使う。區塊鏈', ['区块链', '機', '发电'])).toEqual(
      []
    );
    expect(mentionsIn(locale, '區塊鏈', ['區塊鏈'])).toEqual(['區塊鏈 0']);
  });
});

const TITLES = {
  simplified: '釜山港试用区块链登记货物，船东表示欢迎',
  traditional: '釜山港試用區塊鏈登記貨物，船東表示歡迎',
};

const resolve = async (locale: string, titles: readonly string[], line: string) => {
  const engine = new Engine();
  const documents = titles.map((title, i) => document({ id: `a${i}`, locale, title }));
  await engine.add(
    locale,
    engine.analyze(documents).map(({ row }) => row)
  );
  return engine.resolveLines(locale, [line])[0];
};

describe.each(CHINESE)('a connection line in %s', (locale) => {
  const { simplified, traditional } = TITLES;

  it.each([
    [simplified, traditional],
    [traditional, simplified],
  ])('leads to %s when it says %s', async (title, line) => {
    expect(await resolve(locale, [title], line)).toEqual({ kind: 'title', id: 'a0', likeness: 1 });
  });

  it('leads to a title cut, lightly reworded or with a publisher behind it', async () => {
    for (const line of [
      `${traditional.slice(0, 14)}…`,
      `${traditional}｜海港日報`,
      traditional.replace('，船東', '，一位船東').replace('一位', ''),
      traditional.replace('貨物', '了貨物'),
    ])
      expect(await resolve(locale, [simplified], line)).toMatchObject({ id: 'a0' });
  });

  it('is a choice between two titles that are one but for their letters', async () => {
    const match = await resolve(locale, [simplified, traditional], traditional);
    expect(match).toMatchObject({ kind: 'choice', candidates: [{ id: 'a0' }, { id: 'a1' }] });
  });

  it('leads to no title that tells another thing', async () => {
    const line = traditional.replace('釜山', '仁川');
    expect(await resolve(locale, [simplified], line)).toMatchObject({ kind: 'unresolved' });
  });

  it('leads to a former title, and is healed by a title that comes', async () => {
    const engine = new Engine();
    await engine.add(
      locale,
      engine.analyze([document({ id: 'a', locale, title: '新的標題' })]).map(({ row }) => row)
    );
    engine.setFormerTitles(locale, [{ id: 'a', title: simplified }]);
    expect(engine.resolveLines(locale, [traditional])).toMatchObject([
      { kind: 'former-title', id: 'a' },
    ]);
    expect(engine.linesNear(locale, simplified, ['别的', traditional])).toEqual([1]);
  });

  it('begins with a marker in either letters, an editor’s own too', () => {
    const engine = new Engine();
    engine.setOptions({ markers: ['编辑精选'] });
    const titlesOf = (text: string): string[] =>
      engine
        .analyze([document({ locale, body: [text] })])
        .flatMap(({ lines }) => lines.map(({ title }) => title));
    for (const marker of ['擴展閱讀：', '編輯精選：', '编辑精选：', '【編輯精選】'])
      expect(titlesOf(`${marker}${traditional}`)).toEqual([traditional]);
  });
});

describe('a connection line in Japanese', () => {
  it('leads to no title in other letters', async () => {
    const match = await resolve('ja', ['市場の発電機と机の価格'], '市場の發電机と機の価格');
    expect(match).toMatchObject({ kind: 'unresolved' });
    expect(await resolve('ja', [TITLES.simplified], TITLES.traditional)).toMatchObject({
      kind: 'unresolved',
    });
  });
});

const STORY = {
  simplified: [
    '釜山港务局周二宣布，开始用区块链登记进出港的货物，第一批共有十二家船东参加。',
    '港务局表示，过去一份提单要经过七个部门盖章，现在三小时就能办完，费用也降低了四成。',
    '船东协会会长说：“我们等了很久。”他希望其他港口也能采用同样的标准，让单据在各地都有效。',
    '专家提醒，数据的安全与隐私还需要法律保障，否则中小企业不敢加入。',
  ],
  traditional: [
    '釜山港務局週二宣布，開始用區塊鏈登記進出港的貨物，第一批共有十二家船東參加。',
    '港務局表示，過去一份提單要經過七個部門蓋章，現在三小時就能辦完，費用也降低了四成。',
    '船東協會會長說：“我們等了很久。”他希望其他港口也能採用同樣的標準，讓單據在各地都有效。',
    '專家提醒，數據的安全與隱私還需要法律保障，否則中小企業不敢加入。',
  ],
  kin: ['仁川港務局考慮用區塊鏈登記貨物的提單。', '船東協會說，各地的標準應該一致。'],
};

const relate = async (locale: string, documents: readonly Document[]) => {
  const engine = new Engine();
  const analyses = engine.analyze(documents);
  const rows = analyses.map(({ row }) => row);
  await engine.add(locale, rows);
  const [asked] = documents;
  if (asked === undefined) throw new Error('no story');
  return engine.relate(locale, {
    document: asked,
    row: rows[0],
    without: [],
    limit: 5,
    threshold: 0,
  });
};

describe.each(CHINESE)('a story in %s', (locale) => {
  const asked = document({ id: 'asked', locale, title: '釜山港用区块链', body: STORY.simplified });
  const kin = document({ id: 'kin', locale, title: '仁川港跟進', body: STORY.kin });

  it('is a copy of itself in the other letters', async () => {
    const copy = document({ id: 'copy', locale, title: '釜山港用區塊鏈', body: STORY.traditional });
    expect((await relate(locale, [asked, copy, kin])).copies).toEqual(['copy']);
    expect((await relate(locale, [copy, asked, kin])).copies).toEqual(['asked']);
  });

  it('has the terms of itself in the other letters', () => {
    const [one, other] = new Engine().analyze([
      asked,
      document({ id: 'other', locale, title: '釜山港用區塊鏈', body: STORY.traditional }),
    ]);
    expect(other?.row.terms).toEqual(one?.row.terms);
    expect(other?.row.counts).toEqual(one?.row.counts);
    expect(other?.row.sketch).toEqual(one?.row.sketch);
  });

  it('is related to its kin in the other letters, for reasons in its own', async () => {
    const { related } = await relate(locale, [asked, kin]);
    expect(related.map(({ id }) => id)).toEqual(['kin']);
    const labels = related.flatMap(({ reasons }) => reasons.map(({ label }) => label));
    expect(labels.length).toBeGreaterThan(0);
    for (const label of labels) expect(STORY.simplified.join('')).toContain(label);
  });

  it('has a corrected story in the other letters for its copy', async () => {
    const told = (texts: readonly string[], count: string): string[] =>
      texts.map((text) => text.replace('十二', count));
    const first = document({
      ...{ id: 'first', locale, title: '12家船东参加区块链试点' },
      body: told(STORY.simplified, '12'),
    });
    const later = document({
      ...{ id: 'later', locale, title: '更正：13家船東參加區塊鏈試點' },
      body: told(STORY.traditional, '13'),
    });
    expect((await relate(locale, [first, later])).copies).toEqual(['later']);
  });
});

describe('a story in Japanese', () => {
  it('has terms in its own letters alone', () => {
    const termsOf = (title: string, locale: string): readonly string[] =>
      new Engine().analyze([document({ locale, title, body: ['です。'] })])[0]?.row.terms ?? [];
    expect(termsOf('機械発電', 'ja')).toEqual(expect.arrayContaining(['機械', '発電']));
    expect(termsOf('機械發電', 'zh')).toEqual(expect.arrayContaining(['机械', '发电']));
    expect(termsOf('機械發電', '')).toEqual(expect.arrayContaining(['機械', '發電']));
  });
});

/** The topics of an article that is a title alone. */
const topicsOf = (locale: string, title: string, topics: readonly TopicEntry[]): string[] => {
  const engine = new Engine();
  engine.setVocabulary(locale, { glossary: [], topics });
  return engine.analyze([document({ locale, title })])[0]?.topics.map(({ topic }) => topic) ?? [];
};

const SEEDED = SEED_TOPICS.map(({ key, names }) => topicOf({ id: key, key, name: names.zh }));

describe.each(CHINESE)('a topic in %s', (locale) => {
  it('is found by a name of its own in either letters', () => {
    const topics = [topicOf({ id: 'ferries', name: '渡輪', aliases: ['客货两用轮'] })];
    expect(topicsOf(locale, '渡轮停航', topics)).toEqual(['ferries']);
    expect(topicsOf(locale, '客貨兩用輪停航', topics)).toEqual(['ferries']);
  });

  it('has exceptions and names left out in either letters', () => {
    const excepted = [topicOf({ id: 'ports', name: '港口', exceptions: ['港口轉運站'] })];
    expect(topicsOf(locale, '港口转运站开放', excepted)).toEqual([]);
    expect(topicsOf(locale, '港口开放', excepted)).toEqual(['ports']);
    const left = SEEDED.map((topic) =>
      topic.key === 'blockchain' ? { ...topic, withoutNames: ['穩定幣'] } : topic
    );
    expect(topicsOf(locale, '稳定币上线', left)).toEqual([]);
    expect(topicsOf(locale, '比特幣上線', left)).toEqual(['blockchain']);
  });

  it.each([
    ['央行數字貨幣上線', 'blockchain'],
    ['央行数字货币上线', 'blockchain'],
    ['幣安恢復提款', 'blockchain'],
    ['中國與日本簽約', 'china'],
    ['中國地方政府發債', 'china'],
    ['中国地方政府发债', 'china'],
    ['中國銀行公布業績', 'china'],
    ['中国银行公布业绩', 'china'],
    ['韓國總統訪問', 'south-korea'],
  ])('is found by a built-in name in %s', (title, topic) => {
    expect(topicsOf(locale, title, SEEDED)).toContain(topic);
  });

  it.each(['東證期貨調整保證金', '东证期货调整保证金', '長沙發床促銷', '东方海外'])(
    'is not found in %s, where a Japanese name would be in other letters',
    (title) => {
      expect(topicsOf(locale, title, SEEDED)).toEqual([]);
    }
  );
});

describe('a topic in Japanese', () => {
  it('knows the names of Japan that Chinese means otherwise', () => {
    expect(topicsOf('ja', '中国地方で大雨', SEEDED)).not.toContain('china');
    expect(topicsOf('ja', '中国銀行が新店舗', SEEDED)).not.toContain('china');
    expect(topicsOf('ja', '東証が続伸', SEEDED)).toEqual(['japan']);
  });
});
