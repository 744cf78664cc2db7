import { analyze, languageOf, tokenize } from '../../server/src/engine';
import type { AnalyzedDocument } from '../../server/src/engine';
import { scoresOf } from '../shared/scores';
import type { Gold } from '../shared/scores';
import { shuffled } from '../shared/shuffle';
import type { Mix, Sample } from './corpus';
import { bestTime, bytesInUse, progress, rounded, spreadOf, timed } from './measure';
import { Indexes, IntakeMeter, LIMIT, indexBytes } from './ours';
import type { Intake } from './ours';
import { PEERS } from './peers';
import type { Page, Peer, PeerIndex } from './peers';
import { PlainPostings, readAll } from './postings';

/** Articles asked for their time, and others with editors' links for the quality. */
const TIMED_QUERIES = 300;
const JUDGED_QUERIES = 400;
/** Queries asked beforehand, so that the code is compiled when the clock starts. */
const WARM_UP = 50;

/** What is told of one engine. */
export interface Line {
  readonly how: string;
  readonly ndcg10: number;
  readonly 'p50 ms': number;
  readonly 'p95 ms': number;
  /** Its time over ours, at the 95th percentile. */
  readonly 'p95 ÷ ours': number;
  readonly 'documents/s': number;
  readonly 'bytes/char': number;
}

export interface Comparison {
  readonly intake: Intake;
  readonly engines: Readonly<Record<string, Line>>;
  /** Reading all postings of the timed queries and doing nothing with them. */
  readonly reading: { readonly 'p50 ms': number; readonly 'p95 ms': number };
  /** Our time over that of reading, at the 95th percentile. */
  readonly 'ours ÷ reading': number;
}

/** An article to ask for. */
interface Question {
  readonly row: AnalyzedDocument;
  /** Its most telling terms, which are what a peer is asked for. */
  readonly telling: readonly string[];
}

/** What all engines are asked. */
interface Questions {
  readonly timed: readonly Question[];
  readonly judged: readonly Question[];
  readonly gold: readonly Gold[];
}

type Find = (question: Question) => string[];

/** The documents of one locale as peers get them: terms parted by spaces. */
const toPage = ({ document }: Sample): Page => {
  const language = languageOf(document.locale, document.title);
  const terms = (text: string): string =>
    tokenize(text, language)
      .map(({ term }) => term)
      .join(' ');
  const texts = document.blocks.flatMap(({ kind, text }) => (kind === 'code' ? [] : [text]));
  return { id: document.id, title: terms(document.title), body: texts.map(terms).join(' ') };
};

const ask = (
  { timed: clocked, judged, gold }: Questions,
  find: Find
): Pick<Line, 'ndcg10' | 'p50 ms' | 'p95 ms'> => {
  const answers = new Map(judged.map((question) => [question.row.id, find(question)]));
  clocked.slice(0, WARM_UP).forEach(find);
  const { p50, p95 } = spreadOf(clocked.map((question) => bestTime(() => find(question))));
  return { ndcg10: scoresOf(gold, answers).ndcg10, 'p50 ms': p50, 'p95 ms': p95 };
};

/** One index of a peer for each locale, as ours. */
const askPeer = (
  { how, open }: Peer,
  samples: readonly Sample[],
  questions: Questions,
  chars: number,
  ourP95: number
): Line => {
  const pages = samples.map((sample) => ({
    page: toPage(sample),
    locale: sample.document.locale,
  }));
  const before = bytesInUse();
  const indexes = new Map<string, PeerIndex>();
  const { ms } = timed(() => {
    for (const { page, locale } of pages) {
      const index = indexes.get(locale) ?? open();
      indexes.set(locale, index);
      index.add(page);
    }
  });
  const native = [...indexes.values()].reduce((sum, index) => sum + index.nativeBytes(), 0);
  const bytes = bytesInUse() - before + native;
  const found = ask(questions, ({ row, telling }) =>
    // The article itself is the best answer to its own terms.
    (indexes.get(row.locale)?.find(telling, LIMIT + 1) ?? [])
      .filter((id) => id !== row.id)
      .slice(0, LIMIT)
  );
  for (const index of indexes.values()) index.close();
  return {
    how,
    ...found,
    'p95 ÷ ours': rounded(found['p95 ms'] / ourP95),
    'documents/s': Math.round((pages.length / ms) * 1000),
    'bytes/char': rounded(bytes / chars),
  };
};

const questionsOf = (
  mix: Mix,
  rows: ReadonlyMap<string, AnalyzedDocument>,
  postings: ReadonlyMap<string, PlainPostings>,
  seed: number
): Questions => {
  const gold = shuffled(mix.gold, seed).slice(0, JUDGED_QUERIES);
  const toQuestion = (id: string): Question[] => {
    const row = rows.get(id);
    return row === undefined
      ? []
      : [{ row, telling: postings.get(row.locale)?.tellingTerms(row) ?? [] }];
  };
  const clocked = shuffled(mix.samples, seed).slice(0, TIMED_QUERIES);
  return {
    gold,
    judged: gold.flatMap(({ id }) => toQuestion(id)),
    timed: clocked.flatMap(({ document: { id } }) => toQuestion(id)),
  };
};

/** With nothing kept but the index, as the plugin does. */
const intakeOf = (mix: Mix): Intake => {
  const meter = new IntakeMeter();
  for (const sample of mix.samples) meter.take(sample);
  return meter.finish();
};

/** Ours beside the peers on the same documents, asked the same articles, one after the other in this process. */
export const compare = (mix: Mix, seed: number): Comparison => {
  progress(`taking in ${mix.samples.length} documents`);
  const intake = intakeOf(mix);
  const indexes = new Indexes();
  const rows = new Map<string, AnalyzedDocument>();
  const postings = new Map<string, PlainPostings>();
  const use = (row: AnalyzedDocument): void => {
    const list = postings.get(row.locale) ?? new PlainPostings();
    postings.set(row.locale, list);
    list.add(row);
    rows.set(row.id, row);
  };
  for (const { document } of mix.samples) {
    const row = analyze(document);
    indexes.add(row);
    use(row);
  }
  for (const list of postings.values()) list.seal();

  const questions = questionsOf(mix, rows, postings, seed);
  const found = ask(questions, ({ row }) => indexes.find(row));
  const reading = spreadOf(
    questions.timed.map(({ row }) => {
      const lists = postings.get(row.locale)?.listsOf(row) ?? [];
      return bestTime(() => readAll(lists));
    })
  );
  const ours: Line = {
    how: 'as shipped, the whole article',
    ...found,
    'p95 ÷ ours': 1,
    'documents/s': Math.round((intake['indexing Mchar/s'] / intake.chars) * 1e6 * intake.documents),
    'bytes/char': rounded(indexBytes([...rows.values()]) / intake.chars),
  };
  const engines: Record<string, Line> = { ours };
  for (const peer of PEERS) {
    progress(`asking ${peer.name}`);
    engines[peer.name] = askPeer(peer, mix.samples, questions, intake.chars, ours['p95 ms']);
  }
  return {
    intake,
    engines,
    reading: { 'p50 ms': reading.p50, 'p95 ms': reading.p95 },
    'ours ÷ reading': rounded(ours['p95 ms'] / reading.p95),
  };
};
