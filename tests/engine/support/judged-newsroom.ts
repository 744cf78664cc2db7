import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { toTextBlocks } from '../../../server/src/content/blocks/text-blocks';
import { Engine, SEED_TOPICS } from '../../../server/src/engine';
import type { Analysis, Document, Vocabulary } from '../../../server/src/engine';
import { resolveOptions } from '../../../server/src/model/options';
import { readPage } from '../../../server/src/page/read-page';

/** What was found on reading two articles side by side; the rules: docs/relevance.md#the-judged-newsroom. */
export const VERDICTS = ['copy', 'related', 'background', 'unrelated'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface JudgedPair {
  readonly locale: string;
  readonly a: string;
  readonly b: string;
  readonly verdict: Verdict;
}

/** From what relevance on a site shows a connection unless it says otherwise. */
export const { threshold: THRESHOLD } = resolveOptions({});

export const LOCALES = ['en', 'ja', 'ko', 'zh'] as const;

// Tests and benchmarks both run in the project's folder; a benchmark is built to a place of its own first.
const HERE = resolve('tests/engine/support/judged');
const CONTENT = resolve('playground/content');

interface FrontMatter {
  readonly topics: readonly string[];
  readonly publishedOn: string;
}

interface TermFile {
  readonly key: string;
  readonly caseSensitive?: boolean;
  readonly never?: boolean;
  readonly [locale: string]: unknown;
}

interface TermOfLocale {
  readonly term: string;
  readonly aliases: readonly string[];
}

const isVerdict = (value: string): value is Verdict =>
  (VERDICTS as readonly string[]).includes(value);

/** All judged pairs, each once and in no direction. */
export const readPairs = (): JudgedPair[] =>
  readFileSync(join(HERE, 'pairs.tsv'), 'utf8')
    .split(/\r?\n/)
    .filter((row) => row !== '')
    .map((row) => {
      const [locale = '', a = '', b = '', verdict = ''] = row.split('\t');
      if (!isVerdict(verdict)) throw new Error(`no verdict of ours: ${row}`);
      return { locale, a, b, verdict };
    });

const frontMatterOf = (text: string): FrontMatter =>
  parse(text.replaceAll('\r\n', '\n').split('---\n')[1] ?? '') as FrontMatter;

/** One file as the importer makes an article of it; its name is its id, and its topics are an editor's. */
const readDocument = (folder: string, locale: string, file: string): Document => {
  const bytes = readFileSync(join(folder, locale, file));
  const read = readPage(bytes, file);
  if (read.kind === 'refused') throw new Error(read.reason);
  const { topics, publishedOn } = frontMatterOf(bytes.toString('utf8'));
  return {
    id: file.replace(/\.md$/, ''),
    source: 'article',
    locale,
    title: read.page.title,
    excerpt: read.page.excerpt,
    blocks: toTextBlocks('body', read.page.body),
    date: Date.parse(publishedOn),
    topics,
  };
};

/** The demo's articles of a locale, the draft among them, and the copies that are kept beside the pairs. */
export const readNewsroom = (locale: string): Document[] =>
  [CONTENT, join(HERE, 'copies')].flatMap((folder) =>
    readdirSync(join(folder, locale))
      .filter((file) => file.endsWith('.md'))
      .map((file) => readDocument(folder, locale, file))
  );

/** The seeded topics and the demo's glossary, as the demo has them. */
const readVocabulary = (locale: string): Vocabulary => {
  const terms = parse(readFileSync(join(CONTENT, 'glossary.yaml'), 'utf8')) as TermFile[];
  return {
    glossary: terms.map((entry) => {
      const { term, aliases } = entry[locale] as TermOfLocale;
      const { key, caseSensitive = false, never = false } = entry;
      return { id: key, term, aliases, caseSensitive, never };
    }),
    topics: SEED_TOPICS.map(({ key, names }) => {
      const name = names[locale as keyof typeof names];
      return { id: key, key, name, aliases: [], parent: null };
    }),
  };
};

/** An article's answer: what it is related to at any relevance, most relevant first, and its copies. */
export interface Answer {
  readonly related: readonly { readonly id: string; readonly relevance: number }[];
  readonly copies: readonly string[];
}

/** What the engine answers for every article of a locale. */
export const linkNewsroom = async (locale: string): Promise<Map<string, Answer>> => {
  const engine = new Engine();
  engine.setVocabulary(locale, readVocabulary(locale));
  const documents = readNewsroom(locale);
  const analyses = engine.analyze(documents);
  await engine.add(
    locale,
    analyses.map(({ row }) => row)
  );
  const answers = new Map<string, Answer>();
  for (const [i, document] of documents.entries()) {
    const row = (analyses[i] as Analysis).row;
    const request = { document, row, without: [], limit: documents.length, threshold: 0 };
    const { related, copies } = await engine.relate(locale, request);
    const byRelevance = [...related].sort((x, y) => y.relevance - x.relevance);
    answers.set(document.id, { related: byRelevance, copies });
  }
  return answers;
};
