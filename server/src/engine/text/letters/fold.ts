import { withCommonForms } from './character-forms';
import { simplified } from './chinese-letters';
import type { Letters } from './chinese-letters';
import { hasInvisible, seenText, withoutInvisible } from './invisible';

/** A text brought to one form for comparing, with the way back to the original. */
export interface FoldedText {
  readonly text: string;
  /** `offsets[i]` is where unit `i` of the folded text begins in the original; one more entry gives the end. */
  readonly offsets: Uint32Array;
}

/**
 * A base character with its combining marks, a kana with a voiced mark that is half-width or stands by itself, or a Hangul syllable
 * written in conjoining jamo.
 */
const CLUSTER =
  /[\u1100-\u115f]+[\u1160-\u11a7]*[\u11a8-\u11ff]*\p{M}*|\P{M}[\p{M}\uff9e\uff9f\u309b\u309c]*|\p{M}+/suy;

/**
 * More marks on one letter than any writing has (Unicode's Stream-Safe Text Format); those beyond say nothing, and
 * to bring them into their canonical order takes time that grows with the square of their number.
 */
const MAX_MARKS = 30;
const SURPLUS_MARKS = /(?<=[\p{M}\uff9e\uff9f]{30})[\p{M}\uff9e\uff9f]+/gu;

/** A text without marks that no writing has, so that it can be normalised in time that grows as it does. */
export const withoutSurplus = (text: string): string =>
  text.length <= MAX_MARKS ? text : text.replace(SURPLUS_MARKS, '');

const ASCII = /^[\0-\x7f]*$/;

const foldCharacters = (text: string): string =>
  // Which of two small sigmas a capital becomes depends on its place in the word; here there is one.
  withCommonForms(text).normalize('NFKC').toLowerCase().replaceAll('ς', 'σ');

/** Brings what is seen of a string to NFKC, lower case and its letters, without regard to where its characters stood. */
export const foldString = (text: string, letters: Letters = 'written'): string => {
  if (ASCII.test(text)) return text.toLowerCase();
  const folded = foldCharacters(withoutSurplus(withoutInvisible(text)));
  return letters === 'simplified' ? simplified(folded) : folded;
};

/** Of characters that are one unit before and after folding, whatever stands beside them: their folded form. */
const plainForms = new Uint16Array(0x10000);
const NOT_PLAIN = 0xffff;

/** Marks, voiced marks, conjoining jamo and surrogates: what may join with its neighbours. */
export const JOINING = /[\p{M}\uff9e\uff9f\u309b\u309c\u1100-\u11ff\ud800-\udfff]/u;

const plainFormOf = (unit: number): number => {
  const character = String.fromCharCode(unit);
  const folded = JOINING.test(character) ? '' : foldString(character);
  return folded.length === 1 ? folded.charCodeAt(0) : NOT_PLAIN;
};

/** Where the first character from a place on stands that is not plain. */
const plainEnd = (text: string, from: number): number => {
  let at = from;
  for (; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const known = plainForms[unit] ?? 0;
    const form = known === 0 ? (plainForms[unit] = plainFormOf(unit)) : known;
    if (form === NOT_PLAIN) break;
  }
  return at;
};

/** A stretch of the original and its folded form, of the same length where units correspond one to one. */
interface Piece {
  readonly start: number;
  readonly length: number;
  readonly folded: string;
}

/** Plain stretches are folded at once; where one is followed by what may join it, its last character goes with that. */
const piecesOf = (original: string): Piece[] => {
  const pieces: Piece[] = [];
  const push = (start: number, length: number, folded: string): number => {
    pieces.push({ start, length, folded });
    return start + length;
  };
  for (let at = 0; at < original.length;) {
    const end = plainEnd(original, at);
    const sure = end === original.length ? end : Math.max(at, end - 1);
    if (sure > at) at = push(at, sure - at, foldCharacters(original.slice(at, sure)));
    if (at === original.length) break;
    CLUSTER.lastIndex = at;
    const cluster = CLUSTER.exec(original)?.[0] ?? original.charAt(at);
    at = push(at, cluster.length, foldString(cluster));
  }
  return pieces;
};

/** The numbers from 0 on; the offsets of every text whose units stay where they are. */
let counted = new Uint32Array(0);

const countTo = (length: number): Uint32Array => {
  if (length > counted.length) counted = Uint32Array.from({ length: 2 * length }, (_, i) => i);
  return counted.subarray(0, length);
};

/**
 * Folds compatibility forms (full-width, half-width, composed and decomposed) and case, leaves out what no reader sees,
 * and remembers for each unit of the result where it stood in the original, since lengths change on the way
 * (`ﬁ` becomes two letters, decomposed Hangul and kana become one). Chinese is brought to simplified letters if asked for,
 * which changes no length. The offsets are not to be written to.
 *
 * @example
 * fold('Ｗｅｂ３').text;        // 'web3'
 * fold('ﬁn').offsets;         // [0, 0, 1, 2]
 */
export const fold = (original: string, letters: Letters = 'written'): FoldedText => {
  const folded = foldWritten(original);
  return letters === 'simplified' ? { ...folded, text: simplified(folded.text) } : folded;
};

const foldWritten = (original: string): FoldedText => {
  if (ASCII.test(original)) {
    return { text: original.toLowerCase(), offsets: countTo(original.length + 1) };
  }
  return hasInvisible(original) ? foldSeen(original) : foldPieces(original);
};

/** What lies between two characters keeps them from joining, so that it is taken away first. */
const foldSeen = (original: string): FoldedText => {
  const seen = seenText(original);
  const { text, offsets } = fold(seen.text);
  return { text, offsets: offsets.map((at) => seen.places[at] ?? original.length) };
};

const foldPieces = (original: string): FoldedText => {
  const pieces = piecesOf(original);
  const text = pieces.map(({ folded }) => folded).join('');
  if (pieces.every(({ folded, length }) => folded.length === length)) {
    return { text, offsets: countTo(original.length + 1) };
  }
  const offsets = new Uint32Array(text.length + 1);
  let at = 0;
  for (const { start, length, folded } of pieces) {
    for (let i = 0; i < folded.length; i += 1) {
      offsets[at] = folded.length === length ? start + i : start;
      at += 1;
    }
  }
  offsets[at] = original.length;
  return { text, offsets };
};
