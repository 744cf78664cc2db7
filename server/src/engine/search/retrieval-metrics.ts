/** Results that count: what a reader may see of a list. */
export const DEPTH = 10;

/** How good the first ten results are. */
export interface Score {
  /** Recall@10: the share of the connections that are among the first ten, 0–1. */
  readonly recall10: number;
  /** nDCG@10: the same, but the tenth rank counts less than the first, 0–1. */
  readonly ndcg10: number;
}

/**
 * The gain of one relevant article at a rank, from 0; null where it was not found. Normalised discounted cumulative gain with a
 * single relevant result (Järvelin and Kekäläinen, 2002), so that the ideal is 1.
 *
 * @example
 * gainAt(0); // 1
 * gainAt(2); // 0.5
 */
const gainAt = (rank: number | null): number =>
  rank === null || rank >= DEPTH ? 0 : 1 / Math.log2(rank + 2);

/**
 * The score of the ranks at which connections were found that had been left out one at a time.
 *
 * @example
 * scoreOf([0, 2, null, 14]); // { recall10: 0.5, ndcg10: 0.375 }
 */
export const scoreOf = (ranks: readonly (number | null)[]): Score => {
  if (ranks.length === 0) return { recall10: 0, ndcg10: 0 };
  const found = ranks.filter((rank) => rank !== null && rank < DEPTH).length;
  const gain = ranks.reduce<number>((sum, rank) => sum + gainAt(rank), 0);
  return { recall10: found / ranks.length, ndcg10: gain / ranks.length };
};
