import fc from 'fast-check';
import { compareText } from '../../../server/src/engine';
import {
  mayBegin,
  mayEnd,
  Writing,
  writingOf,
  writingsOf,
} from '../../../server/src/engine/text/boundaries';
import { fold, foldString } from '../../../server/src/engine/text/letters/fold';
import { hashSequence, hashText } from '../../../server/src/engine/model/hash';
import { koreanTail, withoutParticle } from '../../../server/src/engine/text/korean';
import { trimmed, unquoted } from '../../../server/src/engine/lines/quotes';
import { toScanText } from '../../../server/src/engine/text/scan-text';
import { SCRIPT, scriptAt } from '../../../server/src/engine/text/script';
import { stem } from '../../../server/src/engine/text/stem';

describe('compareText', () => {
  it('orders by code units', () => {
    expect(['b', 'a'].sort(compareText)).toEqual(['a', 'b']);
    expect(['é', 'z', 'Z', '港', '가', 'z'].sort(compareText)).toEqual([
      'Z',
      'z',
      'z',
      'é',
      '港',
      '가',
    ]);
  });
});

describe('fold', () => {
  it('folds width and ligatures and remembers the places', () => {
    expect(fold('Ｗｅｂ３').text).toBe('web3');
    expect([...fold('ﬁn').offsets]).toEqual([0, 0, 1, 2]);
  });

  it.each([
    ['가나', '가나'.normalize('NFD'), [0, 2, 4]],
    ['が', 'か\u3099', [0, 2]],
    ['ガ', 'ｶﾞ', [0, 2]],
    ['é!', 'e\u0301!', [0, 2, 3]],
    ['σσ', 'ΣΣ', [0, 1, 2]],
    ['σ', 'ς', [0, 1]],
    ['a\u0300', 'À'.normalize('NFD'), null],
    ['𠮷野', '𠮷野', [0, 1, 2, 3]],
    ['\ud83d', '\ud83d', [0, 1]],
    ['', '', [0]],
  ])('gives %j for %j', (folded, text, offsets) => {
    expect(fold(text).text).toBe(folded.normalize('NFC'));
    if (offsets !== null) expect([...fold(text).offsets]).toEqual(offsets);
  });

  it('has rising offsets from 0 to the end, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { text: folded, offsets } = fold(text);
        expect(offsets).toHaveLength(folded.length + 1);
        expect(offsets[folded.length]).toBe(text.length);
        for (let i = 1; i < offsets.length; i += 1) {
          expect(offsets[i]).toBeGreaterThanOrEqual(offsets[i - 1] ?? 0);
        }
      })
    );
  });

  it('agrees with folding the string at once, composed or not', () => {
    const text = fc.string({
      unit: fc.constantFrom('ｶ', 'ﾞ', 'É', '가', 'Ａ', 'ﬀ', 'Σ', ' ', '港'),
    });
    fc.assert(
      fc.property(text, (one) => {
        expect(fold(one).text).toBe(foldString(one));
        expect(fold(one.normalize('NFD')).text).toBe(foldString(one));
      })
    );
  });
});

describe('hashText', () => {
  it('is a whole number of 32 bits that tells texts and their order apart', () => {
    const hashes = ['', 'a', 'b', 'ab', 'ba', '港', '\ud83d'].map(hashText);
    expect(new Set(hashes).size).toBe(hashes.length);
    for (const hash of hashes) expect(hash >>> 0).toBe(hash);
    const turned = Uint32Array.of(1, 2, 1);
    expect(hashSequence(turned, 0, 2)).not.toBe(hashSequence(turned, 1, 3));
  });
});

describe('scriptAt', () => {
  it.each([
    ['a', SCRIPT.word],
    ['9', SCRIPT.word],
    ['é', SCRIPT.word],
    ['я', SCRIPT.word],
    ['港', SCRIPT.ideograph],
    ['々', SCRIPT.ideograph],
    ['ー', SCRIPT.ideograph],
    ['か', SCRIPT.ideograph],
    ['𠮷', SCRIPT.ideograph],
    ['가', SCRIPT.hangul],
    [' ', SCRIPT.none],
    ['。', SCRIPT.none],
    ['👩', SCRIPT.none],
    ['\ufe0f', SCRIPT.none],
    ['\ud83d', SCRIPT.none],
    ['\u0000', SCRIPT.none],
    ['\u200f', SCRIPT.none],
  ])('puts %j in its class, twice alike', (character, script) => {
    expect([scriptAt(character, 0), scriptAt(character, 0)]).toEqual([script, script]);
  });
});

describe('writingOf', () => {
  it.each([
    ['ブ', Writing.katakana],
    ['ー', Writing.katakana],
    ['ぶ', Writing.hiragana],
    ['港', Writing.han],
    ['〇', Writing.han],
    ['가', Writing.hangul],
    ['q', Writing.latin],
    ['я', Writing.latin],
    ['\u0301', Writing.mark],
    ['・', Writing.none],
    ['_', Writing.none],
  ])('tells the writing of %s', (character, kind) => {
    expect(writingOf(character.codePointAt(0) ?? 0)).toBe(kind);
  });
});

