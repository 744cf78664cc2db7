/** Words of a query; more than these narrow nothing down. */
const MAX_WORDS = 6;

/** What full-width forms of ASCII are beyond it. */
const WIDE_BY = 0xfee0;

/** ASCII as it is written in full width: `AI` as `ＡＩ`. */
const toFullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + WIDE_BY));

const FIRST_HALF_KANA = 0xff61;
const LAST_HALF_KANA = 0xff9f;

/** Kana and their marks by the half-width form. */
const HALF_KANA = new Map(
  Array.from({ length: LAST_HALF_KANA - FIRST_HALF_KANA + 1 }, (_, i) =>
    String.fromCharCode(FIRST_HALF_KANA + i)
  ).map((half) => [half.normalize('NFKC'), half] as const)
);

/** Kana as they are written in half width, marks of voice apart: `ガ` as `ｶﾞ`. */
const toHalfWidth = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[^\0-\x7f]/g, (character) => HALF_KANA.get(character) ?? character);

/**
 * For each word of a query the forms in which a title may hold it: composed and decomposed, in full and half width,
 * in small letters and capitals, since not every database compares these. A title is found that holds each word in
 * one of its forms.
 *
 * @example
 * searchForms('ＡＩ 규제'); // [['ai', 'ａｉ', 'AI', 'ＡＩ'], ['규제', the same in conjoining jamo]]
 */
export const searchForms = (query: string): string[][] =>
  query
    .normalize('NFKC')
    .split(/\s+/u)
    .filter((word) => word !== '')
    .slice(0, MAX_WORDS)
    .map((word) => {
      const cases = [word.toLowerCase(), word.toUpperCase(), word];
      const forms = cases.flatMap((form) => [
        form,
        form.normalize('NFD'),
        toFullWidth(form),
        toHalfWidth(form),
      ]);
      return [...new Set(forms)];
    });
