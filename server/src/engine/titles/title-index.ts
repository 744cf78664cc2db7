import { compareText } from '../model';
import type { Letters } from '../text';
import {
  NEAR_LIKENESS,
  PARTIAL_LIKENESS,
  shapeLikeness,
  toShape,
  type TitleShape,
} from './title-likeness';
import { titleKey } from './title-key';
import { TitlePostings } from './title-postings';
import { beginsWith, cutKey, strippedKey } from './title-parts';

export interface TitleCandidate {
  readonly id: string;
  readonly likeness: number;
}

/** What a title in a line points to. */
export type TitleMatch =
  | {
      readonly kind: 'title' | 'former-title' | 'near-title';
      readonly id: string;
      readonly likeness: number;
    }
  /** Several articles fit equally well: the editor chooses. */
  | { readonly kind: 'choice'; readonly candidates: readonly TitleCandidate[] }
  /** None fits; the most alike ones, for the editor. */
  | { readonly kind: 'unresolved'; readonly candidates: readonly TitleCandidate[] };

/** The best near title is ahead of the second by this, or both are offered. */
const CLEARLY_AHEAD = 0.03;
/** Candidates offered for an unresolved line, and how alike they are at least. */
const MAX_OFFERED = 5;
const LEAST_OFFERED = 0.3;

interface Entry {
  readonly shape: TitleShape;
  readonly stripped: string | null;
  readonly cut: string | null;
}

/**
 * The current and former titles of the articles of one locale, for finding the article that a line
 * names. Answers depend on what it holds, never on the order in which that came.
 */
export class TitleIndex {
  readonly #letters: Letters;
  readonly #entries = new Map<string, Entry>();
  readonly #postings = new TitlePostings();
  readonly #byKey = new Map<string, Set<string>>();
  readonly #byStripped = new Map<string, Set<string>>();
  #former = new Map<string, Set<string>>();
  /** Former titles by a name of their own, since an article may have several. */
  #formerTitles = new Map<string, { readonly id: string; readonly entry: Entry }>();
  #formerPostings = new TitlePostings();

  /** `letters` are those by which titles are compared. */
  constructor(letters: Letters = 'written') {
    this.#letters = letters;
  }

