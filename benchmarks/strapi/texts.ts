import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createChance, type Chance } from '../../tests/support/random';
import { readJsonLines } from '../shared/json-lines';

/** What is written of an article. */
export interface ArticleText {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

interface CorpusText {
  readonly title?: string;
  readonly body: string;
}

/** Sets of real texts within the folder of corpora. */
const SETS = ['20newsgroups.jsonl', 'debian-packages.jsonl'];

/** Lengths of bodies, in characters. */
const SHORTEST = 1000;
const LONGEST = 2000;

const MAX_TITLE = 200;

/** One article in so many names another one in a connection line. */
const LINE_EVERY = 5;

const readCorpus = (folder: string): CorpusText[] =>
  SETS.flatMap((name) => readJsonLines<CorpusText>(folder, name)).filter(
    ({ title, body }) => title && body.trim() !== ''
  );

const SYLLABLES = ['ka', 'to', 'ri', 'mo', 'sen', 'dal', 'ver', 'nu', 'pol', 'ith', 'bra', 'ez'];

/** A word of an invented language; low numbers are common, as in a real one. */
const inventWord = (chance: Chance): string => {
  const rank = chance.whole(chance.whole(chance.whole(20_000) + 1) + 1);
  let word = '';
  for (let rest = rank + 1; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    word += SYLLABLES[rest % SYLLABLES.length] ?? '';
  }
  return word;
};

const inventWords = (chance: Chance, count: number): string =>
  Array.from({ length: count }, () => inventWord(chance)).join(' ');

/** Stands in where there is no corpus. */
const inventCorpus = (chance: Chance, count: number): CorpusText[] =>
  Array.from({ length: count }, () => ({
    title: inventWords(chance, 6),
    body: Array.from({ length: 4 }, () => `${inventWords(chance, 60)}.`).join('\n\n'),
  }));

const joinTexts = (corpus: readonly CorpusText[], first: CorpusText, chance: Chance): string => {
  const length = SHORTEST + chance.whole(LONGEST - SHORTEST);
  let body = first.body;
  while (body.length < length) body += `\n\n${chance.pick(corpus).body}`;
  return body.slice(0, length).toWellFormed();
};

/** Makes `count` articles, always the same of one seed. Short texts are joined, long ones are cut. */
export const makeTexts = (count: number, folder: string, seed = 1): ArticleText[] => {
  const chance = createChance(seed);
  const isThere = SETS.every((name) => existsSync(join(folder, `${name}.gz`)));
  const corpus = isThere ? readCorpus(folder) : inventCorpus(chance, Math.min(count, 20_000));
  const firsts = Array.from({ length: count }, () => chance.pick(corpus));
  return firsts.map((first) => {
    const body = joinTexts(corpus, first, chance);
    const line = `connection: ${titleOf(chance.pick(firsts))}`;
    const paragraphs = body.split(/\n\s*\n/).filter((text) => text.trim() !== '');
    return {
      title: titleOf(first),
      paragraphs: chance.whole(LINE_EVERY) === 0 ? [...paragraphs, line] : paragraphs,
    };
  });
};

const titleOf = ({ title = '' }: CorpusText): string => title.slice(0, MAX_TITLE).toWellFormed();
