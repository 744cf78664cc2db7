import { compareText } from './order';
import { readStretches } from './passages';
import { sketchOf } from './sketch';
import type { Sketch } from './sketch';
import { countTerms } from './term-rows';
import { addTerms } from './tokenize';
import type { Address, Document } from './types';

/** Raised whenever the same document would give other terms; rows of another version are analysed anew. */
export const ANALYZER_VERSION = 3;

/** A term of a document and how often its title, its lead and its whole body (lead included) have it. */
export type TermRow = readonly [term: string, title: number, lead: number, body: number];

/** All that the engine needs of a document once it has been read: its packed term row, unpacked. */
export interface AnalyzedDocument {
  readonly version: number;
  readonly id: string;
  readonly source: string;
  readonly locale: string;
  readonly date: number | null;
  /** As the editor wrote it. */
  readonly title: string;
  /** Sorted by term, each once. */
  readonly terms: readonly TermRow[];
  /** Given by an editor or detected; sorted, each once. */
  readonly topics: readonly string[];
  /** Ids of the glossary terms that the text mentions; sorted, each once. */
  readonly glossary: readonly string[];
  readonly sketch: Sketch;
}

/** What others found in the document. */
export interface Findings {
  /** Passages to leave out: connection lines, whose titles would name their own targets. */
  readonly lines: readonly Address[];
  readonly topics: readonly string[];
  readonly glossary: readonly string[];
}

export const NO_FINDINGS: Findings = { lines: [], topics: [], glossary: [] };

/**
 * Reads a document into its terms. Code, bare URLs, link targets and connection lines are left out.
 *
 * @example
 * analyze(document({ title: 'Tides rise', body: ['Tides…'] })).terms; // [['rise', 1, 0, 0], ['tid', 1, 1, 1]]
 */
export const analyze = (document: Document, findings: Findings = NO_FINDINGS): AnalyzedDocument => {
  const { stretches, language } = readStretches(document, findings.lines);
  const terms = { title: [] as string[], excerpt: [] as string[], body: [] as string[] };
  for (const { part, text } of stretches) addTerms(text, language, terms[part]);
  return {
    version: ANALYZER_VERSION,
    id: document.id,
    source: document.source,
    locale: document.locale,
    date: document.date,
    title: document.title,
    terms: countTerms(terms),
    topics: sortedOnce([...document.topics, ...findings.topics]),
    glossary: sortedOnce(findings.glossary),
    sketch: sketchOf(terms.body),
  };
};

const sortedOnce = (values: readonly string[]): string[] => [...new Set(values)].sort(compareText);
