import { Trie, spellings, type Pattern } from '../matching';
import { compareText } from '../model';
import type { Letters } from '../text';
import type { DoubtfulNames, Institutions } from './names';

/** What a name found in a text says. */
export interface Meaning {
  /** Several for a name as 日中韓; none for what only holds a name. */
  readonly topics: readonly string[];
  /** A city, an institution or a product, which speaks less surely than the name itself. */
  readonly isMark: boolean;
  /** The key of the seeded topic that it belongs to. */
  readonly key: string | null;
  /** Where many countries have it. */
  readonly institutions: Institutions | null;
  /** Where it means something else as well. */
  readonly doubtful: DoubtfulNames | null;
  /** Where it is an ordinary word in small letters. */
  readonly isOrdinary: boolean;
}

/** A name of the topics, without doubt about it. */
export const SURE: Omit<Meaning, 'topics'> = {
  isMark: false,
  key: null,
  institutions: null,
  doubtful: null,
  isOrdinary: false,
};

/** All names to look for, each with what it says. */
export class Meanings {
  readonly trie = new Trie<Pattern>();
  readonly #meanings = new Map<string, Meaning>();
  readonly #letters: Letters;

  /** `letters` are those by which names are compared. */
  constructor(letters: Letters) {
    this.#letters = letters;
  }

  /** Adds a name; of several meanings of one spelling the least rank holds, then the least id. */
  add(name: string, meaning: Meaning, pattern: Omit<Pattern, 'id' | 'written'>): void {
    const id = `${meaning.topics.length === 0 ? 'other' : 'name'} ${meaning.topics.join()} ${name}`;
    this.#meanings.set(id, meaning);
    for (const { text, written } of spellings(name, this.#letters))
      this.trie.add(text, { ...pattern, id, written });
  }

  /** To be called once all names are there. */
  sort(): void {
    this.trie.sort((a, b) => a.rank - b.rank || compareText(a.id, b.id));
  }

  of({ id }: Pattern): Meaning | undefined {
    return this.#meanings.get(id);
  }
}
