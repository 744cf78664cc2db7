import { outline, pageOf } from '../read';

const LONG = 'The tide came in at noon and went out again at six, as it does all the year round.';

const story = {
  en: {
    text: `Harbour towns agree on one tide table

3 days ago · 1,204 views

Fishermen had asked for it for years

Three harbour towns will print one tide table from next spring, their mayors said on Monday.

related: Lighthouse opens to visitors

How the tables came apart

${LONG}

What is a neap tide?

A tide with the least difference between high and low water.

▶Glossary of the sea

The post Harbour towns agree on one tide table appeared first on Coast Daily.

Read More`,
    page: {
      title: 'Harbour towns agree on one tide table',
      excerpt: 'Fishermen had asked for it for years',
      date: { kind: 'age', amount: 3, unit: 'day' },
      views: 1204,
      sourceName: 'Coast Daily',
      sourceUrl: null,
    },
    body: [
      'paragraph Three harbour towns will print one tide table from next spring, their mayors said on Monday.',
      'paragraph related: Lighthouse opens to visitors',
      'heading2 How the tables came apart',
      `paragraph ${LONG}`,
    ],
    glossary: ['neap tide: A tide with the least difference between high and low water.'],
  },
  ja: {
    text: `三つの港町、潮見表を一本化へ

11か月前 73

漁師の長年の要望にこたえる

三つの港町は来春から同じ潮見表を配ると、市長らが月曜日に発表した。これまでは町ごとに別々の表を使っていた。

関連：灯台の一般公開が始まる

表が分かれた経緯

最初の潮見表は百年前に作られ、当時は三つの町で共有されていたが、戦後になって別々に印刷されるようになった。

小潮とは？

満潮と干潮の差がもっとも小さくなる潮のこと。

▶海の用語集

続きを読む`,
    page: {
      title: '三つの港町、潮見表を一本化へ',
      excerpt: '漁師の長年の要望にこたえる',
      date: { kind: 'age', amount: 11, unit: 'month' },
      views: 73,
      sourceName: null,
    },
    body: [
      'paragraph 三つの港町は来春から同じ潮見表を配ると、市長らが月曜日に発表した。これまでは町ごとに別々の表を使っていた。',
      'paragraph 関連：灯台の一般公開が始まる',
      'heading2 表が分かれた経緯',
      'paragraph 最初の潮見表は百年前に作られ、当時は三つの町で共有されていたが、戦後になって別々に印刷されるようになった。',
    ],
    glossary: ['小潮: 満潮と干潮の差がもっとも小さくなる潮のこと。'],
  },
  ko: {
    text: `세 항구 도시, 조석표를 하나로 합친다

11개월 전 조회 73

어민들이 오래 기다린 결정

세 항구 도시는 내년 봄부터 같은 조석표를 나눠 주기로 했다고 시장들이 월요일에 밝혔다.

관련기사: 등대가 문을 연다

표가 갈라진 까닭

첫 조석표는 백 년 전에 만들어졌고 그때는 세 도시가 함께 썼지만 전쟁이 끝난 뒤 따로 찍기 시작했다.

조금이란?

밀물과 썰물의 차이가 가장 작은 때를 말한다.

▶바다 용어집

전체 기사 보기`,
    page: {
      title: '세 항구 도시, 조석표를 하나로 합친다',
      excerpt: '어민들이 오래 기다린 결정',
      date: { kind: 'age', amount: 11, unit: 'month' },
      views: 73,
    },
    body: [
      'paragraph 세 항구 도시는 내년 봄부터 같은 조석표를 나눠 주기로 했다고 시장들이 월요일에 밝혔다.',
      'paragraph 관련기사: 등대가 문을 연다',
      'heading2 표가 갈라진 까닭',
      'paragraph 첫 조석표는 백 년 전에 만들어졌고 그때는 세 도시가 함께 썼지만 전쟁이 끝난 뒤 따로 찍기 시작했다.',
    ],
    glossary: ['조금: 밀물과 썰물의 차이가 가장 작은 때를 말한다.'],
  },
  zh: {
    text: `三座港口城市统一潮汐表

11个月前 73 次浏览

渔民多年来的愿望终于实现

三座港口城市的市长周一表示，从明年春天起将发放同一份潮汐表，此前各市一直使用自己的版本。

相关阅读：灯塔向游客开放

潮汐表为何分开

第一份潮汐表制作于一百年前，当时由三座城市共用，战后才开始分别印刷，版本之间的差别也越来越大。

什么是小潮？

高潮与低潮之间差别最小的潮。

▶海洋术语表

阅读全文`,
    page: {
      title: '三座港口城市统一潮汐表',
      excerpt: '渔民多年来的愿望终于实现',
      date: { kind: 'age', amount: 11, unit: 'month' },
      views: 73,
    },
    body: [
      'paragraph 三座港口城市的市长周一表示，从明年春天起将发放同一份潮汐表，此前各市一直使用自己的版本。',
      'paragraph 相关阅读：灯塔向游客开放',
      'heading2 潮汐表为何分开',
      'paragraph 第一份潮汐表制作于一百年前，当时由三座城市共用，战后才开始分别印刷，版本之间的差别也越来越大。',
    ],
    glossary: ['小潮: 高潮与低潮之间差别最小的潮。'],
  },
};

