import { join } from 'node:path';
import { createGlossary, findMentions } from '../../server/src/engine/glossary/mentions';
import type { Glossary, MentionOptions } from '../../server/src/engine/glossary/mentions';
import { findLines } from '../../server/src/engine/lines/lines';
import { ScanText } from '../../server/src/engine/text/scan-text';
import type { Address, Document } from '../../server/src/engine/model/types';
import { documentOf, entryOf, type TermRow } from './rows';
import { readJsonLines } from '../shared/json-lines';
import { shuffled } from '../shared/shuffle';

// How fast 10,000 terms are found in running text of four languages, a quarter of the characters each.

const TERMS = 10_000;
/** Characters of each language in one sample. Each is read once, so that nothing is known from the round before. */
const CHARACTERS_EACH = 500_000;
/** The first ones warm up. */
const SAMPLES = 7;
const WARM_UP = 2;
const SEED = 1;

/** Where the text of each language is from; the terms are all that the sets have. */
const TEXTS = { en: 'mdn-en', ja: 'mdn-ja', ko: 'mdn-ko', zh: 'mdn-zh-cn' } as const;
const GLOSSARIES: readonly string[] = [
  'bitcoin-org',
  'ethereum-org',
  'optech',
  ...Object.values(TEXTS),
];

interface TextRow {
  readonly title?: string;
  readonly body: string;
}

/** All glossary terms of all sets, and titles of the four text sets in turn until there are enough. */
const readEntries = (data: string, titles: readonly (readonly string[])[]) => {
  const rows = GLOSSARIES.flatMap((set) =>
    readJsonLines<TermRow>(join(data, set), 'terms.jsonl').map((row) => ({
      ...row,
      id: `${set} ${row.lang ?? ''} ${row.id}`,
    }))
  );
  const known = new Set(rows.map(({ term }) => term.toLowerCase()));
  const added: TermRow[] = [];
  for (let at = 0; rows.length + added.length < TERMS; at += 1) {
    const title = titles[at % titles.length]?.[Math.floor(at / titles.length)];
    if (title === undefined || known.has(title.toLowerCase())) continue;
    known.add(title.toLowerCase());
    added.push({ id: `title ${at}`, term: title });
  }
  return { entries: [...rows, ...added].map(entryOf), titles: added.length };
};

/** Samples of whole texts, all different, in an order of their own. */
const takeSamples = (rows: readonly TextRow[], lang: string): Document[][] => {
  const samples: Document[][] = [];
  let sample: Document[] = [];
  let characters = 0;
  for (const { body } of shuffled(rows, SEED)) {
    sample.push(documentOf(body, lang));
    characters += body.length;
    if (characters < CHARACTERS_EACH) continue;
    samples.push(sample);
    if (samples.length === SAMPLES) break;
    [sample, characters] = [[], 0];
  }
  return samples;
};

/** The characters that are searched, and the processor's time in microseconds for each way to read them. */
interface Times {
  characters: number;
  mentions: number;
  search: number;
  scan: number;
  defaults: number;
  lines: number;
}

/** Processor time, since the clock on the wall would measure the machine's other work too. */
const timeOf = (run: () => void): number => {
  const started = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(started);
  return user + system;
};

const EVERY: Partial<MentionOptions> = { perTerm: Infinity, max: Infinity, quotes: true };

const measureSample = (documents: readonly Document[], glossary: Glossary): Times => {
  const searched = documents.flatMap(({ blocks }) =>
    blocks.filter(({ kind }) => kind !== 'heading' && kind !== 'code')
  );
  const skips: Address[][] = [];
  let mentions = 0;
  const search = (options: Partial<MentionOptions>) => (): void => {
    for (const [at, document] of documents.entries())
      mentions += findMentions(document, glossary, { ...options, skip: skips[at] ?? [] }).length;
  };
  const scan = new ScanText();
  const lines = timeOf(() => {
    for (const one of documents) skips.push(findLines(one).map(({ address }) => address));
  });
  const times = {
    search: timeOf(search(EVERY)),
    scan: timeOf(() => {
      for (const { text } of searched) scan.read(text);
    }),
  };
  const characters = searched.reduce((sum, { text }) => sum + text.length, 0);
  return { characters, mentions, ...times, defaults: timeOf(search({})), lines };
};

const sum = (times: readonly Times[], key: keyof Times): number =>
  times.reduce((total, one) => total + one[key], 0);

/** Millions of characters a second, but for the first two columns. */
const toRow = (times: readonly Times[]) => {
  const characters = sum(times, 'characters');
  const speed = (key: keyof Times): number => Number((characters / sum(times, key)).toFixed(1));
  return {
    characters,
    mentions: sum(times, 'mentions'),
    'every mention': speed('search'),
    'scan alone': speed('scan'),
    'product defaults': speed('defaults'),
    'lines, apart': speed('lines'),
  };
};

/** Prints the speeds, and what they were measured on. */
export const measureSpeed = (data: string): void => {
  const rows = Object.values(TEXTS).map((set) =>
    readJsonLines<TextRow>(join(data, set), 'docs.jsonl')
  );
  const titles = rows.map((some) =>
    shuffled(some, SEED).flatMap(({ title }) => (title ? [title] : []))
  );
  const { entries, titles: added } = readEntries(data, titles);
  const making = timeOf(() => createGlossary(entries, 'en'));
  const glossary = createGlossary(entries, 'en');
  const samples = Object.keys(TEXTS).map((lang, at) => takeSamples(rows[at] ?? [], lang));
  const times = new Map<string, Times[]>(Object.keys(TEXTS).map((lang) => [lang, []]));
  for (let round = 0; round < SAMPLES; round += 1) {
    for (const [at, measured] of [...times.values()].entries()) {
      const one = measureSample(samples[at]?.[round] ?? [], glossary);
      if (round >= WARM_UP) measured.push(one);
    }
  }
  const table = Object.fromEntries([...times].map(([lang, measured]) => [lang, toRow(measured)]));
  console.log(
    `${entries.length} terms, ${added} of them titles, made ready in ${Math.round(making / 1000)} ms; texts by seed ${SEED}; ` +
      'millions of characters a second of processor time:'
  );
  console.table({ ...table, all: toRow([...times.values()].flat()) });
};
