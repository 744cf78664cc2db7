import {
  seenEnd,
  seenText,
  withoutInvisible,
} from '../../../server/src/engine/text/letters/invisible';
import { foldString } from '../../../server/src/engine/text/letters/fold';
import { tokenize } from '../../../server/src/engine';

const FILLERS = ['\u115f', '\u1160', '\u3164', '\uffa0'];

describe('withoutInvisible', () => {
  it('leaves out what Unicode calls ignorable, and no filler that stands for a letter', () => {
    const wrong: string[] = [];
    for (let code = 0; code <= 0xfffff; code += 1) {
      if (code >= 0xd800 && code < 0xe000) continue;
      const char = String.fromCodePoint(code);
      const isIgnorable = /\p{DI}/u.test(char) && !FILLERS.includes(char);
      if ((withoutInvisible(`a${char}b`).length === 2) !== isIgnorable)
        wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['har\u00adbour', 'harbour'],
    ['葛\u{e0100}城市', '葛城市'],
    ['\u2068부산\u2069항', '부산항'],
    ['می\u200cخواهم', 'میخواهم'],
    ['क\u094d\u200dष', 'क\u094dष'],
    ['👩‍👩‍👧‍👦 and ❤️‍🔥', '👩‍👩‍👧‍👦 and ❤️‍🔥'],
    ['🏴\u{e0067}\u{e0062}\u{e007f}', '🏴\u{e0067}\u{e0062}\u{e007f}'],
    ['🚢\u200b', '🚢'],
  ])('makes of %j %j', (text, seen) => {
    expect(withoutInvisible(text)).toBe(seen);
    expect(seenText(text).text).toBe(seen);
  });
});

describe('seenText', () => {
  it('knows where each unit stands', () => {
    expect([...seenText('\u200bhar\u00adbour\u2060').places]).toEqual([1, 2, 3, 5, 6, 7, 8, 10]);
  });
});

describe('seenEnd', () => {
  it.each([
    ['coin\u2069 fell', 5, 4],
    ['葛\u{e0100}城', 3, 3],
    ['葛\u{e0100}\u200b城', 4, 3],
    ['coin', 4, 4],
  ])('of %j up to %d is %d', (text, end, seen) => {
    expect(seenEnd(text, 0, end)).toBe(seen);
  });
});

describe('characters of one meaning', () => {
  it.each([
    ['⻑期⾦利', '長期金利'],
    ['カ゛ス', 'ガス'],
    ['は゜', 'ぱ'],
    ['한ㆍ미', '한・미'],
    ['日·韓•中', '日・韓・中'],
    ['HarborPay™', 'harborpay®'],
  ])('folds %s to %s', (text, folded) => {
    expect(foldString(text)).toBe(folded);
  });

  it('keeps a trade mark out of the terms', () => {
    expect(tokenize('HarborPort™ starts', 'en').map(({ term }) => term)).toEqual([
      'harborport',
      'start',
    ]);
  });
});
