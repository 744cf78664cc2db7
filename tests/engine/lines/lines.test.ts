import fc from 'fast-check';
import { findLines } from '../../../server/src/engine';
import type { BlockKind } from '../../../server/src/engine';
import { isMarker, MARKERS, markerEnd, markerList } from '../../../server/src/engine/lines/markers';
import { document } from '../support/documents';

const linesOf = (body: Parameters<typeof document>[0] & object, markers?: readonly string[]) =>
  findLines(document(body), markers);
const titlesOf = (
  body: NonNullable<Parameters<typeof document>[0]>['body'],
  markers?: readonly string[]
): string[] => linesOf({ body: body ?? [] }, markers).map(({ title }) => title);

const TITLE = 'Ferries take tokens';

describe('findLines', () => {
  it.each([
    'Connection',
    'related',
    'Read also',
    'SEE ALSO',
    '関連',
    '関連記事',
    '関連ニュース',
    'あわせて読みたい',
    '相关阅读',
    '延伸阅读',
    '相關閱讀',
    '延伸閱讀',
    '관련기사',
    '관련 기사',
    '함께 읽기',
    'Read more',
    'Related article',
    'related stories',
    'Further reading',
    '合わせて読みたい',
    '相关报道',
    '推荐阅读',
    '相關報導',
    '관련 뉴스',
    '함께 보면 좋은 기사',
  ])('knows the marker %s with either colon, composed or not', (marker) => {
    for (const colon of [': ', '：', ' : ', ':']) {
      for (const form of ['NFC', 'NFD'] as const) {
        expect(titlesOf([`${marker}${colon}${TITLE}`.normalize(form)])).toEqual([TITLE]);
      }
    }
  });

  it.each([
    ['▶ Related: T', 'T'],
    ['【関連記事】T', 'T'],
    ['▼【関連】「T」', 'T'],
    ['[관련기사] T', 'T'],
    ['［관련 기사］T', 'T'],
    ['<관련 뉴스> T', 'T'],
    ['【相关阅读】T', 'T'],
    ['〔相關報導〕T', 'T'],
    ['[Related] T', 'T'],
    ['[Related story] The U.S.', 'The U.S.'],
    ['【関連記事】T？', 'T？'],
    ['「関連記事」：T', 'T'],
    ['【関連記事】：T', 'T'],
    ['[Related]: T', 'T'],
    ['**Related**: T', 'T'],
    ['🔗 Related: T', 'T'],
    ['👉🏻Related: T', 'T'],
    ['★関連： 「T」', 'T'],
    ['Ｒｅｌａｔｅｄ：T', 'T'],
    ['Related: “T”', 'T'],
    ['Related: "T"', 'T'],
    ['Related: „T“', 'T'],
    ['Related: «T»', 'T'],
    ['関連記事：『T』', 'T'],
    ['See   also: T', 'T'],
    ['Related: “A” and “B”', '“A” and “B”'],
    ['Related: Japan: a review', 'Japan: a review'],
    ['Related: the minister said nothing.', 'the minister said nothing.'],
    ['Related: \ud83d', '\ud83d'],
    ['Related: a\u00a0b', 'a b'],
  ])('reads the title of %j', (text, title) => {
    expect(titlesOf([text])).toEqual([title]);
  });

  it.each([
    '【関連記事】という見出しが並ぶ。',
    '【关联】相关阅读】是栏目名。',
    '【相关阅读】是本报的栏目名。',
    '[관련기사]라는 표시가 붙는다.',
    '[Related] is what the box says.',
    '「関連記事：」と書かれた欄がある',
    '“Related: ” is how the box begins',
    '“Related: the news” was its name.',
    '‘관련 기사: ’라고 쓰였다',
    '“相关阅读：”是栏目名',
    '"See also: " it said',
    '「関連記事」という欄',
    'The box says "Related: T"',
    '【関連記事】',
  ])('finds no line in %s, which speaks of a marker', (text) => {
    expect(titlesOf([text])).toEqual([]);
  });

  it('takes the paragraph below a marker in brackets for its title', () => {
    expect(titlesOf(['【関連記事】', TITLE])).toEqual([TITLE]);
    expect(titlesOf(['[관련 기사]\n' + TITLE])).toEqual([TITLE]);
  });

  it.each([
    'Relatedness: T',
    'A related: T',
    'Related T',
    'Related',
    'Related:',
    'Related: ',
    'Related: “”'.replace('“”', ' '),
    'related://example.test',
    '관련기사는: T',
    '無関連：T',
    '',
    ': T',
    '-----------Related: T',
    'The related company: T',
    `Related: ${'long '.repeat(80)}`,
  ])('finds no line in %j', (text) => {
    expect(titlesOf([text])).toEqual([]);
  });

  it.each<BlockKind>(['heading', 'quote', 'code', 'table', 'list-item'])(
    'finds no line in a %s',
    (kind) => {
      expect(titlesOf([{ kind, text: `Related: ${TITLE}` }])).toEqual([]);
    }
  );

  it('takes the next paragraph for the title of a marker alone', () => {
    expect(linesOf({ body: ['Related:', '', '「次の便」', 'Related'] })).toEqual([
      { address: { path: 'body', block: 2, start: 0, end: 5 }, title: '次の便', url: null },
    ]);
  });

  it.each<BlockKind>(['heading', 'quote', 'code', 'table'])(
    'does not look beyond a %s for the title of a marker alone',
    (kind) => {
      expect(titlesOf(['Related:', { kind, text: 'x' }, TITLE])).toEqual([]);
    }
  );

  it('finds the lines of one paragraph row by row', () => {
    const text = 'It rained.\nRelated: First\r\nRead also:\n“Second”\nAfter that.';
    const lines = linesOf({ body: [text] });
    expect(lines.map(({ title }) => title)).toEqual(['First', 'Second']);
    expect(lines.map(({ address }) => text.slice(address.start, address.end))).toEqual([
      'Related: First',
      'Read also:\n“Second”',
    ]);
  });

  it.each<[string, BlockKind, string]>([
    ['a heading', 'heading', 'See also'],
    ['a heading with a colon', 'heading', '■関連記事：'],
    ['a paragraph', 'paragraph', '관련 기사:'],
  ])('finds the list under %s that is a marker', (_what, kind, text) => {
    const item = (one: string, offset: number) => ({
      kind: 'list-item' as const,
      text: one,
      block: 1,
      offset,
    });
    const lines = linesOf({
      body: [{ kind, text }, item('First', 0), item('Related: Second', 6), 'After.', item('x', 9)],
    });
    expect(lines.map(({ title, address }) => [title, address.start, address.end])).toEqual([
      ['First', 0, 5],
      ['Second', 6, 21],
    ]);
  });

  it('takes no paragraph under such a heading, and no list under another', () => {
    expect(titlesOf([{ kind: 'heading', text: 'See also' }, 'Prose.'])).toEqual([]);
    expect(
      titlesOf([
        { kind: 'heading', text: 'Related costs' },
        { kind: 'list-item', text: 'x' },
      ])
    ).toEqual([]);
  });

  it('does not carry a marker from one field into the next', () => {
    expect(titlesOf(['Related:', { path: 'notes', text: TITLE }])).toEqual([]);
  });

  it('gives the link that covers most of the title', () => {
    const text = `Related: ${TITLE}`;
    const link = (start: number, end: number, url: string) => ({ start, end, url });
    const urlOf = (...links: ReturnType<typeof link>[]) =>
      linesOf({ body: [{ text, links }] })[0]?.url;
    expect(urlOf(link(9, text.length, '/a'))).toBe('/a');
    expect(urlOf(link(0, text.length, '/a'))).toBe('/a');
    expect(urlOf(link(0, 7, '/x'), link(9, 16, '/y'))).toBeNull();
    expect(urlOf(link(9, 12, '/x'), link(13, text.length, '/y'))).toBe('/y');
    expect(urlOf()).toBeNull();
  });

  it.each([
    ['Weiter lesen', 'WEITER  LESEN: T'],
    ['▶ もっと読む', '▶もっと読む：T'],
    ['もっと読む'.normalize('NFD'), 'もっと読む：T'],
    ['(a+)+', 'a: T'],
    ['.*', 'Related: T'],
    ['__proto__', 'proto: T'],
    ['constructor', 'constructor: T'],
  ])('takes the marker %j of an editor by its letters', (marker, text) => {
    expect(titlesOf([text], [marker])).toEqual(['T']);
  });

  it.each(['(a+)+', '.*', '', '…', '[', '\\'])('reads no pattern into the marker %j', (marker) => {
    expect(titlesOf(['aaaa: T', ': T', '… T', 'x: T'], [marker])).toEqual([]);
  });

  it('has addresses that slice back to the line, composed or not', () => {
    const texts = fc.array(
      fc.constantFrom(
        'Related: ',
        '関連：',
        '관련기사: ',
        '“가나”',
        'ガス',
        ' ',
        '\n',
        '🚢',
        'é',
        '.'
      )
    );
    fc.assert(
      fc.property(texts, fc.constantFrom('NFC', 'NFD'), (parts, form) => {
        const text = parts.join('').normalize(form);
        for (const { address, title } of linesOf({ body: [text] })) {
          const line = text.slice(address.start, address.end);
          expect(line.replace(/\s+/gu, ' ')).toContain(title);
          expect(markerEnd(line.normalize('NFKC').toLowerCase(), MARKERS)).toBeGreaterThan(0);
        }
      })
    );
  });
});

describe('markerList', () => {
  it('holds an own marker folded, longest first, each once', () => {
    expect(markerList(['Ｗｅｉｔｅｒ']).includes('weiter')).toBe(true);
    const list = markerList(['related', 'Weiter lesen Sie hier', '…']);
    expect(list[0]).toBe('weiter lesen sie hier');
    expect(list).toHaveLength(MARKERS.length + 1);
  });
});

describe('markerEnd', () => {
  it('gives the place after the colon of a marker', () => {
    expect(markerEnd('▶related : a title', markerList([]))).toBe(10);
    expect(markerEnd('relatedness: a title', markerList([]))).toBe(-1);
    expect(markerEnd('', markerList([]))).toBe(-1);
  });
});

describe('isMarker', () => {
  it.each([
    ['See also:', true],
    ['【関連記事】', true],
    ['관련  기사', true],
    ['관련 기사'.normalize('NFD'), true],
    ['See also this', false],
    ['', false],
  ])('says of %j %s', (text, answer) => {
    expect(isMarker(text, markerList([]))).toBe(answer);
  });
});
