import fc from 'fast-check';
import { Writing, writingOf, writingsOf } from '../../../server/src/engine/text/boundaries';
import { fold } from '../../../server/src/engine/text/letters/fold';
import { FoldedUnits } from '../../../server/src/engine/text/letters/fold-units';
import { ScanText, toScanText } from '../../../server/src/engine/text/scan-text';
import { seenEnd } from '../../../server/src/engine/text/letters/invisible';
import { runs } from '../../support/runs';

/** Pieces of all languages, with what joins, widens, vanishes or is a gap among them. */
const PIECES = [
  ...[
    'ledger',
    'Ledger',
    'ＬＥＤＧＥＲ',
    'zero-knowledge',
    'LMD_GHOST',
    '_',
    '__',
    "it's",
    'it’s',
    'ﬁ',
    'İ',
    'Σίσυφος',
  ],
  ...[
    'ブロックチェーン',
    'ﾌﾞﾛｯｸ',
    'ﾞ',
    'スマート・コントラクト',
    '・',
    'が',
    'か\u3099',
    '々',
    '㌔',
    '…',
  ],
  ...['메타버스는', '값', '\u1100\u1161', '\u1112', '\u11ab', '区块链', '𠮷', '\ud842', '\udfb7'],
  ...['🚢', '👩‍👩‍👧‍👦', 'e\u0301', '\u0301', '\u0301'.repeat(40), '\u00ad', '\u200b', '\ufeff', '\ufe0f'],
  ...[' ', '  ', '    ', '\n', '\n\n', '\u3000', '-', '\u2010', '\u0000', '2', '①'],
  ...[
    '–',
    '−',
    'カ゛',
    '゜',
    '™',
    '·',
    'ㆍ',
    '⻑',
    '⺇',
    '\u2069',
    '\u200d',
    '\u{e0100}',
    '❤\ufe0f',
  ],
];

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .tuple(fc.array(fc.constantFrom(...PIECES)), fc.constantFrom('NFC', 'NFD', 'NFKD'))
    .map(([pieces, form]) => pieces.join('').normalize(form)),
  fc.array(fc.constantFrom(...PIECES)).map((pieces) => pieces.join(''))
);

/** The same by the whole text and by expressions alone: slow, and simple enough to be believed. */
const slowly = (original: string): { text: string; starts: number[]; ends: number[] } => {
  const { text: source, offsets } = fold(original);
  const found = { text: '', starts: [] as number[], ends: [] as number[] };
  const kinds = [...writingsOf(source)];
  const areAround = (at: number, kind: number): boolean =>
    kinds[at - 1] === kind && kinds[at + 1] === kind && !/\p{M}/u.test(source[at - 1] ?? '');
  const isGap = (unit: string): boolean => /[\s\-\u2010]/u.test(unit);
  const isWord = (at: number): boolean =>
    writingOf((source[at] ?? ' ').charCodeAt(0)) !== Writing.none ||
    /\p{Cs}/u.test(source[at] ?? '');
  for (let at = 0; at < source.length;) {
    const unit = source[at] ?? '';
    let end = at + 1;
    let written = /[’‘ʼ′`]/u.test(unit) ? "'" : unit;
    if (/[\u2012\u2013\u2212]/u.test(unit) && isWord(at - 1) && isWord(at + 1)) written = ' ';
    else if (unit === '・' && areAround(at, 2)) written = '';
    else if (isGap(unit) || (unit === '_' && areAround(at, 1))) {
      while (isGap(source[end] ?? '')) end += 1;
      const gap = source.slice(at, end);
      written = gap.length > 3 || gap.split('\n').length > 2 ? '\n' : ' ';
    }
    if (written !== '') {
      found.text += written;
      found.starts.push(offsets[at] ?? 0);
      found.ends.push(seenEnd(original, offsets[at] ?? 0, offsets[end] ?? 0));
    }
    at = end;
  }
  return found;
};

const contentOf = ({ text, starts, ends, length }: ScanText) => ({
  text,
  starts: [...starts.subarray(0, length)],
  ends: [...ends.subarray(0, length)],
});

describe('FoldedUnits', () => {
  it('gives what folding the whole text gives, whatever was read before', () => {
    const folded = new FoldedUnits();
    fc.assert(
      fc.property(texts, (text) => {
        folded.read(text);
        const units = folded.units.subarray(0, folded.length);
        const expected = fold(text);
        expect(String.fromCharCode(...units)).toBe(expected.text);
        expect([...folded.offsets.subarray(0, folded.length + 1)]).toEqual([...expected.offsets]);
      }),
      { numRuns: runs(500) }
    );
  });
});

describe('ScanText', () => {
  it('gives what the slow way gives, whatever was read before', () => {
    const scan = new ScanText();
    fc.assert(
      fc.property(texts, (text) => {
        scan.read(text);
        expect(contentOf(scan)).toEqual(slowly(text));
        expect([...scan.kinds.subarray(0, scan.length + 1)]).toEqual([...writingsOf(scan.text), 0]);
      }),
      { numRuns: runs(500) }
    );
  });

  it.each(PIECES)('reads %j', (text) => {
    expect(contentOf(toScanText(text))).toEqual(slowly(text));
  });

  it('slices no further than its own end', () => {
    const scan = new ScanText().read('a long text').read('abc');
    expect([scan.text, scan.slice(1, 9), scan.slice(-2, 1)]).toEqual(['abc', 'bc', 'a']);
  });
});
