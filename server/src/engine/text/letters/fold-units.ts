import { fold, foldString, JOINING } from './fold';
import { hasInvisible } from './invisible';

/** How a UTF-16 unit folds: not looked up yet, by itself to one unit, or only together with its neighbours. */
const UNKNOWN = 0;
const ALONE = 1;
const TOGETHER = 2;

/** Answers already given; to normalise every character of a text is slow. */
const ways = new Uint8Array(0x10000);
const folded = new Uint16Array(0x10000);

const wayOf = (unit: number): number => {
  const way = ways[unit] ?? UNKNOWN;
  return way === UNKNOWN ? lookUp(unit) : way;
};

const lookUp = (unit: number): number => {
  const char = String.fromCharCode(unit);
  const text = foldString(char);
  const isTogether = text.length !== 1 || JOINING.test(char) || hasInvisible(char);
  const way = isTogether ? TOGETHER : ALONE;
  folded[unit] = text.charCodeAt(0);
  ways[unit] = way;
  return way;
};

/**
 * What `fold` gives, as numbers in arrays that are used again for the next text: to make new ones for every
 * paragraph takes longer than to search it. Units beyond `length` are of an earlier text.
 */
export class FoldedUnits {
  units = new Uint16Array(0);
  /** Where each unit begins in the original, and behind the last one where it ends. */
  offsets = new Uint32Array(1);
  length = 0;

  /** Takes the place of the text before. */
  read(original: string): void {
    this.#reserve(original.length);
    this.length = 0;
    for (let at = 0; at < original.length;) {
      at = this.#readAlone(original, at);
      const end = endOfTogether(original, at);
      if (end > at) this.#readTogether(original, at, end);
      at = end;
    }
    this.offsets[this.length] = original.length;
  }

  /** Reads up to the first character that the next one may join. */
  #readAlone(original: string, start: number): number {
    const { units, offsets } = this;
    const shift = this.length - start;
    let at = start;
    let unit = original.charCodeAt(at);
    let isAlone = wayOf(unit) === ALONE;
    while (isAlone && at < original.length) {
      const next = original.charCodeAt(at + 1);
      isAlone = at + 1 >= original.length || wayOf(next) === ALONE;
      if (!isAlone) break;
      units[at + shift] = folded[unit] ?? 0;
      offsets[at + shift] = at;
      unit = next;
      at += 1;
    }
    this.length = at + shift;
    return at;
  }

  #readTogether(original: string, start: number, end: number): void {
    const { text, offsets } = fold(original.slice(start, end));
    this.#reserve(this.length + text.length + original.length - end);
    for (let i = 0; i < text.length; i += 1) {
      this.units[this.length] = text.charCodeAt(i);
      this.offsets[this.length] = start + (offsets[i] ?? 0);
      this.length += 1;
    }
  }

  #reserve(length: number): void {
    if (this.units.length >= length) return;
    const [units, offsets] = [this.units, this.offsets];
    this.units = new Uint16Array(2 * length);
    this.offsets = new Uint32Array(2 * length + 1);
    this.units.set(units);
    this.offsets.set(offsets);
  }
}

/** A character, and all after it that may join it. */
const endOfTogether = (original: string, start: number): number => {
  let end = Math.min(start + 1, original.length);
  while (end < original.length && wayOf(original.charCodeAt(end)) === TOGETHER) end += 1;
  return end;
};
