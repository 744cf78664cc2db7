import type { AnalyzedDocument } from '../postings';
import { weighQuery } from './weighted-query';
import type { Asked, Both } from './weighted-query';
import { Baselines } from './baselines';
import type { BaselineRanks } from './baselines';
import type { Candidate, CandidateIndex, CandidateOptions } from './candidate-index';
import { InvertedIndex } from '../postings';
import type { Entry } from '../postings';
import { Masses } from './document-norms';
import { compareText } from '../model';
import { LEAD_WEIGHT, labelFactor, smoothedNorm, titleFactor } from './similarity';
import { leadWeight, wholeWeight } from '../model';
import { RoughPass } from './first-pass';
import { bodyCount, leadCount, titleCount } from '../model';
import { TopSlots } from './top-k';
import type { Words } from '../model';

/**
 * How many documents are scored exactly. The first pass, with norms that leave out how telling terms are,
 * puts the best ten among them (docs/performance.md#two-passes).
 */
const SCORED_EXACTLY = 200;
/** Shared terms named for a candidate; those beyond give too little to be shown. */
const TERMS_NAMED = 60;

/** The article that was asked for last: its lists of background, follow-up and others are all cut from one pass. */
interface Last {
  readonly asked: Asked;
  readonly version: number;
  /** By slot. */
  readonly scores: Map<number, number>;
  readonly candidates: Map<number, Candidate>;
}

/** The index in memory: exact, deterministic and independent of the order in which documents came. */
export class EmbeddedIndex implements CandidateIndex {
  readonly #index = new InvertedIndex();
  readonly #rough = new RoughPass(this.#index);
  readonly #masses = new Masses(this.#index);
  readonly #baselines = new Baselines(this.#index);
  #last: Last | undefined;
  /** By number of a term: one above its place among the terms of the article that was asked for last; 0 for others. */
  #places = new Uint32Array(0);

  get size(): number {
    return this.#index.docCount;
  }

