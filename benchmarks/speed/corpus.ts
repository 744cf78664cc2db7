import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { compareText, languageOf } from '../../server/src/engine';
import type { Document } from '../../server/src/engine';
import { readJsonLines } from '../shared/json-lines';
import { plainBlocks } from '../shared/plain-markdown';
import type { Gold } from '../shared/scores';
import { shuffled } from '../shared/shuffle';

interface Raw {
  readonly id: string | number;
  readonly title?: string;
  readonly body?: string;
  readonly lang?: string;
  readonly date?: string;
}

/** Folder and file of each set of real documents. */
const SETS: readonly (readonly [folder: string, file: string])[] = [
  ['scale', 'debian-packages.jsonl'],
  ['scale', '20newsgroups.jsonl'],
  ['scale', 'debian-packages-ja.jsonl'],
  ['scale', 'debian-packages-ko.jsonl'],
  ['scale', 'debian-packages-zh_CN.jsonl'],
  ['open/reuters', 'reuters.jsonl'],
  ['open/bbc-news', 'bbc.jsonl'],
  ['open/jawikinews', 'docs.jsonl'],
  ['open/labelled-headlines', 'agnews-test-en.jsonl'],
  ['open/mdn-en', 'docs.jsonl'],
  ['open/mdn-ja', 'docs.jsonl'],
  ['open/mdn-ko', 'docs.jsonl'],
  ['open/mdn-zh-cn', 'docs.jsonl'],
  ['open/ethereum-org', 'docs.jsonl'],
  ['open/optech', 'docs.jsonl'],
];

/** Sets with editors' own links; every mix holds them whole, so that the links lead somewhere. */
const JUDGED: readonly string[] = ['open/optech', 'open/mdn-ko'];

/** Shorter texts are no articles. */
const SHORTEST = 60;

/** A document of the mix, and what it is worth in characters. */
export interface Sample {
  readonly document: Document;
  readonly chars: number;
}

export interface Mix {
  readonly samples: readonly Sample[];
  readonly gold: readonly Gold[];
}

const localeOf = ({ lang = '', title = '', body = '' }: Raw): string =>
  lang === '' ? languageOf('', `${title}\n${body}`) : (lang.split(/[-_]/)[0] ?? '');

const toSample = (raw: Raw, id: string): Sample => {
  const { title = '', body = '', date = '' } = raw;
  const time = Date.parse(date);
  const blocks = plainBlocks(body);
  const document: Document = {
    id,
    source: 'corpus',
    locale: localeOf(raw),
    title,
    excerpt: '',
    blocks,
    date: Number.isNaN(time) ? null : time,
    topics: [],
  };
  return { document, chars: blocks.reduce((sum, { text }) => sum + text.length, title.length) };
};

const isArticle = ({ body = '' }: Raw): boolean => body.length >= SHORTEST;

/** `count` real documents: the judged sets whole, the rest drawn by a fixed seed, in a mixed order. */
export const readMix = (data: string, count: number, seed: number): Mix => {
  const read = SETS.map(([folder, file]) => ({
    folder,
    rows: readJsonLines<Raw>(join(data, folder), file)
      .filter(isArticle)
      .map((raw) => ({ raw, id: `${folder}/${file}:${raw.lang ?? ''}:${raw.id}` })),
  }));
  const judged = read.filter(({ folder }) => JUDGED.includes(folder)).flatMap(({ rows }) => rows);
  const others = read.filter(({ folder }) => !JUDGED.includes(folder)).flatMap(({ rows }) => rows);
  const chosen = [...shuffled(judged, seed), ...shuffled(others, seed)].slice(0, count);
  const idOf = new Map(judged.map(({ raw, id }) => [String(raw.id), id]));
  const known = new Set(chosen.map(({ id }) => id));
  const toKnown = (id: string): string[] => {
    const full = idOf.get(id);
    return full !== undefined && known.has(full) ? [full] : [];
  };
  const gold = JUDGED.flatMap((folder) => readJsonLines<Gold>(join(data, folder), 'related.jsonl'))
    .flatMap(({ id, related }) =>
      toKnown(id).map((own) => ({ id: own, related: related.flatMap(toKnown) }))
    )
    .filter(({ related }) => related.length > 0)
    .sort((a, b) => compareText(a.id, b.id));
  return {
    samples: shuffled(chosen, seed + 1).map(({ raw, id }) => toSample(raw, id)),
    gold,
  };
};

const linesOf = (file: string): AsyncIterable<string> => {
  const bytes = createReadStream(file);
  return createInterface({ input: file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes });
};

/** How many documents a file has that `make_scale.py` wrote. */
export const countScale = async (file: string): Promise<number> => {
  let lines = 0;
  for await (const line of linesOf(file)) lines += line === '' ? 0 : 1;
  return lines;
};

/**
 * So many of the documents of a file that `make_scale.py` wrote, evenly spread, since it writes one set after the other; one
 * at a time, since a million don't fit into memory.
 */
export async function* readScale(file: string, of: number, count: number): AsyncGenerator<Sample> {
  let at = -1;
  for await (const line of linesOf(file)) {
    at += 1;
    if (Math.floor((at * count) / of) === Math.floor(((at - 1) * count) / of)) continue;
    // The format is that of `make_scale.py`, which leaves out what is no article.
    const raw = JSON.parse(line) as Raw;
    yield toSample(raw, `${raw.id} ${at}`);
  }
}
