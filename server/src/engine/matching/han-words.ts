import { Writing } from '../text';
import type { ScanText } from '../text';

/** Longer terms of kanji hardly ever lie across two other words; only one or two are looked at. */
const LONGEST_DOUBTFUL = 2;
/** How many kanji before a term the dictionary sees; nearly no word is longer. */
const BEFORE = 2;
/** How many units after it: where a term ends matters for a single kanji alone, as in 例えば. */
const AFTER_SINGLE = 2;
const AFTER_PAIR = 1;
/** How many kanji are seen around a pair where it is asked whether a word begins or ends within it. */
const WIDER = 4;

/** Kanji that stand after another word and often are the first of the next: 会期中, 加盟国, 日内瓦湖. */
const SUFFIXES = new Set('中国國内後后前外時时湖河江海山');
/** Kanji that stand after a name: 中国籍, 会社員. */
const FOLLOWERS = new Set(
  '籍軍军産产人製制側侧系語语式風风船機机車车株員员長长者都県县市省州男女队隊之的'
);
/** Kanji that stand after the name of a place, so that the one before belongs to that name: 仙台湾, 黄河南. */
const LANDFORMS = new Set('湾灣都山川島岛港城湖江河州南北東东西');
/** Kanji that stand before such a name without being a part of it: 訪中国, 南台湾. */
const PREFIXES = new Set(
  '訪访対對对在駐驻南北東东西新旧舊元前現现反親亲抗非超全両两赴到至从從由去来來与與和同及'
);

/** Letters that stand before a word as its attribute: 长沙发, a long sofa. */
const ATTRIBUTES = new Set('长長短新旧舊老高低');
/** What may follow a word that is not gone on with. */
const AFTER_WORD = new Set('的上下里裡中在和与與是有');
/** Letters that make a day of 日, after which 本 begins another word: 翌日|本会議, 昨日|本报. */
const DAYS = new Set('昨今每毎翌曜周週末祝休');
const DAY = 0x65e5;
/** A day of the month: not U23日本代表, nor the score of 2-1日本. */
const DAY_OF_MONTH = /(?:(?<![a-z0-9])(?:[12][0-9]|3[01])|月[1-9])$/u;
const LONGEST_DAY = 3;

const words = new Intl.Segmenter('ja', { granularity: 'word' });

/** Most answers kept of each question. */
const MAX_ANSWERS = 50_000;

/** Of the part of a text that the dictionary sees, and where the term stands in it. */
type Question = (text: string, start: number, end: number) => boolean;

/** Keeps the answers, since the dictionary is slow and texts repeat themselves. */
const remembered = (question: Question): Question => {
  const answers = new Map<string, boolean>();
  return (text, start, end) => {
    const key = `${start} ${end} ${text}`;
    const known = answers.get(key);
    if (known !== undefined) return known;
    if (answers.size >= MAX_ANSWERS) answers.clear();
    const answer = question(text, start, end);
    answers.set(key, answer);
    return answer;
  };
};

/** A single kanji must be a word by itself. */
const isNoWord = remembered((text, start, end) => {
  const word = words.segment(text).containing(start);
  return word !== undefined && (word.index < start || endOf(word) > end);
});

/** Two must not begin within a word. */
const beginsWithin = remembered(
  (text, start) => (words.segment(text).containing(start)?.index ?? start) < start
);

const isInPair = remembered((text, start) => {
  const word = words.segment(text).containing(start);
  return word?.index === start - 1 && endOf(word) === start + 1;
});

/** Whether a word begins with the second of them that goes on behind. */
const goesOn = remembered((text, start, end) => {
  const [word] = piecesOf(text.slice(start + 1));
  return word !== undefined && start + 1 + word.length > end;
});

/** Nor may a word begin within them that goes on behind, if that takes no more words. */
const beginsAnother = remembered((text, start, end) => {
  const last = words.segment(text).containing(end - 1);
  if (last === undefined || (last.index <= start && endOf(last) > end)) return false;
  const { fewer, left } = otherCut(text, start, end);
  if (fewer < 0) return false;
  if (last.index > start) return start > 0 || fewer > 0 || isWordBefore(text.charAt(0));
  if (isAttribute(text, start, end)) return true;
  if (start === 0) return false;
  if (isPrefixed(text, start)) return fewer > 0 && left.length > 1;
  return left.length > 1 || SUFFIXES.has(text.charAt(start));
});

/** Whether a letter with which a text begins may be a word before another: 大|連立, 日|本格. */
const isWordBefore = (letter: string): boolean => '大日'.includes(letter) || ATTRIBUTES.has(letter);

/** Whether a letter of `PREFIXES` stands before a place, and is not the end of a longer word: 在|中国, but 滞在|中. */
const isPrefixed = (text: string, start: number): boolean =>
  PREFIXES.has(text.charAt(start - 1)) && piecesOf(text.slice(0, start)).at(-1)?.length === 1;

