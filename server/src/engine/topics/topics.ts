import { readDateline, type Dateline } from './datelines';
import { Trie, spellings, matchTerms, type Pattern } from '../matching';
import { compareText } from '../model';
import { toScanText, withoutInvisible, type ScanText } from '../text';
import { SEED_TOPICS } from './seed-topics';
import {
  addEvidence,
  addSurface,
  createEvidence,
  lettersIn,
  mentionAt,
  surfacesOf,
  weightOf,
  type Evidence,
} from './evidence';
import { BUILT_IN_NAMES, JOINT_NAMES } from './built-in-names';
import type { DetectedTopic, Document, TopicEntry } from '../model';

/** Topics ready to be looked for; made once, used for many articles. */
export interface TopicDetector {
  readonly locale: string;
  readonly trie: Trie<Pattern>;
  /** The topics that a name of several stands for. */
  readonly joint: ReadonlyMap<string, readonly string[]>;
  /** Topic to its parent, where that is among the topics. */
  readonly parents: ReadonlyMap<string, string>;
  /** Topics known to be places: a dateline that names none of their names speaks against them. */
  readonly places: ReadonlySet<string>;
}

/** Weight from which an article is said to be about a topic: as likely as not. */
export const TOPIC_THRESHOLD = 0.5;

/** A city or an institution speaks less surely of its country than the name. */
const MARK_SAYS = 0.7;

const SEEDED_PLACES: ReadonlySet<string> = new Set(
  SEED_TOPICS.filter(({ kind }) => kind === 'place').map(({ key }) => key)
);

type Said = 'name' | 'mark' | 'other' | 'joint';

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
  const joint = addJointNames(trie, topics);
  trie.sort((a, b) => a.rank - b.rank || compareText(a.id, b.id));
  const ids = new Set(topics.map(({ id }) => id));
  const parents = new Map<string, string>();
  for (const { id, parent } of topics) {
    if (parent !== null && parent !== id && ids.has(parent)) parents.set(id, parent);
  }
  return { locale, trie, joint, parents, places: placesAmong(topics, parents) };
};

/**
 * The topics that an article is about, strongest first, equal ones by id. A topic's parents are implied
 * by what is said of it. A name in the title or the lead is enough; one passing mention further down is not.
 *
 * @example
 * detectTopics(document, detector); // [{ topic: 't1', weight: 0.75, surfaces: ['Tokyo', 'Japan'] }]
 */
export const detectTopics = (document: Document, detector: TopicDetector): DetectedTopic[] => {
  const reading: Reading = { found: new Map(), depth: 0, isFiled: false };
  readTitle(withoutInvisible(document.title), detector, reading);
  const excerpt = withoutInvisible(document.excerpt);
  readText(excerpt, readDateline(excerpt), detector, reading);
  const opening = document.blocks.find(({ kind }) => kind === 'paragraph');
  for (const block of document.blocks) {
    if (block.kind === 'code') continue;
    const text = withoutInvisible(block.text);
    readText(text, block === opening ? readDateline(text) : null, detector, reading);
  }
  imply(reading.found, detector.parents);
  return [...reading.found]
    .map(([topic, evidence]) => ({
      topic,
      weight: weightOf(evidence, reading.isFiled && detector.places.has(topic)),
      surfaces: surfacesOf(evidence),
    }))
    .filter(({ weight }) => weight >= TOPIC_THRESHOLD)
    .sort((a, b) => b.weight - a.weight || compareText(a.topic, b.topic));
};

/** What has been read of an article so far. */
interface Reading {
  readonly found: Map<string, Evidence>;
  /** How much text lies behind, in Latin letters. */
  depth: number;
  /** Whether it has a dateline. */
  isFiled: boolean;
}

/** The places among the topics: the seeded ones, what holds them and what they hold. */
const placesAmong = (
  topics: readonly TopicEntry[],
  parents: ReadonlyMap<string, string>
): ReadonlySet<string> => {
  const places = new Set<string>();
  for (const { id, key } of topics) {
    if (key !== null && SEEDED_PLACES.has(key))
      for (const one of lineOf(id, parents)) places.add(one);
  }
  for (const { id } of topics) {
    const line = lineOf(id, parents);
    if (line.some((one) => places.has(one))) places.add(id);
  }
  return places;
};

/** A topic, its parent, and so on up to the root; a circle ends where it closes. */
const lineOf = (id: string, parents: ReadonlyMap<string, string>): string[] => {
  const line = new Set([id]);
  for (let up = parents.get(id); up !== undefined && !line.has(up); up = parents.get(up)) {
    line.add(up);
  }
  return [...line];
};

