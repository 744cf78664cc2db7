import {
  createGlossary,
  createTopicDetector,
  detectTopics,
  findLines,
  findMentions,
  Engine,
  pack,
  titleKey,
  tokenize,
  unpack,
} from '../../server/src/engine';
import type { Document, Glossary, GlossaryEntry } from '../../server/src/engine';
import { fold } from '../../server/src/engine/text/letters/fold';
import { isMarker, markerList } from '../../server/src/engine/lines/markers';
import { readPassages } from '../../server/src/engine/text/passages';
import { cutKey, strippedKey } from '../../server/src/engine/titles/title-parts';
import { titleWords } from '../../server/src/engine/titles/title-words';
import { document } from './support/documents';
import { growsLinearly } from '../support/growth';

/** Pieces out of which texts are made that are hard to get through. */
const PIECES: readonly (readonly [name: string, piece: string])[] = [
  ['one letter', 'a'],
  ['short words', 'a b '],
  ['words', 'the ferry leaves at night. '],
  ['no letters', '-'],
  ['dots', '.'],
  ['ellipses', '… '],
  ['quotes', '"'],
  ['separators', ' - '],
  ['brackets', '【'],
  ['digits', '1,'],
  ['spaces', ' '],
  ['rows', '\n'],
  ['lines', 'Related: a\n'],
  ['marks of two classes', '\u0301\u0316'],
  ['half-width marks', 'ﾞ\u0316'],
  ['leading jamo', '\u1100'],
  ['kanji', '京都'],
  ['soft hyphens', 'a\u00ad'],
  ['e-mail addresses', 'a@b.c'],
  ['names of files', 'a/b.'],
  ['handles', '@京#都'],
  ['kana', 'イーサ'],
  ['Korean', '은행은'],
  ['changing scripts', 'a가京ア'],
  ['emoji', '👩‍👩‍👧‍👦'],
  ['flags', '🇯🇵'],
  ['lone surrogates', '\ud83d'],
  ['NUL', '\u0000'],
  ['marks of direction', '\u202e\u200f'],
  ['a prototype', '__proto__ constructor '],
  ['addresses', 'https://'],
  ['endings', 'ing'],
];

const entry = (term: string, id = term): GlossaryEntry => ({
  id,
  term,
  aliases: [],
  caseSensitive: false,
  never: false,
});

const GLOSSARY = createGlossary(
  ['京都', 'イーサ', '은행', 'a b', 'aa', '__proto__', 'constructor', 'ferry'].map((term) =>
    entry(term)
  ),
  'ja'
);
const TOPICS = createTopicDetector(
  ['__proto__', 'japan'].map((id) => ({ id, key: id, name: id, aliases: ['京都'], parent: null })),
  'en'
);

const KINDS = ['paragraph', 'heading', 'list-item', 'quote', 'code', 'table'] as const;

/** The text once as a block of each kind, twice as a title with something around it. */
const poisoned = (text: string): Document =>
  document({
    title: `a${text}a`,
    excerpt: text,
    locale: '',
    body: [...KINDS.map((kind) => ({ kind, text: `a${text}a` })), { text: `Related: ${text}` }],
  });

const readAll = (text: string): unknown => {
  const engine = new Engine();
  engine.setVocabulary('', {
    glossary: [entry('__proto__'), entry('京都'), entry(text)],
    topics: [{ id: 'constructor', key: null, name: text, aliases: ['京都'], parent: null }],
  });
  const [analysis] = engine.analyze([poisoned(text)]);
  return analysis && unpack(pack(analysis.row));
};

