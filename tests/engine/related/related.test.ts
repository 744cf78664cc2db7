import fc from 'fast-check';
import {
  analyze,
  compareText,
  ANALYZER_VERSION,
  copiesAmong,
  MemoryIndex,
  languageOf,
  NO_FINDINGS,
  pack,
  pickRelated,
  relationOf,
  relevanceOf,
  tokenize,
  unpack,
} from '../../../server/src/engine';
import type { Document } from '../../../server/src/engine';
import { anchorOf } from '../../../server/src/engine/related/anchors';
import { idf } from '../../../server/src/engine/model/idf';
import { InvertedIndex } from '../../../server/src/engine/postings/inverted-index';
import { docNumberOf } from '../../../server/src/engine/postings/posting-lists';
import { readPassages } from '../../../server/src/engine/text/passages';
import {
  comparableFactor,
  GLOSSARY_WEIGHT,
  HIGHEST_SCORE,
  labelFactor,
  LEAD_WEIGHT,
  smoothedNorm,
  smoothingFor,
  titleFactor,
  titleWeightFor,
  TOPIC_WEIGHT,
} from '../../../server/src/engine/search/similarity';
import {
  frequencyWeight,
  leadWeight,
  wholeWeight,
} from '../../../server/src/engine/model/term-frequencies';
import { reasonsOf } from '../../../server/src/engine/related/reasons';
import { anyRow } from '../search/candidate-index-contract';
import { document, row } from '../support/documents';
import { termRowsOf } from '../support/term-rows';

describe('idf', () => {
  it('tells rare terms from those found everywhere', () => {
    expect(idf(1, 100)).toBeCloseTo(4.21, 2);
    expect(idf(90, 100)).toBeCloseTo(0.11, 2);
    expect(idf(100, 100)).toBeGreaterThan(0);
    expect(idf(0, 0)).toBeCloseTo(0.69, 2);
  });
});

describe('frequencyWeight', () => {
  it('grows ever more slowly, in one curve', () => {
    expect([0, 1].map(frequencyWeight)).toEqual([0, 1]);
    expect(frequencyWeight(2)).toBeCloseTo(1.414, 3);
    expect(frequencyWeight(255)).toBeCloseTo(Math.sqrt(255), 9);
    expect(frequencyWeight(256)).toBe(16);
  });

  it('counts the title with the body', () => {
    expect(wholeWeight(1, 3)).toBe(frequencyWeight(4));
    expect(leadWeight(1, 1)).toBe(frequencyWeight(2));
    expect(wholeWeight(0, 0)).toBe(0);
  });
});

describe('smoothingFor', () => {
  it('is full for an article of the usual length, less for a long one, and none for a stub', () => {
    expect(smoothingFor(100, 100)).toBe(120);
    expect(smoothingFor(240, 100)).toBeCloseTo(30, 9);
    expect(smoothingFor(20, 100)).toBe(0);
  });

  it('has no jumps', () => {
    for (let terms = 0; terms < 1000; terms += 1) {
      const step = smoothingFor(terms + 1, 100) - smoothingFor(terms, 100);
      expect(Math.abs(step)).toBeLessThan(10);
    }
  });

  it('takes any article for usual while there is no other', () => {
    expect(smoothingFor(7, 0)).toBe(120);
  });
});

describe('titleFactor', () => {
  it('is 1 where the article says all of a title, and less the more of it is missing', () => {
    expect(titleFactor(0.4, 6, 6)).toBe(1);
    expect(titleFactor(0.4, 3, 6)).toBeCloseTo(1.2 / 1.4, 9);
    expect(titleFactor(0.4, 0, 6)).toBeCloseTo(1 / 1.4, 9);
    expect(titleFactor(0.4, 0, 0)).toBeCloseTo(1 / 1.4, 9);
  });

  it('weighs more for a stub, without jumps', () => {
    expect(titleWeightFor(100, 100)).toBeCloseTo(0.4, 9);
    expect(titleWeightFor(20, 100)).toBeCloseTo(1.2, 9);
    expect(titleWeightFor(45, 100)).toBeCloseTo(0.8, 9);
    expect(titleWeightFor(3, 0)).toBeCloseTo(0.4, 9);
  });
});

