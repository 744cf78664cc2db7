/**
 * Inverse document frequency: how specific a term is, given how many documents contain it.
 * The inner `1 +` keeps it positive for terms found in over half of the corpus (Lucene's BM25 form).
 *
 * @example
 * idf(1, 100);  // 4.21: rare, specific
 * idf(90, 100); // 0.11: common, says little
 */
export const idf = (docFreq: number, docCount: number): number =>
  Math.log(1 + (docCount - docFreq + 0.5) / (docFreq + 0.5));
