import { languageOf } from './language';
import { SIMPLIFIED_FORMS } from './simplified-forms';

/**
 * By which letters a text is compared: as they are written, or in simplified ones, since Chinese is one language written
 * in two sets of letters. Japanese has letters of both sets that are words of their own (机, a desk; 機, a machine).
 */
export type Letters = 'written' | 'simplified';

/**
 * By which letters the texts of a locale are compared. Where no locale says that they are Chinese they may as well be
 * Japanese, of which a title can be in kanji alone.
 *
 * @example
 * lettersOf('zh-Hant-HK'); // 'simplified'
 * lettersOf('ja');         // 'written'
 */
export const lettersOf = (locale: string): Letters =>
  languageOf(locale, '') === 'zh' ? 'simplified' : 'written';

/** Of each unit that is a letter by itself what it is brought to, 0 where that is the unit. */
const forms = new Uint16Array(0x10000);
/** The same of letters beyond the basic plane, which take two units in either form. */
const formsBeyond = new Map<string, string>();
/** Letters that simplified writing does not have. */
const traditional = new Set<string>();

for (const group of SIMPLIFIED_FORMS.split(' ')) {
  const [either = '', behind = ''] = group.split('|');
  for (const letter of behind) traditional.add(letter);
  const [form = '', ...others] = either + behind;
  for (const letter of others) {
    if (letter.length === 1) forms[letter.charCodeAt(0)] = form.charCodeAt(0);
    else formsBeyond.set(letter, form);
  }
}

const beginsPair = (unit: number): boolean => (unit & 0xfc00) === 0xd800;

/**
 * A folded text with its traditional letters brought to simplified ones, unit for unit. Where simplified writing has one
 * letter for several (发 for 發 and 髮, 里 for 里 and 裡) they are one, as are those that some words have for one another
 * (瞭 and 了, 畫 and 劃). A key for comparing, not a text to show.
 *
 * @example
 * simplified('穩定幣'); // '稳定币'
 */
export const simplified = (text: string): string => {
  let result = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const form = beginsPair(unit)
      ? formsBeyond.get(text.slice(at, at + 2))
      : forms[unit] && String.fromCharCode(forms[unit]);
    if (!form) continue;
    result += text.slice(from, at) + form;
    from = at + form.length;
    at = from - 1;
  }
  return result + text.slice(from);
};

/** Puts the first units into an array, brought to simplified letters: see `simplified`. */
export const readSimplified = (units: Uint16Array, length: number, into: Uint16Array): void => {
  for (let at = 0; at < length; at += 1) {
    const unit = units[at] ?? 0;
    into[at] = (forms[unit] ?? 0) || unit;
    if (!beginsPair(unit)) continue;
    const pair = String.fromCharCode(unit, units[at + 1] ?? 0);
    const form = formsBeyond.get(pair) ?? pair;
    into[at] = form.charCodeAt(0);
    at += 1;
    if (at < length) into[at] = form.charCodeAt(1);
  }
};

/**
 * Whether a folded text has a letter that simplified writing does not have.
 *
 * @example
 * hasTraditional('中国銀行'); // true
 * hasTraditional('皇后');     // false
 */
export const hasTraditional = (text: string): boolean =>
  Array.from(text).some((letter) => traditional.has(letter));
