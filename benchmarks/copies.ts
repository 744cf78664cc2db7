import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze, compareText, copiesAmong, MemoryIndex } from '../server/src/engine';
import type { AnalyzedDocument, Document } from '../server/src/engine';
import { isCopy } from '../server/src/engine/copies/copies';
import type { Wording } from '../server/src/engine/copies/copies';
import { readPassages } from '../server/src/engine/text/passages';
import { randomFrom } from '../tests/support/random';
import { readArguments, wrongUsage } from './shared/arguments';
import { COPY_KINDS, copyOf, shuffled, wordsOfDocument } from './copies/copy-kinds';
import type { Lender } from './copies/copy-kinds';
import { readDocuments } from './shared/corpus';
import { readJsonLines } from './shared/json-lines';
import type { Gold } from './shared/scores';
import { documentInTraditional } from './shared/traditional';

const options = readArguments({
  corpus: { type: 'string' },
  docs: { type: 'string' },
  lang: { type: 'string' },
  sample: { type: 'string' },
  judged: { type: 'string' },
  pairs: { type: 'boolean' },
  traditional: { type: 'boolean' },
  json: { type: 'boolean' },
});

const SEED = 20_260;
/** Shingles below which an article is no story to copy: a note of a dozen words. */
const FEWEST_SHINGLES = 20;
/** Articles that lend words to the others. */
const LENDERS = 40;
/** Candidates among which the engine looks for copies. */
const NEAREST = 20;
const RANDOM_PAIRS = 20_000;
/** Exact containment from which editors' related pages are the same text, and no false merge. */
const SAME_TEXT = 0.9;
const SHINGLE = 3;
/** Hashes that two sketches share from which the pair is looked at; copies share far more. */
const FEWEST_SHARED_HASHES = 8;
/** A hash that so many texts have tells of boilerplate. */
const COMMON_HASH = 60;

interface Text extends Wording {
  readonly document: Document;
  readonly row: AnalyzedDocument;
}

/** A pair of ids, and whether a reader took them for one story told in the same words. */
interface Judgement {
  readonly a: string;
  readonly b: string;
  readonly copy: boolean;
}

type Texts = ReadonlyMap<string, Text>;

const share = (part: number, whole: number): number =>
  whole === 0 ? 0 : Number((part / whole).toFixed(4));

/** Analyses all texts and adds them to one index. */
const readAll = (index: MemoryIndex, documents: readonly Document[]): Texts => {
  const texts = new Map<string, Text>();
  for (const document of documents) {
    const row = analyze(document);
    index.addNow([row]);
    const { locale, title, date, sketch } = row;
    texts.set(document.id, { document, row, locale, title, date, sketch, words: row });
  }
  return texts;
};

/** Share of the copies of each kind whose original is found, made of a sample of the articles. */
const recallOf = (
  index: MemoryIndex,
  texts: Texts,
  { size, write }: { readonly size: number; readonly write: (copy: Document) => Document }
): Record<string, number> => {
  const chance = randomFrom(SEED);
  const order = shuffled([...texts.values()], chance);
  const words = order.slice(0, LENDERS).flatMap(({ document }) => wordsOfDocument(document));
  const stories = order.filter(({ sketch }) => sketch.size >= FEWEST_SHINGLES).slice(0, size);
  const found = new Map<string, number>();
  for (const [i, { document }] of stories.entries()) {
    const headline = stories[(i + 1) % stories.length]?.document.title ?? '';
    const lender: Lender = { chance, headline, words };
    for (const kind of Object.keys(COPY_KINDS)) {
      const copy = write(copyOf(document, kind, lender));
      const isFound = findsCopy(index, copy, document.id);
      found.set(kind, (found.get(kind) ?? 0) + (isFound ? 1 : 0));
    }
  }
  return Object.fromEntries(
    [...found].map(([kind, count]) => [kind, share(count, stories.length)])
  );
};

/** Whether the original is among the nearest candidates of a copy, and is taken for its copy. */
const findsCopy = (index: MemoryIndex, copy: Document, original: string): boolean => {
  const row = analyze(copy);
  return copiesAmong(row, index.candidatesNow(row, { limit: NEAREST })).includes(original);
};

/** How much of the shorter text's shingles the longer one has, counted and not estimated. */
const exactContainment = (a: Document, b: Document): number => {
  const [left, right] = [a, b].map(shinglesOf);
  if (!left || !right || left.size === 0 || right.size === 0) return 0;
  const shared = [...left].filter((shingle) => right.has(shingle)).length;
  return shared / Math.min(left.size, right.size);
};