describe('comparableFactor', () => {
  it('is 1 where smoothing is full, and less the less there is', () => {
    expect(comparableFactor(100, 100, 120)).toBe(1);
    expect(comparableFactor(20, 100, 0)).toBeCloseTo(1 / Math.sqrt(7 * 2.2), 9);
    expect(comparableFactor(240, 100, 30)).toBeLessThan(1);
    expect(comparableFactor(0, 0, 0)).toBeGreaterThan(0);
  });
});

describe('smoothedNorm', () => {
  it('raises the length of short texts', () => {
    expect(smoothedNorm({ squares: 16, terms: 120 }, 120)).toBeCloseTo(Math.sqrt(32), 9);
    expect(smoothedNorm({ squares: 16, terms: 120 }, 0)).toBe(4);
    expect(smoothedNorm({ squares: 0, terms: 0 }, 120)).toBe(1);
  });
});

describe('labelFactor', () => {
  it('rises with the cosine of common topics and glossary terms, each by its weight', () => {
    const a = { topics: ['x', 'y'], glossary: ['g'] };
    expect(labelFactor(a, a)).toBeCloseTo(1 + TOPIC_WEIGHT + GLOSSARY_WEIGHT, 9);
    expect(labelFactor(a, { topics: ['x', 'z'], glossary: [] })).toBeCloseTo(
      1 + TOPIC_WEIGHT / 2,
      9
    );
    expect(labelFactor(a, { topics: [], glossary: [] })).toBe(1);
    expect(HIGHEST_SCORE).toBe((1 + LEAD_WEIGHT) * (1 + TOPIC_WEIGHT + GLOSSARY_WEIGHT));
  });
});

describe('relevanceOf', () => {
  it('is the root of the share in the highest score', () => {
    expect(relevanceOf(HIGHEST_SCORE, 40)).toBe(1);
    expect(relevanceOf(HIGHEST_SCORE / 4, 40)).toBe(0.5);
    expect(relevanceOf(HIGHEST_SCORE / 2, 1)).toBe(0.5);
    expect([0, -1, 99].map((score) => relevanceOf(score, 5))).toEqual([0, 0, 1]);
  });
});

describe('relationOf', () => {
  it.each([
    [5, 4, 'background'],
    [5, 5, 'background'],
    [5, 6, 'follow-up'],
    [null, 5, null],
    [5, null, null],
    [0, 0, 'background'],
  ] as const)('of %s to %s is %s', (source, target, relation) => {
    expect(relationOf(source, target)).toBe(relation);
  });
});

const YUAN = document({
  id: 'source',
  title: 'Digital yuan in Hong Kong shops',
  date: 10,
  topics: ['china'],
  body: [
    { kind: 'heading', text: 'Digital yuan in Hong Kong' },
    'The weather stayed calm over the whole week and nobody complained about it.',
    'Shops in Hong Kong take the digital yuan from Tuesday.',
    { kind: 'list-item', block: 3, offset: 8, text: 'Ferries follow later in the year.' },
    { kind: 'quote', text: 'Digital yuan in Hong Kong shops' },
  ],
});
const TARGET = document({
  id: 'target',
  title: 'Hong Kong gets the digital yuan',
  date: 4,
  topics: ['china'],
  body: ['Banks in Hong Kong prepare the digital yuan for shops.'],
});
const FERRIES = document({ id: 'ferries', title: 'Ferries follow', body: ['Ferries wait.'] });

const relate = (
  source: Document,
  documents: readonly Document[],
  options = { limit: 5, threshold: 0 }
) => {
  const index = new MemoryIndex();
  index.addNow(documents.map((one) => analyze(one)));
  const sourceRow = analyze(source);
  const candidates = index.candidatesNow(sourceRow, { limit: 50 });
  const passages = readPassages(source, []);
  return {
    candidates,
    passages,
    row: sourceRow,
    related: pickRelated({ row: sourceRow, passages }, candidates, options),
  };
};

