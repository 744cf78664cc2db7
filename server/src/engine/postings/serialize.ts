import { ANALYZER_VERSION } from './analyze';
import type { AnalyzedDocument } from './analyze';

/** The order of the parts in a packed row. */
type Packed = readonly [
  version: number,
  id: string,
  source: string,
  locale: string,
  date: number | null,
  title: string,
  terms: readonly string[],
  counts: readonly number[],
  topics: readonly string[],
  glossary: readonly string[],
  shingles: number,
  hashes: readonly number[],
];

/**
 * An analysed document as one line of JSON, to be kept so that a restart need not read any body again.
 *
 * @example
 * unpack(pack(row)); // equals row
 */
export const pack = (row: AnalyzedDocument): string => {
  const packed: Packed = [
    row.version,
    row.id,
    row.source,
    row.locale,
    row.date,
    row.title,
    row.terms,
    row.counts,
    row.topics,
    row.glossary,
    row.sketch.size,
    row.sketch.hashes,
  ];
  return JSON.stringify(packed);
};

/**
 * Reads a packed row back; throws a `TypeError` where it is malformed and a `RangeError` where another
 * version of the analyzer wrote it, so that the caller analyses the document anew.
 */
export const unpack = (text: string): AnalyzedDocument => {
  const packed = parse(text);
  const [version, id, source, locale, date, title, terms, counts, topics, glossary, size, hashes] =
    packed;
  return {
    version,
    id,
    source,
    locale,
    date,
    title,
    terms,
    counts,
    topics,
    glossary,
    sketch: { size, hashes },
  };
};

const parse = (text: string): Packed => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new TypeError(`packed row is not JSON: ${excerpt(text)}`, { cause });
  }
  if (Array.isArray(value) && typeof value[0] === 'number' && value[0] !== ANALYZER_VERSION) {
    throw new RangeError(
      `packed row has analyzer version ${value[0]}, expected ${ANALYZER_VERSION}`
    );
  }
  if (!isPacked(value)) throw new TypeError(`packed row is malformed: ${excerpt(text)}`);
  return value;
};

const excerpt = (text: string): string => text.slice(0, 60);

const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;
const isListOf = (
  value: unknown,
  isItem: (item: unknown) => boolean
): value is readonly unknown[] => Array.isArray(value) && value.every(isItem);

const isPacked = (value: unknown): value is Packed => {
  if (!Array.isArray(value) || value.length !== 12) return false;
  const parts: readonly unknown[] = value;
  const [version, id, source, locale, date, title, terms, counts, topics, glossary, size, hashes] =
    parts;
  return (
    isCount(version) &&
    [id, source, locale, title].every(isText) &&
    (date === null || Number.isFinite(date)) &&
    isListOf(terms, isText) &&
    isListOf(counts, isCount) &&
    terms.length === counts.length &&
    isListOf(topics, isText) &&
    isListOf(glossary, isText) &&
    isCount(size) &&
    isListOf(hashes, isCount)
  );
};
