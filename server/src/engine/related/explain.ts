import type { Candidate } from '../search';
import type { Related } from '../model';
import { choicesAmong } from './diversity';
import { judge, pickRelated, toRelated } from './related';
import type { Judged, RelatedOptions, Source } from './related';

/** What the engine says of one article as a connection of another one. Places begin at 1. */
export type Verdict =
  | { readonly kind: 'related'; readonly place: number }
  | {
      readonly kind: 'behind';
      /** Where it would be chosen if its list had room; null for one that is not even among the candidates. */
      readonly place: number | null;
    }
  /** Unlikeness to `other`, which is in the list, decided against it. */
  | { readonly kind: 'too-like'; readonly other: string }
  /** The same story as `of`: the article itself, or one that is in the list. */
  | { readonly kind: 'copy'; readonly of: string }
  | { readonly kind: 'below-threshold' }
  | { readonly kind: 'nothing-in-common' };

/** A verdict with its figures, as if the article were in the list. */
export interface ExplainedCandidate extends Related {
  readonly verdict: Verdict;
  /** Members of the list of its relation, in their order. */
  readonly list: readonly string[];
}

/**
 * Why an article is or is not related to another one, by the very steps of {@link pickRelated}. `candidates` are all that were
 * found for the list, best first, of which the list is chosen from the first `pool`; the target need not be among them.
 */
export const explainCandidate = (
  source: Source,
  candidates: readonly Candidate[],
  target: Candidate,
  { pool, ...options }: RelatedOptions & { readonly pool: number }
): ExplainedCandidate | null => {
  const [judged] = judge(source.row, [target], options.threshold);
  if (!judged) return null;
  const list = pickRelated(source, candidates.slice(0, pool), options).map(({ id }) => id);
  const related = toRelated(source, judged);
  return {
    ...related,
    // Topics in common count by what the words give: without any there is nothing to have a share in.
    reasons: judged.score > 0 ? related.reasons : [],
    list,
    verdict: verdictOn(judged, source, candidates, { ...options, pool, list }),
  };
};

const verdictOn = (
  target: Judged,
  source: Source,
  candidates: readonly Candidate[],
  { pool, list, limit, threshold }: RelatedOptions & { pool: number; list: readonly string[] }
): Verdict => {
  if (target.features.terms.length === 0) return { kind: 'nothing-in-common' };
  if (target.fault === 'copy') return { kind: 'copy', of: source.row.id };
  if (target.fault === 'weak') return { kind: 'below-threshold' };
  const place = list.indexOf(target.id) + 1;
  if (place > 0) return { kind: 'related', place };
  const fit = judge(source.row, candidates, threshold).filter(({ fault }) => fault === null);
  const inPool = new Set(candidates.slice(0, pool).map(({ id }) => id));
  if (!inPool.has(target.id)) {
    const rank = fit.findIndex(({ id }) => id === target.id);
    return { kind: 'behind', place: rank < 0 ? null : rank + 1 };
  }
  return verdictOnChoice(
    target,
    fit.filter(({ id }) => inPool.has(id)),
    limit
  );
};

/** Why a candidate that fits was not chosen. */
const verdictOnChoice = (target: Judged, fit: readonly Judged[], limit: number): Verdict => {
  const isTarget = ({ id }: Judged): boolean => id === target.id;
  const rank = fit.findIndex(isTarget);
  let dropped = 0;
  let step = 0;
  for (const { chosen, copies, left } of choicesAmong(fit)) {
    step += 1;
    if (isTarget(chosen)) return { kind: 'behind', place: step };
    if (copies.some(isTarget)) {
      return step <= limit ? { kind: 'copy', of: chosen.id } : { kind: 'behind', place: step + 1 };
    }
    dropped += copies.filter((copy) => fit.indexOf(copy) < rank).length;
    const { closest } = left.find(({ candidate }) => isTarget(candidate)) ?? {};
    // By its score alone it would have been chosen.
    if (step === limit && closest && rank - dropped < limit) {
      return { kind: 'too-like', other: closest.id };
    }
  }
  return { kind: 'behind', place: null };
};
