import { writeFileSync } from 'node:fs';
import { SEED_TOPICS } from '../server/src/engine/topics/seed-topics';
import { createTopicDetector, detectTopics } from '../server/src/engine/topics';
import type { Document } from '../server/src/engine/model/types';
import { countJudgedTopics, readHeadlines } from '../tests/engine/support/judged-topics';
import { readArguments } from './shared/arguments';
import { bootstrap, type Interval } from './shared/bootstrap';
import { readJsonLines } from './shared/json-lines';

// Finds Japan, China and South Korea in the newswire texts of Reuters-21578 and scores it against the
// agency's own place labels, beside plain matching of the three names. The splits are those of ModApte; values were
// fitted on `train`, and `test` gives the verdict. Without a corpus the judged headlines in four languages are scored.

interface NewswireText {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly dateline?: string | null;
  readonly places: readonly string[];
  readonly split?: string;
}

const PLACES = SEED_TOPICS.filter(({ kind }) => kind === 'place').map(({ key }) => key);

/** The names alone, as anyone would first look for them. */
const PLAIN: Readonly<Record<string, RegExp>> = {
  japan: /\bjapan\b/i,
  china: /\bchina\b/i,
  'south-korea': /\bsouth korea\b/i,
};

/** As the text reached the reader: the dateline opens the body. */
const bodyOf = ({ dateline, body }: NewswireText): string => `${dateline ?? ''} ${body}`.trim();

const toDocument = (text: NewswireText): Document => ({
  id: text.id,
  source: 'corpus',
  locale: 'en',
  title: text.title,
  excerpt: '',
  blocks: bodyOf(text)
    .split(/\n{2,}/)
    .map((paragraph, block) => ({
      path: 'body',
      block,
      offset: 0,
      kind: 'paragraph',
      text: paragraph,
      links: [],
    })),
  date: null,
  topics: [],
});

const plainTopics = (text: NewswireText): string[] =>
  PLACES.filter((place) => PLAIN[place]?.test(`${text.title}\n${bodyOf(text)}`) === true);

type Answers = ReadonlyMap<string, readonly string[]>;

/** Of one place: texts that have it, that are said to have it, and both. */
type Counts = readonly [wanted: number, found: number, shared: number];

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const precisionOf = ([, found, shared]: Counts): number => ratio(shared, found);
const recallOf = ([wanted, , shared]: Counts): number => ratio(shared, wanted);
const f1Of = ([wanted, found, shared]: Counts): number => ratio(2 * shared, wanted + found);

/** Counts each place's texts, each text as often as it was drawn. */
const createCounter = (texts: readonly NewswireText[], answers: Answers, place: string) => {
  const said = texts.flatMap(({ id, places }, i) => {
    const [isWanted, isFound] = [places.includes(place), answers.get(id)?.includes(place) === true];
    return isWanted || isFound ? [{ i, isWanted, isFound }] : [];
  });
  return (times: Uint16Array): Counts => {
    let [wanted, found, shared] = [0, 0, 0];
    for (const { i, isWanted, isFound } of said) {
      const weight = times[i] ?? 0;
      if (isWanted) wanted += weight;
      if (isFound) found += weight;
      if (isWanted && isFound) shared += weight;
    }
    return [wanted, found, shared];
  };
};

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** F1 of each place, then their mean. */
const f1sOf = (counts: readonly Counts[]): number[] => {
  const f1s = counts.map(f1Of);
  return [...f1s, mean(f1s)];
};

const ROWS = [...PLACES, 'macro'];

interface Row {
  readonly place: string;
  readonly texts: number | null;
  readonly precision: number;
  readonly recall: number;
  readonly f1: Interval;
}

interface Scores {
  readonly texts: number;
  readonly ours: readonly Row[];
  readonly plain: readonly Row[];
  /** Ours less plain, text by text. */
  readonly difference: readonly { readonly place: string; readonly f1: Interval }[];
}

