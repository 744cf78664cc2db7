import { compareText } from '../model';
import { readStretches, readTerms } from '../text';
import type { Sketch } from '../copies';
import { TermCollector } from './term-collector';
import type { Address, Document } from '../model';

/** Raised whenever the same document would give different terms; rows of another version are analysed again. */
export const ANALYZER_VERSION = 7;

/** All that the engine needs of a document once it has been read: its packed term row, unpacked. */
export interface AnalyzedDocument {
  readonly version: number;
  readonly id: string;
  readonly source: string;
  readonly locale: string;
  readonly date: number | null;
  /** As the editor wrote it. */
  readonly title: string;
  /** Sorted, each once. */
  readonly terms: readonly string[];
  /** How often title, lead and whole body (lead included) have each of them, as `packCounts` gives it. */
  readonly counts: readonly number[];
  /** Given by an editor or detected; sorted, each once. */
  readonly topics: readonly string[];
  /** Ids of the glossary terms that the text mentions; sorted, each once. */
  readonly glossary: readonly string[];
  readonly sketch: Sketch;
}

/** What other parts of the engine found in the document. */
export interface Findings {
  /** Passages to leave out: connection lines, whose titles would name their own targets. */
  readonly lines: readonly Address[];
  readonly topics: readonly string[];
  readonly glossary: readonly string[];
}

export const NO_FINDINGS: Findings = { lines: [], topics: [], glossary: [] };

const collector = new TermCollector();

/**
 * Reads a document into its terms. Code, bare URLs, link targets and connection lines are left out.
 *
 * @example
 * analyze(document({ title: 'Tides rise', body: ['Tides…'] })).terms; // ['rise', 'tid']
 */
export const analyze = (document: Document, findings: Findings = NO_FINDINGS): AnalyzedDocument => {
  const { stretches, language, letters } = readStretches(document, findings.lines);
  collector.begin(stretches.reduce((length, { text }) => length + text.length, 0));
  for (const { part, text } of stretches) {
    collector.enter(part);
    readTerms(text, language, letters, collector);
  }
  return {
    version: ANALYZER_VERSION,
    id: document.id,
    source: document.source,
    locale: document.locale,
    date: document.date,
    title: document.title,
    ...collector.words(),
    topics: sortedOnce([...document.topics, ...findings.topics]),
    glossary: sortedOnce(findings.glossary),
    sketch: collector.sketch(),
  };
};

const sortedOnce = (values: readonly string[]): string[] =>
  values.length < 2 ? [...values] : [...new Set(values)].sort(compareText);
