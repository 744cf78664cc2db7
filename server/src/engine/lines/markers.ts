import { foldString } from '../text';
import type { Letters } from '../text';

/** What a connection line begins with, in the four languages; folded. */
export const MARKERS: readonly string[] = [
  ...['connection', 'related', 'read also', 'also read', 'see also', 'read more', 'read next'],
  ...['related article', 'related articles', 'related story', 'related stories', 'related news'],
  ...[
    'related coverage',
    'related reading',
    'further reading',
    'more on this',
    'more on this story',
  ],
  ...['関連', '関連記事', '関連ニュース', '関連リンク', 'おすすめ記事', 'こちらも読みたい'],
  ...['あわせて読みたい', '合わせて読みたい', '併せて読みたい', 'あわせて読む', '合わせて読む'],
  ...[
    '相关阅读',
    '相关报道',
    '相关新闻',
    '相关文章',
    '延伸阅读',
    '推荐阅读',
    '拓展阅读',
    '扩展阅读',
  ],
  ...['相關閱讀', '相關報道', '相關報導', '相關新聞', '相關文章', '延伸閱讀', '推薦閱讀'],
  ...[
    '관련기사',
    '관련 기사',
    '관련뉴스',
    '관련 뉴스',
    '관련글',
    '관련 글',
    '추천기사',
    '추천 기사',
  ],
  ...['함께 읽기', '함께 보기', '함께 볼 기사', '함께 보면 좋은 기사', '함께 읽으면 좋은 기사'],
].map((marker) => foldString(marker));

/** Bullets, arrows and brackets that an editor may put before a marker; more than these is prose. */
const MAX_LEADING_SIGNS = 8;
/** Signs between marker and colon: a closing bracket, a space. */
const MAX_CLOSING_SIGNS = 3;

const WORD = /[\p{L}\p{N}]/u;
const SPACE = /\s/u;
/** Unicode counts > and ≫ among the signs of mathematics. */
const CLOSER = /[\s\p{Pe}\p{Pf}>≫*_]/u;
/** Brackets that stand for the colon where they hold nothing but a marker, each with the one that closes it; folded. */
const BRACKETS: ReadonlyMap<string, string> = new Map(
  ['【】', '[]', '〔〕', '〖〗', '〈〉', '《》', '<>', '≪≫'].map(([open = '', close = '']) => [
    open,
    close,
  ])
);
/** What opens a quotation: a marker within one is spoken of, and begins no line. */
const QUOTE = /^[\p{Pi}\p{Ps}"']$/u;
const IS_BRACKET = /^[【[〔〖〈《<≪(]$/u;
const SIGNS_AT_EITHER_END = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/**
 * The built-in markers and the caller's own, folded to the letters of a text, longest first, each once. What holds no letter is left out.
 *
 * @example
 * markerList(['Ｗｅｉｔｅｒ']).includes('weiter'); // true
 */
export const markerList = (
  own: readonly string[],
  letters: Letters = 'written'
): readonly string[] => {
  const folded = [...MARKERS, ...own].map((marker) => bare(marker, letters));
  return [...new Set(folded.filter((marker) => marker !== ''))].sort(
    (a, b) => b.length - a.length || (a < b ? -1 : 1)
  );
};

/**
 * Where the colon of a leading marker ends in a folded text, or -1 where the text begins with none, or with a quotation
 * that speaks of one.
 *
 * @example
 * markerEnd('▶related : a title', markerList([]));  // 10
 * markerEnd('relatedness: a title', markerList([])); // -1
 * markerEnd('「関連記事:」とある', markerList([]));    // -1
 */
export const markerEnd = (folded: string, markers: readonly string[]): number =>
  endOf(folded, markers, (opening, after) => {
    const colon = colonAfter(folded, after);
    return colon < 0 || isQuoting(opening, folded.slice(after, colon)) ? -1 : colon;
  });

/**
 * Where the bracket ends that holds nothing but a marker and stands for the colon, or -1.
 *
 * @example
 * bracketedMarkerEnd('【関連記事】船が出る', markerList([])); // 6
 */
export const bracketedMarkerEnd = (folded: string, markers: readonly string[]): number =>
  endOf(folded, markers, (opening, after) => bracketAfter(folded, after, opening));

/** The first end that a function tells of the markers at the beginning, by the sign before and the place behind; else -1. */
const endOf = (
  folded: string,
  markers: readonly string[],
  tell: (opening: string, after: number) => number
): number => {
  const begin = leadingSigns(folded);
  if (begin < 0) return -1;
  const opening = folded.slice(0, begin).trimEnd().at(-1) ?? '';
  for (const marker of markers) {
    const after = wordsEnd(folded, begin, marker);
    const end = after < 0 ? -1 : tell(opening, after);
    if (end >= 0) return end;
  }
  return -1;
};

/** Whether a quotation opens before the marker and goes on behind its colon. */
const isQuoting = (opening: string, untilColon: string): boolean =>
  QUOTE.test(opening) && !IS_BRACKET.test(opening) && !/[\p{Pe}\p{Pf}"']/u.test(untilColon);

/** The place behind the bracket that closes at once, else -1. */
const bracketAfter = (text: string, from: number, opening: string): number => {
  const closing = BRACKETS.get(opening);
  let at = from;
  while (SPACE.test(text[at] ?? '')) at += 1;
  return closing !== undefined && text[at] === closing ? at + 1 : -1;
};

/**
 * Whether a text, a heading say, is nothing but a marker, with or without a colon.
 *
 * @example
 * isMarker('See also:', markerList([])); // true
 */
export const isMarker = (
  text: string,
  markers: readonly string[],
  letters: Letters = 'written'
): boolean => text.length <= mostUnits(markers) && markers.includes(bare(text, letters));

/** Four units a letter is more than any decomposed or full-width writing of a marker takes; signs beside. */
export const mostUnits = (markers: readonly string[]): number => 4 * (markers[0]?.length ?? 0) + 48;

/** Folded, without signs at either end, with single spaces. */
const bare = (text: string, letters: Letters): string =>
  foldString(text, letters).replace(SIGNS_AT_EITHER_END, '').split(/\s+/u).join(' ');

/** Where the first letter stands, or -1 if it stands too far in. */
const leadingSigns = (text: string): number => {
  let at = 0;
  let signs = 0;
  for (const char of text.slice(0, MAX_LEADING_SIGNS * 2 + 2)) {
    if (WORD.test(char)) return at;
    at += char.length;
    signs += 1;
    if (signs > MAX_LEADING_SIGNS || char === ':') return -1;
  }
  return -1;
};

/** Where the marker ends if it stands at a place, any run of spaces counting as one; else -1. */
const wordsEnd = (text: string, begin: number, marker: string): number => {
  let at = begin;
  for (const unit of marker.split('')) {
    if (unit === ' ') {
      if (!SPACE.test(text[at] ?? '')) return -1;
      while (SPACE.test(text[at] ?? '')) at += 1;
    } else {
      if (text[at] !== unit) return -1;
      at += 1;
    }
  }
  return at;
};

/** The place after a colon that follows at once or after closing signs, else -1; `//` makes it an address. */
const colonAfter = (text: string, from: number): number => {
  for (let at = from; at <= from + MAX_CLOSING_SIGNS; at += 1) {
    const char = text[at] ?? '';
    if (char === ':') return text.startsWith('//', at + 1) ? -1 : at + 1;
    if (!CLOSER.test(char)) return -1;
  }
  return -1;
};
