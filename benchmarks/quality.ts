import { writeFileSync } from 'node:fs';
import { Engine } from '../server/src/engine';
import { readArguments, wrongUsage } from './shared/arguments';
import { addAll, bestOf, readDocuments, readGold } from './shared/corpus';
import { scoresOf } from './shared/scores';
import { documentInTraditional } from './shared/traditional';

const options = readArguments({
  corpus: { type: 'string' },
  lang: { type: 'string' },
  'as-of': { type: 'boolean' },
  mixed: { type: 'boolean' },
  run: { type: 'string' },
  json: { type: 'boolean' },
});

/** Related articles a query. */
const LIMIT = 10;

/**
 * Ranks the related articles of every query of a corpus as shipped (threshold 0, ten of them) and scores
 * them against the editors' own links. `--mixed` writes every second document of a Chinese corpus in traditional letters.
 */
const main = async (): Promise<void> => {
  const { corpus, lang, run: file, json } = options;
  if (corpus === undefined) return wrongUsage('--corpus DIR is needed');
  const engine = new Engine();
  const documents = readDocuments(corpus, lang).map((document, i) =>
    options.mixed === true && i % 2 === 1 ? documentInTraditional(document) : document
  );
  const read = await addAll(engine, documents);
  const gold = readGold(corpus, read);
  if (gold.length === 0) return wrongUsage('no query of related.jsonl is among the documents');
  const answers = new Map<string, string[]>();
  for (const { id } of gold) {
    const query = read.get(id);
    if (query === undefined) continue;
    const request = { ...query, without: [], limit: LIMIT, threshold: 0 };
    const { related } = await engine.relate(query.document.locale, request);
    const best = bestOf(related, options['as-of'] === true, LIMIT);
    answers.set(
      id,
      best.map((one) => one.id)
    );
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
