import { compareText } from '../model';
import type { TitleWord } from './title-words';

/** Titles compared in full for one line. */
const MAX_COMPARED = 40;
/** Entries of posting lists looked at for one line; the rarest words come first. */
const MAX_VISITED = 20_000;
/** Words looked up at least, however common: a near title lacks one word in eleven at most. */
const LEAST_WORDS = 3;

/** Which titles hold which words, so that a line is compared with few of them. */
export class TitlePostings {
  readonly #ids = new Map<string, Set<string>>();

  add(id: string, words: readonly TitleWord[]): void {
    for (const unit of unitsOf(words)) {
      const ids = this.#ids.get(unit);
      if (ids) ids.add(id);
      else this.#ids.set(unit, new Set([id]));
    }
  }

  remove(id: string, words: readonly TitleWord[]): void {
    for (const unit of unitsOf(words)) {
      const ids = this.#ids.get(unit);
      ids?.delete(id);
      if (ids?.size === 0) this.#ids.delete(unit);
    }
  }

  /** The titles that share most with these words, the rarer ones counting more. */
  candidates(words: readonly TitleWord[]): string[] {
    const lists = [...unitsOf(words)]
      .map((unit) => ({ unit, ids: this.#ids.get(unit) }))
      .filter((list): list is { unit: string; ids: Set<string> } => list.ids !== undefined)
      .sort((a, b) => a.ids.size - b.ids.size || compareText(a.unit, b.unit));
    const scores = new Map<string, number>();
    let visited = 0;
    for (const [index, { ids }] of lists.entries()) {
      visited += ids.size;
      if (index >= LEAST_WORDS && visited > MAX_VISITED) break;
      const share = 1 / Math.log2(2 + ids.size);
      for (const id of ids) scores.set(id, (scores.get(id) ?? 0) + share);
    }
    return [...scores]
      .sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
      .slice(0, MAX_COMPARED)
      .map(([id]) => id);
  }
}

/** Words of spaced scripts, and pairs of neighbouring kanji, which tell far more than one. */
const unitsOf = (words: readonly TitleWord[]): Set<string> => {
  const units = new Set<string>();
  let before: string | null = null;
  for (const { text, weight, kind } of words) {
    if (kind === 'function' || kind === 'kana' || kind === 'role') {
      before = null;
    } else if (weight < 1) {
      if (before !== null) units.add(before + text);
      before = text;
    } else {
      units.add(text);
      before = null;
    }
  }
  return units;
};
