import { Trie } from './glossary-trie';
import { compareText } from './order';
import { toScanText } from './scan-text';
import { spellings } from './spellings';
import { matchTerms, type Pattern } from './term-matches';
import { BUILT_IN_NAMES } from './topic-names';
import type { DetectedTopic, Document, TopicEntry } from './types';

/** Topics ready to be looked for; made once, used for many articles. */
export interface TopicDetector {
  readonly locale: string;
  readonly trie: Trie<Pattern>;
  /** Topic to its parent, where that is among the topics. */
  readonly parents: ReadonlyMap<string, string>;
}

/** Weight at which an article is said to be about a topic. Tuned on Reuters places, see docs/design.md#topics. */
export const TOPIC_THRESHOLD = 0.3;

/** What one mention counts, by where it stands. A title names what the article is about. */
const SAY = { title: 3, lead: 1.5, body: 1 } as const;
/** A city or an institution speaks less surely of its country than the name. */
const MARK_SAY = 0.7;
/** Mentions at which a weight is one half, in a short text. */
const HALF = 1.5;
/** From this length on, a text must say a name more often to be about it; in units of Latin text. */
const SHORT_TEXT = 1200;
/** A kanji, kana or syllable holds about as much as this many Latin letters. */
const CJK_LENGTH = 2.5;
/** Mentions of one topic in a text beyond these add nothing. */
const MOST_SURFACES = 8;

type Said = 'name' | 'mark' | 'other';

/**
 * A detector for these topics, with the built-in names of those that have a key. Names of all four
 * languages are found whatever the locale.
 *
 * @example
 * createTopicDetector([{ id: 't1', key: 'japan', name: 'Japan', aliases: [], parent: null }], 'en');
 */
export const createTopicDetector = (
  topics: readonly TopicEntry[],
  locale: string
): TopicDetector => {
  const trie = new Trie<Pattern>();
  for (const topic of topics) addNames(trie, topic);
  trie.sort((a, b) => a.rank - b.rank || compareText(a.id, b.id));
  const ids = new Set(topics.map(({ id }) => id));
  const parents = new Map<string, string>();
  for (const { id, parent } of topics) {
    if (parent !== null && parent !== id && ids.has(parent)) parents.set(id, parent);
  }
  return { locale, trie, parents };
};

/**
 * The topics that an article is about, strongest first, equal ones by id. A topic's parents are implied
 * with its own weight. One passing mention in a long text is below the threshold.
 *
 * @example
 * detectTopics(document, detector); // [{ topic: 't1', weight: 0.75, surfaces: ['Tokyo', 'Japan'] }]
 */
export const detectTopics = (document: Document, detector: TopicDetector): DetectedTopic[] => {
  const found = new Map<string, Tally>();
  let length = 0;
  const count = (text: string, say: number): void => {
    length += lengthOf(text);
    countNames(text, say, detector, found);
  };
  count(document.title, SAY.title);
  count(document.excerpt, SAY.lead);
  for (const [index, block] of document.blocks.entries()) {
    if (block.kind !== 'code') count(block.text, index === 0 ? SAY.lead : SAY.body);
  }
  imply(found, detector.parents);
  return [...found]
    .map(([topic, tally]) => ({
      topic,
      weight: weightOf(tally.said, length),
      surfaces: surfacesOf(tally),
    }))
    .filter(({ weight }) => weight >= TOPIC_THRESHOLD)
    .sort((a, b) => b.weight - a.weight || compareText(a.topic, b.topic));
};

interface Tally {
  said: number;
  readonly surfaces: Map<string, number>;
}

const addNames = (trie: Trie<Pattern>, topic: TopicEntry): void => {
  const builtIn = topic.key === null ? undefined : BUILT_IN_NAMES.get(topic.key);
  const cased = new Set(builtIn?.cased);
  const add = (said: Said, name: string, rank: number): void => {
    const exact = cased.has(name) || isShortAcronym(name) ? name : null;
    for (const { text } of spellings(name)) {
      trie.add(text, { id: topicPattern(said, topic.id), rank, exact });
    }
  };
  for (const name of [topic.name, ...topic.aliases]) add('name', name, 0);
  for (const name of builtIn?.names ?? []) add('name', name, 1);
  for (const name of builtIn?.marks ?? []) add('mark', name, 1);
  for (const name of builtIn?.others ?? []) add('other', name, 0);
};

/** `IT`, `AI`, `EU`: in small letters often another word. */
const isShortAcronym = (name: string): boolean => /^\p{Lu}{2,3}$/u.test(name);

const topicPattern = (said: Said, id: string): string => `${said} ${id}`;

const countNames = (
  text: string,
  say: number,
  { trie }: TopicDetector,
  found: Map<string, Tally>
): void => {
  const scan = toScanText(text);
  for (const { pattern, start, end } of matchTerms(scan, trie)) {
    const at = pattern.id.indexOf(' ');
    const said = pattern.id.slice(0, at) as Said; // written by topicPattern
    if (said === 'other') continue;
    const topic = pattern.id.slice(at + 1);
    const surface = text.slice(scan.starts[start], scan.ends[end - 1]);
    const tally = found.get(topic) ?? { said: 0, surfaces: new Map<string, number>() };
    tally.said += said === 'mark' ? say * MARK_SAY : say;
    tally.surfaces.set(surface, (tally.surfaces.get(surface) ?? 0) + 1);
    found.set(topic, tally);
  }
};

/** Gives each parent what its children were said to be, up to the root; a circle ends where it closes. */
const imply = (found: Map<string, Tally>, parents: ReadonlyMap<string, string>): void => {
  const own = [...found].sort((a, b) => compareText(a[0], b[0]));
  for (const [topic, tally] of own.map(
    ([id, { said, surfaces }]) => [id, { said, surfaces: new Map(surfaces) }] as const
  )) {
    const seen = new Set([topic]);
    for (let up = parents.get(topic); up !== undefined && !seen.has(up); up = parents.get(up)) {
      seen.add(up);
      const above = found.get(up) ?? { said: 0, surfaces: new Map<string, number>() };
      above.said += tally.said;
      for (const [surface, count] of tally.surfaces) {
        above.surfaces.set(surface, (above.surfaces.get(surface) ?? 0) + count);
      }
      found.set(up, above);
    }
  }
};

/** Saturating: the first mentions tell most; a longer text needs more of them. */
const weightOf = (said: number, length: number): number => {
  const half = HALF * Math.max(1, Math.sqrt(length / SHORT_TEXT));
  return said / (said + half);
};

const lengthOf = (text: string): number => {
  const wide = text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu)?.length ?? 0;
  return text.length + wide * (CJK_LENGTH - 1);
};

const surfacesOf = ({ surfaces }: Tally): string[] =>
  [...surfaces]
    .sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
    .slice(0, MOST_SURFACES)
    .map(([surface]) => surface);
