import { Engine } from '../server/src/engine';
import { readArguments, wrongUsage } from './shared/arguments';
import { addAll, bestOf, readDocuments, readGold } from './shared/corpus';

const options = readArguments({
  corpus: { type: 'string' },
  lang: { type: 'string' },
  'as-of': { type: 'boolean' },
  json: { type: 'boolean' },
});

/** Candidates of an article that are looked at: what `quality` scores. */
const LIMIT = 10;
const BANDS = 10;
/** Below so many candidates the rate of a cell is left to chance: one in 30 is three in a hundred. */
const FEWEST = 30;
const LENGTHS = ['short', 'medium', 'long'] as const;
type Length = (typeof LENGTHS)[number] | 'all';

/** A candidate of an article: how relevant it is said to be, and whether an editor linked to it. */
interface Shown {
  readonly relevance: number;
  readonly isGold: boolean;
  readonly terms: number;
}

interface Cell {
  readonly shown: number;
  readonly gold: number;
}

const rate = ({ shown, gold }: Cell): number => gold / shown;

/** The third of the queries that an article of so many different terms is in. */
const createLengths = (terms: readonly number[]) => {
  const sorted = [...terms].sort((a, b) => a - b);
  const bounds = [1, 2].map((third) => sorted[Math.floor((third * sorted.length) / 3)] ?? 0);
  return (count: number): Length =>
    LENGTHS[bounds.filter((bound) => count >= bound).length] ?? 'long';
};

const cellOf = (shown: readonly Shown[]): Cell => ({
  shown: shown.length,
  gold: shown.filter(({ isGold }) => isGold).length,
});

/** A row of cells for each band of relevance that any candidate is in. */
const tableOf = (shown: readonly Shown[], lengthOf: (terms: number) => Length) =>
  Array.from({ length: BANDS }, (_, band) => {
    const within = shown.filter(
      ({ relevance }) => Math.min(BANDS - 1, Math.floor(relevance * BANDS)) === band
    );
    const of = (length: Length): Cell =>
      cellOf(within.filter(({ terms }) => length === 'all' || lengthOf(terms) === length));
    const cells = { short: of('short'), medium: of('medium'), long: of('long'), all: of('all') };
    return { band: `${(band / BANDS).toFixed(1)}–${((band + 1) / BANDS).toFixed(1)}`, ...cells };
  }).filter(({ all }) => all.shown > 0);

type Row = ReturnType<typeof tableOf>[number];

/** Whether the rate rises from band to band, by length, among the bands with enough candidates. */
const fallsOf = (rows: readonly Row[], length: Length): string[] => {
  const enough = rows.filter((row) => row[length].shown >= FEWEST);
  return enough
    .slice(1)
    .filter((row, i) => {
      const before = enough[i];
      return before !== undefined && rate(row[length]) < rate(before[length]);
    })
    .map(({ band }) => band);
};

/** How far the rate of a length lies from that of its whole band, a candidate: 0 where a relevance means the same for all lengths. */
const spreadOf = (rows: readonly Row[]): number => {
  let sum = 0;
  let shown = 0;
  for (const row of rows) {
    for (const length of LENGTHS) {
      const cell = row[length];
      if (cell.shown < FEWEST) continue;
      sum += Math.abs(rate(cell) - rate(row.all)) * cell.shown;
      shown += cell.shown;
    }
  }
  return Number((sum / shown).toFixed(4));
};

const show = (cell: Cell): string =>
  cell.shown === 0 ? '' : `${rate(cell).toFixed(3)} of ${cell.shown}`;

/**
 * How often a candidate among the best ten, as shipped, is one of the editor's own links, by bands of relevance and by the
 * length of the article that asks: a relevance means the same everywhere where the rates of a band are alike.
 */
const main = async (): Promise<void> => {
  const { corpus, lang, json } = options;
  if (corpus === undefined) return wrongUsage('--corpus DIR is needed');
  const engine = new Engine();
  const read = await addAll(engine, readDocuments(corpus, lang));
  const gold = readGold(corpus, read);
  if (gold.length === 0) return wrongUsage('no query of related.jsonl is among the documents');
  const shown: Shown[] = [];
  const lengths: number[] = [];
  for (const { id, related: wanted } of gold) {
    const query = read.get(id);
    if (query === undefined) continue;
    const request = { ...query, without: [], limit: LIMIT, threshold: 0 };
    const { related } = await engine.relate(query.document.locale, request);
    const terms = query.row.terms.length;
    lengths.push(terms);
    for (const one of bestOf(related, options['as-of'] === true, LIMIT)) {
      shown.push({ relevance: one.relevance, isGold: wanted.includes(one.id), terms });
    }
  }
  const rows = tableOf(shown, createLengths(lengths));
  const falls = Object.fromEntries(
    [...LENGTHS, 'all' as const].map((length) => [length, fallsOf(rows, length)])
  );
  const spread = spreadOf(rows);
  if (json === true) {
    const queries = gold.length;
    console.log(JSON.stringify({ bench: 'calibration', corpus, queries, rows, falls, spread }));
    return;
  }
  console.table(
    Object.fromEntries(
      rows.map(({ band, short, medium, long, all }) => [
        band,
        { short: show(short), medium: show(medium), long: show(long), all: show(all) },
      ])
    )
  );
  console.log(`bands (of ${FEWEST} candidates or more) whose rate is below the one before:`, falls);
  console.log('mean distance of the lengths from their band:', spread);
};

void main();