const shinglesOf = (document: Document): Set<string> => {
  const terms = readPassages(document, [])
    .filter(({ part }) => part === 'body')
    .flatMap(({ tokens }) => tokens.map(({ term }) => term));
  return new Set(terms.slice(SHINGLE - 1).map((_, i) => terms.slice(i, i + SHINGLE).join(' ')));
};

/** Each two texts that an editor linked, once. */
const goldPairs = (corpus: string, texts: Texts): (readonly [Text, Text])[] => {
  if (!existsSync(join(corpus, 'related.jsonl'))) return [];
  const pairs = new Map<string, readonly [Text, Text]>();
  for (const { id, related } of readJsonLines<Gold>(corpus, 'related.jsonl')) {
    for (const other of related) {
      const [a, b] = [id, other].sort(compareText).map((one) => texts.get(one));
      if (a && b && a !== b) pairs.set(`${a.row.id}\n${b.row.id}`, [a, b]);
    }
  }
  return [...pairs.values()];
};

/** False merges among the pairs that editors linked, and among pairs of chance. */
const falseMerges = (corpus: string, texts: Texts) => {
  const gold = goldPairs(corpus, texts);
  const merged = gold.filter(([a, b]) => isCopy(a, b));
  const isSame = ([a, b]: readonly [Text, Text]): boolean =>
    exactContainment(a.document, b.document) >= SAME_TEXT;
  const same = gold.filter(isSame).length;
  const wrong = merged.filter((pair) => !isSame(pair)).length;
  const chance = randomFrom(SEED);
  const all = [...texts.values()];
  const any = (): Text | undefined => all[Math.floor(chance() * all.length)];
  let byChance = 0;
  for (let i = 0; i < RANDOM_PAIRS; i += 1) {
    const [a, b] = [any(), any()];
    if (a && b && a !== b && isCopy(a, b)) byChance += 1;
  }
  const apart = gold.length - same;
  return {
    gold: gold.length,
    sameText: same,
    apart,
    wrong,
    wrongShare: share(wrong, apart),
    merged: merged.length,
    mergedShare: share(merged.length, gold.length),
    byChance,
  };
};

/** All pairs of copies within a corpus, found through the hashes that their sketches share. */
const allCopies = (texts: Texts): (readonly [string, string])[] => {
  const holders = new Map<number, string[]>();
  for (const [id, { sketch }] of texts) {
    for (const hash of sketch.hashes) holders.set(hash, [...(holders.get(hash) ?? []), id]);
  }
  const shared = new Map<string, number>();
  for (const ids of holders.values()) {
    if (ids.length > COMMON_HASH) continue;
    ids.forEach((a, i) => {
      for (const b of ids.slice(i + 1)) {
        const pair = [a, b].sort(compareText).join('\n');
        shared.set(pair, (shared.get(pair) ?? 0) + 1);
      }
    });
  }
  return [...shared].flatMap(([pair, count]) => {
    const [a = '', b = ''] = pair.split('\n');
    const [left, right] = [texts.get(a), texts.get(b)];
    return count >= FEWEST_SHARED_HASHES && left && right && isCopy(left, right) ? [[a, b]] : [];
  });
};

/** Precision and recall on pairs that a reader judged. */
const judgedScores = (file: string, texts: Texts) => {
  // The file is this repository's own.
  const judged = (JSON.parse(readFileSync(file, 'utf8')) as readonly Judgement[]).map((one) => {
    const [a, b] = [texts.get(one.a), texts.get(one.b)];
    return { ...one, isFound: a !== undefined && b !== undefined && isCopy(a, b) };
  });
  const found = judged.filter(({ isFound }) => isFound);
  const copies = judged.filter(({ copy }) => copy);
  return {
    judged: judged.length,
    precision: share(found.filter(({ copy }) => copy).length, found.length),
    recall: share(copies.filter(({ isFound }) => isFound).length, copies.length),
  };
};

const main = (): void => {
  const { corpus, docs = 'docs.jsonl', lang, sample = '100', judged, pairs, json } = options;
  if (corpus === undefined) return wrongUsage('--corpus DIR is needed');
  const documents = readDocuments(corpus, lang, docs);
  const index = new MemoryIndex();
  const texts = readAll(index, documents);
  if (pairs === true) {
    for (const pair of allCopies(texts)) console.log(JSON.stringify(pair));
    return;
  }
  const result = {
    recall: recallOf(index, texts, {
      size: Number(sample),
      write: options.traditional === true ? documentInTraditional : (copy) => copy,
    }),
    merges: falseMerges(corpus, texts),
    ...(judged === undefined ? {} : { judged: judgedScores(judged, texts) }),
  };
  if (json === true) console.log(JSON.stringify({ bench: 'copies', corpus, lang, ...result }));
  else console.table({ ...result.recall, ...result.merges, ...result.judged });
};

main();
