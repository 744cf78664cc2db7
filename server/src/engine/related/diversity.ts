import type { Candidate, CandidateFeatures } from '../search';
import { isCopy } from '../copies';
import { HIGHEST_SCORE } from '../search';

/** What is asked of a candidate to take it into a list or not. */
export interface Ranked extends Pick<Candidate, 'score'> {
  readonly features: Omit<CandidateFeatures, 'topics' | 'glossary'>;
}

/**
 * Share of its worth, 0–1, that a candidate loses where it is quite like one that is chosen; 0 takes the highest scores.
 * Measured: docs/relevance.md#diversity.
 */
export const SAMENESS_COST = 0.1;

/** A candidate that may still be chosen. */
interface Open<T> {
  readonly candidate: T;
  readonly shared: Shared;
  /** On the scale of relevance, 0–1, which spreads out the low shares. */
  readonly worth: number;
  /** Likeness to the most alike of those that are chosen, and which one that is. */
  likeness: number;
  closest: T | null;
}

/** One step of choosing: who comes next, who is out as its copy, and who is left. */
export interface Choice<T> {
  readonly chosen: T;
  readonly copies: readonly T[];
  readonly left: readonly Pick<Open<T>, 'candidate' | 'closest'>[];
}

/**
 * Candidates in the order in which they would be chosen for a list: those that score high and yet are unlike each other
 * (after maximal marginal relevance; Carbonell, Goldstein 1998, with the cost as a share), never two copies of one story.
 * Two candidates are alike as far as they share the same with the article. Where a list ends changes nothing about the order.
 */
export function* choicesAmong<T extends Ranked>(
  candidates: readonly T[],
  cost = SAMENESS_COST
): Generator<Choice<T>> {
  let left = candidates.map((candidate): Open<T> => ({
    candidate,
    shared: sharedOf(candidate),
    worth: Math.sqrt(candidate.score / HIGHEST_SCORE),
    likeness: 0,
    closest: null,
  }));
  while (left.length > 0) {
    const gains = left.map(({ worth, likeness }) => worth * (1 - cost * likeness));
    const [next] = left.splice(gains.indexOf(Math.max(...gains)), 1);
    if (next === undefined) return;
    const chosen = next.candidate;
    const copies = left.filter(({ candidate }) => isCopy(chosen.features, candidate.features));
    left = left.filter((other) => !copies.includes(other));
    for (const other of left) {
      const likeness = cosine(next.shared, other.shared);
      if (likeness > other.likeness) Object.assign(other, { likeness, closest: chosen });
    }
    yield { chosen, copies: copies.map(({ candidate }) => candidate), left };
  }
}

/**
 * The members of a list: the first of {@link choicesAmong}. Diversity picks the set; they come back in the order in which
 * they were given.
 *
 * @example
 * pickDiverse([fall, copyOfFall, inquiry], 2); // [fall, inquiry]
 */
export const pickDiverse = <T extends Ranked>(
  candidates: readonly T[],
  limit: number,
  cost = SAMENESS_COST
): T[] => {
  if (limit < 1) return [];
  const members = new Set<T>();
  for (const { chosen } of choicesAmong(candidates, cost)) {
    members.add(chosen);
    if (members.size >= limit) break;
  }
  return candidates.filter((candidate) => members.has(candidate));
};

/** What a candidate shares with the article, and how long a vector that is. */
interface Shared {
  readonly terms: ReadonlyMap<string, number>;
  readonly norm: number;
}

const sharedOf = ({ features }: Ranked): Shared => ({
  terms: new Map(features.terms),
  norm: Math.sqrt(features.terms.reduce((sum, [, contribution]) => sum + contribution ** 2, 0)),
});

const cosine = (a: Shared, b: Shared): number => {
  if (a.norm === 0 || b.norm === 0) return 0;
  let sum = 0;
  for (const [term, contribution] of a.terms) sum += contribution * (b.terms.get(term) ?? 0);
  return sum / (a.norm * b.norm);
};
