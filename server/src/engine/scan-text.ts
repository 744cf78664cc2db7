import { Writing, writingOf, writingsOf } from './boundaries';
import { fold } from './fold';

/** A text made ready for looking up terms in it, with the way back to the original. */
export interface ScanText {
  readonly original: string;
  /** Folded; runs of spaces and hyphens are one space, apostrophes are `'`, invisible signs are gone. */
  readonly text: string;
  readonly kinds: Uint8Array;
  /** Where each unit begins and ends in the original. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** An empty row is no space between two words of one term. */
const BREAK = '\n';
const LONGEST_GAP = 3;

const GAP = /[\s\-\u2010\u00ad]/u;
const APOSTROPHE = /[’‘ʼ′`]/u;
const INVISIBLE = /[\u200b\u200c\u200e\u200f\u2060\ufeff\u00ad\ufe00-\ufe0f]/u;
const MIDDLE_DOT = '・';

/**
 * A text ready for looking up terms.
 *
 * @example
 * toScanText('Zero‑Knowledge  proof').text; // 'zero knowledge proof'
 */
export const toScanText = (original: string): ScanText => {
  const folded = fold(original);
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const source = folded.text;
  for (let at = 0; at < source.length;) {
    const next = unitAt(source, at);
    if (next.unit !== '') {
      units.push(next.unit);
      starts.push(folded.offsets[at] ?? 0);
      ends.push(folded.offsets[next.end] ?? original.length);
    }
    at = next.end;
  }
  const text = units.join('');
  return {
    original,
    text,
    kinds: writingsOf(text),
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
  };
};

/** What one place of the folded text becomes, and where the next begins. */
const unitAt = (text: string, at: number): { unit: string; end: number } => {
  const unit = text[at] ?? '';
  if (unit >= 'a' && unit <= 'z') return { unit, end: at + 1 };
  if (INVISIBLE.test(unit) || isInnerDot(text, at)) return { unit: '', end: at + 1 };
  if (GAP.test(unit)) return gapAt(text, at);
  return { unit: APOSTROPHE.test(unit) ? "'" : unit, end: at + 1 };
};

const gapAt = (text: string, at: number): { unit: string; end: number } => {
  let end = at;
  let rows = 0;
  while (end < text.length && GAP.test(text[end] ?? '')) {
    if (text[end] === '\n') rows += 1;
    end += 1;
  }
  return { unit: rows > 1 || end - at > LONGEST_GAP ? BREAK : ' ', end };
};

/** A dot between two katakana joins the parts of a loan-word and is often left out. */
const isInnerDot = (text: string, at: number): boolean =>
  text[at] === MIDDLE_DOT && isKatakana(text, at - 1) && isKatakana(text, at + 1);

const isKatakana = (text: string, at: number): boolean =>
  writingOf(text.charCodeAt(at) || 0) === Writing.katakana;
