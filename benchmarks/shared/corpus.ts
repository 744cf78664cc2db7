import { compareText, copiesAmong, languageOf } from '../../server/src/engine';
import type {
  AnalyzedDocument,
  Analysis,
  Candidate,
  Document,
  MemoryIndex,
  Engine,
  Related,
} from '../../server/src/engine';
import { readJsonLines } from './json-lines';
import { plainBlocks } from './plain-markdown';
import type { Gold } from './scores';

/** One text of a corpus. */
interface CorpusDocument {
  readonly id: string;
  readonly title?: string;
  readonly body: string;
  readonly lang?: string;
  readonly date?: string;
}

const toDocument = ({ id, title = '', body, lang = '', date }: CorpusDocument): Document => {
  const time = date === undefined ? NaN : Date.parse(date);
  return {
    id,
    source: 'corpus',
    // Where nothing is said of the language, the script decides, and keeps languages apart.
    locale: lang === '' ? languageOf('', `${title}\n${body}`) : lang,
    title,
    excerpt: '',
    blocks: plainBlocks(body),
    date: Number.isNaN(time) ? null : time,
    topics: [],
  };
};

/** The documents of a corpus, or those of one language, `zh` for `zh-cn` as well. */
export const readDocuments = (
  folder: string,
  lang: string | undefined,
  file = 'docs.jsonl'
): Document[] =>
  readJsonLines<CorpusDocument>(folder, file)
    .filter(({ lang: own }) => lang === undefined || own === lang || own?.split('-')[0] === lang)
    .map(toDocument);

/** A document that was read and is in the index. */
export interface Read {
  readonly document: Document;
  readonly row: Analysis['row'];
}

/** Reads all documents and adds them to their language's index. */
export const addAll = async (
  engine: Engine,
  documents: readonly Document[]
): Promise<Map<string, Read>> => {
  const read = new Map<string, Read>();
  for (const document of documents) {
    for (const { row } of engine.analyze([document])) {
      await engine.add(document.locale, [row]);
      read.set(document.id, { document, row });
    }
  }
  return read;
};

/** The editors' lists of those documents that were read. */
export const readGold = (folder: string, read: ReadonlyMap<string, unknown>): Gold[] =>
  readJsonLines<Gold>(folder, 'related.jsonl').filter(
    ({ id, related }) => related.length > 0 && read.has(id)
  );

/** The best candidates of an article without its copies; as of its date, newer ones are none. */
export const candidatesOf = (
  index: MemoryIndex,
  row: AnalyzedDocument,
  isAsOf: boolean,
  limit: number
): Candidate[] => {
  const until = isAsOf && row.date !== null ? { until: row.date } : {};
  const found = index.candidatesNow(row, { ...until, limit });
  const copies = new Set(copiesAmong(row, found));
  return found.filter(({ id }) => !copies.has(id));
};

/** The best of all lists; as of the query's date, newer ones are no candidates. */
export const bestOf = (related: readonly Related[], isAsOf: boolean, limit: number): Related[] =>
  related
    .filter(({ relation }) => !isAsOf || relation !== 'follow-up')
    .sort((a, b) => b.relevance - a.relevance || compareText(a.id, b.id))
    .slice(0, limit);
