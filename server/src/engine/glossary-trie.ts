/**
 * Words in a tree, letter by letter, so that one pass over a text finds every word that begins at a
 * place. Edges live in one map keyed by state and UTF-16 unit, far smaller than a map for each node.
 */
export class Trie<Value> {
  readonly #edges = new Map<number, number>();
  readonly #values = new Map<number, Value[]>();
  #states = 1;

  /** Adds a value under a word; several may stand under one. */
  add(word: string, value: Value): void {
    let state = 0;
    for (let i = 0; i < word.length; i += 1) {
      const edge = edgeOf(state, word.charCodeAt(i));
      let next = this.#edges.get(edge);
      if (next === undefined) {
        next = this.#states;
        this.#states += 1;
        this.#edges.set(edge, next);
      }
      state = next;
    }
    const values = this.#values.get(state);
    if (values) values.push(value);
    else this.#values.set(state, [value]);
  }

  /**
   * The words that begin at a place of a text, shortest first, each with the place after it.
   *
   * @example
   * trie.add('web', 1); trie.add('web3', 2);
   * trie.at('web3 fund', 0); // [{ end: 3, values: [1] }, { end: 4, values: [2] }]
   */
  at(text: string, start: number): { end: number; values: readonly Value[] }[] {
    const found: { end: number; values: readonly Value[] }[] = [];
    let state = 0;
    for (let i = start; i < text.length; i += 1) {
      const next = this.#edges.get(edgeOf(state, text.charCodeAt(i)));
      if (next === undefined) break;
      state = next;
      const values = this.#values.get(state);
      if (values) found.push({ end: i + 1, values });
    }
    return found;
  }

  /** Brings the values under each word into one order, whatever the order of adding. */
  sort(compare: (a: Value, b: Value) => number): void {
    for (const values of this.#values.values()) values.sort(compare);
  }
}

const UNITS = 0x10000;

const edgeOf = (state: number, unit: number): number => state * UNITS + unit;
