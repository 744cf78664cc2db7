import { readWritings, writingOf, Writing } from './boundaries';
import { FoldedUnits, hasInvisible, readSimplified, seenEnd } from './letters';
import type { Letters } from './letters';

/** What a folded unit becomes in a scan text. */
const Role = {
  unknown: 0,
  itself: 1,
  gap: 2,
  apostrophe: 3,
  /** A dot between two katakana joins the parts of a loan-word and is often left out. */
  dot: 4,
  /** Between two letters or digits a gap, as in program code. */
  underline: 5,
  /** The same, where another sign is set for a hyphen; with spaces around it parts a sentence. */
  dash: 6,
} as const;

/** An empty row is no space between two words of one term. */
const BREAK = 0x0a;
const SPACE = 0x20;
const APOSTROPHE = 0x27;
const LONGEST_GAP = 3;

const IS_GAP = /[\s\-\u2010]/u;
/** Figure dash, en dash and minus, which Japanese input methods and typographers give for a hyphen. */
const IS_DASH = /[\u2012\u2013\u2212]/u;
const IS_APOSTROPHE = /[’‘ʼ′`]/u;

const roleOf = (char: string): number => {
  if (IS_GAP.test(char)) return Role.gap;
  if (IS_APOSTROPHE.test(char)) return Role.apostrophe;
  if (IS_DASH.test(char)) return Role.dash;
  if (char === '・') return Role.dot;
  return char === '_' ? Role.underline : Role.itself;
};

/** Answers already given. */
const roles = new Uint8Array(0x10000);

const roleOfUnit = (unit: number): number => {
  const known = roles[unit] ?? Role.unknown;
  return known === Role.unknown ? (roles[unit] = roleOf(String.fromCharCode(unit))) : known;
};

const isGap = (unit: number): boolean => roleOfUnit(unit) === Role.gap;

const folding = new FoldedUnits();

/**
 * A text made ready for looking up terms in it, with the way back to the original: folded, runs of spaces and
 * hyphens are one space, apostrophes are `'`, invisible signs are gone. Its arrays are used again for the next
 * text that it reads; what lies beyond `length` is of an earlier one, but for a `none` at the end of `kinds`.
 */
export class ScanText {
  original = '';
  length = 0;
  units = new Uint16Array(0);
  /** What terms are looked up by: the units, in Chinese brought to simplified letters. */
  keys = this.units;
  letters: Letters = 'written';
  kinds = new Uint8Array(1);
  /** Where each unit begins and ends in the original. */
  starts = new Uint32Array(0);
  ends = new Uint32Array(0);

  /** All units as one string. */
  get text(): string {
    return this.slice(0, this.length);
  }

  slice(start: number, end: number): string {
    let text = '';
    for (let at = Math.max(0, start); at < Math.min(end, this.length); at += 1)
      text += String.fromCharCode(this.units[at] ?? 0);
    return text;
  }

  /** Takes the place of the text before. */
  read(original: string, letters: Letters = 'written'): this {
    folding.read(original);
    this.original = original;
    this.length = 0;
    this.#reserve(folding.length);
    for (let at = 0; at < folding.length;) at = this.#readOther(this.#readThemselves(at));
    if (hasInvisible(original)) this.#leaveOutInvisible();
    readWritings(this.units, this.length, this.kinds);
    this.kinds[this.length] = Writing.none;
    this.letters = letters;
    this.#readKeys();
    return this;
  }

  #readKeys(): void {
    if (this.letters === 'written') {
      this.keys = this.units;
      return;
    }
    if (this.keys === this.units || this.keys.length < this.length)
      this.keys = new Uint16Array(this.units.length);
    readSimplified(this.units, this.length, this.keys);
  }

  /** Reads units that stay as they are, which most do, up to the first that does not. */
  #readThemselves(start: number): number {
    const { units, starts, ends } = this;
    const { units: source, offsets, length } = folding;
    const shift = this.length - start;
    let at = start;
    for (; at < length; at += 1) {
      const unit = source[at] ?? 0;
      if (roleOfUnit(unit) !== Role.itself) break;
      units[at + shift] = unit;
      starts[at + shift] = offsets[at] ?? 0;
      ends[at + shift] = offsets[at + 1] ?? 0;
    }
    this.length = at + shift;
    return at;
  }

  #readOther(at: number): number {
    if (at >= folding.length) return at;
    const unit = folding.units[at] ?? 0;
    const role = roleOfUnit(unit);
    if (role === Role.gap || (role === Role.underline && isBetween(at, Writing.latin)))
      return this.#readGap(at);
    if (role === Role.dash && isWithinWord(at)) return this.#push(SPACE, at, at + 1);
    if (role === Role.apostrophe) return this.#push(APOSTROPHE, at, at + 1);
    if (role === Role.dot && isBetween(at, Writing.katakana)) return at + 1;
    return this.#push(unit, at, at + 1);
  }

  /** What is invisible behind a unit is no part of it. */
  #leaveOutInvisible(): void {
    for (let at = 0; at < this.length; at += 1) {
      this.ends[at] = seenEnd(this.original, this.starts[at] ?? 0, this.ends[at] ?? 0);
    }
  }

  #readGap(start: number): number {
    let end = start + 1;
    let rows = folding.units[start] === BREAK ? 1 : 0;
    while (end < folding.length && isGap(folding.units[end] ?? 0)) {
      if (folding.units[end] === BREAK) rows += 1;
      end += 1;
    }
    return this.#push(rows > 1 || end - start > LONGEST_GAP ? BREAK : SPACE, start, end);
  }

  #push(unit: number, start: number, end: number): number {
    const at = this.length;
    this.units[at] = unit;
    this.starts[at] = folding.offsets[start] ?? 0;
    this.ends[at] = folding.offsets[end] ?? 0;
    this.length = at + 1;
    return end;
  }

  #reserve(length: number): void {
    if (this.units.length >= length) return;
    const size = 2 * length;
    this.units = new Uint16Array(size);
    this.starts = new Uint32Array(size);
    this.ends = new Uint32Array(size);
    this.kinds = new Uint8Array(size + 1);
  }
}

/** Whether units of a kind stand on both sides of a place of the folded text. */
const isBetween = (at: number, kind: number): boolean =>
  at > 0 &&
  at + 1 < folding.length &&
  writingOf(folding.units[at - 1] ?? 0) === kind &&
  writingOf(folding.units[at + 1] ?? 0) === kind;

/** Whether letters or digits stand on both sides. */
const isWithinWord = (at: number): boolean =>
  at > 0 &&
  at + 1 < folding.length &&
  isWord(folding.units[at - 1] ?? 0) &&
  isWord(folding.units[at + 1] ?? 0);

/** Half of a surrogate pair is taken for a letter, as the kanji beyond the basic plane are. */
const isWord = (unit: number): boolean => {
  const kind = writingOf(unit);
  return kind !== Writing.none || (unit & 0xf800) === 0xd800;
};

/**
 * A text ready for looking up terms.
 *
 * @example
 * toScanText('Zero‑Knowledge  proof').text; // 'zero knowledge proof'
 */
export const toScanText = (original: string, letters: Letters = 'written'): ScanText =>
  new ScanText().read(original, letters);
