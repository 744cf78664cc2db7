import { writeFileSync } from 'node:fs';
import { createGlossary, findMentions, type Glossary } from '../server/src/engine/mentions';
import type { GlossaryEntry } from '../server/src/engine/types';
import { readArguments, wrongUsage } from './arguments';
import { readJsonLines } from './json-lines';
import { mentionBlocks } from './mention-blocks';
import { naiveFinder } from './naive-glossary';
import { scoreSpans, toCodePoints, type MentionDoc, type Span } from './span-score';

// Finds every occurrence of every glossary term in the texts of a corpus and scores it against the
// editors' own links, beside plain longest match. Editors link a term once or twice where it helps, so
// precision is low by convention: compare systems, not absolutes.

interface TermRow {
  readonly id: string;
  readonly term: string;
  readonly shortname?: string | null;
  readonly aliases?: readonly string[];
  readonly lang?: string;
}

type MentionRow = MentionDoc & { readonly lang?: string };

/** The language of a corpus that names none in its texts. */
const ONE = 'all';

/** Groups by the text's own language, which stands in a field or before its id. */
const byLanguage = (
  docs: readonly MentionRow[],
  lang: string | null
): Map<string, MentionRow[]> => {
  const groups = new Map<string, MentionRow[]>();
  for (const doc of docs) {
    const own = doc.lang ?? /^([a-z]{2}(?:-[a-z]+)?):/.exec(doc.id)?.[1] ?? ONE;
    if (lang !== null && own !== lang && own !== ONE) continue;
    groups.set(own, [...(groups.get(own) ?? []), doc]);
  }
  return groups;
};

const toEntries = (terms: readonly TermRow[], lang: string): GlossaryEntry[] =>
  terms
    .filter((row) => row.lang === undefined || lang === ONE || row.lang === lang)
    .map(({ id, term, shortname, aliases }) => ({
      id,
      term,
      aliases: [...(shortname ? [shortname] : []), ...(aliases ?? [])],
      caseSensitive: false,
      never: false,
    }));

const spansOf = (text: string, glossary: Glossary): Span[] => {
  const document = {
    id: '',
    source: '',
    locale: glossary.locale,
    title: '',
    excerpt: '',
    blocks: mentionBlocks(text),
    date: null,
    topics: [],
  };
  const every = { perTerm: Infinity, max: Infinity, quotes: true };
  return toCodePoints(
    text,
    findMentions(document, glossary, every).map(({ term, address }) => ({
      start: address.start,
      end: address.end,
      term,
    }))
  );
};

const measure = (lang: string, docs: readonly MentionRow[], terms: readonly TermRow[]) => {
  const entries = toEntries(terms, lang);
  const glossary = createGlossary(entries, lang);
  const started = performance.now();
  const spans = docs.map(({ text }) => spansOf(text, glossary));
  const seconds = (performance.now() - started) / 1000;
  const naive = naiveFinder(entries);
  const characters = docs.reduce((sum, { text }) => sum + text.length, 0);
  return {
    spans,
    figures: {
      docs: docs.length,
      terms: entries.length,
      megacharactersPerSecond: Number((characters / 1e6 / seconds).toFixed(1)),
      ours: scoreSpans(docs, spans),
      naive: scoreSpans(
        docs,
        docs.map(({ text }) => naive(text))
      ),
    },
  };
};

const print = (lang: string, { ours, naive, ...sizes }: Figures): void => {
  const { docs, terms, megacharactersPerSecond: speed } = sizes;
  console.log(`${lang}: ${docs} texts, ${terms} terms, ${speed} M characters a second`);
  console.table({ ours, naive });
};

type Figures = ReturnType<typeof measure>['figures'];

const main = (): void => {
  const {
    corpus,
    lang: only = null,
    run: file,
    json,
  } = readArguments({
    corpus: { type: 'string' },
    lang: { type: 'string' },
    run: { type: 'string' },
    json: { type: 'boolean' },
  });
  if (corpus === undefined) return wrongUsage('--corpus DIR is needed');
  const terms = readJsonLines<TermRow>(corpus, 'terms.jsonl');
  const texts = readJsonLines<MentionRow>(corpus, 'mentions.jsonl');
  const lines: string[] = [];
  for (const [lang, docs] of byLanguage(texts, only)) {
    const { spans, figures } = measure(lang, docs, terms);
    for (const [index, { id }] of docs.entries()) {
      lines.push(JSON.stringify({ id, spans: spans[index] }));
    }
    if (json === true) console.log(JSON.stringify({ bench: 'glossary', corpus, lang, ...figures }));
    else print(lang, figures);
  }
  if (file !== undefined) writeFileSync(file, `${lines.join('\n')}\n`);
};

main();
