import type { Core } from '@strapi/strapi';
import { createChance, type Chance } from '../random';
import { CANARY } from './ways-to-drafts';

interface Attribute {
  readonly type: string;
  readonly target?: string;
  readonly component?: string;
}

interface Model {
  readonly attributes: Readonly<Record<string, Attribute>>;
}

/** A question to the content API. */
export interface Query {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: object;
}

/** How filters are written: with `$` over REST, without it over GraphQL. */
type Sign = '$' | '';

/** What can be asked for over REST: the path of a list or an entry, and its type. */
export type RestRoots = Readonly<Record<string, string>>;

/** What can be asked for over GraphQL: the name of a list, its type, and that of its filters. */
export interface GraphqlRoot {
  readonly list: string;
  readonly uid: string;
  readonly filters: string;
}

const MAX_STEPS = 4;
const SCALARS = ['string', 'text', 'uid', 'email'];
// A query may be said in the answer; the whole canary never is.
const VALUES = [CANARY.slice(0, 5), CANARY.slice(0, 2), 'z', 'Gulls', 'a', 'G', 'north'] as const;

/** `{ a: { b: ['c'] } }` as a query string writes it: `a[b][0]=c`. */
const toQueryString = (value: unknown, name = ''): string[] => {
  if (typeof value !== 'object' || value === null) {
    return [`${name}=${encodeURIComponent(String(value))}`];
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    toQueryString(inner, name === '' ? key : `${name}[${key}]`)
  );
};

/** Makes random questions along all relations, media and components of a Strapi's content types. */
export const createQueries = (strapi: Core.Strapi, seed: number) => {
  const chance: Chance = createChance(seed);
  const isLikely = (percent: number): boolean => chance.whole(100) < percent;
  const modelOf = (uid: string): Model => strapi.getModel(uid as never);

  const waysFrom = (uid: string): (readonly [string, string])[] =>
    Object.entries(modelOf(uid).attributes).flatMap(([name, { type, target, component }]) => {
      const to = type === 'media' ? 'plugin::upload.file' : (target ?? component);
      return to && !/^(admin|plugin::(i18n|users-permissions\.(role|perm)))/.test(to)
        ? [[name, to] as const]
        : [];
    });

  const namesOf = (uid: string): string[] => [
    ...Object.entries(modelOf(uid).attributes)
      .filter(([name, { type }]) => SCALARS.includes(type) && name !== 'importKey')
      .map(([name]) => name),
    'id',
    'documentId',
    'publishedAt',
  ];

  /** The names along a way, and the type at its end. */
  const walk = (uid: string): { path: string[]; end: string } => {
    const path: string[] = [];
    let end = uid;
    for (let step = chance.whole(MAX_STEPS); step >= 0; step -= 1) {
      const ways = waysFrom(end);
      if (ways.length === 0) break;
      const [name, to] = chance.pick(ways);
      path.push(name);
      end = to;
    }
    return { path, end };
  };

  const condition = (sign: Sign): object => {
    if (isLikely(15)) return { [`${sign}notNull`]: true };
    const name = chance.pick(['contains', 'startsWith', 'eq', 'ne', 'gt', 'containsi']);
    return { [sign + name]: chance.pick(VALUES) };
  };

  const filters = (uid: string, sign: Sign): object => {
    const { path, end } = walk(uid);
    const leaf: object = { [chance.pick(namesOf(end))]: condition(sign) };
    const wrap = (inner: object): object => {
      if (!isLikely(25)) return inner;
      const name = chance.pick(['and', 'or', 'not']);
      return { [sign + name]: name === 'not' ? inner : [inner] };
    };
    return wrap(path.reduceRight<object>((inner, name) => ({ [name]: wrap(inner) }), leaf));
  };

  const sort = (uid: string): unknown => {
    const { path, end } = walk(uid);
    const order = chance.pick(['asc', 'desc']);
    const names = [...path, chance.pick(namesOf(end))];
    const asText = `${names.join('.')}:${order}`;
    const asObject = names.reduceRight<unknown>((inner, name) => ({ [name]: inner }), order);
    return chance.pick([asText, [asText], asObject, [asObject], `id,${asText}`]);
  };

  const populate = (uid: string, depth = 0): unknown => {
    const ways = waysFrom(uid);
    if (ways.length === 0 || isLikely(10)) return '*';
    if (isLikely(15)) return walk(uid).path.join('.');
    const [name, to] = chance.pick(ways);
    if (depth === 3 || isLikely(30)) return { [name]: true };
    const node = {
      ...(isLikely(40) ? { populate: populate(to, depth + 1) } : {}),
      ...(isLikely(30) ? { filters: filters(to, '$') } : {}),
      ...(isLikely(15) ? { sort: sort(to) } : {}),
      ...(isLikely(20) ? { fields: [chance.pick(namesOf(to))] } : {}),
      ...(isLikely(10) ? { count: true } : {}),
    };
    return { [name]: Object.keys(node).length === 0 ? true : node };
  };

  const rest = (roots: RestRoots): Query => {
    const [path, uid] = chance.pick(Object.entries(roots));
    const params = {
      ...(isLikely(50) ? { filters: filters(uid, '$') } : {}),
      ...(isLikely(20) ? { sort: sort(uid) } : {}),
      ...(isLikely(60) ? { populate: populate(uid) } : {}),
      ...(isLikely(15) ? { pagination: { pageSize: 1 + chance.whole(3) } } : {}),
      ...(isLikely(5) ? { status: chance.pick(['published', 'draft', '']) } : {}),
    };
    const bare = isLikely(5) ? `&${chance.pick(['status', 'publicationFilter'])}` : '';
    return { method: 'GET', path: `/api/${path}?${toQueryString(params).join('&')}${bare}` };
  };

  const selection = (uid: string, depth: number): string => {
    const relations = Object.entries(modelOf(uid).attributes).filter(
      ([name, { type, target }]) =>
        type === 'relation' && target && waysFrom(uid).some(([way]) => way === name)
    );
    const own =
      namesOf(uid).find((name) => ['name', 'title', 'term', 'username'].includes(name)) ??
      'documentId';
    if (depth === 0 || relations.length === 0) return own;
    const [name, { target = '' }] = chance.pick(relations);
    const by = isLikely(20) ? `(sort: "${namesOf(target)[0] ?? 'id'}")` : '';
    return `${own} ${name}${by} { ${selection(target, depth - 1)} }`;
  };

  const graphql = (roots: readonly GraphqlRoot[]): Query => {
    const root = chance.pick(roots);
    const variables = {
      filters: isLikely(70) ? filters(root.uid, '') : {},
      sort: isLikely(30) ? [String([sort(root.uid)].flat()[0])] : [],
    };
    const query =
      `query ($filters: ${root.filters}, $sort: [String]) { ${root.list}_connection(filters: $filters, sort: $sort) ` +
      `{ pageInfo { total } nodes { ${selection(root.uid, chance.whole(4))} } } }`;
    return { method: 'POST', path: '/graphql', body: { query, variables } };
  };

  return { rest, graphql };
};
