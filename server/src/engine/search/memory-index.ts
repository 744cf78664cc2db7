import type { AnalyzedDocument, Entry } from '../postings';
import { weightedQuery } from './weighted-query';
import type { WeightedQuery, WholeAndLead } from './weighted-query';
import { Baselines } from './baselines';
import type { BaselineRanks } from './baselines';
import type { Sketch } from '../copies';
import type { Candidate, CandidateIndex, CandidateOptions } from './candidate-index';
import { InvertedIndex } from '../postings';
import { DocumentNorms } from './document-norms';
import { compareText, leadWeight, wholeWeight, bodyCount, leadCount, titleCount } from '../model';
import { LEAD_WEIGHT, labelFactor, smoothedNorm, titleFactor } from './similarity';
import { FirstPass } from './first-pass';
import { TopK } from './top-k';
import type { TermVector } from '../model';

/**
 * How many documents are scored exactly. The first pass, whose norms leave out idf, has the best ten among
 * them (docs/performance.md#two-passes).
 */
const MAX_RESCORED = 200;
/** Shared terms listed for a candidate; further ones contribute too little to be shown. */
const MAX_SHARED_TERMS = 60;

/** The last query: its lists of background, follow-up and undated articles all come from one pass. */
interface LastQuery {
  readonly query: WeightedQuery;
  readonly version: number;
  /** By document number. */
  readonly scores: Map<number, number>;
  readonly candidates: Map<number, Candidate>;
}

/** The index in memory: exact, deterministic and independent of the order in which documents came. */
export class MemoryIndex implements CandidateIndex {
  readonly #index = new InvertedIndex();
  readonly #firstPass = new FirstPass(this.#index);
  readonly #norms = new DocumentNorms(this.#index);
  readonly #baselines = new Baselines(this.#index);
  #last: LastQuery | undefined;
  /** By term number: one above the term's position in the last query; 0 for terms that are not in it. */
  #positions = new Uint32Array(0);

  get size(): number {
    return this.#index.docCount;
  }

  /** In how many documents a term occurs. */
  docFreq(term: string): number {
    return this.#index.docFreq(term);
  }

  /** The row of a document as it was added; undefined where the index holds none. */
  row(id: string): AnalyzedDocument | undefined {
    const docNumber = this.#index.docNumber(id);
    const entry = docNumber === undefined ? undefined : this.#index.entry(docNumber);
    if (entry === undefined) return undefined;
    const { terms, counts } = this.#termVectorOf(entry);
    return { ...entry.row, terms, counts: Array.from(counts), sketch: sketchOf(entry) };
  }

  // The interface is asynchronous for other implementations; nothing here waits.
  add(documents: readonly AnalyzedDocument[]): Promise<void> {
    this.addNow(documents);
    return Promise.resolve();
  }

  remove(ids: readonly string[]): Promise<void> {
    this.removeNow(ids);
    return Promise.resolve();
  }

  candidates(document: AnalyzedDocument, options: CandidateOptions): Promise<readonly Candidate[]> {
    return Promise.resolve(this.candidatesNow(document, options));
  }

  /** How plain methods rank articles, to compare the engine with them. */
  baselineRanks(
    document: AnalyzedDocument,
    wanted: readonly string[],
    without: readonly string[] = []
  ): BaselineRanks {
    return this.#baselines.ranks(document, wanted, without);
  }

  addNow(documents: readonly AnalyzedDocument[]): void {
    for (const document of documents) this.#index.add(document);
  }

  removeNow(ids: readonly string[]): void {
    for (const id of ids) this.#index.remove(id);
  }

