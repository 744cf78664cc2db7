import { analyze, pack, unpack } from './postings';
import type { AnalyzedDocument } from './postings';
import type { BaselineRanks, Candidate, CandidateOptions } from './search';
import { MemoryIndex } from './search';
import { findLines } from './lines';
import { createGlossary, findMentions, MENTION_DEFAULTS, proposeTerms } from './glossary';
import type { Glossary, TermProposal } from './glossary';
import { compareText } from './model';
import { lettersOf, readPassages } from './text';
import { incomingFrom, copiesAmong, explainCandidate, pickRelated, relationOf } from './related';
import type { Incoming, ExplainedCandidate, RelatedOptions, Source } from './related';
import { isNamed } from './matching';
import { linesNear, TitleIndex } from './titles';
import type { TitleMatch } from './titles';
import { createTopicDetector, detectTopics } from './topics';
import type { TopicDetector } from './topics';
import type {
  Address,
  DetectedTopic,
  Document,
  GlossaryEntry,
  Line,
  Mention,
  Related,
  Relation,
  TopicEntry,
} from './model';

export interface EngineOptions {
  /** Markers of connection lines beside the built-in ones. */
  readonly markers: readonly string[];
  /** How often one glossary term is linked in an article. */
  readonly mentionsPerTerm: number;
  /** Most mentions in an article. */
  readonly maxMentions: number;
}

/** No markers of an editor's own, and mentions as they are found by default. */
const ENGINE_DEFAULTS: EngineOptions = {
  markers: [],
  mentionsPerTerm: MENTION_DEFAULTS.perTerm,
  maxMentions: MENTION_DEFAULTS.max,
};

export interface Vocabulary {
  readonly glossary: readonly GlossaryEntry[];
  readonly topics: readonly TopicEntry[];
}

/** All that was found in one document. */
export interface Analysis {
  readonly row: AnalyzedDocument;
  readonly packed: string;
  readonly lines: readonly Line[];
  readonly mentions: readonly Mention[];
  readonly topics: readonly DetectedTopic[];
}

/** What is kept of an article beside the row that the index holds. */
export type Indexed = Omit<Analysis, 'row'>;

export interface RelateRequest extends RelatedOptions {
  readonly document: Document;
  /** Left out where the index holds the row of this very text; it is read where the index holds none. */
  readonly row?: AnalyzedDocument | undefined;
  /** Its connection lines; they are looked for where left out. */
  readonly lines?: readonly Address[] | undefined;
  /** Ids that must not be related: rejected, pinned, linked in the body. */
  readonly without: readonly string[];
  /** Only targets of these content types; all where left out. */
  readonly sources?: readonly string[];
}

export interface Relations {
  /** Background, then follow-up, then those without a date; each by relevance. */
  readonly related: readonly Related[];
  /** Articles that tell the same story in the same words. */
  readonly copies: readonly string[];
  /** The best candidates of whatever date, to be related anew when this article changes. */
  readonly neighbours: readonly string[];
}

/** Articles whose own connections a change may alter: as many as two full lists both ways. */
const MAX_NEIGHBOURS = 20;
/** Candidates asked for beyond the limit, since copies are left out only afterwards. */
const SPARE_CANDIDATES = 20;

/** As many as the index scores exactly. */
const MAX_CANDIDATES = 200;

/** What is known of one locale. */
interface LocaleState {
  readonly index: MemoryIndex;
  readonly titles: TitleIndex;
  glossary: Glossary;
  topics: TopicDetector;
}

const newState = (locale: string): LocaleState => ({
  index: new MemoryIndex(),
  titles: new TitleIndex(lettersOf(locale)),
  glossary: createGlossary([], locale),
  topics: createTopicDetector([], locale),
});

/** The engine as one object over plain data: an index, titles, glossary and topics for each locale. */
export class Engine {
  readonly #locales = new Map<string, LocaleState>();
  #options = ENGINE_DEFAULTS;

