import { writeFileSync } from 'node:fs';
import { createGlossary, findMentions } from '../server/src/engine/glossary/mentions';
import type { Glossary, MentionOptions } from '../server/src/engine/glossary/mentions';
import type { GlossaryEntry } from '../server/src/engine/model/types';
import { readArguments, wrongUsage } from './shared/arguments';
import { documentOf, entryOf, type TermRow } from './glossary/rows';
import { measureSpeed } from './glossary/speed';
import { readJsonLines } from './shared/json-lines';
import { naiveFinder } from './glossary/naive';
import { inTraditional } from './shared/traditional';
import { scoreSpans, toCodePoints, type MentionDoc, type Span } from './glossary/span-score';

// Finds every occurrence of every glossary term in the texts of a corpus and scores it against the editors' own
// links, beside plain longest match, and beside what an article gets with the product's defaults. Editors link a
// term once or twice where it helps, so precision is low by convention: compare systems, not absolutes.

type MentionRow = MentionDoc & { readonly lang?: string };

/** The language of a corpus that names none in its texts, where none is asked for. */
const ONE = 'all';

const EVERY: Partial<MentionOptions> = { perTerm: Infinity, max: Infinity, quotes: true };

/** Groups by the text's own language, which stands in a field or before its id. */
const byLanguage = (
  docs: readonly MentionRow[],
  lang: string | null
): Map<string, MentionRow[]> => {
  const groups = new Map<string, MentionRow[]>();
  for (const doc of docs) {
    const own = doc.lang ?? /^([a-z]{2}(?:-[a-z]+)?):/.exec(doc.id)?.[1] ?? lang ?? ONE;
    if (lang !== null && own !== lang) continue;
    groups.set(own, [...(groups.get(own) ?? []), doc]);
  }
  return groups;
};

const toEntries = (terms: readonly TermRow[], lang: string): GlossaryEntry[] =>
  terms.filter((row) => row.lang === undefined || lang === ONE || row.lang === lang).map(entryOf);

const spansOf = (text: string, glossary: Glossary, options: Partial<MentionOptions>): Span[] =>
  toCodePoints(
    text,
    findMentions(documentOf(text, glossary.locale), glossary, options).map(({ term, address }) => ({
      start: address.start,
      end: address.end,
      term,
    }))
  );

/** What each system finds, by its name in the table. */
const systems = (
  entries: readonly GlossaryEntry[],
  lang: string
): Record<string, (text: string) => Span[]> => {
  const glossary = createGlossary(entries, lang);
  return {
    ours: (text) => spansOf(text, glossary, EVERY),
    naive: naiveFinder(entries, false),
    'naive, plurals': naiveFinder(entries, true),
    'ours, product defaults': (text) => spansOf(text, glossary, {}),
  };
};

const main = (): void => {
  const {
    corpus,
    lang: only = null,
    run: file,
    json,
    speed,
    traditional,
  } = readArguments({
    corpus: { type: 'string' },
    lang: { type: 'string' },
    run: { type: 'string' },
    json: { type: 'boolean' },
    speed: { type: 'string' },
    traditional: { type: 'boolean' },
  });
  if (speed !== undefined) return measureSpeed(speed);
  if (corpus === undefined)
    return wrongUsage('--corpus DIR is needed, or --speed with the folder of all sets');
  const terms = readJsonLines<TermRow>(corpus, 'terms.jsonl');
  const texts = readJsonLines<MentionRow>(corpus, 'mentions.jsonl').map((row) =>
    traditional === true ? { ...row, text: inTraditional(row.text) } : row
  );
  const lines: string[] = [];
  for (const [lang, docs] of byLanguage(texts, only)) {
    const entries = toEntries(terms, lang);
    const found = Object.entries(systems(entries, lang)).map(
      ([name, find]) => [name, docs.map(({ text }) => find(text))] as const
    );
    const scores = Object.fromEntries(found.map(([name, all]) => [name, scoreSpans(docs, all)]));
    for (const [index, { id }] of docs.entries()) {
      const spans = Object.fromEntries(found.map(([name, all]) => [name, all[index]]));
      lines.push(JSON.stringify({ id, spans: spans['ours'], naive: spans['naive, plurals'] }));
    }
    const sizes = { docs: docs.length, terms: entries.length };
    if (json === true) {
      console.log(JSON.stringify({ bench: 'glossary', corpus, lang, ...sizes, scores }));
    } else {
      const spans = docs.reduce((sum, doc) => sum + doc.spans.length, 0);
      console.log(`${lang}: ${sizes.docs} texts, ${sizes.terms} terms, ${spans} spans of editors`);
      console.table(scores);
    }
  }
  if (file !== undefined) writeFileSync(file, `${lines.join('\n')}\n`);
};

main();
