/** The term vector of a text: its distinct terms, sorted, and how often title, lead and body have each of them. */
export interface TermVector {
  readonly terms: readonly string[];
  /** As `packCounts` gives them. */
  readonly counts: ArrayLike<number>;
}
