import type { Candidate, CandidateFeatures } from '../search';
import { isCopy } from '../copies';
import { HIGHEST_SCORE } from '../search';

/** What is asked of a candidate to take it into a list or not. */
export interface Ranked extends Pick<Candidate, 'score'> {
  readonly features: Pick<CandidateFeatures, 'title' | 'date' | 'sketch' | 'words' | 'terms'>;
}

/**
 * Share of its worth, 0–1, that a candidate loses where it is quite like one that is chosen; 0 takes the highest scores.
 * Measured: docs/relevance.md#diversity.
 */
export const SAMENESS_COST = 0.1;

/**
 * The members of a list: of candidates in their order, those that score high and yet are unlike each other (after maximal
 * marginal relevance; Carbonell, Goldstein 1998, with the cost as a share), never two copies of one story. Diversity picks the set; they come
 * back in the order in which they were given. Two candidates are alike as far as they share the same with the article.
 *
 * @example
 * pickDiverse([fall, copyOfFall, inquiry], 2); // [fall, inquiry]
 */
export const pickDiverse = <T extends Ranked>(
  candidates: readonly T[],
  limit: number,
  cost = SAMENESS_COST
): T[] => {
  const left = candidates.map((candidate) => ({
    candidate,
    shared: sharedOf(candidate),
    /** On the scale of relevance, 0–1, which spreads out the low shares. */
    worth: Math.sqrt(candidate.score / HIGHEST_SCORE),
    /** Likeness to the most alike of those that are chosen. */
    likeness: 0,
  }));
  const chosen = new Set<T>();
  while (chosen.size < limit && left.length > 0) {
    const gains = left.map(({ worth, likeness }) => worth * (1 - cost * likeness));
    const best = gains.indexOf(Math.max(...gains));
    const [next] = left.splice(best, 1);
    if (next === undefined) break;
    chosen.add(next.candidate);
    for (let i = left.length - 1; i >= 0; i -= 1) {
      const other = left[i];
      if (other === undefined) continue;
      if (isCopy(next.candidate.features, other.candidate.features)) left.splice(i, 1);
      else other.likeness = Math.max(other.likeness, cosine(next.shared, other.shared));
    }
  }
  return candidates.filter((candidate) => chosen.has(candidate));
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
