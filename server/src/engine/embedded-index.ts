import type { AnalyzedDocument } from './analyze';
import { weighQuery } from './asked';
import type { Asked } from './asked';
import type { Candidate, CandidateIndex, CandidateOptions } from './candidate-index';
import { InvertedIndex } from './inverted-index';
import type { Entry } from './inverted-index';
import { Masses } from './masses';
import { areOtherNamed, signsOf } from './names';
import { compareText } from './order';
import { LEAD_WEIGHT, labelFactor, leadWeight, smoothedNorm, wholeWeight } from './ranking';
import { RoughPass } from './rough-pass';
import { bodyCount, leadCount, titleCount } from './term-counts';

/**
 * How many documents are scored exactly. The first pass, with norms that leave out how telling terms are,
 * puts the best ten among them (docs/design.md#ranking).
 */
const SCORED_EXACTLY = 400;
/** Shared terms named for a candidate; those beyond give too little to be shown. */
const TERMS_NAMED = 60;

/** A document with its exact score. */
interface Scored {
  readonly slot: number;
  readonly entry: Entry;
  readonly score: number;
}

/** The article that was asked for last: its lists of background, follow-up and others are all cut from one pass. */
interface Last {
  readonly asked: Asked;
  readonly version: number;
  /** By slot. */
  readonly scored: Map<number, Scored>;
  readonly candidates: Map<number, Candidate>;
}

/** The index in memory: exact, deterministic and independent of the order in which documents came. */
export class EmbeddedIndex implements CandidateIndex {
  readonly #index = new InvertedIndex();
  readonly #rough = new RoughPass(this.#index);
  readonly #masses = new Masses(this.#index);
  #last: Last | undefined;
  /** By number of a term: one above its place among the terms of the article that was asked for last; 0 for others. */
  #places = new Uint32Array(0);

  get size(): number {
    return this.#index.docCount;
  }

  // The port is asynchronous for the sake of other adapters; nothing here waits.
  add(documents: readonly AnalyzedDocument[]): Promise<void> {
    this.addNow(documents);
    return Promise.resolve();
  }

  remove(ids: readonly string[]): Promise<void> {
    this.removeNow(ids);
    return Promise.resolve();
  }

  candidates(query: AnalyzedDocument, options: CandidateOptions): Promise<readonly Candidate[]> {
    return Promise.resolve(this.candidatesNow(query, options));
  }

  addNow(documents: readonly AnalyzedDocument[]): void {
    for (const document of documents) this.#index.add(document);
  }

  removeNow(ids: readonly string[]): void {
    for (const id of ids) this.#index.remove(id);
  }

  candidatesNow(query: AnalyzedDocument, options: CandidateOptions): Candidate[] {
    const last = this.#read(query);
    return this.#rough
      .likeliest(last.asked.smoothing.whole, SCORED_EXACTLY, passing(query, options))
      .map((slot) => this.#scored(last, slot))
      .filter((scored) => scored !== undefined)
      .sort((a, b) => b.score - a.score || compareText(a.entry.row.id, b.entry.row.id))
      .slice(0, options.limit)
      .map((scored) => this.#candidate(last, scored));
  }

  /** Makes the article the last one, unless it is already and nothing has changed since. */
  #read(query: AnalyzedDocument): Last {
    const { version } = this.#index;
    if (this.#last?.asked.query === query && this.#last.version === version) return this.#last;
    const asked = weighQuery(query, this.#index);
    this.#rough.read(asked);
    this.#mark(this.#last?.asked, asked);
    this.#last = { asked, version, scored: new Map(), candidates: new Map() };
    return this.#last;
  }

  #mark(before: Asked | undefined, asked: Asked): void {
    const { size } = this.#index.vocabulary;
    if (size > this.#places.length) this.#places = new Uint32Array(Math.ceil(size * 1.5));
    else before?.numbers.forEach((number) => (this.#places[number] = 0));
    asked.numbers.forEach((number, i) => (this.#places[number] = i + 1));
  }

  #scored({ asked, scored }: Last, slot: number): Scored | undefined {
    const entry = this.#index.entry(slot);
    if (entry === undefined) return undefined;
    const known = scored.get(slot);
    if (known !== undefined) return known;
    let text = 0;
    this.#eachShared(asked, slot, entry, (_place, contribution) => (text += contribution));
    const found = { slot, entry, score: text * labelFactor(asked.query, entry.row) };
    scored.set(slot, found);
    return found;
  }

  /** Gives each shared term to a function in the order of the terms' texts: its place in the query, and what it adds. */
  #eachShared(
    { whole, lead, norms, smoothing }: Asked,
    slot: number,
    { terms }: Entry,
    use: (place: number, contribution: number) => void
  ): void {
    const masses = this.#masses.of(slot, terms);
    const perWhole = 1 / (norms.whole * smoothedNorm(masses.whole, smoothing.whole));
    const perLead = LEAD_WEIGHT / (norms.lead * smoothedNorm(masses.lead, smoothing.lead));
    const places = this.#places;
    for (let i = 0; i < terms.length; i += 2) {
      const place = places[terms[i] ?? 0] ?? 0;
      if (place === 0) continue;
      const counts = terms[i + 1] ?? 0;
      const title = titleCount(counts);
      use(
        place - 1,
        perWhole * (whole[place - 1] ?? 0) * wholeWeight(title, bodyCount(counts)) +
          perLead * (lead[place - 1] ?? 0) * leadWeight(title, leadCount(counts))
      );
    }
  }

  #candidate({ asked, candidates }: Last, { slot, entry, score }: Scored): Candidate {
    const known = candidates.get(slot);
    if (known !== undefined) return known;
    const { id, title, date, topics, glossary } = entry.row;
    const shared: (readonly [term: string, contribution: number])[] = [];
    this.#eachShared(asked, slot, entry, (place, contribution) => {
      shared.push([asked.terms[place] ?? '', contribution]);
    });
    const terms = shared.sort(([a, x], [b, y]) => y - x || compareText(a, b)).slice(0, TERMS_NAMED);
    const sketch = { size: entry.shingles, hashes: Array.from(entry.hashes) };
    const isOtherNamed = this.#isOtherNamed(asked, entry);
    const features = { title, date, sketch, isOtherNamed, topics, glossary, terms };
    const candidate = { id, score, features };
    candidates.set(slot, candidate);
    return candidate;
  }

  #isOtherNamed(asked: Asked, { terms }: Entry): boolean {
    const isShared = new Uint8Array(asked.numbers.length);
    let theirs = 0;
    for (let i = 0; i < terms.length; i += 2) {
      const place = this.#places[terms[i] ?? 0] ?? 0;
      const counts = terms[i + 1] ?? 0;
      if (place > 0) isShared[place - 1] = 1;
      else theirs |= signsOf(titleCount(counts), bodyCount(counts));
    }
    const ours = asked.signs.reduce(
      (signs, sign, i) => (isShared[i] === 1 ? signs : signs | sign),
      asked.signsOfUnknown
    );
    return areOtherNamed(ours, theirs);
  }
}

/** Which documents an article may be related to at all. */
const passing = (
  query: AnalyzedDocument,
  { until, after, undated, sources, without }: CandidateOptions
): ((entry: Entry) => boolean) => {
  const left = new Set([...(without ?? []), query.id]);
  return ({ row: { id, date, source } }) => {
    if (left.has(id) || (sources !== undefined && !sources.includes(source))) return false;
    if (undated === true) return date === null;
    if (until !== undefined && (date === null || date > until)) return false;
    return after === undefined || (date !== null && date > after);
  };
};
