import fc from 'fast-check';
import { MemoryIndex, compareText } from '../../../server/src/engine';
import { foldString, fold } from '../../../server/src/engine/text/letters/fold';
import {
  PostingLists,
  frequencyCodeOf,
  postingOf,
  docNumberOf,
} from '../../../server/src/engine/postings/posting-lists';
import {
  FREQUENCY_CODES,
  bodyCount,
  fromFrequencyCode,
  leadCount,
  packCounts,
  titleCount,
  toFrequencyCode,
} from '../../../server/src/engine/model/term-frequencies';
import { PostingBuffer } from '../../../server/src/engine/postings/posting-buffer';
import { TermCollector } from '../../../server/src/engine/postings/term-collector';
import { TermTable, termKey } from '../../../server/src/engine/model/term-table';
import { TopK } from '../../../server/src/engine/search/top-k';
import { TermDictionary } from '../../../server/src/engine/postings/term-dictionary';
import { runs } from '../../support/runs';
import { row } from '../support/documents';
import { termRowsOf } from '../support/term-rows';

describe('PostingLists', () => {
  it('hold what was put in and not taken out, ascending, whatever the lists’ lengths', () => {
    const step = fc.record({ term: fc.nat(3), docNumber: fc.nat(150), kind: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 400, size: 'max' }), (steps) => {
        const lists = new PostingLists();
        const held = new Map<number, Map<number, number>>();
        for (const { term, docNumber, kind } of steps) {
          const list = held.get(term) ?? new Map<number, number>();
          held.set(term, list);
          if (list.delete(docNumber)) lists.erase(term, docNumber);
          else {
            list.set(docNumber, kind);
            lists.insert(term, postingOf(docNumber, kind));
          }
        }
        for (const [term, list] of held) {
          const start = lists.start(term);
          const found = lists.array(term).slice(start, start + lists.length(term));
          expect(
            Array.from(found, (posting) => [docNumberOf(posting), frequencyCodeOf(posting)])
          ).toEqual([...list].sort(([a], [b]) => a - b));
        }
      }),
      { numRuns: runs(60) }
    );
  });
});

describe('PostingBuffer', () => {
  it('adds in any order, few or many at a time, what adding one by one adds', () => {
    const count = fc.constantFrom(3, 500, 5000);
    const seed = fc.nat(2 ** 31);
    fc.assert(
      fc.property(fc.array(count, { maxLength: 4 }), seed, (counts, start) => {
        const [together, apart] = [new PostingLists(), new PostingLists()];
        const buffer = new PostingBuffer();
        let docNumber = 0;
        let chance = start;
        for (const length of counts) {
          for (let i = 0; i < length; i += 1) {
            chance = (Math.imul(chance, 1103515245) + 12345) >>> 0;
            // Some numbers beyond one digit of the sort, and document numbers that come before earlier ones.
            const term = (chance >>> 16) % 97 === 0 ? 300_000 : (chance >>> 16) % 600;
            const posting = postingOf((docNumber += 1) ^ 5, i % 256);
            buffer.push(term, posting);
            apart.insert(term, posting);
          }
          buffer.flush(together);
          expect(buffer.length).toBe(0);
        }
        const listOf = (lists: PostingLists, term: number): Uint32Array =>
          lists.array(term).slice(lists.start(term), lists.start(term) + lists.length(term));
        for (const term of [...Array(600).keys(), 300_000]) {
          expect(listOf(together, term)).toEqual(listOf(apart, term));
        }
      }),
      { numRuns: runs(15) }
    );
  });
});

describe('packCounts', () => {
  it('keeps each count, and the highest that fits of one beyond', () => {
    const packed = packCounts(255, 120, 65_535);
    expect([titleCount(packed), leadCount(packed), bodyCount(packed)]).toEqual([255, 120, 65_535]);
    const beyond = packCounts(1000, 1000, 100_000);
    expect([titleCount(beyond), leadCount(beyond), bodyCount(beyond)]).toEqual([255, 255, 65_535]);
  });

  it('has frequency codes that decode to themselves, exact for small counts', () => {
    for (let kind = 0; kind < FREQUENCY_CODES; kind += 1)
      expect(toFrequencyCode(fromFrequencyCode(kind))).toBe(kind);
    expect(fromFrequencyCode(toFrequencyCode(packCounts(3, 4, 2)))).toBe(packCounts(3, 4, 2));
    expect(bodyCount(fromFrequencyCode(toFrequencyCode(packCounts(0, 0, 8))))).toBe(6);
  });
});

describe('TermCollector', () => {
  const collector = new TermCollector();

  it('counts as a map does, by UTF-16 units', () => {
    const term = fc.oneof(
      fc.constantFrom('a', 'ab', 'abc', 'abd', '政策', '策案', '', '\u0000', '𠮷野', '\uffff'),
      fc.string({ maxLength: 3, unit: 'binary' })
    );
    const terms = fc.array(term, { maxLength: 150 });
    fc.assert(
      fc.property(terms, terms, terms, (title, excerpt, body) => {
        const count = (list: readonly string[], one: string): number =>
          list.filter((other) => other === one).length;
        const lead = [...excerpt, ...body].slice(0, 120);
        const expected = [...new Set([...title, ...lead, ...body])]
          .sort(compareText)
          .map((one) => [one, count(title, one), count(lead, one), count(body, one)]);
        collector.begin(0);
        for (const [part, list] of Object.entries({ title, excerpt, body } as const)) {
          collector.enter(part as 'title' | 'excerpt' | 'body'); // the keys of the line above
          for (const one of list) collector.word(one, termKey(one));
        }
        expect(termRowsOf(collector.words())).toEqual(expected);
      }),
      { numRuns: runs(40) }
    );
  });
});

