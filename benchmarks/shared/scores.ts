/** An editor's own list of related articles. */
export interface Gold {
  readonly id: string;
  readonly related: readonly string[];
}

export interface Scores {
  readonly queries: number;
  readonly ndcg10: number;
  readonly recall10: number;
  readonly mrr10: number;
}

const CUT = 10;
const discount = (rank: number): number => 1 / Math.log2(rank + 2);

/**
 * nDCG@10, recall@10 and MRR@10 of a run against editors' lists (Järvelin, Kekäläinen 2002, binary gain).
 * A query without an answer counts as 0.
 */
export const scoresOf = (
  gold: readonly Gold[],
  run: ReadonlyMap<string, readonly string[]>
): Scores => {
  const sums = { ndcg10: 0, recall10: 0, mrr10: 0 };
  for (const { id, related } of gold) {
    const relevant = new Set(related);
    const ranks = [...new Set((run.get(id) ?? []).slice(0, CUT))]
      .map((answer, rank) => (relevant.has(answer) ? rank : -1))
      .filter((rank) => rank >= 0);
    let ideal = 0;
    for (let rank = 0; rank < Math.min(CUT, relevant.size); rank += 1) ideal += discount(rank);
    sums.ndcg10 += ranks.reduce((sum, rank) => sum + discount(rank), 0) / ideal;
    sums.recall10 += ranks.length / relevant.size;
    sums.mrr10 += ranks[0] === undefined ? 0 : 1 / (ranks[0] + 1);
  }
  const mean = (sum: number): number => Number((sum / Math.max(1, gold.length)).toFixed(4));
  return {
    queries: gold.length,
    ndcg10: mean(sums.ndcg10),
    recall10: mean(sums.recall10),
    mrr10: mean(sums.mrr10),
  };
};
