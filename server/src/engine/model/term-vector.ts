/** The words of a text: its terms, sorted, each once, and how often title, lead and body have each of them. */
export interface Words {
  readonly terms: readonly string[];
  /** As `packCounts` gives them. */
  readonly counts: ArrayLike<number>;
}
