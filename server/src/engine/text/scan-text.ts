import { readWritings, writingOf, Writing } from './boundaries';
import { FoldedUnits } from './fold-units';

/** What a folded unit becomes in a scan text. */
const Role = {
  unknown: 0,
  itself: 1,
  gap: 2,
  /** Nothing, within a gap or not. */
  nothing: 3,
  /** Nothing, but a part of a gap that it stands in. */
  nothingOrGap: 4,
  apostrophe: 5,
  /** A dot between two katakana joins the parts of a loan-word and is often left out. */
  dot: 6,
  /** Between two letters or digits a gap, as in program code. */
  underline: 7,
} as const;

/** An empty row is no space between two words of one term. */
const BREAK = 0x0a;
const SPACE = 0x20;
const APOSTROPHE = 0x27;
const LONGEST_GAP = 3;

const IS_GAP = /[\s\-\u2010\u00ad]/u;
const IS_APOSTROPHE = /[’‘ʼ′`]/u;
const IS_NOTHING = /[\u200b\u200c\u200e\u200f\u2060\ufeff\u00ad\ufe00-\ufe0f]/u;

const roleOf = (char: string): number => {
  if (IS_NOTHING.test(char)) return IS_GAP.test(char) ? Role.nothingOrGap : Role.nothing;
  if (IS_GAP.test(char)) return Role.gap;
  if (IS_APOSTROPHE.test(char)) return Role.apostrophe;
  if (char === '・') return Role.dot;
  return char === '_' ? Role.underline : Role.itself;
};

/** Answers already given. */
const roles = new Uint8Array(0x10000);

const roleOfUnit = (unit: number): number => {
  const known = roles[unit] ?? Role.unknown;
  return known === Role.unknown ? (roles[unit] = roleOf(String.fromCharCode(unit))) : known;
};

const isGap = (unit: number): boolean => {
  const role = roleOfUnit(unit);
  return role === Role.gap || role === Role.nothingOrGap;
};

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
  read(original: string): this {
    folding.read(original);
    this.original = original;
    this.length = 0;
    this.#reserve(folding.length);
    for (let at = 0; at < folding.length;) at = this.#readOther(this.#readThemselves(at));
    readWritings(this.units, this.length, this.kinds);
    this.kinds[this.length] = Writing.none;
    return this;
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
    if (role === Role.apostrophe) return this.#push(APOSTROPHE, at, at + 1);
    const isLeftOut = role === Role.dot && isBetween(at, Writing.katakana);
    if (isLeftOut || role === Role.nothing || role === Role.nothingOrGap) return at + 1;
    return this.#push(unit, at, at + 1);
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

/**
 * A text ready for looking up terms.
 *
 * @example
 * toScanText('Zero‑Knowledge  proof').text; // 'zero knowledge proof'
 */
export const toScanText = (original: string): ScanText => new ScanText().read(original);
