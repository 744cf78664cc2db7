import { TermTable } from '../model';

/**
 * Numbers for terms, so that the index compares and looks up integers rather than texts. The number of a released term is
 * given to the next new one, so numbers stay as low as there are terms at a time. No result may depend on which number a
 * term has.
 */
export class TermDictionary {
  readonly #numbers = new TermTable();
  readonly #free: number[] = [];
  #size = 0;

  /** One above the highest number given out. */
  get size(): number {
    return this.#size;
  }

  /** The number of a term; undefined where it has none. */
  numberOf(term: string): number | undefined {
    return this.#numbers.numberOf(term);
  }

  /** The number of a term; it is given one where it has none. */
  take(term: string): number {
    const next = this.#free.at(-1) ?? this.#size;
    const number = this.#numbers.take(term, next);
    if (number !== next) return number;
    if (this.#free.pop() === undefined) this.#size += 1;
    return number;
  }

  /** Frees the number of a term. */
  release(number: number): void {
    if (!this.#numbers.delete(this.term(number))) return;
    this.#numbers.name(number, '');
    this.#free.push(number);
  }

  term(number: number): string {
    return this.#numbers.term(number);
  }
}