  /** In how many documents a term stands. */
  docFreq(term: string): number {
    return this.#index.docFreq(term);
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

  /** Where plain methods put articles, to measure the engine beside them. */
  baselineRanks(
    query: AnalyzedDocument,
    wanted: readonly string[],
    without: readonly string[] = []
  ): BaselineRanks {
    return this.#baselines.ranks(query, wanted, without);
  }

  addNow(documents: readonly AnalyzedDocument[]): void {
    for (const document of documents) this.#index.add(document);
  }

  removeNow(ids: readonly string[]): void {
    for (const id of ids) this.#index.remove(id);
  }

  candidatesNow(query: AnalyzedDocument, options: CandidateOptions): Candidate[] {
    const last = this.#read(query);
    const passes = this.#passing(query, options);
    const best = new TopSlots(options.limit, this.#index.compareSlots);
    const { whole } = last.asked.smoothing;
    for (const slot of this.#rough.likeliest(whole, SCORED_EXACTLY, passes)) {
      best.offer(slot, this.#score(last, slot));
    }
    return best.sorted().flatMap(({ slot, value }) => this.#candidate(last, slot, value) ?? []);
  }

  /** One document scored exactly, wherever it stands among the candidates; undefined where it is not in the index. */
  candidate(query: AnalyzedDocument, id: string): Candidate | undefined {
    const slot = this.#index.slot(id);
    if (slot === undefined) return undefined;
    const last = this.#read(query);
    return this.#candidate(last, slot, this.#score(last, slot));
  }

  /** Makes the article the last one, unless it is already and nothing has changed since. */
  #read(query: AnalyzedDocument): Last {
    const { version } = this.#index;
    if (this.#last?.asked.query === query && this.#last.version === version) return this.#last;
    const asked = weighQuery(query, this.#index);
    this.#rough.read(asked);
    this.#mark(this.#last?.asked, asked);
    this.#last = { asked, version, scores: new Map(), candidates: new Map() };
    return this.#last;
  }

  #mark(before: Asked | undefined, asked: Asked): void {
    const { size } = this.#index.vocabulary;
    if (size > this.#places.length) this.#places = new Uint32Array(Math.ceil(size * 1.5));
    else before?.numbers.forEach((number) => (this.#places[number] = 0));
    asked.numbers.forEach((number, i) => (this.#places[number] = i + 1));
  }

  #score({ asked, scores }: Last, slot: number): number {
    const known = scores.get(slot);
    if (known !== undefined) return known;
    const entry = this.#index.entry(slot);
    if (entry === undefined) return 0;
    const score =
      this.#likeness(asked, this.#scales(asked, slot, entry), entry.terms) *
      labelFactor(asked.query, entry.row);
    scores.set(slot, score);
    return score;
  }

  /** Sum over the shared terms, in the order of their texts. */
  #likeness(asked: Asked, scales: Both<number>, terms: Uint32Array): number {
    const places = this.#places;
    let sum = 0;
    for (let i = 0; i < terms.length; i += 2) {
      const place = places[terms[i] ?? 0] ?? 0;
      if (place > 0) sum += contribution(asked, scales, place - 1, terms[i + 1] ?? 0);
    }
    return sum;
  }

  /** What the weights of a document's terms are multiplied by. */
  #scales(asked: Asked, slot: number, { terms }: Entry): Both<number> {
    const { norms, smoothing, titleWeight, comparable } = asked;
    const { whole, lead, title } = this.#masses.of(slot, terms);
    const factor = comparable * titleFactor(titleWeight, this.#named(asked, terms), title);
    return {
      whole: factor / (norms.whole * smoothedNorm(whole, smoothing.whole)),
      lead: (factor * LEAD_WEIGHT) / (norms.lead * smoothedNorm(lead, smoothing.lead)),
    };
  }

  /** Sum of the idf of those terms of a document's title that the article has. */
  #named(asked: Asked, terms: Uint32Array): number {
    let named = 0;
    for (let i = 0; i < terms.length; i += 2) {
      if (titleCount(terms[i + 1] ?? 0) === 0) continue;
      const place = this.#places[terms[i] ?? 0] ?? 0;
      if (place > 0) named += asked.idfs[place - 1] ?? 0;
    }
    return named;
  }

  #candidate({ asked, candidates }: Last, slot: number, score: number): Candidate | undefined {
    const known = candidates.get(slot);
    const entry = this.#index.entry(slot);
    if (known !== undefined || entry === undefined) return known;
    const { id, title, date, topics, glossary } = entry.row;
    const sketch = { size: entry.shingles, hashes: Array.from(entry.hashes) };
    const terms = this.#sharedTerms(asked, this.#scales(asked, slot, entry), entry);
    const words = this.#wordsOf(entry);
    const features = { title, date, sketch, words, topics, glossary, terms };
    const candidate = { id, score, features };
    candidates.set(slot, candidate);
    return candidate;
  }

  #sharedTerms(asked: Asked, scales: Both<number>, { terms }: Entry): [string, number][] {
    const shared: [term: string, contribution: number][] = [];
    for (let i = 0; i < terms.length; i += 2) {
      const place = this.#places[terms[i] ?? 0] ?? 0;
      if (place === 0) continue;
      const gives = contribution(asked, scales, place - 1, terms[i + 1] ?? 0);
      shared.push([asked.terms[place - 1] ?? '', gives]);
    }
    return shared.sort(([a, x], [b, y]) => y - x || compareText(a, b)).slice(0, TERMS_NAMED);
  }

  #wordsOf({ terms: numbered }: Entry): Words {
    const terms: string[] = [];
    const counts: number[] = [];
    for (let i = 0; i < numbered.length; i += 2) {
      terms.push(this.#index.vocabulary.term(numbered[i] ?? 0));
      counts.push(numbered[i + 1] ?? 0);
    }
    return { terms, counts };
  }

  /** Which documents an article may be related to at all. */
  #passing(query: AnalyzedDocument, options: CandidateOptions): (slot: number) => boolean {
    const { until, after, undated, sources, without = [] } = options;
    const left = new Set([...without, query.id].map((id) => this.#index.slot(id)));
    return (slot) => {
      const row = this.#index.entry(slot)?.row;
      if (row === undefined || left.has(slot)) return false;
      if (sources !== undefined && !sources.includes(row.source)) return false;
      if (undated === true) return row.date === null;
      if (until !== undefined && (row.date === null || row.date > until)) return false;
      return after === undefined || (row.date !== null && row.date > after);
    };
  }
}

/** What one shared term gives to the likeness of two texts. */
const contribution = (
  { whole, lead }: Asked,
  scales: Both<number>,
  place: number,
  counts: number
): number => {
  const title = titleCount(counts);
  return (
    scales.whole * (whole[place] ?? 0) * wholeWeight(title, bodyCount(counts)) +
    scales.lead * (lead[place] ?? 0) * leadWeight(title, leadCount(counts))
  );
};
