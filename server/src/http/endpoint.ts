import { errors } from '@strapi/utils';
import type { z } from '@strapi/utils';
import { check, nameOf, record, type Fault } from '../schema';

const { NotFoundError, ValidationError } = errors;

type FieldsSchema = z.ZodObject<Readonly<Record<string, z.ZodType>>>;

/** What a route takes and answers; what is left out of a request is empty. */
export interface RouteSchemas<
  Path extends FieldsSchema = FieldsSchema,
  Query extends FieldsSchema = FieldsSchema,
  Body extends z.ZodType = z.ZodType,
> {
  /** The parameters of the path. Where they can't be right, there is nothing to be found. */
  readonly path?: Path;
  readonly query?: Query;
  readonly body?: Body;
  /** For descriptions of the API: nothing is checked by it. */
  readonly answer?: z.ZodType;
}

/** What a request says, once it is checked. */
export interface Input<Path, Query, Body> {
  readonly path: Path;
  readonly query: Query;
  readonly body: Body;
}

interface AnyContext {
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly request?: { readonly body?: unknown };
}

const NOTHING = record({});

/** One sentence that names the field, what is allowed, and what was sent. `whole` is what holds all fields. */
const sentenceOf = ({ kind, path, shown, allowed }: Fault, whole: string): string => {
  if (kind === 'unknown') {
    const owner = path.length > 1 ? nameOf(path.slice(0, -1)) : whole;
    const name = nameOf(path.slice(-1));
    return allowed === ''
      ? `${owner} must be empty, but holds ${name}`
      : `${owner} may hold ${allowed}, but not ${name}`;
  }
  const name = path.length === 0 ? whole : nameOf(path);
  return kind === 'missing'
    ? `${name} must be ${allowed}, but is missing`
    : `${name} must be ${allowed}, got ${shown}`;
};

/** Reads what is described, else answers with the sentence of the first fault; `whole` is what holds all fields. */
export const read = <Schema extends z.ZodType>(
  schema: Schema,
  given: unknown,
  whole: string
): z.output<Schema> => {
  const checked = check(schema, given);
  if ('data' in checked) return checked.data;
  throw new ValidationError(sentenceOf(checked.fault, whole));
};

/** The parameters of a query: each a text, given once; an empty one says nothing, unless it may be empty. */
const readQuery = <Schema extends FieldsSchema>(
  schema: Schema,
  given: Readonly<Record<string, unknown>>
): z.output<Schema> => {
  const said = Object.entries(given).filter(([name, value]) => {
    const field = Object.hasOwn(schema.shape, name) ? schema.shape[name] : undefined;
    if (field && typeof value !== 'string') throw new ValidationError(`${name} must be given once`);
    return value !== '' || field?.safeParse('').success !== false;
  });
  return read(schema, Object.fromEntries(said), 'the query');
};

/** The parameters of a path; Strapi's router adds some of its own. */
const readPath = <Schema extends FieldsSchema>(
  schema: Schema,
  given: Readonly<Record<string, unknown>>
): z.output<Schema> => {
  const ours = Object.keys(schema.shape).map((name) => [name, given[name]]);
  const checked = check(schema, Object.fromEntries(ours));
  if ('data' in checked) return checked.data;
  throw new NotFoundError('Not Found');
};

/**
 * A handler of a route that takes what its schemas describe and refuses all else. `schemas` shows them to whoever looks
 * through the routes.
 */
export const endpoint = <
  Ctx extends AnyContext,
  Path extends FieldsSchema = typeof NOTHING,
  Query extends FieldsSchema = typeof NOTHING,
  Body extends z.ZodType = typeof NOTHING,
>(
  schemas: RouteSchemas<Path, Query, Body>,
  handle: (input: Input<z.output<Path>, z.output<Query>, z.output<Body>>, ctx: Ctx) => Promise<void>
) =>
  Object.assign(
    async (ctx: Ctx): Promise<void> => {
      // A schema that was left out is the one for nothing, by the defaults of the types above.
      const { path = NOTHING, query = NOTHING, body = NOTHING } = schemas as RouteSchemas;
      const input = {
        path: readPath(path, ctx.params),
        query: readQuery(query, ctx.query),
        body: read(body, ctx.request?.body || {}, 'the body'),
      };
      await handle(input as Parameters<typeof handle>[0], ctx);
    },
    { schemas }
  );
