import { writeFileSync } from 'node:fs';
import { SEED_TOPICS } from '../server/src/engine/seed-topics';
import { createTopicDetector, detectTopics } from '../server/src/engine/topics';
import type { Document } from '../server/src/engine/types';
import { readArguments, wrongUsage } from './arguments';
import { readJsonLines } from './json-lines';

// Finds Japan, China and South Korea in the newswire texts of Reuters-21578 and scores it against the
// agency's own place labels, beside plain matching of the three names.

interface NewswireText {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly dateline?: string | null;
  readonly places: readonly string[];
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

const round = (value: number): number => Number(value.toFixed(4));

const scoreOf = (
  texts: readonly NewswireText[],
  answers: ReadonlyMap<string, readonly string[]>,
  place: string
) => {
  let [wanted, found, shared] = [0, 0, 0];
  for (const { id, places } of texts) {
    const [isWanted, isFound] = [places.includes(place), answers.get(id)?.includes(place) === true];
    if (isWanted) wanted += 1;
    if (isFound) found += 1;
    if (isWanted && isFound) shared += 1;
  }
  const precision = found === 0 ? 0 : shared / found;
  const recall = wanted === 0 ? 0 : shared / wanted;
  const f1 = shared === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { texts: wanted, precision: round(precision), recall: round(recall), f1: round(f1) };
};

const scoresOf = (
  texts: readonly NewswireText[],
  answers: ReadonlyMap<string, readonly string[]>
) => {
  const byPlace = PLACES.map((place) => ({ place, ...scoreOf(texts, answers, place) }));
  const macroF1 = round(byPlace.reduce((sum, { f1 }) => sum + f1, 0) / byPlace.length);
  return { byPlace, macroF1 };
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
  if (corpus === undefined) return wrongUsage('--corpus DIR is needed');
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
  const scores = {
    ours: scoresOf(texts, ours),
    plain: scoresOf(texts, new Map(texts.map((text) => [text.id, plainTopics(text)]))),
  };
  if (json === true) console.log(JSON.stringify({ bench: 'topics', corpus, ...scores }));
  else print(scores);
};

const print = ({ ours, plain }: Record<'ours' | 'plain', ReturnType<typeof scoresOf>>): void => {
  for (const [name, { byPlace, macroF1 }] of Object.entries({ ours, plain })) {
    console.log(`${name}: macro F1 ${macroF1}`);
    console.table(byPlace);
  }
};

main();
