import type { AnalyzedDocument } from './analyze';
import { idf } from './bm25';
import type { Candidate, CandidateIndex, CandidateOptions } from './candidate-index';
import { COUNTS, InvertedIndex } from './inverted-index';
import type { Entry, Postings } from './inverted-index';
import { compareText } from './order';
import {
  LEAD_WEIGHT,
  labelFactor,
  leadWeight,
  smoothedNorm,
  smoothingFor,
  wholeWeight,
} from './ranking';
import type { Mass } from './ranking';

/**
 * How many documents are scored exactly. The first pass, with norms that leave out how telling terms are,
 * puts the best ten among them (docs/design.md#ranking).
 */
const SCORED_EXACTLY = 400;
/** Shared terms named for a candidate; those beyond give too little to be shown. */
const TERMS_NAMED = 60;

/** A term of the query that some document holds. */
interface QueryTerm {
  readonly postings: Postings;
  /** idf² × weight in the whole article, and in title and lead. */
  readonly whole: number;
  readonly lead: number;
}

/** One figure for the whole article, and one for its title and lead. */
interface Both<T> {
  readonly whole: T;
  readonly lead: T;
}

/** A document with its exact score, and what each shared term gave to it. */
interface Scored {
  readonly entry: Entry;
  readonly score: number;
  readonly shared: readonly (readonly [term: string, contribution: number])[];
}

/** How the query is weighed against each candidate. */
interface Scales {
  readonly norms: Both<number>;
  readonly smoothing: Both<number>;
}

/** The index in memory: exact, deterministic and independent of the order in which documents came. */
export class EmbeddedIndex implements CandidateIndex {
  readonly #index = new InvertedIndex();
  /** Masses by slot, good for one version of the statistics. */
  #masses = new Map<number, Both<Mass>>();
  #massesVersion = -1;

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
    const terms = this.#queryTerms(query);
    const scales = this.#scalesOf(query);
    return this.#likeliest(terms, scales.smoothing.whole, passing(query, options))
      .map(({ entry, slot }) => this.#score(query, terms, scales, slot, entry))
      .sort((a, b) => b.score - a.score || compareText(a.entry.row.id, b.entry.row.id))
      .slice(0, options.limit)
      .map(toCandidate);
  }

  #idf(docFreq: number): number {
    return idf(docFreq, this.#index.docCount);
  }

