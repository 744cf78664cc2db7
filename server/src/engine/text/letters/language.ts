import type { Language } from '../../model';

const BY_LOCALE: Readonly<Record<string, Language>> = { en: 'en', ja: 'ja', ko: 'ko', zh: 'zh' };

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HANGUL = /\p{Script=Hangul}/u;
const HAN = /\p{Script=Han}/u;
const LATIN_ONLY = /^[\p{Script=Latin}\P{L}]*$/u;

/** Enough text to see which script it is written in. */
export const SAMPLE_LENGTH = 1000;

/**
 * The language whose rules apply to a text: the locale's own, and where the locale says nothing,
 * the one that its script gives away. Latin text is taken for English.
 *
 * @example
 * languageOf('zh-Hant-HK', '');     // 'zh'
 * languageOf('', '仮想通貨とは');     // 'ja'
 * languageOf('de', 'Guten Morgen'); // 'other'
 */
export const languageOf = (locale: string, text: string): Language => {
  const subtag = locale.toLowerCase().split(/[-_]/)[0] ?? '';
  if (subtag !== '' && subtag !== 'und') return BY_LOCALE[subtag] ?? 'other';
  return languageOfScript(text.slice(0, SAMPLE_LENGTH).normalize('NFKC'));
};

const languageOfScript = (text: string): Language => {
  if (KANA.test(text)) return 'ja';
  if (HANGUL.test(text)) return 'ko';
  if (HAN.test(text)) return 'zh';
  return LATIN_ONLY.test(text) ? 'en' : 'other';
};
