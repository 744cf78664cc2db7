import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { Converter } from 'opencc-js';
import { fold, foldString, lettersOf, toScanText } from '../../../server/src/engine/text';
import {
  hasTraditional,
  simplified,
} from '../../../server/src/engine/text/letters/chinese-letters';
import {
  CJK_FUNCTION,
  CJK_NEGATIONS,
  CJK_NUMBERS,
  CJK_TURNING,
} from '../../../server/src/engine/text/function-words';
import { SIMPLIFIED_FORMS } from '../../../server/src/engine/text/letters/simplified-forms';

const ROOT = join(__dirname, '../../..');

const GROUPS = SIMPLIFIED_FORMS.split(' ').map((group) => Array.from(group.replace('|', '')));

/** The letters of the basic blocks of Chinese, and those of the table beyond. */
const LETTERS = [
  ...Array.from({ length: 0x9fff - 0x3400 + 1 }, (_, i) => String.fromCodePoint(0x3400 + i)),
  ...GROUPS.flat().filter(({ length }) => length === 2),
];

describe('the table of Chinese letters', () => {
  it('is what the dictionaries give', () => {
    const check = (): void => {
      execFileSync(process.execPath, ['scripts/simplified-forms.mjs', '--check'], { cwd: ROOT });
    };
    expect(check).not.toThrow();
  });

  it.each(['t', 'tw', 'hk'])('makes a letter of %s one with what it is converted to', (from) => {
    const convert = Converter({ from, to: 'cn' });
    const apart = LETTERS.filter((letter) => {
      const other = convert(letter);
      return other.length === letter.length && simplified(other) !== simplified(letter);
    });
    expect(apart).toEqual([]);
  });

  it.each(['t', 'tw', 'hk'])('makes a simplified letter one with its form in %s', (to) => {
    const convert = Converter({ from: 'cn', to });
    const apart = LETTERS.filter((letter) => {
      const other = convert(letter);
      return other.length === letter.length && simplified(other) !== simplified(letter);
    });
    expect(apart).toEqual([]);
  });

  it('has each letter once, and groups of two or more', () => {
    const letters = GROUPS.flat();
    expect(new Set(letters).size).toBe(letters.length);
    expect(GROUPS.filter(({ length }) => length < 2)).toEqual([]);
  });

  it('has letters of as many units in a group, none of which NFKC would change', () => {
    for (const group of GROUPS) {
      expect(new Set(group.map(({ length }) => length)).size).toBe(1);
      expect(group.map((letter) => letter.normalize('NFKC'))).toEqual(group);
    }
  });

  it('brings words of grammar and numbers to what is known as such', () => {
    for (const words of [CJK_FUNCTION, CJK_NEGATIONS, CJK_NUMBERS, CJK_TURNING])
      expect([...words].map(simplified).filter((word) => !words.has(word))).toEqual([]);
  });
});

describe('simplified', () => {
  it.each([
    ['發', '髮', '发'],
    ['後', '后'],
    ['裡', '裏', '里'],
    ['乾', '幹', '干'],
    ['臺', '颱', '台', '檯'],
    ['著', '着'],
    ['瞭', '了'],
    ['畫', '劃', '画', '划'],
    ['藉', '借'],
    ['麵', '麪', '面'],
    ['鍾', '鐘', '钟', '锺'],
    ['爲', '為', '为'],
    ['𦣎', '𦟗'],
  ])('makes %s and %s one', (...letters) => {
    expect(new Set(letters.map(simplified)).size).toBe(1);
  });

  it('makes words one that writings spell by other letters', () => {
    for (const [one, other] of [
      ['區塊鏈', '区块链'],
      ['計畫', '计划'],
      ['瞭解', '了解'],
      ['憑藉', '凭借'],
      ['覆蓋', '覆盖'],
      ['裡面', '里面'],
      ['看著', '看着'],
    ])
      expect(simplified(one ?? '')).toBe(simplified(other ?? ''));
  });

  it.each(['中国', 'Node.js 한국', 'かな カナ', '🙂𠮷'])(
    'leaves alone what has one form: %s',
    (text) => {
      expect(simplified(text)).toBe(text);
    }
  );

  const anyText = fc.array(
    fc.oneof(fc.constantFrom(...GROUPS.flat()), fc.string({ unit: 'binary', maxLength: 2 }))
  );

  it('keeps every place, is the same said twice, and goes letter by letter', () => {
    fc.assert(
      fc.property(anyText, (parts) => {
        const text = parts.join('');
        expect(simplified(text)).toHaveLength(text.length);
        expect(simplified(simplified(text))).toBe(simplified(text));
        expect(simplified(text)).toBe(Array.from(text).map(simplified).join(''));
      })
    );
  });

  it('is what folding, the scan text and strings give alike, with the places as they were', () => {
    fc.assert(
      fc.property(anyText, (parts) => {
        const text = parts.join('');
        const written = fold(text);
        const one = fold(text, 'simplified');
        expect(one.text).toBe(simplified(written.text));
        expect(one.offsets).toEqual(written.offsets);
        expect(foldString(text, 'simplified')).toBe(simplified(foldString(text)));
        const scan = toScanText(text, 'simplified');
        const keys = String.fromCharCode(...scan.keys.subarray(0, scan.length));
        expect(keys).toBe(simplified(scan.text));
        expect(scan.text).toBe(toScanText(text).text);
      })
    );
  });
});

describe('lettersOf', () => {
  it.each(['zh', 'zh-Hans', 'zh-Hant', 'zh-CN', 'zh-TW', 'zh-HK', 'zh_Hant_MO', 'ZH'])(
    'brings %s to simplified letters',
    (locale) => {
      expect(lettersOf(locale)).toBe('simplified');
    }
  );

  it.each(['ja', 'ja-JP', 'ko', 'ko-KR', 'en', 'de', '', 'und', 'zha'])(
    'leaves the letters of %j as they are written',
    (locale) => {
      expect(lettersOf(locale)).toBe('written');
    }
  );
});

describe('hasTraditional', () => {
  it.each(['中國', '中国銀行', '發', '𦣎'])('finds a traditional letter in %s', (text) => {
    expect(hasTraditional(text)).toBe(true);
  });

  it.each(['中国', '皇后', '面', '', 'Node.js', '𦟗'])('finds none in %j', (text) => {
    expect(hasTraditional(text)).toBe(false);
  });
});