  #queryTerms(query: AnalyzedDocument): QueryTerm[] {
    return query.terms.flatMap(([term, title, lead, body]) => {
      const postings = this.#index.postings(term);
      if (postings === undefined) return [];
      const telling = this.#idf(postings.length) ** 2;
      return [
        {
          postings,
          whole: telling * wholeWeight(title, body),
          lead: telling * leadWeight(title, lead),
        },
      ];
    });
  }

  #scalesOf(query: AnalyzedDocument): Scales {
    const whole: Mass = { squares: 0, terms: 0 };
    const lead: Mass = { squares: 0, terms: 0 };
    for (const [term, title, inLead, body] of query.terms) {
      const telling = this.#idf(this.#index.docFreq(term));
      accumulate(whole, telling * wholeWeight(title, body));
      accumulate(lead, telling * leadWeight(title, inLead));
    }
    const usual = this.#index.usualTerms;
    const smoothing = {
      whole: smoothingFor(whole.terms, usual.whole),
      lead: smoothingFor(lead.terms, usual.lead),
    };
    const norms = {
      whole: smoothedNorm(whole, smoothing.whole),
      lead: smoothedNorm(lead, smoothing.lead),
    };
    return { norms, smoothing };
  }

  /** The documents that may be the best, by a sum over all postings of the query's terms. */
  #likeliest(
    terms: readonly QueryTerm[],
    smoothing: number,
    passes: (entry: Entry) => boolean
  ): { slot: number; entry: Entry; rough: number }[] {
    const sums = new Float64Array(this.#index.slotCount);
    for (const { postings, whole, lead } of terms) {
      const { slots, counts } = postings;
      for (let i = 0; i < postings.length; i += 1) {
        const slot = slots[i] ?? 0;
        const title = counts[i * COUNTS] ?? 0;
        sums[slot] =
          (sums[slot] ?? 0) +
          whole * wholeWeight(title, counts[i * COUNTS + 2] ?? 0) +
          LEAD_WEIGHT * lead * leadWeight(title, counts[i * COUNTS + 1] ?? 0);
      }
    }
    const found: { slot: number; entry: Entry; rough: number }[] = [];
    sums.forEach((sum, slot) => {
      const entry = sum > 0 ? this.#index.entry(slot) : undefined;
      if (entry !== undefined && passes(entry)) {
        found.push({ slot, entry, rough: sum / smoothedNorm(entry.mass, smoothing) });
      }
    });
    if (found.length <= SCORED_EXACTLY) return found;
    return found
      .sort((a, b) => b.rough - a.rough || compareText(a.entry.row.id, b.entry.row.id))
      .slice(0, SCORED_EXACTLY);
  }

  #score(
    query: AnalyzedDocument,
    terms: readonly QueryTerm[],
    { norms, smoothing }: Scales,
    slot: number,
    entry: Entry
  ): Scored {
    const masses = this.#massesOf(slot, entry);
    const perWhole = 1 / (norms.whole * smoothedNorm(masses.whole, smoothing.whole));
    const perLead = LEAD_WEIGHT / (norms.lead * smoothedNorm(masses.lead, smoothing.lead));
    const shared: (readonly [string, number])[] = [];
    let text = 0;
    let j = 0;
    // Both lists are sorted by term, so one walk finds what they share, and sums in that order.
    for (const { postings, whole, lead } of terms) {
      while (
        j < entry.postings.length &&
        compareText(entry.postings[j]?.term ?? '', postings.term) < 0
      )
        j += 1;
      if (entry.postings[j] !== postings) continue;
      const title = entry.counts[j * COUNTS] ?? 0;
      const contribution =
        perWhole * whole * wholeWeight(title, entry.counts[j * COUNTS + 2] ?? 0) +
        perLead * lead * leadWeight(title, entry.counts[j * COUNTS + 1] ?? 0);
      text += contribution;
      shared.push([postings.term, contribution]);
    }
    return { entry, score: text * labelFactor(query, entry.row), shared };
  }

  #massesOf(slot: number, entry: Entry): Both<Mass> {
    if (this.#massesVersion !== this.#index.version) {
      this.#masses = new Map();
      this.#massesVersion = this.#index.version;
    }
    const remembered = this.#masses.get(slot);
    if (remembered !== undefined) return remembered;
    const whole: Mass = { squares: 0, terms: 0 };
    const lead: Mass = { squares: 0, terms: 0 };
    entry.postings.forEach((postings, i) => {
      const telling = this.#idf(postings.length);
      const title = entry.counts[i * COUNTS] ?? 0;
      accumulate(whole, telling * wholeWeight(title, entry.counts[i * COUNTS + 2] ?? 0));
      accumulate(lead, telling * leadWeight(title, entry.counts[i * COUNTS + 1] ?? 0));
    });
    const masses = { whole, lead };
    this.#masses.set(slot, masses);
    return masses;
  }
}

const toCandidate = ({ entry, score, shared }: Scored): Candidate => {
  const { id, title, date, sketch, topics, glossary } = entry.row;
  const terms = [...shared]
    .sort(([a, x], [b, y]) => y - x || compareText(a, b))
    .slice(0, TERMS_NAMED);
  const words = { terms: entry.postings.map(({ term }) => term), counts: entry.counts };
  return { id, score, features: { title, date, sketch, words, topics, glossary, terms } };
};

const accumulate = (mass: Mass, weight: number): void => {
  if (weight === 0) return;
  mass.squares += weight * weight;
  mass.terms += 1;
};

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
