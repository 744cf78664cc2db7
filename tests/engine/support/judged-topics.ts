import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createTopicDetector, detectTopics, SEED_TOPICS } from '../../../server/src/engine/topics';
import type { TopicEntry } from '../../../server/src/engine/model';
import { document } from './documents';

const LOCALES = ['en', 'ja', 'ko', 'zh'] as const;
type Locale = (typeof LOCALES)[number];

// Tests and benchmarks both run in the project's folder.
const HERE = resolve('tests/engine/support/judged');

/** `topics` are of every kind; `boundaries` are of names that lie across two words, or that a region of Japan shares. */
export type HeadlineSet = 'topics' | 'boundaries';

/** Topics of an editor whose names are ordinary words. */
const OWN_TOPICS = ['Turkey', 'Apple', 'Target', 'Polish'];

/** A headline with its lead, and the topics that a reader would give it. */
export interface JudgedHeadline {
  readonly locale: Locale;
  readonly topics: readonly string[];
  /** `plain`, or what it is a trap of. */
  readonly kind: string;
  readonly title: string;
  readonly lead: string;
}

/** The headlines of a set: topics, kind, title and lead in each row; `-` for no topic. */
export const readHeadlines = (set: HeadlineSet): JudgedHeadline[] =>
  LOCALES.filter((locale) => existsSync(join(HERE, set, `${locale}.tsv`))).flatMap((locale) =>
    readFileSync(join(HERE, set, `${locale}.tsv`), 'utf8')
      .trimEnd()
      .split('\n')
      .map((row): JudgedHeadline => {
        const [topics = '', kind = '', title = '', lead = ''] = row.split('\t');
        return { locale, kind, title, lead, topics: topics === '-' ? [] : topics.split(' ') };
      })
  );

/** How many topics readers give, how many are found, and how many are both; with the headlines that differ. */
export interface TopicCounts {
  headlines: number;
  traps: number;
  wanted: number;
  found: number;
  shared: number;
  readonly wrong: string[];
}

/** Finds the topics of each headline, and counts by locale. */
export const countJudgedTopics = (
  headlines: readonly JudgedHeadline[]
): ReadonlyMap<string, TopicCounts> => {
  const counts = new Map<string, TopicCounts>();
  const detectors = new Map(LOCALES.map((locale) => [locale, detectorOf(locale)]));
  for (const { locale, topics, kind, title, lead } of headlines) {
    const detector = detectors.get(locale);
    if (detector === undefined) continue;
    const own = counts.get(locale) ?? newCounts();
    counts.set(locale, own);
    const found = detectTopics(document({ locale, title, body: [lead] }), detector).map(
      ({ topic }) => topic
    );
    own.headlines += 1;
    own.traps += kind === 'plain' ? 0 : 1;
    own.wanted += topics.length;
    own.found += found.length;
    own.shared += found.filter((topic) => topics.includes(topic)).length;
    if (found.sort().join(' ') !== [...topics].sort().join(' '))
      own.wrong.push(
        `${locale}: ${title}: ${found.join(' ') || '-'}, not ${topics.join(' ') || '-'}`
      );
  }
  return counts;
};

const newCounts = (): TopicCounts => ({
  headlines: 0,
  traps: 0,
  wanted: 0,
  found: 0,
  shared: 0,
  wrong: [],
});

const detectorOf = (locale: Locale) =>
  createTopicDetector(
    [
      ...SEED_TOPICS.map(({ key, names }) => entry(key, names[locale], key)),
      ...OWN_TOPICS.map((name) => entry(name, name, null)),
    ],
    locale
  );

const entry = (id: string, name: string, key: string | null): TopicEntry => ({
  id,
  key,
  name,
  aliases: [],
  parent: null,
});
