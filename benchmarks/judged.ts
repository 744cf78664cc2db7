import {
  LOCALES,
  THRESHOLD,
  linkNewsroom,
  readPairs,
} from '../tests/engine/support/judged-newsroom';
import { scoreJudged } from '../tests/engine/support/judged-scores';
import { readArguments, wrongUsage } from './shared/arguments';

const { json, threshold } = readArguments({
  threshold: { type: 'string' },
  json: { type: 'boolean' },
});

const rounded = (value: number | null): number | null =>
  value === null ? null : Number(value.toFixed(3));

/** Scores the demo's articles against the verdicts on their pairs, as tests/engine/judged.test.ts does. */
const main = async (): Promise<void> => {
  const least = threshold === undefined ? THRESHOLD : Number(threshold);
  if (!(least >= 0 && least <= 1)) return wrongUsage('--threshold is within 0–1');
  const scores: Record<string, Record<string, number | null>> = {};
  for (const locale of LOCALES) {
    const pairs = readPairs().filter((pair) => pair.locale === locale);
    const found = scoreJudged(await linkNewsroom(locale), pairs, least);
    scores[locale] = {
      pairs: pairs.length,
      queries: found.queries,
      ndcg5: rounded(found.ndcg5),
      relatedShown: rounded(found.shown.related),
      backgroundShown: rounded(found.shown.background),
      unrelatedShown: rounded(found.shown.unrelated),
      copiesFound: rounded(found.copiesFound),
      wrongCopies: found.wrongCopies.length,
    };
  }
  if (json === true) console.log(JSON.stringify({ bench: 'judged', scores }));
  else console.table(scores);
};

void main();
