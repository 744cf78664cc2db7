/** How the engine cuts a run of characters into terms. */
export const SCRIPT = { none: 1, word: 2, ideograph: 3, hangul: 4 } as const;

export type ScriptClass = (typeof SCRIPT)[keyof typeof SCRIPT];

const HANGUL = /\p{Script=Hangul}/u;
/** Chinese characters and kana, with the marks that stand among them (`々`, `ー`). */
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc]/u;
const WORD = /[\p{L}\p{N}\p{M}]/u;
/** Marks that belong to emoji (variation selectors, keycaps) and are no part of a word. */
const EMOJI_MARK = /[\ufe00-\ufe0f\u20d0-\u20ff]/;

const classify = (character: string): ScriptClass => {
  if (!WORD.test(character) || EMOJI_MARK.test(character)) return SCRIPT.none;
  if (HANGUL.test(character)) return SCRIPT.hangul;
  return IDEOGRAPH.test(character) ? SCRIPT.ideograph : SCRIPT.word;
};

/** Answers already given for the basic plane; regular expressions for each character are slow. */
const known = new Uint8Array(0x10000);

/** The class of the character that begins at `index`; a lone surrogate has none. */
export const scriptAt = (text: string, index: number): ScriptClass => {
  const code = text.charCodeAt(index);
  const remembered = known[code] as ScriptClass | 0 | undefined; // written below, by this function only
  if (remembered) return remembered;
  if (isSurrogate(code)) return classify(String.fromCodePoint(text.codePointAt(index) ?? 0));
  const found = classify(String.fromCharCode(code));
  known[code] = found;
  return found;
};

const isSurrogate = (code: number): boolean => (code & 0xf800) === 0xd800;

/** Where the character after the one at `index` begins. */
export const nextCharacter = (text: string, index: number): number =>
  isSurrogate(text.charCodeAt(index)) && (text.codePointAt(index) ?? 0) > 0xffff
    ? index + 2
    : index + 1;
