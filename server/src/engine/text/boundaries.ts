/**
 * What kind of writing a character belongs to, as far as word boundaries care. Latin stands for every
 * script written with spaces, digits included; a change from one kind to another is always a boundary.
 */
export const Writing = {
  none: 0,
  latin: 1,
  katakana: 2,
  hiragana: 3,
  han: 4,
  hangul: 5,
  mark: 6,
} as const;

export type WritingKind = (typeof Writing)[keyof typeof Writing];

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const MARK = /\p{M}/u;

const isWithin = (code: number, first: number, last: number): boolean =>
  code >= first && code <= last;

const isHan = (code: number): boolean =>
  isWithin(code, 0x4e00, 0x9fff) ||
  isWithin(code, 0x3400, 0x4dbf) ||
  isWithin(code, 0xf900, 0xfaff) ||
  isWithin(code, 0x20000, 0x3ffff) ||
  code === 0x3005 ||
  code === 0x3007;

const isHangul = (code: number): boolean =>
  isWithin(code, 0xac00, 0xd7af) ||
  isWithin(code, 0x1100, 0x11ff) ||
  isWithin(code, 0x3131, 0x318e);

const isAsciiWord = (code: number): boolean =>
  isWithin(code, 0x61, 0x7a) || isWithin(code, 0x41, 0x5a) || isWithin(code, 0x30, 0x39);

/**
 * The kind of writing of one code point.
 *
 * @example
 * writingOf('ブ'.codePointAt(0) ?? 0); // Writing.katakana
 */
export const writingOf = (code: number): WritingKind => {
  const seen = known[code] ?? 0;
  if (seen > 0) return (seen - 1) as WritingKind; // written below, by this function only
  const kind = classify(code);
  if (code < known.length) known[code] = kind + 1;
  return kind;
};

/** Answers already given for the basic plane, one more than the kind; to ask anew for each character is slow. */
const known = new Uint8Array(0x10000);

const classify = (code: number): WritingKind => {
  if (code < 0x80) return isAsciiWord(code) ? Writing.latin : Writing.none;
  if (isHan(code)) return Writing.han;
  if (isWithin(code, 0x3041, 0x3096) || isWithin(code, 0x309d, 0x309f)) return Writing.hiragana;
  if (isWithin(code, 0x30a1, 0x30fa) || isWithin(code, 0x30fc, 0x30ff)) return Writing.katakana;
  if (isWithin(code, 0x31f0, 0x31ff)) return Writing.katakana;
  if (isHangul(code)) return Writing.hangul;
  const char = String.fromCodePoint(code);
  if (LETTER_OR_DIGIT.test(char)) return Writing.latin;
  return MARK.test(char) ? Writing.mark : Writing.none;
};

/**
 * The kind of writing of each UTF-16 unit. Both units of a surrogate pair bear the kind of their
 * character, and a combining mark that of what it stands on.
 *
 * @example
 * writingsOf('NFTと'); // [latin, latin, latin, hiragana]
 */
export const writingsOf = (text: string): Uint8Array => {
  const units = Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  const kinds = new Uint8Array(text.length);
  readWritings(units, units.length, kinds);
  return kinds;
};

/** Puts the kinds of the first units into an array: see `writingsOf`. */
export const readWritings = (units: Uint16Array, length: number, kinds: Uint8Array): void => {
  let before: WritingKind = Writing.none;
  for (let at = 0; at < length; at += 1) {
    const unit = units[at] ?? 0;
    const low = isWithin(unit, 0xd800, 0xdbff) && at + 1 < length ? (units[at + 1] ?? 0) : 0;
    const isPair = isWithin(low, 0xdc00, 0xdfff);
    const kind = writingOf(isPair ? (unit - 0xd800) * 0x400 + low - 0xdc00 + 0x10000 : unit);
    if (kind !== Writing.mark) before = kind;
    kinds[at] = before;
    if (!isPair) continue;
    at += 1;
    kinds[at] = before;
  }
};

/**
 * Whether two neighbours belong to one word. Latin words and katakana loan-words are not divided
 * within; kanji and hiragana show no sign of where words meet, so every place among them may be one.
 */
const areJoined = (left: number | undefined, right: number | undefined): boolean =>
  left === right &&
  (left === Writing.latin || left === Writing.katakana || left === Writing.hangul);

/**
 * Whether a word may begin at a place.
 *
 * @example
 * mayBegin(writingsOf('のNFT'), 1); // true: Latin after kana
 * mayBegin(writingsOf('xNFT'), 1);  // false: within a Latin word
 */
export const mayBegin = (kinds: Uint8Array, at: number): boolean =>
  at === 0 || !areJoined(kinds[at - 1], kinds[at]);

/**
 * Whether a word may end before a place. What may follow a Korean noun is not decided here:
 * see `koreanTail`.
 *
 * @example
 * mayEnd(writingsOf('NFTの'), 3);       // true
 * mayEnd(writingsOf('ブロックチェーン'), 4); // false: the katakana run goes on
 */
export const mayEnd = (kinds: Uint8Array, at: number): boolean =>
  at >= kinds.length || !areJoined(kinds[at - 1], kinds[at]);
