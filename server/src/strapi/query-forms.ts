/*
 * Needs: the forms in which a query of the content API may be written: paths as texts, with commas between them, lists of these, and objects.
 * Seen: 5.37 to 5.54.
 * If it moves: drafts of ours leak through content types of the project that lead to them.
 * Asked at start: by `refusesDrafts` (api/policies/questions.ts).
 */
import { isContainer, type Schema } from './schemas';

export type PopulateMap = Readonly<Record<string, unknown>>;

/** What an object or a list holds, by name or place; nothing of anything else. */
export const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

/** Strapi reads the path of an order by brackets too. */
const namesOf = (path: string): string[] => path.split(/[.[\]"'\s]+/).filter((name) => name !== '');

/**
 * The ways that a sort goes, each as the names along it.
 *
 * @example
 * sortPaths('desk.name:asc,title'); // [['desk', 'name'], ['title']]
 * sortPaths({ desk: { name: 'asc' } }); // [['desk', 'name']]
 */
export const sortPaths = (sort: unknown): string[][] => {
  if (typeof sort === 'string') {
    return sort.split(',').map((one) => namesOf(one.split(':')[0] ?? ''));
  }
  if (Array.isArray(sort)) return sort.flatMap(sortPaths);
  return entriesOf(sort).flatMap(([path, order]) => {
    const names = namesOf(path);
    return typeof order === 'object'
      ? sortPaths(order).map((more) => [...names, ...more])
      : [names];
  });
};

const addPath = (map: Record<string, unknown>, [name, ...rest]: readonly string[]): void => {
  if (name === undefined) return;
  if (rest.length === 0) {
    map[name] ??= true;
    return;
  }
  const node = map[name] as { populate: Record<string, unknown> } | true | undefined;
  const inner = node === undefined || node === true ? {} : node.populate;
  addPath(inner, rest);
  map[name] = { populate: inner };
};

/**
 * A `populate` of any form by the names of attributes; `*` names all that can be populated.
 *
 * @example
 * toPopulateMap('desk.posts,cover', schema); // { desk: { populate: { posts: true } }, cover: true }
 */
export const toPopulateMap = (populate: unknown, schema: Schema | undefined): PopulateMap => {
  if (populate === '*' || populate === true) {
    const names = Object.entries(schema?.attributes ?? {}).filter(([, { type }]) =>
      isContainer(type)
    );
    return Object.fromEntries(names.map(([name]) => [name, true]));
  }
  const paths = [populate].flat().filter((path) => typeof path === 'string');
  if (paths.length === 0) return Object.fromEntries(entriesOf(populate));
  const map: Record<string, unknown> = {};
  for (const path of paths.flatMap((list) => list.split(','))) {
    addPath(map, path.trim().split('.'));
  }
  return map;
};