describe('TopK', () => {
  it('keeps the best of all that was offered, ties by what it is told', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9)), fc.nat(12), (values, most) => {
        const best = new TopK(most, (a, b) => b - a);
        values.forEach((value, docNumber) => best.offer(docNumber, value));
        const expected = values
          .map((value, docNumber) => ({ docNumber, value }))
          .sort((a, b) => b.value - a.value || b.docNumber - a.docNumber)
          .slice(0, most);
        expect(best.sorted()).toEqual(expected);
      })
    );
  });
});

describe('TermDictionary', () => {
  it('gives the number of a term that left to the next new one', () => {
    const vocabulary = new TermDictionary();
    expect(['tide', 'harbour', 'tide'].map((term) => vocabulary.take(term))).toEqual([0, 1, 0]);
    vocabulary.release(0);
    vocabulary.release(0);
    expect(vocabulary.numberOf('tide')).toBeUndefined();
    expect(['__proto__', 'ferry'].map((term) => vocabulary.take(term))).toEqual([0, 2]);
    expect([vocabulary.term(0), vocabulary.size]).toEqual(['__proto__', 3]);
  });
});

describe('TermTable', () => {
  it('holds what a map holds, whatever comes and goes', () => {
    const term = fc.oneof(
      fc.constantFrom('', '\u0000', '\u0000\u0000', 'a', 'a\u0000', 'ab', 'abc', '政策', '𠮷'),
      fc.string({ maxLength: 3, unit: 'binary' }),
      fc.nat(60).map((i) => `w${i}`)
    );
    const step = fc.record({ term, isTaken: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300, size: 'max' }), (steps) => {
        const table = new TermTable();
        const held = new Map<string, number>();
        steps.forEach(({ term, isTaken }, i) => {
          if (isTaken) {
            const known = held.get(term) ?? i;
            held.set(term, known);
            expect(table.take(term, i)).toBe(known);
          } else expect(table.delete(term)).toBe(held.delete(term));
        });
        for (const { term } of steps) expect(table.numberOf(term)).toBe(held.get(term));
        table.clear(3);
        for (const { term } of steps) expect(table.numberOf(term)).toBeUndefined();
      })
    );
  });
});

describe('fold', () => {
  it('gives for a whole text what it gives for its characters with their marks', () => {
    const character = fc.constantFrom(
      ...[
        'a',
        'Z',
        ' ',
        'é',
        'e\u0301',
        'ﬁ',
        'Ａ',
        'ｶ',
        'ｶﾞ',
        'か',
        'か\u3099',
        '가',
        '\u1100\u1161\u11a8',
      ],
      ...['ΣΑΣ', 'İ', '…', '😀', '1\ufe0f\u20e3', '\ud800', '漢', '한', '™', '\u0301']
    );
    fc.assert(
      fc.property(fc.array(character), (characters) => {
        // Parted by a space nothing joins with its neighbour.
        const parted = characters.join(' ');
        expect(fold(parted).text).toBe(characters.map((one) => foldString(one)).join(' '));
      })
    );
  });
});

describe('MemoryIndex', () => {
  it('answers after any life as one built clean, for each article and list', () => {
    const topics = ['tide', 'ferry', 'ledger', 'harbour', '仮想通貨', '블록체인', 'night'];
    const article = (id: number, seed: number) =>
      row({
        id: `id${id}`,
        title: `${topics[seed % 7]} ${seed % 11}`,
        body: Array.from(
          { length: 3 },
          (_, i) => `${topics[(seed + i) % 7]} word${(seed * 7 + i) % 40}`
        ),
        date: seed % 5 === 0 ? null : seed,
      });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(299), fc.nat(999)), {
          minLength: 300,
          maxLength: 700,
          size: 'max',
        }),
        (life) => {
          const grown = new MemoryIndex();
          const held = new Map<string, ReturnType<typeof article>>();
          for (const [id, seed] of life) {
            const one = article(id, seed);
            if (seed % 4 === 0) {
              grown.removeNow([one.id]);
              held.delete(one.id);
            } else {
              grown.addNow([one]);
              held.set(one.id, one);
            }
          }
          const clean = new MemoryIndex();
          clean.addNow(
            [...held.values()].sort((a, b) => compareText(a.title + a.id, b.title + b.id))
          );
          for (const asked of [...held.values()].slice(0, 8)) {
            for (const dates of [{}, { until: 500 }, { after: 500 }, { undated: true }]) {
              const options = { limit: 20, ...dates };
              expect(grown.candidatesNow(asked, options)).toEqual(
                clean.candidatesNow(asked, options)
              );
            }
          }
        }
      ),
      { numRuns: runs(5) }
    );
  });
});
