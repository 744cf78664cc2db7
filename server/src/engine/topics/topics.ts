import { compareText } from '../model';
import type { DetectedTopic, Document } from '../model';
import { withoutOrdinaryWords } from './capitals';
import type { TopicDetector } from './detector';
import { withoutOtherSenses } from './doubts';
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
import { ownLanguage, withoutForeignInstitutions } from './institutions';
import { lineOf } from './places';
import { namesIn, partsOf, type Name, type Part } from './reading';

/** Weight from which an article is said to be about a topic: as likely as not. */
export const TOPIC_THRESHOLD = 0.5;

/** A city or an institution speaks less surely of its country than the name. */
const MARK_SAYS = 0.7;

/**
 * The topics that an article is about, strongest first, equal ones by id. A topic's parents are implied
 * by what is said of it. A name in the title or the lead is enough; one passing mention further down is not.
 * What only looks like a name is left out first.
 *
 * @example
 * detectTopics(document, detector); // [{ topic: 't1', weight: 0.75, surfaces: ['Tokyo', 'Japan'] }]
 */
export const detectTopics = (document: Document, detector: TopicDetector): DetectedTopic[] => {
  const parts = partsOf(document, detector);
  const found = weigh(parts, namesMeant(document, parts, detector));
  imply(found, detector.parents);
  const isFiled = parts.some(({ dateline }) => dateline?.isFiled === true);
  return [...found]
    .map(([topic, evidence]) => ({
      topic,
      weight: weightOf(evidence, isFiled && detector.places.has(topic)),
      surfaces: surfacesOf(evidence),
    }))
    .filter(({ weight }) => weight >= TOPIC_THRESHOLD)
    .sort((a, b) => b.weight - a.weight || compareText(a.topic, b.topic));
};

/** The names of topics that an article means as such. */
const namesMeant = (
  document: Document,
  parts: readonly Part[],
  detector: TopicDetector
): readonly Name[] => {
  const found = withoutOrdinaryWords(
    parts.flatMap((part) => namesIn(part, detector)),
    parts
  );
  if (!found.some(({ meaning }) => meaning.institutions ?? meaning.doubtful)) return found;
  const language = ownLanguage(document);
  return withoutOtherSenses(withoutForeignInstitutions(found, parts, language), parts, language);
};

/** What the names say of each topic, by where they stand. */
const weigh = (parts: readonly Part[], names: readonly Name[]): Map<string, Evidence> => {
  const found = new Map<string, Evidence>();
  /** How much text lies behind, in Latin letters. */
  let depth = 0;
  let at = 0;
  for (const part of parts) {
    const { original } = part.scan;
    const scale = lettersIn(original) / Math.max(1, original.length);
    const opening = part.dateline?.end ?? 0;
    for (let name = names[at]; name?.part === part; name = names[(at += 1)]) {
      const from = part.scan.starts[name.start] ?? 0;
      const surface = original.slice(from, part.scan.ends[name.end - 1]);
      const says = name.meaning.isMark ? MARK_SAYS : 1;
      for (const topic of name.meaning.topics) {
        const evidence = evidenceOf(topic, found);
        if (part.isTitle) evidence.title = Math.max(evidence.title, says);
        else if (from < opening) evidence.dateline = true;
        else evidence.text += mentionAt(depth + (from - opening) * scale, says);
        addSurface(evidence, surface, 1);
      }
    }
    if (!part.isTitle) depth += (original.length - opening) * scale;
  }
  return found;
};

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