describe('pickRelated', () => {
  it('tells what is related, why, and where it belongs', () => {
    const [first, second] = relate(YUAN, [TARGET, FERRIES]).related;
    expect(first).toMatchObject({ id: 'target', relation: 'background' });
    expect(first?.anchor).toEqual({ path: 'body', block: 2, start: 0, end: 54 });
    const labels = first?.reasons.map(({ label }) => label) ?? [];
    expect(labels).toContain('china');
    expect(labels.some((label) => label.startsWith('Digital yuan'))).toBe(true);
    expect(second).toMatchObject({ id: 'ferries', relation: null });
    expect(second?.anchor).toEqual({ path: 'body', block: 3, start: 8, end: 41 });
  });

  it('keeps the limit and the threshold', () => {
    const all = relate(YUAN, [TARGET, FERRIES]).related;
    const between = ((all[0]?.relevance ?? 0) + (all[1]?.relevance ?? 0)) / 2;
    const idsFor = (limit: number, threshold: number) =>
      relate(YUAN, [TARGET, FERRIES], { limit, threshold }).related.map(({ id }) => id);
    expect(idsFor(1, 0)).toEqual(['target']);
    expect(idsFor(5, between)).toEqual(['target']);
    expect(idsFor(0, 0)).toEqual([]);
    expect(idsFor(5, 1)).toEqual([]);
  });

  it.each([-0.1, 1.1, NaN])('refuses the threshold %d', (threshold) => {
    expect(() => relate(YUAN, [TARGET], { limit: 5, threshold })).toThrow(
      new RangeError(`threshold must be within 0–1, got ${threshold}`)
    );
  });

  it('leaves copies out and names them', () => {
    const text = Array.from({ length: 30 }, (_, i) => `word${i}`).join(' ');
    const original = document({ id: 'original', title: 'One', body: [text] });
    const copy = { ...original, id: 'copy', title: 'Another' };
    const { candidates, related, row: sourceRow } = relate(original, [copy]);
    expect(related).toEqual([]);
    expect(copiesAmong(sourceRow, candidates)).toEqual(['copy']);
  });

  it('has relevances within 0–1 that fall, and reasons whose shares add up to them', () => {
    fc.assert(
      fc.property(fc.array(anyRow()), (rows) => {
        const index = new MemoryIndex();
        index.addNow(rows);
        const source = document({
          id: 'source',
          title: 'tide 仮想通貨',
          body: ['The night ferry, ledger 区块链 블록체인.'],
          topics: ['japan'],
        });
        const sourceRow = analyze(source);
        const related = pickRelated(
          { row: sourceRow, passages: readPassages(source, []) },
          index.candidatesNow(sourceRow, { limit: 20 }),
          { limit: 20, threshold: 0 }
        );
        let last = 1;
        for (const { id, relevance, reasons } of related) {
          expect(id).not.toBe('source');
          expect(relevance).toBeGreaterThanOrEqual(0);
          expect(relevance).toBeLessThanOrEqual(last);
          last = relevance;
          expect(reasons.length).toBeGreaterThan(0);
          expect(reasons.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(relevance, 9);
          for (const { share } of reasons) expect(share).toBeGreaterThan(0);
        }
      })
    );
  });
});

describe('reasonsOf', () => {
  const features = (terms: readonly (readonly [string, number])[]) => ({
    locale: 'en',
    title: '',
    date: null,
    sketch: { size: 0, hashes: [] },
    words: { terms: [], counts: [] },
    topics: ['t'],
    glossary: ['g'],
    terms,
  });
  const labels = (text: string, locale: string, terms: readonly string[]): string[] =>
    reasonsOf(
      readPassages(document({ locale, body: [text] }), []),
      { topics: [], glossary: [] },
      { score: 1, features: features(terms.map((term) => [term, 0.1])), relevance: 0.5 }
    ).map(({ label }) => label);

  it.each([
    ['the Digital-Yuan test', 'en', ['digital', 'yuan'], ['Digital-Yuan']],
    ['yuan, digital', 'en', ['digital', 'yuan'], ['digital', 'yuan']],
    [
      'デジタル人民元の実験',
      'ja',
      ['デジ', 'ジタ', 'タル', 'ル人', '人民', '民元'],
      ['デジタル人民元'],
    ],
    ['数字人民币试点', 'zh', ['人民', '民币'], ['人民币']],
    ['한국은행은 시험', 'ko', ['한국', '국은', '은행'], ['한국은행']],
    ['한국은행은'.normalize('NFD'), 'ko', ['한국', '국은', '은행'], ['한국은행']],
    ['条件の利用が始まる', 'ja', ['の利', '利用', '用が'], ['利用']],
    ['それは利用するように', 'ja', ['利用', 'よう', 'うに'], ['利用']],
    ['それは使うように', 'ja', ['よう', 'うに'], ['うに']],
    ['nothing of it', 'en', ['yuan'], []],
    ['__proto__ constructor', 'en', ['constructor'], ['constructor']],
  ])('joins in %s what stands side by side', (text, locale, terms, joined) => {
    expect(labels(text, locale, terms)).toEqual(joined);
  });

  it('weighs terms, topics and glossary terms against each other', () => {
    const source = { topics: ['t', 'u'], glossary: ['g'] };
    const target = features([['yuan', 0.2]]);
    const score = 0.2 * labelFactor(source, target);
    const reasons = reasonsOf(readPassages(document({ body: ['yuan'] }), []), source, {
      score,
      features: target,
      relevance: 0.5,
    });
    expect(reasons.map(({ kind, label }) => [kind, label])).toEqual([
      ['term', 'yuan'],
      ['glossary', 'g'],
      ['topic', 't'],
    ]);
    // What each gave to the score: the term 0.2, the glossary term a quarter of it, the topic a quarter times 1/√2.
    const [term = 0, glossary = 0, topic = 0] = reasons.map(({ share }) => share);
    expect(term + glossary + topic).toBeCloseTo(0.5, 12);
    expect(glossary / term).toBeCloseTo(0.25, 12);
    expect(topic / term).toBeCloseTo(0.25 / Math.SQRT2, 12);
  });

  it('names six at most, and each term once', () => {
    const text = 'alpha, beta, gamma, delta, epsilon, zeta, eta, alpha';
    const terms = text.split(', ').slice(0, 7);
    expect(labels(text, 'other', terms)).toHaveLength(6);
  });

  it('spreads what the seventh gave over the six that are named', () => {
    const text = 'alpha, beta, gamma, delta, epsilon, zeta, eta';
    const terms = text.split(', ').map((term): [string, number] => [term, 0.1]);
    const reasons = reasonsOf(
      readPassages(document({ locale: 'other', body: [text] }), []),
      { topics: [], glossary: [] },
      { score: 0.7, features: features(terms), relevance: 0.6 }
    );
    expect(reasons.map(({ share }) => Number(share.toFixed(12)))).toEqual(Array(6).fill(0.1));
  });
});

describe('anchorOf', () => {
  type Terms = readonly (readonly [string, number])[];
  const blockOf = (body: readonly string[], title: string, terms: Terms, locale = 'en') =>
    anchorOf(readPassages(document({ locale, body }), []), { title, terms }, locale)?.block;

  it('gives the paragraph closest to the target, and null where none is', () => {
    const passages = readPassages(YUAN, []);
    const anchor = (terms: Terms) => anchorOf(passages, { title: '', terms }, 'en');
    expect(anchor([['hong', 0.2]])?.block).toBe(2);
    expect(anchor([['unknown', 1]])).toBeNull();
    expect(anchorOf([], { title: 'Hong', terms: [['hong', 1]] }, 'en')).toBeNull();
  });

  it('takes the first of equals', () => {
    expect(blockOf(['a tide here', 'a tide here'], '', [['tide', 1]])).toBe(0);
  });

  it.each([
    ['en', ['Ferries leave the harbour late.', 'The harbour has new pilots.'], 'Pilots', 'ferri'],
    ['ja', ['港の船は夜に出る。', '港には水先案内がいる。'], '水先案内', '夜に'],
    ['ko', ['항구의 여객선은 늦게 떠난다.', '항구에는 도선사가 있다.'], '도선사', '여객'],
    ['zh', ['港口的渡轮很晚才开。', '港口有新的引航员。'], '引航员', '渡轮'],
    ['en', ['Ferries leave late ⛴.', 'The harbour has new ｐｉｌｏｔｓ.'], 'PILOTS 🚢', 'ferri'],
    ['ja', ['船は夜に出る。', '港にはパイロットがいる。'.normalize('NFD')], 'ﾊﾟｲﾛｯﾄ', '夜に'],
  ])('takes the passage that names the target in %s', (locale, body, title, other) => {
    const named = tokenize(title, languageOf(locale, title)).map(({ term }) => term);
    const shared: Terms = [
      [other, 0.06],
      ...named.map((term): [string, number] => [term, (0.1 / named.length) ** 2]),
    ];
    expect(blockOf(body, '', shared, locale)).toBe(0);
    expect(blockOf(body, title, shared, locale)).toBe(1);
  });

  it('takes little account of a term that every passage has', () => {
    const body = [
      'The tide turns at noon, the tide is high.',
      'A ferry waits for the tide.',
      'Tide.',
    ];
    const terms: Terms = [
      ['tide', 0.4],
      ['ferri', 0.01],
    ];
    expect(blockOf(body, '', terms)).toBe(1);
  });
});

describe('readPassages', () => {
  it('reads title, excerpt and blocks in order', () => {
    const passages = readPassages(document({ title: 'T', body: ['One', 'Two'] }), []);
    expect(passages.map(({ part }) => part)).toEqual(['title', 'excerpt', 'body', 'body']);
  });

  it.each([
    ['ja', '詳細はhttps://example.test/tide?a=1をご覧ください', ['ご覧']],
    ['zh', '见https://example.test/tide公告', ['公告']],
    ['ko', 'https://example.test/tide에서', []],
  ])('ends an address of the web where the text of %s goes on', (locale, text, terms) => {
    const [, , body] = readPassages(document({ locale, body: [text] }), []);
    const found = body?.tokens.map(({ term }) => term) ?? [];
    expect(found).toEqual(expect.arrayContaining(terms));
    expect(found.join(' ')).not.toMatch(/example|tide/);
  });

  it('leaves out code, addresses of the web and lines, and keeps the places', () => {
    const text = 'Read https://example.test/tide tonight. Related: moon, sun';
    const line = { path: 'body', block: 0, start: text.indexOf('Related'), end: text.length };
    const passages = readPassages(
      document({ locale: 'en', body: [text, { kind: 'code', text: 'tide' }] }),
      [line, { ...line, start: line.start + 5 }, { ...line, block: 7 }]
    );
    const tokens = passages.flatMap((passage) =>
      passage.tokens.map(({ term, start, end }) => [term, text.slice(start, end)])
    );
    expect(tokens).toEqual([
      ['read', 'Read'],
      ['tonight', 'tonight'],
    ]);
  });

  it('leaves a line out of a later item of a list', () => {
    const item = { kind: 'list-item' as const, offset: 10, text: 'moon tide' };
    const line = { path: 'body', block: 0, start: 10, end: 14 };
    const [, , body] = readPassages(document({ body: [item] }), [line]);
    expect(body?.tokens).toEqual([{ term: 'tide', start: 5, end: 9 }]);
  });
});

describe('analyze', () => {
  it('counts terms in title, lead and body', () => {
    expect(termRowsOf(analyze(document({ title: 'Tides rise', body: ['Tides…'] })))).toEqual([
      ['rise', 1, 0, 0],
      ['tid', 1, 1, 1],
    ]);
  });

  it('counts the excerpt in the lead alone, and the end of a long body not there', () => {
    const body = [`${'sand '.repeat(130)} moon`];
    expect(termRowsOf(analyze(document({ excerpt: 'tide', body })))).toEqual([
      ['moon', 0, 0, 1],
      ['sand', 0, 119, 130],
      ['tide', 0, 1, 0],
    ]);
  });

  it('counts what `tokenize` finds, whatever is written beside what', () => {
    const word = fc.constantFrom(
      ...[
        'Tides',
        'EU',
        '𠮷野',
        '𠮷',
        '政策',
        '案',
        'した',
        '블록체인은',
        'NFT란',
        'é',
        'ｶﾞ',
        ' ',
        '。',
      ]
    );
    const text = fc.array(word, { maxLength: 80 }).map((words) => words.join(''));
    const language = fc.constantFrom('en', 'ja', 'ko', 'zh', 'de');
    fc.assert(
      fc.property(text, text, text, language, (title, excerpt, body, locale) => {
        const termsOf = (one: string): string[] =>
          tokenize(one, languageOf(locale, '')).map(({ term }) => term);
        const read = { title: termsOf(title), excerpt: termsOf(excerpt), body: termsOf(body) };
        const lead = [...read.excerpt, ...read.body].slice(0, 120);
        const count = (list: readonly string[], one: string): number =>
          list.filter((other) => other === one).length;
        expect(termRowsOf(analyze(document({ locale, title, excerpt, body: [body] })))).toEqual(
          [...new Set([...read.title, ...lead, ...read.body])]
            .sort(compareText)
            .map((one) => [one, count(read.title, one), count(lead, one), count(read.body, one)])
        );
      })
    );
  });

  it('holds topics and glossary terms sorted, each once', () => {
    const findings = { ...NO_FINDINGS, topics: ['b', 'a'], glossary: ['y', 'x', 'y'] };
    expect(analyze(document({ topics: ['b'] }), findings)).toMatchObject({
      version: ANALYZER_VERSION,
      topics: ['a', 'b'],
      glossary: ['x', 'y'],
    });
  });
});

describe('unpack', () => {
  it('gives back what was packed', () => {
    fc.assert(
      fc.property(anyRow(), fc.string({ unit: 'binary' }), (packed, title) => {
        const odd = { ...packed, title, glossary: ['__proto__', title] };
        expect(unpack(pack(odd))).toEqual(odd);
      })
    );
  });

  it.each([
    '',
    '{',
    'null',
    '{}',
    '[]',
    `[${ANALYZER_VERSION}]`,
    '["x"]',
    `[${ANALYZER_VERSION},"a"]`,
  ])('refuses %j as malformed', (text) => {
    expect(() => unpack(text)).toThrow(TypeError);
  });

  it('refuses a row with a count that is none', () => {
    expect(() => unpack(pack(row({ title: 'tide' })).replace('["tide"],[', '["tide"],[-'))).toThrow(
      TypeError
    );
    expect(() =>
      unpack(pack(row({ title: 'tide' })).replace('["tide"],', '["tide","ebb"],'))
    ).toThrow(TypeError);
  });

  it('refuses a row of another analyzer in words of its own', () => {
    const other = pack({ ...row({}), version: ANALYZER_VERSION + 1 });
    expect(() => unpack(other)).toThrow(
      new RangeError(
        `packed row has analyzer version ${ANALYZER_VERSION + 1}, expected ${ANALYZER_VERSION}`
      )
    );
  });
});

describe('InvertedIndex', () => {
  const stateOf = (index: InvertedIndex) => ({
    ids: index.ids(),
    docFreqs: ['tide', 'harbour', 'ferri', '仮想', 'constructor'].map((term) =>
      index.docFreq(term)
    ),
  });

  it('is restored when what was added is removed', () => {
    fc.assert(
      fc.property(fc.array(anyRow()), anyRow(), (rows, extra) => {
        const index = new InvertedIndex();
        for (const one of rows) if (one.id !== extra.id) index.add(one);
        const before = stateOf(index);
        index.add(extra);
        expect(index.has(extra.id)).toBe(true);
        expect([index.remove(extra.id), index.remove(extra.id)]).toEqual([true, false]);
        expect(stateOf(index)).toEqual(before);
        expect(index.docCount).toBe(before.ids.length);
      })
    );
  });

  it('keeps postings ascending, and the place of a document that left for the next', () => {
    const index = new InvertedIndex();
    for (const id of ['a', 'b', 'c']) index.add(row({ id, title: 'tide' }));
    index.remove('b');
    index.add(row({ id: 'd', title: 'tide' }));
    const term = index.termDictionary.numberOf('tide') ?? NaN;
    const start = index.postings.start(term);
    const postings = index.postings
      .array(term)
      .subarray(start, start + index.postings.length(term));
    expect(Array.from(postings, docNumberOf)).toEqual([0, 1, 2]);
    expect([index.docNumber('d'), index.maxDoc, index.entry(1)?.row.id]).toEqual([1, 3, 'd']);
    expect(index.docFreq('moon')).toBe(0);
  });

  it('changes its version with every change', () => {
    const index = new InvertedIndex();
    const versions = [index.version];
    index.add(row({ id: 'a' }));
    versions.push(index.version);
    index.remove('a');
    versions.push(index.version);
    expect(new Set(versions).size).toBe(3);
  });
});
