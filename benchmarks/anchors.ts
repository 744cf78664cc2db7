import { MemoryIndex, analyze } from '../server/src/engine';
import type { Document } from '../server/src/engine';
import { anchorOf } from '../server/src/engine/related/anchors';
import { readPassages } from '../server/src/engine/text/passages';
import { readArguments, wrongUsage } from './shared/arguments';
import { bootstrap } from './shared/bootstrap';
import { readJsonLines } from './shared/json-lines';
import { createUrlResolver, linkedBlocks } from './links/linked-blocks';
import type { LinkedBody } from './links/linked-blocks';

interface CorpusDocument {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly lang: string;
}

const options = readArguments({
  corpus: { type: 'string' },
  lang: { type: 'string' },
  bare: { type: 'boolean' },
  articles: { type: 'string' },
  json: { type: 'boolean' },
});

interface Article {
  readonly document: Document;
  readonly urls: LinkedBody['urls'];
}

/** A block chosen for a link: whether it is the editor's, and whether it is no further than the next one. */
interface Hit {
  readonly exact: number;
  readonly near: number;
}

/** One link of an article, by each way to choose a block. */
type Case = Readonly<Record<'ours' | 'end' | 'random', Hit>>;

// Each document is a source of its own, so that the index can be asked about the targets of one article alone.
const toArticle = ({ id, title, body, lang }: CorpusDocument): Article => {
  const { blocks, urls } = linkedBlocks(body, options.bare === true);
  const document = { id, source: id, locale: lang, title, excerpt: '', date: null, topics: [] };
  return { document: { ...document, blocks }, urls };
};

/** Places, among the blocks that can carry a connection, of the links to each other document. */
const goldOf = (
  { document, urls }: Article,
  carriers: readonly number[],
  resolve: (url: string) => string | null
): Map<string, number[]> => {
  const gold = new Map<string, number[]>();
  carriers.forEach((block, place) => {
    for (const url of urls[block] ?? []) {
      const id = resolve(url);
      if (id !== null && id !== document.id) gold.set(id, [...(gold.get(id) ?? []), place]);
    }
  });
  return gold;
};

const hitAt = (place: number, gold: readonly number[]): Hit => ({
  exact: gold.includes(place) ? 1 : 0,
  near: gold.some((one) => Math.abs(one - place) <= 1) ? 1 : 0,
});

/** What a block chosen by chance is expected to give: exact, not drawn. */
const randomHit = (blocks: number, gold: readonly number[]): Hit => {
  const hits = Array.from({ length: blocks }, (_, place) => hitAt(place, gold));
  const mean = (of: (hit: Hit) => number): number =>
    hits.reduce((sum, hit) => sum + of(hit), 0) / blocks;
  return { exact: mean(({ exact }) => exact), near: mean(({ near }) => near) };
};

const MISSED: Hit = { exact: 0, near: 0 };

/** All links of one article to documents of the corpus, where there is more than one block to choose from. */
const casesOf = (
  index: MemoryIndex,
  article: Article,
  resolve: (url: string) => string | null
): Case[] => {
  const { document } = article;
  const carriers = document.blocks
    .filter(
      ({ kind, text }) => (kind === 'paragraph' || kind === 'list-item') && text.trim() !== ''
    )
    .map(({ block }) => block);
  const gold = goldOf(article, carriers, resolve);
  if (carriers.length < 2 || gold.size === 0) return [];
  const passages = readPassages(document, []);
  const candidates = index.candidatesNow(analyze(document), {
    limit: gold.size,
    sources: [...gold.keys()],
  });
  const found = new Map(candidates.map(({ id, features }) => [id, features]));
  return [...gold].map(([id, places]) => {
    const features = found.get(id);
    const anchor = features && anchorOf(passages, features, document.locale);
    return {
      ours: anchor ? hitAt(carriers.indexOf(anchor.block), places) : MISSED,
      end: hitAt(carriers.length - 1, places),
      random: randomHit(carriers.length, places),
    };
  });
};

/** Every so many articles, as many as are wanted. */
const thinned = <T>(items: readonly T[], wanted: number): readonly T[] => {
  const step = Math.max(1, items.length / wanted);
  return items.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
};

const rounded = (value: number): number => Number(value.toFixed(3));

const WAYS = ['ours', 'end', 'random'] as const;

/** Share of the links whose block is chosen, by each way, with its interval; whole articles are drawn, as their links are alike. */
const scoresOf = (articles: readonly (readonly Case[])[]) => {
  const mean = (way: keyof Case, of: (hit: Hit) => number, times?: Uint16Array): number => {
    let sum = 0;
    let links = 0;
    articles.forEach((cases, i) => {
      const drawn = times?.[i] ?? 1;
      for (const one of cases) sum += drawn * of(one[way]);
      links += drawn * cases.length;
    });
    return sum / links;
  };
  const intervals = bootstrap(articles.length, (times) =>
    WAYS.map((way) => mean(way, ({ exact }) => exact, times))
  );
  return Object.fromEntries(
    WAYS.map((way, i) => [
      way,
      {
        exact: rounded(intervals[i]?.value ?? NaN),
        low: rounded(intervals[i]?.low ?? NaN),
        high: rounded(intervals[i]?.high ?? NaN),
        near: rounded(mean(way, ({ near }) => near)),
      },
    ])
  );
};

/**
 * How often the anchor of a connection is the block in which an editor linked to that very document, with link targets taken
 * out (and with --bare the words of links too), beside the end of the article and a block by chance.
 */
const main = (): void => {
  const { corpus, lang, json } = options;
  if (corpus === undefined) return wrongUsage('--corpus DIR is needed');
  const wanted = options.articles === undefined ? Infinity : Number(options.articles);
  if (!(wanted >= 1)) return wrongUsage('--articles is a number from 1 on');
  const all = readJsonLines<CorpusDocument>(corpus, 'docs.jsonl').filter(
    ({ lang: own }) => lang === undefined || own === lang
  );
  const answered: Case[][] = [];
  for (const locale of new Set(all.map((one) => one.lang))) {
    const articles = all.filter((one) => one.lang === locale).map(toArticle);
    const index = new MemoryIndex();
    index.addNow(articles.map(({ document }) => analyze(document)));
    const resolve = createUrlResolver(articles.map(({ document }) => document.id));
    const linking = articles.filter(({ urls }) => urls.flat().some((url) => resolve(url) !== null));
    for (const article of thinned(linking, wanted)) {
      const cases = casesOf(index, article, resolve);
      if (cases.length > 0) answered.push(cases);
    }
  }
  if (answered.length === 0) return wrongUsage('no document links to another one of its language');
  const scores = scoresOf(answered);
  const counts = { articles: answered.length, links: answered.flat().length };
  if (json === true) console.log(JSON.stringify({ bench: 'anchors', corpus, ...counts, scores }));
  else {
    console.log(`${counts.links} links of ${counts.articles} articles`);
    console.table(scores);
  }
};

main();
