import type { Answer, JudgedPair, Verdict } from './judged-newsroom';

/** What a verdict gives to a list that holds the article; copies are no part of one. */
const GAINS: Readonly<Record<Exclude<Verdict, 'copy'>, number>> = {
  related: 2,
  background: 1,
  unrelated: 0,
};
const CUT = 5;

const discounted = (gains: readonly number[]): number =>
  gains.slice(0, CUT).reduce((sum, gain, rank) => sum + gain / Math.log2(rank + 2), 0);

/** The verdicts on the pairs of one article, by the other one's id. */
const verdictsOf = (id: string, pairs: readonly JudgedPair[]): Map<string, Verdict> =>
  new Map(
    pairs.flatMap(({ a, b, verdict }): [string, Verdict][] => {
      if (a === id) return [[b, verdict]];
      return b === id ? [[a, verdict]] : [];
    })
  );

/** The verdicts without those on copies of an article that the list holds: of one story a list shows one telling. */
const withoutDoubles = (
  verdicts: ReadonlyMap<string, Verdict>,
  list: readonly string[],
  pairs: readonly JudgedPair[]
): Map<string, Verdict> => {
  const isDouble = (id: string): boolean =>
    !list.includes(id) &&
    [...verdictsOf(id, pairs)].some(
      ([other, verdict]) => verdict === 'copy' && list.includes(other)
    );
  return new Map([...verdicts].filter(([id, verdict]) => verdict === 'copy' || !isDouble(id)));
};

/**
 * nDCG@5 of one list over the pairs that were judged: those that were not are taken out of the list first, as they would
 * otherwise count as wrong (condensed lists; Sakai 2007). Null where there is nothing to find.
 *
 * @example
 * ndcgOf(['b', 'x', 'c'], new Map([['b', 'unrelated'], ['c', 'related']])); // 0.63: the one to find comes second
 */
export const ndcgOf = (
  list: readonly string[],
  verdicts: ReadonlyMap<string, Verdict>
): number | null => {
  const gainOf = (id: string): number[] => {
    const verdict = verdicts.get(id);
    return verdict === undefined || verdict === 'copy' ? [] : [GAINS[verdict]];
  };
  const best = [...verdicts.keys()].flatMap(gainOf).sort((a, b) => b - a);
  const ideal = discounted(best);
  return ideal === 0 ? null : discounted(list.flatMap(gainOf)) / ideal;
};

export interface JudgedScores {
  /** Articles with something to find. */
  readonly queries: number;
  readonly ndcg5: number;
  /** Shares of the pairs of a verdict, counted both ways, whose relevance reaches the threshold; null where there are none. */
  readonly shown: Readonly<Record<'related' | 'background' | 'unrelated', number | null>>;
  /** Share of the copies that are recognised, both ways; null where there are none. */
  readonly copiesFound: number | null;
  /** Pairs of another verdict that are taken for copies. */
  readonly wrongCopies: readonly string[];
}

/** How the answers of one locale stand to the verdicts. */
export const scoreJudged = (
  answers: ReadonlyMap<string, Answer>,
  pairs: readonly JudgedPair[],
  threshold: number
): JudgedScores => {
  const ndcgs: number[] = [];
  const all = { copy: 0, related: 0, background: 0, unrelated: 0 };
  const shown = { ...all };
  const wrongCopies: string[] = [];
  for (const [id, { related, copies }] of answers) {
    const list = related.map((one) => one.id);
    const verdicts = withoutDoubles(verdictsOf(id, pairs), list, pairs);
    const ndcg = ndcgOf(list, verdicts);
    if (ndcg !== null) ndcgs.push(ndcg);
    const passed = new Set(
      related.filter(({ relevance }) => relevance >= threshold).map((one) => one.id)
    );
    for (const [other, verdict] of verdicts) {
      all[verdict] += 1;
      if (verdict === 'copy' ? copies.includes(other) : passed.has(other)) shown[verdict] += 1;
      if (verdict !== 'copy' && copies.includes(other)) wrongCopies.push(`${id} ${other}`);
    }
  }
  const shareOf = (verdict: Verdict): number | null =>
    all[verdict] === 0 ? null : shown[verdict] / all[verdict];
  return {
    queries: ndcgs.length,
    ndcg5: ndcgs.reduce((sum, one) => sum + one, 0) / ndcgs.length,
    shown: {
      related: shareOf('related'),
      background: shareOf('background'),
      unrelated: shareOf('unrelated'),
    },
    copiesFound: shareOf('copy'),
    wrongCopies,
  };
};