  /** Takes an article's current title in, in place of the one before. */
  set(id: string, title: string): void {
    this.remove(id);
    const entry = toEntry(title, this.#letters);
    if (entry.shape.key === '') return;
    this.#entries.set(id, entry);
    this.#postings.add(id, entry.shape.words);
    put(this.#byKey, entry.shape.key, id);
    if (entry.stripped !== null) put(this.#byStripped, entry.stripped, id);
  }

  remove(id: string): void {
    const entry = this.#entries.get(id);
    if (entry === undefined) return;
    this.#entries.delete(id);
    this.#postings.remove(id, entry.shape.words);
    take(this.#byKey, entry.shape.key, id);
    if (entry.stripped !== null) take(this.#byStripped, entry.stripped, id);
  }

  /** Replaces all former titles. They answer only for articles whose current title is known. */
  setFormer(entries: Iterable<{ readonly id: string; readonly title: string }>): void {
    this.#former = new Map();
    this.#formerTitles = new Map();
    this.#formerPostings = new TitlePostings();
    for (const { id, title } of entries) {
      const entry = toEntry(title, this.#letters);
      const { key, words } = entry.shape;
      if (key === '') continue;
      const name = JSON.stringify([id, key]);
      put(this.#former, key, id);
      this.#formerTitles.set(name, { id, entry });
      this.#formerPostings.add(name, words);
    }
  }

  /**
   * The article that a title names: the same title after folding, else a former title, else one
   * lightly reworded, cut, or with a publisher's name, if it is clearly ahead of the second; such a
   * one of a former title comes last, so that a line written in other words survives a renaming too.
   *
   * @example
   * index.resolve('chinese digital yuan test held in hong kong');
   * // { kind: 'title', id: 'a1', likeness: 1 }
   */
  resolve(title: string, { without }: { readonly without?: string | undefined } = {}): TitleMatch {
    const shape = toShape(title, this.#letters);
    if (shape.key === '') return { kind: 'unresolved', candidates: [] };
    const same = this.#idsOf(this.#byKey, shape.key, without);
    if (same.length > 0) return decided('title', same);
    const former = this.#idsOf(this.#former, shape.key, without);
    if (former.length > 0) return decided('former-title', former);
    const near = nearest(this.#alike(title, shape, without));
    if (near.kind !== 'unresolved') return near;
    const text = toEntry(title, this.#letters);
    const formerlyNear = nearest(this.#formerlyAlike(text, without));
    return formerlyNear.kind === 'unresolved' ? near : formerlyNear;
  }

  #idsOf(
    map: ReadonlyMap<string, ReadonlySet<string>>,
    key: string | null,
    without: string | undefined
  ): string[] {
    const ids = key === null ? undefined : map.get(key);
    return ids === undefined
      ? []
      : [...ids].filter((id) => id !== without && this.#entries.has(id)).sort(compareText);
  }

  /** Articles that once had a title alike, each by the most alike one. */
  #formerlyAlike(text: Entry, without: string | undefined): TitleCandidate[] {
    const likenesses = new Map<string, number>();
    for (const name of this.#formerPostings.candidates(text.shape.words)) {
      const former = this.#formerTitles.get(name);
      if (former === undefined || former.id === without || !this.#entries.has(former.id)) continue;
      const likeness = likenessTo(former.entry, text);
      likenesses.set(former.id, Math.max(likeness, likenesses.get(former.id) ?? 0));
    }
    return inOrder([...likenesses].map(([id, likeness]) => ({ id, likeness })));
  }

  /** Articles with a title alike, most alike first. */
  #alike(title: string, shape: TitleShape, without: string | undefined): TitleCandidate[] {
    const stripped = strippedKey(title, this.#letters);
    const cut = cutKey(title, this.#letters);
    const ids = new Set([
      ...this.#idsOf(this.#byKey, stripped, without),
      ...this.#idsOf(this.#byStripped, shape.key, without),
      ...this.#postings.candidates(shape.words),
    ]);
    const candidates: TitleCandidate[] = [];
    for (const id of ids) {
      const entry = this.#entries.get(id);
      if (entry === undefined || id === without) continue;
      candidates.push({ id, likeness: likenessTo(entry, { shape, stripped, cut }) });
    }
    return inOrder(candidates);
  }
}

const inOrder = (candidates: readonly TitleCandidate[]): TitleCandidate[] =>
  [...candidates].sort((a, b) => b.likeness - a.likeness || compareText(a.id, b.id));

/**
 * The indexes of the texts that could name an article of this title, for healing lines when one is
 * published; whether each does, `resolve` decides.
 *
 * @example
 * linesNear('Seoul opens its metaverse', ['Other', 'seoul opens its metaverse!']); // [1]
 */
export const linesNear = (
  title: string,
  texts: readonly string[],
  letters: Letters = 'written'
): number[] => {
  const target = toEntry(title, letters);
  if (target.shape.key === '') return [];
  const found: number[] = [];
  for (const [index, text] of texts.entries()) {
    if (couldName(target, text, letters)) found.push(index);
  }
  return found;
};

const couldName = (target: Entry, text: string, letters: Letters): boolean => {
  const key = titleKey(text, letters);
  if (key === target.shape.key) return true;
  if (key === '' || (isTooFar(target, key) && !isPartly(target, text, key, letters))) return false;
  return likenessTo(target, toEntry(text, letters)) >= NEAR_LIKENESS;
};

/** Cut, or with a publisher's name, which may be longer than the title. */
const isPartly = (
  { shape, stripped }: Entry,
  text: string,
  key: string,
  letters: Letters
): boolean => {
  if (stripped === key || strippedKey(text, letters) === shape.key) return true;
  const cut = cutKey(text, letters);
  return cut !== null && beginsWith(shape.key, cut);
};

/** Most texts share so few letters with a title that nothing more need be asked. */
const isTooFar = ({ shape }: Entry, key: string): boolean => {
  const head = shape.key.slice(0, 600);
  let inside = 0;
  const step = Math.max(1, Math.floor(key.length / 24));
  let asked = 0;
  for (let at = 0; at + 2 < key.length; at += step) {
    asked += 1;
    if (head.includes(key.slice(at, at + 3))) inside += 1;
  }
  return inside * 4 < asked;
};

const toEntry = (title: string, letters: Letters): Entry => ({
  shape: toShape(title, letters),
  stripped: strippedKey(title, letters),
  cut: cutKey(title, letters),
});

/** How alike two titles are when one of them may be cut or carry a publisher's name. */
const likenessTo = (a: Entry, b: Entry): number => {
  if (a.stripped === b.shape.key || b.stripped === a.shape.key) return PARTIAL_LIKENESS;
  if (b.cut !== null && beginsWith(a.shape.key, b.cut)) return PARTIAL_LIKENESS;
  if (a.cut !== null && beginsWith(b.shape.key, a.cut)) return PARTIAL_LIKENESS;
  return shapeLikeness(a.shape, b.shape);
};

const decided = (kind: 'title' | 'former-title', ids: readonly string[]): TitleMatch => {
  const candidates = ids.map((id) => ({ id, likeness: 1 }));
  const [first, ...others] = candidates;
  return first !== undefined && others.length === 0
    ? { kind, ...first }
    : { kind: 'choice', candidates };
};

const nearest = (candidates: readonly TitleCandidate[]): TitleMatch => {
  const [first] = candidates;
  if (first === undefined || first.likeness < NEAR_LIKENESS) {
    const offered = candidates.filter(({ likeness }) => likeness >= LEAST_OFFERED);
    return { kind: 'unresolved', candidates: offered.slice(0, MAX_OFFERED) };
  }
  const close = candidates.filter(
    ({ likeness }) => likeness >= NEAR_LIKENESS && first.likeness - likeness < CLEARLY_AHEAD
  );
  return close.length === 1
    ? { kind: 'near-title', ...first }
    : { kind: 'choice', candidates: close.slice(0, MAX_OFFERED) };
};

const put = (map: Map<string, Set<string>>, key: string, id: string): void => {
  const ids = map.get(key);
  if (ids) ids.add(id);
  else map.set(key, new Set([id]));
};

const take = (map: Map<string, Set<string>>, key: string, id: string): void => {
  const ids = map.get(key);
  ids?.delete(id);
  if (ids?.size === 0) map.delete(key);
};