/** Whether the first of a pair is the attribute of a word that ends what is said: 长|沙发, but not 长沙|发文. */
const isAttribute = (text: string, start: number, end: number): boolean => {
  const [word = ''] = piecesOf(text.slice(start + 1));
  const next = text.charAt(start + 1 + word.length);
  return (
    ATTRIBUTES.has(text.charAt(start)) &&
    start + 1 + word.length === end + 1 &&
    (next === '' || AFTER_WORD.has(next))
  );
};

/** Nor may one end within them that began before, if what is left over may follow the name of a place. */
const endsAnother = remembered((text, start, end) => {
  const { fewer, left } = otherCut(text, start, end);
  return fewer >= 0 && left.length > 1;
});

/** How many words fewer it takes to divide a text within the pair, and the word that then ends there. */
const otherCut = (text: string, start: number, end: number): { fewer: number; left: string } => {
  const left = piecesOf(text.slice(0, start + 1));
  const whole = piecesOf(text.slice(0, start)).length + 1 + piecesOf(text.slice(end)).length;
  return {
    fewer: whole - left.length - piecesOf(text.slice(start + 1)).length,
    left: left.at(-1) ?? '',
  };
};

/**
 * Whether one or two kanji, taken as a term, would cut a word in two or lie across two words: 京都 in 東京都, 国人 in
 * 中国人民, 库 in 仓库, 大連 in 大連立, 中国 in 会期中国会. Decided by the dictionary of `Intl.Segmenter`, which serves Japanese
 * and Chinese alike; where it keeps a pair, it is asked whether another division takes as few words.
 * A 日 that ends the name of a day begins no name: 昨日本报.
 *
 * @example
 * crossesWords(toScanText('東京都の'), 1, 3);     // true
 * crossesWords(toScanText('会期中国会の'), 2, 4); // true
 * crossesWords(toScanText('在中国の'), 1, 3);     // false
 */
export const crossesWords = (scan: ScanText, start: number, end: number): boolean => {
  const { kinds } = scan;
  if (kinds[start] !== Writing.han) return false;
  if (end - start > 1 && endsDay(scan, start)) return true;
  if (end - start > LONGEST_DOUBTFUL) return false;
  if (end - start === unitsAt(scan, start))
    return ask(isNoWord, scan, { start, end }, BEFORE, end + AFTER_SINGLE);
  const asks = (question: Question): boolean =>
    kinds[start - 1] === Writing.han &&
    ask(question, scan, { start, end }, BEFORE, end + AFTER_PAIR);
  // The pair within which it begins may be none itself: 中国 of 会期中国会.
  if (asks(beginsWithin)) return !asks(isInPair) || !isAcross(scan, start - 1, start + 1);
  return isAcross(scan, start, end);
};

/** Whether the letter at a place is the 日 of a day that a text names: 昨日, 21日. */
const endsDay = (scan: ScanText, start: number): boolean =>
  scan.units[start] === DAY &&
  (DAYS.has(scan.slice(start - 1, start)) ||
    DAY_OF_MONTH.test(scan.slice(start - LONGEST_DAY, start)));

/** Whether a pair that the dictionary keeps is none. */
const isAcross = (scan: ScanText, start: number, end: number): boolean => {
  const to = runEnd(scan, end);
  if (to > end && ask(goesOn, scan, { start, end }, 0, to)) {
    const isFollowed = FOLLOWERS.has(scan.slice(end, end + 1));
    return !isFollowed && ask(beginsAnother, scan, { start, end }, WIDER, to);
  }
  const isPlace = scan.kinds[start - 1] === Writing.han && LANDFORMS.has(scan.slice(end - 1, end));
  const hasPrefix = PREFIXES.has(scan.slice(start - 1, start));
  return isPlace && !hasPrefix && ask(endsAnother, scan, { start, end }, WIDER, to);
};

/** The answer for a term within what the dictionary sees: so many kanji before it, and all up to a place behind it. */
const ask = (
  question: Question,
  scan: ScanText,
  { start, end }: { readonly start: number; readonly end: number },
  before: number,
  to: number
): boolean => {
  const from = runStart(scan, start, before);
  return question(scan.slice(from, to), start - from, end - from);
};

const piecesOf = (text: string): string[] =>
  Array.from(words.segment(text), ({ segment }) => segment);

const endOf = ({ index, segment }: Intl.SegmentData): number => index + segment.length;

/** A kanji beyond the basic plane has two units. */
const unitsAt = ({ units }: ScanText, at: number): number =>
  ((units[at] ?? 0) & 0xfc00) === 0xd800 ? 2 : 1;

/** Where the run of kanji begins, not further back than that. */
const runStart = ({ kinds }: ScanText, start: number, most: number): number => {
  let from = start;
  while (from > 0 && start - from < most && kinds[from - 1] === Writing.han) from -= 1;
  return from;
};

/** Where the run of kanji ends, not further on than the dictionary sees. */
const runEnd = ({ kinds }: ScanText, end: number): number => {
  let to = end;
  while (to - end < WIDER && kinds[to] === Writing.han) to += 1;
  return to;
};
