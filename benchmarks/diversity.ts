import { MemoryIndex, analyze, compareText, relevanceOf } from '../server/src/engine';
import type { AnalyzedDocument, Candidate } from '../server/src/engine';
import { idf } from '../server/src/engine/model/idf';
import { isCopy } from '../server/src/engine/copies/copies';
import { pickDiverse, SAMENESS_COST } from '../server/src/engine/related/diversity';
import {
  frequencyWeight,
  bodyCount,
  titleCount,
} from '../server/src/engine/model/term-frequencies';
import { readArguments, wrongUsage } from './shared/arguments';
import { candidatesOf, readDocuments, readGold } from './shared/corpus';
import { scoresOf } from './shared/scores';

const options = readArguments({
  corpus: { type: 'string' },
  lang: { type: 'string' },
  'as-of': { type: 'boolean' },
  json: { type: 'boolean' },
});

/** Cost of sameness, from none on; the shipped one is among them. */
const COSTS = [0, 0.05, 0.1, 0.2, 0.3, 0.5];
const LIMIT = 10;
const SPARE_CANDIDATES = 20;

type Vector = ReadonlyMap<string, number>;

/** Unit vectors of all texts by TF-IDF: another measure of likeness than the one that picks. */
const vectorsOf = (rows: readonly AnalyzedDocument[]): Map<string, Vector> => {
  const docFreq = new Map<string, number>();
  for (const { terms } of rows)
    for (const term of terms) docFreq.set(term, (docFreq.get(term) ?? 0) + 1);
  return new Map(
    rows.map(({ id, terms, counts }) => {
      const weights = terms.map((term, i) => {
        const count = titleCount(counts[i] ?? 0) + bodyCount(counts[i] ?? 0);
        return [term, frequencyWeight(count) * idf(docFreq.get(term) ?? 0, rows.length)] as const;
      });
      const norm = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight ** 2, 0));
      return [id, new Map(weights.map(([term, weight]) => [term, weight / (norm || 1)]))];
    })
  );
};

const cosine = (a: Vector, b: Vector): number => {
  let sum = 0;
  for (const [term, weight] of a) sum += weight * (b.get(term) ?? 0);
  return sum;
};

/** Mean likeness of any two in a list, and whether two of them are copies of each other. */
const redundancyOf = (list: readonly Candidate[], vectors: Map<string, Vector>) => {
  let sum = 0;
  let pairs = 0;
  let hasCopies = false;
  list.forEach((a, i) => {
    for (const b of list.slice(i + 1)) {
      sum += cosine(vectors.get(a.id) ?? new Map(), vectors.get(b.id) ?? new Map());
      pairs += 1;
      hasCopies ||= isCopy(a.features, b.features);
    }
  });
  return { likeness: pairs === 0 ? 0 : sum / pairs, hasCopies };
};

interface Query {
  readonly id: string;
  /** The candidates that may stand in the list, the highest score first. */
  readonly candidates: readonly Candidate[];
}

/** A list as it is shown: diversity picks its members, relevance orders them. */
const byRelevance = (list: readonly Candidate[]): string[] =>
  list
    .map(({ id, score, features }) => ({
      id,
      relevance: relevanceOf(score, features.terms.length),
    }))
    .sort((a, b) => b.relevance - a.relevance || compareText(a.id, b.id))
    .map(({ id }) => id);

const main = (): void => {
  const { corpus, lang, json } = options;
  if (corpus === undefined) return wrongUsage('--corpus DIR is needed');
  const rows = readDocuments(corpus, lang).map((document) => analyze(document));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const index = new MemoryIndex();
  index.addNow(rows);
  const gold = readGold(corpus, byId);
  const isAsOf = options['as-of'] === true;
  const queries = gold.flatMap(({ id }): Query[] => {
    const row = byId.get(id);
    if (row === undefined) return [];
    return [{ id, candidates: candidatesOf(index, row, isAsOf, LIMIT + SPARE_CANDIDATES) }];
  });
  const vectors = vectorsOf(rows);
  const measure = (pick: (query: Query) => readonly Candidate[]) => {
    const lists = queries.map((query) => ({ id: query.id, list: pick(query) }));
    const answers = new Map(lists.map(({ id, list }) => [id, byRelevance(list)]));
    const redundancy = lists.map(({ list }) => redundancyOf(list, vectors));
    const mean = (sum: number): number => Number((sum / Math.max(1, lists.length)).toFixed(4));
    return {
      ndcg10: scoresOf(gold, answers).ndcg10,
      likeness: mean(redundancy.reduce((sum, { likeness }) => sum + likeness, 0)),
      listsWithCopies: mean(redundancy.filter(({ hasCopies }) => hasCopies).length),
    };
  };
  const curve: Record<string, ReturnType<typeof measure>> = {
    'no re-ranking': measure(({ candidates }) => candidates.slice(0, LIMIT)),
  };
  for (const cost of COSTS) {
    const name = `cost ${cost}${cost === SAMENESS_COST ? ' (shipped)' : ''}`;
    curve[name] = measure(({ candidates }) => pickDiverse(candidates, LIMIT, cost));
  }
  if (json === true) console.log(JSON.stringify({ bench: 'diversity', corpus, lang, curve }));
  else console.table(curve);
};

main();