describe('the engine', () => {
  it.each(PIECES)(
    'gets through a text of %s in time that grows as the text does',
    (_name, piece) => {
      const make = (size: number): string => piece.repeat(Math.ceil(size / piece.length));
      const readLine = (text: string): void => {
        for (const line of [`a${text}a`, `1${text}1`]) {
          titleKey(line);
          titleWords(line);
          strippedKey(line);
          cutKey(line);
          isMarker(line, markerList([]));
          fold(line);
        }
      };
      const readBody = (text: string): void => {
        const poison = poisoned(text);
        findMentions(poison, GLOSSARY, { perTerm: Infinity, max: Infinity });
        detectTopics(poison, TOPICS);
        tokenize(text, 'en');
        readAll(text);
      };
      expect(growsLinearly(make, readLine, 1500)).toBe(true);
      expect(growsLinearly(make, readBody, 100)).toBe(true);
    }
  );

  it.each<[string, (size: number) => Parameters<typeof document>[0]]>([
    ['rows of one paragraph', (size) => ({ body: ['Related: a tide\n'.repeat(size)] })],
    ['paragraphs', (size) => ({ body: Array.from({ length: size }, () => 'Related: a tide') })],
    [
      'links in one paragraph',
      (size) => ({
        body: [
          {
            text: 'Related: a tide\n'.repeat(size),
            links: Array.from({ length: size }, (_, i) => ({
              start: 16 * i + 9,
              end: 16 * i + 15,
              url: '/',
            })),
          },
        ],
      }),
    ],
  ])('reads many lines as %s in time that grows with their number', (_where, sketch) => {
    const make = (size: number): Document => document(sketch(size));
    expect(findLines(make(3))).toHaveLength(3);
    expect(growsLinearly(make, findLines, 1000)).toBe(true);
    const found = (size: number) => ({
      poison: make(size),
      skip: findLines(make(size)).map(({ address }) => address),
    });
    const leaveOut = ({ poison, skip }: ReturnType<typeof found>): void => {
      readPassages(poison, skip);
      findMentions(poison, GLOSSARY, { skip });
    };
    expect(growsLinearly(found, leaveOut, 2000)).toBe(true);
  });

  it('looks for ten thousand terms at once', () => {
    const text = Array.from({ length: 5000 }, (_, i) => `word${i}`).join(' ');
    const glossaryOf = (size: number) =>
      createGlossary(
        Array.from({ length: size }, (_, i) => entry(`word${i}`)),
        'en'
      );
    const found = findMentions(document({ body: [text] }), glossaryOf(10_000), { max: Infinity });
    expect(found).toHaveLength(5000);
    const seek = (glossary: Glossary) => findMentions(document({ body: [text] }), glossary);
    expect(growsLinearly(glossaryOf, seek, 1000)).toBe(true);
  });

  it.each(PIECES)('relates two articles of %s', async (_name, piece) => {
    const engine = new Engine();
    const [one, two] = ['one', 'two'].map((id) => ({ ...poisoned(piece.repeat(60)), id }));
    if (one === undefined || two === undefined) throw new Error('two were made');
    const analyses = engine.analyze([one, two]);
    await engine.add(
      '',
      analyses.map(({ row }) => row)
    );
    const row = analyses[0]!.row;
    const options = { document: one, row, without: [], limit: 5, threshold: 0 };
    const { related, copies } = await engine.relate('', options);
    for (const { relevance } of related) expect(relevance).toBeLessThanOrEqual(1);
    expect([...related.map(({ id }) => id), ...copies].filter((id) => id !== 'two')).toEqual([]);
  });

  it('takes nothing at all for nothing', async () => {
    const engine = new Engine();
    engine.setVocabulary('', { glossary: [entry('', 'g')], topics: [] });
    const empty = document({ id: '', locale: '', body: ['', { kind: 'list-item' }] });
    const [analysis] = engine.analyze([empty]);
    expect(analysis).toMatchObject({ lines: [], mentions: [], topics: [] });
    expect(analysis?.row.terms).toEqual([]);
    await engine.add('', [analysis!.row]);
    const nothing = { document: empty, row: analysis!.row, without: [], limit: 5, threshold: 0 };
    expect(await engine.relate('', nothing)).toEqual({ related: [], copies: [], neighbours: [] });
    expect(engine.resolveLines('', [''])).toEqual([{ kind: 'unresolved', candidates: [] }]);
  });
});
