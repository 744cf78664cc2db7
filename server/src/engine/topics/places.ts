import type { TopicEntry } from '../model';
import { SEED_TOPICS } from './seed-topics';

const SEEDED_PLACES: ReadonlySet<string> = new Set(
  SEED_TOPICS.filter(({ kind }) => kind === 'place').map(({ key }) => key)
);

/** Topic to its parent, where that is another of the topics. */
export const parentsAmong = (topics: readonly TopicEntry[]): ReadonlyMap<string, string> => {
  const ids = new Set(topics.map(({ id }) => id));
  const parents = new Map<string, string>();
  for (const { id, parent } of topics) {
    if (parent !== null && parent !== id && ids.has(parent)) parents.set(id, parent);
  }
  return parents;
};

/** A topic, its parent, and so on up to the root; a circle ends where it closes. */
export const lineOf = (id: string, parents: ReadonlyMap<string, string>): string[] => {
  const line = new Set([id]);
  for (let up = parents.get(id); up !== undefined && !line.has(up); up = parents.get(up)) {
    line.add(up);
  }
  return [...line];
};

/** The places among the topics: the seeded ones, what holds them and what they hold. */
export const placesAmong = (
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