  candidatesNow(document: AnalyzedDocument, options: CandidateOptions): Candidate[] {
    const last = this.#prepare(document);
    const passes = this.#filter(document, options);
    const best = new TopK(options.limit, this.#index.compareDocs);
    const { whole } = last.query.smoothing;
    for (const docNumber of this.#firstPass.topDocs(whole, MAX_RESCORED, passes)) {
      best.offer(docNumber, this.#score(last, docNumber));
    }
    return best
      .sorted()
      .flatMap(({ docNumber, value }) => this.#candidate(last, docNumber, value) ?? []);
  }

  /** One document, scored exactly whatever its rank; undefined where it is not in the index. */
  candidate(document: AnalyzedDocument, id: string): Candidate | undefined {
    const docNumber = this.#index.docNumber(id);
    if (docNumber === undefined) return undefined;
    const last = this.#prepare(document);
    return this.#candidate(last, docNumber, this.#score(last, docNumber));
  }

  /** Weights the article and runs the first pass, unless it was the last query and nothing has changed since. */
  #prepare(document: AnalyzedDocument): LastQuery {
    const { version } = this.#index;
    if (this.#last?.query.document === document && this.#last.version === version)
      return this.#last;
    const query = weightedQuery(document, this.#index);
    this.#firstPass.read(query);
    this.#setPositions(this.#last?.query, query);
    this.#last = { query, version, scores: new Map(), candidates: new Map() };
    return this.#last;
  }

  #setPositions(before: WeightedQuery | undefined, query: WeightedQuery): void {
    const { size } = this.#index.termDictionary;
    if (size > this.#positions.length) this.#positions = new Uint32Array(Math.ceil(size * 1.5));
    else before?.numbers.forEach((number) => (this.#positions[number] = 0));
    query.numbers.forEach((number, i) => (this.#positions[number] = i + 1));
  }

  #score({ query, scores }: LastQuery, docNumber: number): number {
    const known = scores.get(docNumber);
    if (known !== undefined) return known;
    const entry = this.#index.entry(docNumber);
    if (entry === undefined) return 0;
    const score =
      this.#dotProduct(query, this.#scales(query, docNumber, entry), entry.terms) *
      labelFactor(query.document, entry.row);
    scores.set(docNumber, score);
    return score;
  }

  /** Sum over the shared terms, in their sorted order. */
  #dotProduct(query: WeightedQuery, scales: WholeAndLead<number>, terms: Uint32Array): number {
    const positions = this.#positions;
    let sum = 0;
    for (let i = 0; i < terms.length; i += 2) {
      const position = positions[terms[i] ?? 0] ?? 0;
      if (position > 0) sum += contribution(query, scales, position - 1, terms[i + 1] ?? 0);
    }
    return sum;
  }

  /** The factors for the weights of a document's terms. */
  #scales(query: WeightedQuery, docNumber: number, { terms }: Entry): WholeAndLead<number> {
    const { norms, smoothing, titleWeight, comparable } = query;
    const { whole, lead, titleIdf } = this.#norms.of(docNumber, terms);
    const factor =
      comparable * titleFactor(titleWeight, this.#namedTitleIdf(query, terms), titleIdf);
    return {
      whole: factor / (norms.whole * smoothedNorm(whole, smoothing.whole)),
      lead: (factor * LEAD_WEIGHT) / (norms.lead * smoothedNorm(lead, smoothing.lead)),
    };
  }

  /** Sum of the idf of the terms of a document's title that also occur in the article. */
  #namedTitleIdf(query: WeightedQuery, terms: Uint32Array): number {
    let named = 0;
    for (let i = 0; i < terms.length; i += 2) {
      if (titleCount(terms[i + 1] ?? 0) === 0) continue;
      const position = this.#positions[terms[i] ?? 0] ?? 0;
      if (position > 0) named += query.idfs[position - 1] ?? 0;
    }
    return named;
  }

  #candidate(
    { query, candidates }: LastQuery,
    docNumber: number,
    score: number
  ): Candidate | undefined {
    const known = candidates.get(docNumber);
    const entry = this.#index.entry(docNumber);
    if (known !== undefined || entry === undefined) return known;
    const { id, locale, title, date, topics, glossary } = entry.row;
    const sketch = sketchOf(entry);
    const terms = this.#sharedTerms(query, this.#scales(query, docNumber, entry), entry);
    const words = this.#termVectorOf(entry);
    const features = { locale, title, date, sketch, words, topics, glossary, terms };
    const candidate = { id, score, features };
    candidates.set(docNumber, candidate);
    return candidate;
  }

  #sharedTerms(
    query: WeightedQuery,
    scales: WholeAndLead<number>,
    { terms }: Entry
  ): [string, number][] {
    const shared: [term: string, contribution: number][] = [];
    for (let i = 0; i < terms.length; i += 2) {
      const position = this.#positions[terms[i] ?? 0] ?? 0;
      if (position === 0) continue;
      const gives = contribution(query, scales, position - 1, terms[i + 1] ?? 0);
      shared.push([query.terms[position - 1] ?? '', gives]);
    }
    return shared.sort(([a, x], [b, y]) => y - x || compareText(a, b)).slice(0, MAX_SHARED_TERMS);
  }

  #termVectorOf({ terms: numbered }: Entry): TermVector {
    const terms: string[] = [];
    const counts: number[] = [];
    for (let i = 0; i < numbered.length; i += 2) {
      terms.push(this.#index.termDictionary.term(numbered[i] ?? 0));
      counts.push(numbered[i + 1] ?? 0);
    }
    return { terms, counts };
  }

  /** Which documents may be candidates at all. */
  #filter(document: AnalyzedDocument, options: CandidateOptions): (docNumber: number) => boolean {
    const { until, after, undated, sources, without = [] } = options;
    const left = new Set([...without, document.id].map((id) => this.#index.docNumber(id)));
    return (docNumber) => {
      const row = this.#index.entry(docNumber)?.row;
      if (row === undefined || left.has(docNumber)) return false;
      if (sources !== undefined && !sources.includes(row.source)) return false;
      if (undated === true) return row.date === null;
      if (until !== undefined && (row.date === null || row.date > until)) return false;
      return after === undefined || (row.date !== null && row.date > after);
    };
  }
}

const sketchOf = ({ shingles, hashes }: Entry): Sketch => ({
  size: shingles,
  hashes: Array.from(hashes),
});

/** What one shared term contributes to the similarity of two texts. */
const contribution = (
  { whole, lead }: WeightedQuery,
  scales: WholeAndLead<number>,
  position: number,
  counts: number
): number => {
  const title = titleCount(counts);
  return (
    scales.whole * (whole[position] ?? 0) * wholeWeight(title, bodyCount(counts)) +
    scales.lead * (lead[position] ?? 0) * leadWeight(title, leadCount(counts))
  );
};
