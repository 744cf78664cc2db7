import { MemoryIndex, analyze, languageOf, tokenize } from '../../server/src/engine';
import type { AnalyzedDocument } from '../../server/src/engine';
import type { Sample } from './corpus';
import { randomFrom } from '../../tests/support/random';
import { bestTime, bytesInUse, rounded, spreadOf, timed } from './measure';
import type { Spread } from './measure';

/** Related articles a query. */
export const LIMIT = 10;

/** An index for each locale, as the engine keeps them. */
export class Indexes {
  readonly #byLocale = new Map<string, MemoryIndex>();

  of(locale: string): MemoryIndex {
    const index = this.#byLocale.get(locale) ?? new MemoryIndex();
    this.#byLocale.set(locale, index);
    return index;
  }

  add(row: AnalyzedDocument): void {
    this.of(row.locale).addNow([row]);
  }

  /** Asks as if for the first time: an index may remember the article that it was asked for last. */
  find(row: AnalyzedDocument): string[] {
    return this.of(row.locale)
      .candidatesNow({ ...row }, { limit: LIMIT })
      .map(({ id }) => id);
  }
}

/** How fast documents are taken in, against cutting their text into terms alone. */
export interface Intake {
  readonly documents: number;
  readonly chars: number;
  readonly 'tokenising Mchar/s': number;
  readonly 'indexing Mchar/s': number;
  /** 1 would be as fast as tokenising alone. */
  readonly share: number;
}

const tokenizeAll = ({ document: { title, blocks, locale } }: Sample): number => {
  const language = languageOf(locale, title);
  let terms = tokenize(title, language).length;
  for (const { kind, text } of blocks) {
    if (kind !== 'code') terms += tokenize(text, language).length;
  }
  return terms;
};

/** Documents in one stretch of timing: short enough that both works meet the same noise. */
const STRETCH = 500;

/** Fills the indexes, tokenising each stretch of documents apart and then taking it in. */
export class IntakeMeter {
  readonly indexes = new Indexes();
  #documents = 0;
  #chars = 0;
  #tokenising = 0;
  #indexing = 0;
  #waiting: Sample[] = [];

  /** Documents that are not yet in the index. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Takes a document; what is done with its row is not timed. */
  take(sample: Sample, use: (row: AnalyzedDocument) => void = () => undefined): void {
    this.#waiting.push(sample);
    if (this.#waiting.length >= STRETCH) this.finish(use);
  }

  finish(use: (row: AnalyzedDocument) => void = () => undefined): Intake {
    const samples = this.#waiting;
    this.#waiting = [];
    const tokenizing = (): void => samples.forEach(tokenizeAll);
    const indexing = (): AnalyzedDocument[] =>
      samples.map(({ document }) => {
        const row = analyze(document);
        this.indexes.add(row);
        return row;
      });
    this.#tokenising += timed(tokenizing).ms;
    const { value: rows, ms } = timed(indexing);
    this.#indexing += ms;
    this.#documents += samples.length;
    this.#chars += samples.reduce((sum, { chars }) => sum + chars, 0);
    rows.forEach(use);
    const rate = (time: number): number => rounded(this.#chars / 1000 / time);
    return {
      documents: this.#documents,
      chars: this.#chars,
      'tokenising Mchar/s': rate(this.#tokenising),
      'indexing Mchar/s': rate(this.#indexing),
      share: rounded(this.#tokenising / this.#indexing),
    };
  }
}

/** Milliseconds of each query. */
export const queryTimes = (indexes: Indexes, rows: readonly AnalyzedDocument[]): Spread =>
  spreadOf(rows.map((row) => bestTime(() => indexes.find(row))));

/** Bytes that an index of given rows takes; the rows themselves are not counted. */
export const indexBytes = (rows: readonly AnalyzedDocument[]): number => {
  // Strings that the index shares with the rows would else look free.
  const packed = rows.map((row) => JSON.stringify(row));
  const before = bytesInUse();
  const indexes = new Indexes();
  for (const text of packed) indexes.add(JSON.parse(text) as AnalyzedDocument);
  const bytes = bytesInUse() - before;
  // Keeps both alive until they were measured.
  return packed.length > 0 && indexes.of('en').size >= 0 ? bytes : 0;
};

/** Milliseconds that adding, replacing and removing one article take in a filled index. */
export const changeTimes = (
  indexes: Indexes,
  rows: readonly AnalyzedDocument[],
  spare: readonly AnalyzedDocument[],
  seed: number
): Readonly<Record<'add' | 'replace' | 'remove', Spread>> => {
  const next = randomFrom(seed);
  const times = { add: [] as number[], replace: [] as number[], remove: [] as number[] };
  for (const fresh of spare) {
    const old = rows[Math.floor(next() * rows.length)];
    const other = rows[Math.floor(next() * rows.length)];
    if (old === undefined || other === undefined) continue;
    const index = indexes.of(old.locale);
    times.replace.push(
      timed(() => index.addNow([{ ...old, terms: other.terms, counts: other.counts }])).ms
    );
    times.remove.push(timed(() => index.removeNow([old.id])).ms);
    times.add.push(timed(() => indexes.add(fresh)).ms);
    indexes.add(old);
  }
  return {
    add: spreadOf(times.add),
    replace: spreadOf(times.replace),
    remove: spreadOf(times.remove),
  };
};