describe('readPage of a text', () => {
  it.each(Object.entries(story))('sorts a story in %s into its parts', (_, expected) => {
    const page = pageOf(expected.text, 'story.txt');
    expect(page).toMatchObject(expected.page);
    expect(outline(page.body)).toEqual(expected.body);
    expect(
      page.glossary.map(({ term, definition }) => `${term}: ${outline(definition)[0]?.slice(10)}`)
    ).toEqual(expected.glossary);
  });

  it('takes each line as a paragraph where there are no blank lines', () => {
    const page = pageOf(`Title\nOne line of the story.\nAnother line of it.`, 'a.txt');
    expect(outline(page.body)).toEqual([
      'paragraph One line of the story.',
      'paragraph Another line of it.',
    ]);
  });

  it('joins lines that were broken by hand, but no connection line', () => {
    const page = pageOf(
      'Title\n\nThe first line goes\non here and ends.\n\na\nb\nrelated: C\nd',
      'a.txt'
    );
    expect(outline(page.body)).toEqual([
      'paragraph The first line goes on here and ends.',
      'paragraph a b',
      'paragraph related: C',
      'paragraph d',
    ]);
  });

  it('joins broken lines of Japanese without a space', () => {
    const { body } = pageOf('題名\n\n潮が満ちて\nまた引いた。\n\n終わり。', 'a.txt');
    expect(outline(body)[0]).toBe('paragraph 潮が満ちてまた引いた。');
  });

  it('keeps a first paragraph that ends with a full stop in the body, and begins the excerpt with it', () => {
    const page = pageOf(`Title\n\nRain fell on the hills.\n\n${LONG}`, 'a.txt');
    expect(page.excerpt).toBe('Rain fell on the hills.');
    expect(outline(page.body)[0]).toBe('paragraph Rain fell on the hills.');
  });

  it('keeps a question without a sign in the body, as a heading', () => {
    const page = pageOf(`Title\n\n${LONG}\n\nWhat is a neap tide?\n\n${LONG}`, 'a.txt');
    expect(page.glossary).toEqual([]);
    expect(outline(page.body)).toContain('heading2 What is a neap tide?');
  });

  it('reads boxes under a label', () => {
    const page = pageOf(
      `Title\n\n${LONG}\n\n用語解説\n\n大潮とは\n\n差が最大の潮。\n\n小潮とは\n\n差が最小の潮。`,
      'a.txt'
    );
    expect(page.glossary.map(({ term }) => term)).toEqual(['大潮', '小潮']);
    expect(outline(page.body)).toEqual([`paragraph ${LONG}`]);
  });

  it.each([
    '- a point',
    'related: Another story',
    'Source: Agency',
    'It ends here.',
    'And then:',
    '関連：別の記事',
  ])('does not take "%s" for a heading', (line) => {
    const page = pageOf(`Title\n\n${LONG}\n\n${line}\n\n${LONG}`, 'a.txt');
    expect(outline(page.body)).toContain(`paragraph ${line}`);
  });

  it('does not take the title that a bare marker announces for a heading', () => {
    const page = pageOf(`Title\n\n${LONG}\n\n関連記事：\n\nThe other story\n\n${LONG}`, 'a.txt');
    expect(outline(page.body)).toContain('paragraph The other story');
  });

  it('cuts a long title at a whole character and keeps the line in the body', () => {
    const title = `${'x'.repeat(253)}👩‍👩‍👧 and more`;
    const page = pageOf(`${title}\n\n${LONG}`, 'a.txt');
    expect(page.title).toBe(`${'x'.repeat(253)}…`);
    expect(outline(page.body)[0]).toBe(`paragraph ${title}`);
  });

  it('cuts the excerpt after a sentence, else after a word', () => {
    const sentences = pageOf(`Title\n\n${'It rained all day long. '.repeat(20)}`, 'a.txt').excerpt;
    expect(sentences).toMatch(/long\.$/);
    expect(pageOf(`Title\n\n${'word '.repeat(100)}.`, 'a.txt').excerpt).toMatch(/ word…$/);
    const japanese = pageOf(`題名\n\n${'潮が満ちてまた引いていく、'.repeat(40)}`, 'a.txt').excerpt;
    expect(japanese.length).toBeLessThanOrEqual(200);
    expect(japanese).toMatch(/…$/);
  });

  it('is HTML where a text begins as an HTML page', () => {
    expect(pageOf('<!-- a --><!doctype html><h1>Tides</h1><p>Text.', 'a.txt').title).toBe('Tides');
  });
});