const scoresOf = (texts: readonly NewswireText[], ours: Answers, plain: Answers): Scores => {
  const once = new Uint16Array(texts.length).fill(1);
  const countersOf = (answers: Answers) =>
    PLACES.map((place) => createCounter(texts, answers, place));
  const [ourCounters, plainCounters] = [countersOf(ours), countersOf(plain)];
  const f1s = bootstrap(texts.length, (times) => {
    const own = f1sOf(ourCounters.map((count) => count(times)));
    const other = f1sOf(plainCounters.map((count) => count(times)));
    return [...own, ...other, ...own.map((f1, i) => f1 - (other[i] ?? 0))];
  });
  const intervals = (nth: number): Interval[] =>
    f1s.slice(nth * ROWS.length, (nth + 1) * ROWS.length);
  const rowsOf = (counts: readonly Counts[], nth: number): Row[] =>
    intervals(nth).map((f1, i) => {
      const own = counts[i] === undefined ? counts : [counts[i]];
      return {
        place: ROWS[i] ?? '',
        texts: counts[i]?.[0] ?? null,
        precision: mean(own.map(precisionOf)),
        recall: mean(own.map(recallOf)),
        f1,
      };
    });
  return {
    texts: texts.length,
    ours: rowsOf(
      ourCounters.map((count) => count(once)),
      0
    ),
    plain: rowsOf(
      plainCounters.map((count) => count(once)),
      1
    ),
    difference: intervals(2).map((f1, i) => ({ place: ROWS[i] ?? '', f1 })),
  };
};

const main = (): void => {
  const {
    corpus,
    run: file,
    json,
  } = readArguments({
    corpus: { type: 'string' },
    run: { type: 'string' },
    json: { type: 'boolean' },
  });
  if (corpus === undefined) return printHeadlines(json === true);
  const texts = readJsonLines<NewswireText>(corpus, 'reuters.jsonl');
  const detector = createTopicDetector(
    SEED_TOPICS.map(({ key, names }) => ({
      id: key,
      key,
      name: names.en,
      aliases: [],
      parent: null,
    })),
    'en'
  );
  const ours = new Map(
    texts.map((text) => [
      text.id,
      detectTopics(toDocument(text), detector).map(({ topic }) => topic),
    ])
  );
  if (file !== undefined) {
    const lines = [...ours].map(([id, topics]) => JSON.stringify({ id, topics }));
    writeFileSync(file, `${lines.join('\n')}\n`);
  }
  const plain = new Map(texts.map((text) => [text.id, plainTopics(text)]));
  const scores = Object.fromEntries(
    splitsOf(texts).map(([split, own]) => [split, scoresOf(own, ours, plain)])
  );
  if (json === true) console.log(JSON.stringify({ bench: 'topics', corpus, ...scores }, rounded));
  else for (const [split, own] of Object.entries(scores)) print(split, own);
};

/** Scores the judged headlines, set by set, as tests/engine/topics/judged-topics.test.ts does. */
const printHeadlines = (isJson: boolean): void => {
  const rows = (['topics', 'boundaries'] as const).flatMap((set) =>
    [...countJudgedTopics(readHeadlines(set))].map(([locale, counts]) => {
      const { headlines, traps, wanted, found, shared } = counts;
      const [precision, recall] = [ratio(shared, found), ratio(shared, wanted)];
      return { set, locale, headlines, traps, precision, recall };
    })
  );
  if (isJson) console.log(JSON.stringify({ bench: 'topics', headlines: rows }, rounded));
  else
    console.table(
      rows.map((row) => ({
        ...row,
        precision: percent(row.precision),
        recall: percent(row.recall),
      }))
    );
};

/** The verdict first, then what was fitted on, then what belongs to neither. */
const SPLITS = ['test', 'train', 'not-used', 'all'];

const splitsOf = (texts: readonly NewswireText[]): [string, NewswireText[]][] =>
  SPLITS.map((name): [string, NewswireText[]] => [
    name,
    texts.filter(({ split }) => (split ?? 'all') === name),
  ]).filter(([, own]) => own.length > 0);

const rounded = (_: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toFixed(4)) : value;

const percent = (value: number): string => (100 * value).toFixed(1);
const withBounds = ({ value, low, high }: Interval): string =>
  `${percent(value)} (${percent(low)} to ${percent(high)})`;

const print = (split: string, { texts, ours, plain, difference }: Scores): void => {
  console.log(`${split}: ${texts} texts; in percent, with 95 % intervals`);
  console.table(
    [
      ...ours.map((row) => ({ by: 'ours', ...row })),
      ...plain.map((row) => ({ by: 'plain', ...row })),
    ].map(({ by, place, texts: wanted, precision, recall, f1 }) => ({
      by,
      place,
      texts: wanted ?? '',
      precision: percent(precision),
      recall: percent(recall),
      F1: withBounds(f1),
    }))
  );
  const more = difference.map(({ place, f1 }) => `${place} ${withBounds(f1)}`).join('; ');
  console.log(`ours less plain, text by text: ${more}\n`);
};

main();