describe('writingsOf', () => {
  it('gives a kind for each unit', () => {
    const { latin, hiragana, han } = Writing;
    expect([...writingsOf('NFTと')]).toEqual([latin, latin, latin, hiragana]);
    expect([...writingsOf('𠮷e\u0301')]).toEqual([han, han, latin, latin]);
  });
});

describe('mayBegin', () => {
  it.each([
    ['のNFT', 1, true],
    ['xNFT', 1, false],
    ['東京都', 1, true],
    ['ブロック', 2, false],
    ['한국은행', 2, false],
    ['', 0, true],
  ])('says whether a word may begin in %s at %d', (text, at, answer) => {
    expect(mayBegin(writingsOf(text), at)).toBe(answer);
  });
});

describe('mayEnd', () => {
  it.each([
    ['NFTの', 3, true],
    ['ブロックチェーン', 4, false],
    ['NFT', 3, true],
    ['NFT2', 3, false],
  ])('says whether a word may end in %s before %d', (text, at, answer) => {
    expect(mayEnd(writingsOf(text), at)).toBe(answer);
  });
});

describe('koreanTail', () => {
  it.each([
    ['블록체인은 무엇', 4, true],
    ['메타버스에서는', 4, true],
    ['메타버스들이', 4, true],
    ['메타버스.', 4, true],
    ['이더리움재단', 4, false],
    ['은행원들', 2, false],
  ])('says whether only an ending follows in %s', (text, from, answer) => {
    expect(koreanTail(text, writingsOf(text), from)).toBe(answer);
  });
});

describe('withoutParticle', () => {
  it.each([
    ['중국은', '중국'],
    ['중국에서', '중국'],
    ['회의', '회의'],
    ['나는', '나는'],
    ['', ''],
  ])('makes of %s %s', (word, noun) => {
    expect(withoutParticle(word)).toBe(noun);
  });
});

describe('stem', () => {
  it('gives a key that the forms of a word share', () => {
    expect([stem('policies'), stem('policy')]).toEqual(['polici', 'polici']);
    expect(['trading', 'trade', 'traded'].map(stem)).toEqual(['trad', 'trad', 'trad']);
  });

  it('leaves words of up to four letters as they are', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{0,4}$/), (word) => {
        expect(stem(word)).toBe(word);
      })
    );
  });
});

describe('unquoted', () => {
  const inner = (text: string): string => {
    const { start, end } = unquoted(text, 0, text.length);
    return text.slice(start, end);
  };

  it('gives the range within the marks', () => {
    expect(unquoted(' “A title” ', 0, 11)).toEqual({ start: 2, end: 9 });
  });

  it.each([
    '“T”',
    '‘T’',
    '„T“',
    '„T”',
    '”T”',
    '‚T‘',
    '«T»',
    '»T«',
    '« T »',
    '‹T›',
    '「T」',
    '『T』',
    '《T》',
    '〈T〉',
    '｢T｣',
    '"T"',
    '＂T＂',
    "'T'",
    'T',
    '  T  ',
    '\u3000「T」\u3000',
  ])('finds the title in %s', (text) => {
    expect(inner(text)).toBe('T');
  });

  it.each([
    ['“One” and “Two”', '“One” and “Two”'],
    ['「一」と「二」', '「一」と「二」'],
    ['「前の「中」後」', '前の「中」後'],
    ['‘China’s harbour’', 'China’s harbour'],
    ["'It's here'", "It's here"],
    ['“Open', '“Open'],
    ['"', '"'],
    ['""', '""'],
    ['', ''],
  ])('makes of %s %s', (text, title) => {
    expect(inner(text)).toBe(title);
  });
});

describe('trimmed', () => {
  it('leaves out the spaces at the ends', () => {
    expect(trimmed(' title ', 0, 7)).toEqual({ start: 1, end: 6 });
    expect(trimmed('\u3000 \n', 0, 3)).toEqual({ start: 3, end: 3 });
  });
});

describe('toScanText', () => {
  it.each([
    ['Zero‑Knowledge  proof', 'zero knowledge proof'],
    ['イーサ・リアム', 'イーサリアム'],
    ['港・A', '港・a'],
    ['soft\u00adware', 'software'],
    ['it’s', "it's"],
    ['one\n\ntwo', 'one\ntwo'],
    ['one\ntwo', 'one two'],
  ])('makes of %j %j', (text, scan) => {
    expect(toScanText(text).text).toBe(scan);
  });

  it('knows where each unit stood, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const scan = toScanText(text);
        expect(scan.text).toHaveLength(scan.length);
        for (let i = 0; i < scan.length; i += 1) {
          expect(scan.ends[i]).toBeGreaterThanOrEqual(scan.starts[i] ?? 0);
          expect(scan.starts[i]).toBeGreaterThanOrEqual(scan.starts[i - 1] ?? 0);
          expect(scan.ends[i]).toBeLessThanOrEqual(text.length);
        }
      })
    );
  });
});
