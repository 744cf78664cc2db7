import { MemoryIndex, analyze, compareText, relevanceOf } from '../server/src/engine';
import type { AnalyzedDocument } from '../server/src/engine';
import { readArguments, wrongUsage } from './shared/arguments';
import { bootstrap } from './shared/bootstrap';
import { candidatesOf, readDocuments } from './shared/corpus';
import { readJsonLines } from './shared/json-lines';
import { graphOf, signalsWithout } from './links/link-graph';
import type { LinkGraph, LinkSignal } from './links/link-graph';
import type { Gold } from './shared/scores';

const options = readArguments({
  corpus: { type: 'string' },
  lang: { type: 'string' },
  'as-of': { type: 'boolean' },
  json: { type: 'boolean' },
});

const CUT = 10;
/** Candidates of the text that the links may lift into the first ten. */
const DEPTH = 100;
/** Say of the links beside the relevance of the text; most relevances are within 0.1–0.5. */
const KINSHIP_SAY = 0.5;
const BACKLINK_SAY = 0.25;

/** Ways to rank: the text as shipped, links alone, and both. */
const WAYS = ['text', 'kinship', 'text+kinship', 'text+kinship+backlinks'] as const;
type Way = (typeof WAYS)[number];

const UNLINKED: LinkSignal = { kinship: 0, isBacklink: false };

const valueOf = (way: Way, text: number, { kinship, isBacklink }: LinkSignal): number => {
  if (way === 'text') return text;
  if (way === 'kinship') return kinship;
  const both = text + KINSHIP_SAY * kinship;
  return way === 'text+kinship' || !isBacklink ? both : both + BACKLINK_SAY;
};

/** What is known of one locale. */
interface Newsroom {
  readonly index: MemoryIndex;
  readonly rows: ReadonlyMap<string, AnalyzedDocument>;
  readonly graph: LinkGraph;
}

/** Relevances of an article's candidates by its text, copies left out. */
const textOf = ({ index }: Newsroom, row: AnalyzedDocument): Map<string, number> =>
  new Map(
    candidatesOf(index, row, options['as-of'] === true, DEPTH).map(({ id, score, features }) => [
      id,
      relevanceOf(score, features.terms.length),
    ])
  );

/** Place of the left-out target in each way's list, from 0; null where it is not among the first ten. */
type Ranks = Readonly<Record<Way, number | null>>;

/** Leaves one link of an article out at a time, and looks where each way puts its target. */
const ranksOf = (newsroom: Newsroom, row: AnalyzedDocument): Ranks[] => {
  const { graph, rows } = newsroom;
  const isNoLater = (id: string): boolean => {
    const date = rows.get(id)?.date ?? null;
    return options['as-of'] !== true || row.date === null || (date !== null && date <= row.date);
  };
  const text = textOf(newsroom, row);
  const targets = [...(graph.out.get(row.id) ?? [])];
  return targets.map((target) => {
    const signals = signalsWithout(graph, row.id, target, isNoLater);
    const candidates = [...new Set([...text.keys(), ...signals.keys()])].filter(
      (id) => (id === target || !targets.includes(id)) && isNoLater(id)
    );
    const rank = (way: Way): number | null => {
      const list = candidates
        .map((id) => ({ id, value: valueOf(way, text.get(id) ?? 0, signals.get(id) ?? UNLINKED) }))
        .filter(({ value }) => value > 0)
        .sort((a, b) => b.value - a.value || compareText(a.id, b.id));
      const place = list.slice(0, CUT).findIndex(({ id }) => id === target);
      return place === -1 ? null : place;
    };
    return {
      text: rank('text'),
      kinship: rank('kinship'),
      'text+kinship': rank('text+kinship'),
      'text+kinship+backlinks': rank('text+kinship+backlinks'),
    };
  });
};

const rounded = (value: number | undefined): number => Number((value ?? NaN).toFixed(3));

/** nDCG@10 (one target, so 1 / log2(place + 2)) with its interval over articles, its gain over the text, and recall@10. */
const scoresOf = (articles: readonly (readonly Ranks[])[]) => {
  const gain = (rank: number | null): number => (rank === null ? 0 : 1 / Math.log2(rank + 2));
  const mean = (times: Uint16Array, of: (ranks: Ranks) => number): number => {
    let sum = 0;
    let links = 0;
    articles.forEach((group, i) => {
      const drawn = times[i] ?? 0;
      for (const ranks of group) sum += drawn * of(ranks);
      links += drawn * group.length;
    });
    return sum / links;
  };
  const ndcg = bootstrap(articles.length, (times) =>
    WAYS.map((way) => mean(times, (ranks) => gain(ranks[way])))
  );
  const gains = bootstrap(articles.length, (times) =>
    WAYS.map((way) => mean(times, (ranks) => gain(ranks[way]) - gain(ranks.text)))
  );
  const once = new Uint16Array(articles.length).fill(1);
  return Object.fromEntries(
    WAYS.map((way, i) => [
      way,
      {
        ndcg10: rounded(ndcg[i]?.value),
        recall10: rounded(mean(once, (ranks) => (ranks[way] === null ? 0 : 1))),
        gain: rounded(gains[i]?.value),
        low: rounded(gains[i]?.low),
        high: rounded(gains[i]?.high),
      },
    ])
  );
};

/**
 * How much links that articles already carry would say beside their texts: each of an editor's own links is left out in
 * turn and sought again by the text, by the links that remain, and by both.
 */
const main = (): void => {
  const { corpus, lang, json } = options;
  if (corpus === undefined) return wrongUsage('--corpus DIR is needed');
  const all = readDocuments(corpus, lang).map((document) => analyze(document));
  const gold = readJsonLines<Gold>(corpus, 'related.jsonl');
  const answered: Ranks[][] = [];
  for (const locale of new Set(all.map((row) => row.locale))) {
    const rows = new Map(all.filter((row) => row.locale === locale).map((row) => [row.id, row]));
    const index = new MemoryIndex();
    index.addNow([...rows.values()]);
    const newsroom = { index, rows, graph: graphOf(gold, (id) => rows.has(id)) };
    for (const id of newsroom.graph.out.keys()) {
      const row = rows.get(id);
      if (row !== undefined) answered.push(ranksOf(newsroom, row));
    }
  }
  if (answered.length === 0) return wrongUsage('no document of the language links to another one');
  const scores = scoresOf(answered);
  const counts = { articles: answered.length, links: answered.flat().length };
  if (json === true) console.log(JSON.stringify({ bench: 'links', corpus, ...counts, scores }));
  else {
    console.log(`${counts.links} links of ${counts.articles} articles`);
    console.table(scores);
  }
};

main();