const addNames = (trie: Trie<Pattern>, topic: TopicEntry): void => {
  const builtIn = topic.key === null ? undefined : BUILT_IN_NAMES.get(topic.key);
  const cased = new Set(builtIn?.cased);
  const add = (said: Said, name: string, rank: number): void => {
    const exact = cased.has(name) || isShortAcronym(name) ? name : null;
    for (const { text } of spellings(name)) {
      trie.add(text, { id: topicPattern(said, topic.id), rank, exact });
    }
  };
  for (const name of [topic.name, ...topic.aliases]) add('name', withoutInvisible(name), 0);
  for (const name of builtIn?.names ?? []) add('name', name, 1);
  for (const name of builtIn?.marks ?? []) add('mark', name, 1);
  for (const name of builtIn?.others ?? []) add('other', name, 0);
};

/** Adds the names of several topics at once, of which at least one is here. */
const addJointNames = (
  trie: Trie<Pattern>,
  topics: readonly TopicEntry[]
): ReadonlyMap<string, readonly string[]> => {
  const joint = new Map<string, readonly string[]>();
  for (const { names, keys } of JOINT_NAMES) {
    const own = topics.filter(({ key }) => key !== null && keys.includes(key)).map(({ id }) => id);
    if (own.length === 0) continue;
    joint.set(keys.join(), own);
    for (const name of names) {
      for (const { text } of spellings(name)) {
        trie.add(text, { id: topicPattern('joint', keys.join()), rank: 1, exact: null });
      }
    }
  }
  return joint;
};

/** `IT`, `AI`, `EU`: in small letters often another word. */
const isShortAcronym = (name: string): boolean => /^\p{Lu}{2,3}$/u.test(name);

const topicPattern = (said: Said, id: string): string => `${said} ${id}`;

const readTitle = (title: string, detector: TopicDetector, { found }: Reading): void => {
  const scan = toScanText(title);
  for (const { topic, says, start, end } of namesOf(scan, detector)) {
    const evidence = evidenceOf(topic, found);
    evidence.title = Math.max(evidence.title, says);
    addSurface(evidence, title.slice(start, end), 1);
  }
};

const readText = (
  text: string,
  dateline: Dateline | null,
  detector: TopicDetector,
  reading: Reading
): void => {
  const scan = toScanText(text);
  const scale = lettersIn(text) / Math.max(1, text.length);
  const opening = dateline?.end ?? 0;
  for (const { topic, says, start, end } of namesOf(scan, detector)) {
    const evidence = evidenceOf(topic, reading.found);
    if (start < opening) evidence.dateline = true;
    else evidence.text += mentionAt(reading.depth + (start - opening) * scale, says);
    addSurface(evidence, text.slice(start, end), 1);
  }
  reading.isFiled ||= dateline?.isFiled === true;
  reading.depth += (text.length - opening) * scale;
};

interface Name {
  readonly topic: string;
  readonly says: number;
  /** Where it stands in the original text. */
  readonly start: number;
  readonly end: number;
}

/** The names of topics in a text, in order. */
const namesOf = (scan: ScanText, { trie, joint }: TopicDetector): Name[] =>
  matchTerms(scan, trie).flatMap(({ pattern, start, end }) => {
    const at = pattern.id.indexOf(' ');
    const said = pattern.id.slice(0, at) as Said; // written by topicPattern
    if (said === 'other') return [];
    const named = pattern.id.slice(at + 1);
    return (said === 'joint' ? (joint.get(named) ?? []) : [named]).map((topic) => ({
      topic,
      says: said === 'mark' ? MARK_SAYS : 1,
      start: scan.starts[start] ?? 0,
      end: scan.ends[end - 1] ?? 0,
    }));
  });

const evidenceOf = (topic: string, found: Map<string, Evidence>): Evidence => {
  const evidence = found.get(topic) ?? createEvidence();
  found.set(topic, evidence);
  return evidence;
};

/** Gives each parent what its children were said to be, up to the root. */
const imply = (found: Map<string, Evidence>, parents: ReadonlyMap<string, string>): void => {
  const own = [...found]
    .sort((a, b) => compareText(a[0], b[0]))
    .map(([id, evidence]) => [id, { ...evidence, surfaces: new Map(evidence.surfaces) }] as const);
  for (const [topic, evidence] of own) {
    for (const up of lineOf(topic, parents).slice(1)) addEvidence(evidenceOf(up, found), evidence);
  }
};
