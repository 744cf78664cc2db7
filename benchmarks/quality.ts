import { writeFileSync } from 'node:fs';
import { Linker, compareText, languageOf } from '../server/src/engine';
import type { Analysis, Document, Related } from '../server/src/engine';
import { readArguments, wrongUsage } from './arguments';
import { readJsonLines } from './json-lines';
import { plainBlocks } from './plain-markdown';
import { scoresOf } from './scores';
import type { Gold } from './scores';

/** One text of a corpus. */
interface CorpusDocument {
  readonly id: string;
  readonly title?: string;
  readonly body: string;
  readonly lang?: string;
  readonly date?: string;
}

const options = readArguments({
  corpus: { type: 'string' },
  lang: { type: 'string' },
  'as-of': { type: 'boolean' },
  run: { type: 'string' },
  json: { type: 'boolean' },
});

/** Related articles a query. */
const LIMIT = 10;

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

/** The best ten of all lists; as of the query's date, newer ones are no candidates. */
const bestOf = (related: readonly Related[], isAsOf: boolean): string[] =>
  related
    .filter(({ relation }) => !isAsOf || relation !== 'follow-up')
    .sort((a, b) => b.relevance - a.relevance || compareText(a.id, b.id))
    .slice(0, LIMIT)
    .map(({ id }) => id);

interface Read {
  readonly document: Document;
  readonly row: Analysis['row'];
}

/** Reads all documents and adds them to their language's index. */
const addAll = async (
  linker: Linker,
  documents: readonly Document[]
): Promise<Map<string, Read>> => {
  const read = new Map<string, Read>();
  for (const document of documents) {
    for (const { row } of linker.analyze([document])) {
      await linker.add(document.locale, [row]);
      read.set(document.id, { document, row });
    }
  }
  return read;
};

/**
 * Ranks the related articles of every query of a corpus as shipped (threshold 0, ten of them) and scores
 * them against the editors' own links.
 */
const main = async (): Promise<void> => {
  const { corpus, lang, run: file, json } = options;
  if (corpus === undefined) return wrongUsage('--corpus DIR is needed');
  const isWanted = ({ lang: own }: CorpusDocument): boolean =>
    lang === undefined || own === lang || own?.split('-')[0] === lang;
  const corpusDocuments = readJsonLines<CorpusDocument>(corpus, 'docs.jsonl');
  const documents = corpusDocuments.filter(isWanted).map(toDocument);
  const linker = new Linker();
  const read = await addAll(linker, documents);
  const gold = readJsonLines<Gold>(corpus, 'related.jsonl').filter(
    ({ id, related }) => related.length > 0 && read.has(id)
  );
  if (gold.length === 0) return wrongUsage('no query of related.jsonl is among the documents');
  const answers = new Map<string, string[]>();
  for (const { id } of gold) {
    const query = read.get(id);
    if (query === undefined) continue;
    const request = { ...query, without: [], limit: LIMIT, threshold: 0 };
    const { related } = await linker.relate(query.document.locale, request);
    answers.set(id, bestOf(related, options['as-of'] === true));
  }
  if (file !== undefined) {
    const lines = [...answers].map(([id, related]) => JSON.stringify({ id, related }));
    writeFileSync(file, `${lines.join('\n')}\n`);
  }
  const scores = scoresOf(gold, answers);
  if (json === true) console.log(JSON.stringify({ bench: 'quality', corpus, scores }));
  else console.table({ ours: scores });
};

void main();