  setOptions(options: Partial<EngineOptions>): void {
    this.#options = { ...this.#options, ...options };
  }

  setVocabulary(locale: string, { glossary, topics }: Vocabulary): void {
    const state = this.#state(locale);
    state.glossary = createGlossary(glossary, locale);
    state.topics = createTopicDetector(topics, locale);
  }

  /** Reads documents, each by the vocabulary of its own locale, by other options if told; adds nothing to the index. */
  analyze(documents: readonly Document[], options: Partial<EngineOptions> = {}): Analysis[] {
    const all = { ...this.#options, ...options };
    return documents.map((document) => this.#analyzeOne(document, all));
  }

  /** Reads an article and puts it into the index of its locale, in place of an earlier one with its id. */
  async index(document: Document): Promise<Indexed> {
    const { row, ...kept } = this.#analyzeOne(document, this.#options);
    await this.add(document.locale, [row]);
    return kept;
  }

  /** Adds rows to a locale; one with the id of an earlier one replaces it. */
  async add(locale: string, rows: readonly AnalyzedDocument[]): Promise<void> {
    const { index, titles } = this.#state(locale);
    await index.add(rows);
    for (const { id, title } of rows) titles.set(id, title);
  }

  /** Adds packed rows; throws at the first that `unpack` refuses, having added none. */
  addPacked(locale: string, packed: readonly string[]): Promise<void> {
    return this.add(locale, packed.map(unpack));
  }

  async remove(locale: string, ids: readonly string[]): Promise<void> {
    const { index, titles } = this.#state(locale);
    await index.remove(ids);
    for (const id of ids) titles.remove(id);
  }

  /** Forgets all articles, titles and vocabularies; options stay. */
  clear(): void {
    this.#locales.clear();
  }

  size(locale: string): number {
    return this.#locales.get(locale)?.index.size ?? 0;
  }

  /** What an article is related to, explained; the article need not be in the index. */
  async relate(locale: string, request: RelateRequest): Promise<Relations> {
    const { without, limit } = request;
    const { index } = this.#state(locale);
    const row = this.#rowOf(locale, request);
    const sources = request.sources && { sources: request.sources };
    const nearest = await index.candidates(row, { ...sources, limit: MAX_NEIGHBOURS });
    const wanted = { ...sources, without, limit: limit + SPARE_CANDIDATES };
    const lists = await Promise.all(
      relationsOf(row).map((relation) =>
        index.candidates(row, { ...wanted, ...datesOf(row, relation) })
      )
    );
    const source = this.#sourceOf(request, row);
    return {
      related: lists.flatMap((candidates) => pickRelated(source, candidates, request)),
      copies: onceSorted(copiesAmong(row, [nearest, ...lists].flat())),
      neighbours: nearest.map(({ id }: Candidate) => id),
    };
  }

  /**
   * Why an article is or is not among what {@link relate} answers to the same request; what is asked to be left out is
   * explained as if it were not. Null where it is the article itself, or not in the index.
   */
  async explain(
    locale: string,
    request: RelateRequest,
    target: string
  ): Promise<ExplainedCandidate | null> {
    const { limit } = request;
    const { index } = this.#state(locale);
    const row = this.#rowOf(locale, request);
    const candidate = index.candidate(row, target);
    if (!candidate) return null;
    const candidates = await index.candidates(row, {
      ...(request.sources && { sources: request.sources }),
      without: request.without.filter((id) => id !== target),
      limit: MAX_CANDIDATES,
      ...datesOf(row, relationOf(row.date, candidate.features.date)),
    });
    const pool = limit + SPARE_CANDIDATES;
    return explainCandidate(this.#sourceOf(request, row), candidates, candidate, {
      ...request,
      pool,
    });
  }

  /** Where plain methods would put each of the wanted articles, the others and those `without` left out. */
  baselineRanks(
    locale: string,
    row: AnalyzedDocument,
    wanted: readonly string[],
    without: readonly string[]
  ): BaselineRanks {
    return this.#state(locale).index.baselineRanks(row, wanted, without);
  }

  /**
   * Where each of these articles speaks of what it shares with `row`, in their order; null for one that shares nothing or is
   * not among the best candidates.
   */
  async incoming(
    locale: string,
    row: AnalyzedDocument,
    documents: readonly Document[]
  ): Promise<(Incoming | null)[]> {
    const candidates = await this.#state(locale).index.candidates(row, { limit: MAX_CANDIDATES });
    const features = new Map(candidates.map((candidate) => [candidate.id, candidate.features]));
    return documents.map((document) => {
      const shared = features.get(document.id);
      if (!shared) return null;
      const lines = findLines(document, this.#options.markers).map(({ address }) => address);
      return incomingFrom(document, { title: row.title, terms: shared.terms }, lines);
    });
  }

  /** What a document says that may deserve a glossary term, by the vocabulary of its own locale. */
  proposeTerms(document: Document): TermProposal[] {
    const { index, glossary, topics } = this.#state(document.locale);
    return proposeTerms(document, {
      lines: findLines(document, this.#options.markers).map(({ address }) => address),
      docFreq: (term) => index.docFreq(term),
      docCount: index.size,
      isKnown: (name) =>
        [glossary.trie, topics.meanings.trie].some((trie) => isNamed(name, trie, glossary.letters)),
    });
  }

  /** Replaces all former titles of a locale. */
  setFormerTitles(locale: string, entries: readonly { title: string; id: string }[]): void {
    this.#state(locale).titles.setFormer(entries);
  }

  /** What each title of a line names, in their order. `without` is the article that the lines stand in. */
  resolveLines(locale: string, titles: readonly string[], without?: string): TitleMatch[] {
    const index = this.#state(locale).titles;
    return titles.map((title) => index.resolve(title, { without }));
  }

  /** The indexes of the texts that could name an article of this title. */
  linesNear(locale: string, title: string, texts: readonly string[]): number[] {
    return linesNear(title, texts, lettersOf(locale));
  }

  #rowOf(locale: string, { document, row }: RelateRequest): AnalyzedDocument {
    const known = row ?? this.#state(locale).index.row(document.id);
    return known ?? this.#analyzeOne(document, this.#options).row;
  }

  #sourceOf({ document, lines }: RelateRequest, row: AnalyzedDocument): Source {
    const skip = lines ?? findLines(document, this.#options.markers).map(({ address }) => address);
    return { row, passages: readPassages(document, skip) };
  }

  #state(locale: string): LocaleState {
    const state = this.#locales.get(locale) ?? newState(locale);
    this.#locales.set(locale, state);
    return state;
  }

  #analyzeOne(document: Document, options: EngineOptions): Analysis {
    const { glossary, topics: detector } = this.#state(document.locale);
    const lines = findLines(document, options.markers);
    const skip = lines.map(({ address }) => address);
    const { mentionsPerTerm: perTerm, maxMentions: max } = options;
    const mentions = findMentions(document, glossary, { perTerm, max, skip });
    const topics = detectTopics(document, detector);
    const row = analyze(document, {
      lines: skip,
      topics: topics.map(({ topic }) => topic),
      glossary: mentions.map(({ term }) => term),
    });
    return { row, packed: pack(row), lines, mentions, topics };
  }
}

/** The relations that an article's lists are of: one list for each. */
const relationsOf = ({ date }: AnalyzedDocument): (Relation | null)[] =>
  date === null ? [null] : ['background', 'follow-up', null];

/** Which candidates belong to the list of a relation: those older or of the same time, newer, undated. */
const datesOf = (
  { date }: AnalyzedDocument,
  relation: Relation | null
): Partial<CandidateOptions> => {
  if (date === null) return {};
  if (relation === null) return { undated: true };
  return relation === 'background' ? { until: date } : { after: date };
};

const onceSorted = (ids: readonly string[]): string[] => [...new Set(ids)].sort(compareText);
