import { z } from '@strapi/utils';
import type { RouteSchemas } from './endpoint';

type Fields = Readonly<Record<string, z.ZodType>>;

/** The schemas of a route that is described: it takes no body. */
export type DescribedSchemas = Pick<RouteSchemas, 'path' | 'query'> & {
  readonly answer: z.ZodType;
};

/** What is told of a route, in the form in which Strapi makes a description of the API of it. */
interface RouteDescription {
  readonly request: { readonly params?: Fields; readonly query?: Fields };
  readonly response: z.ZodType;
}

/** A field that the check makes something else of can only be told as it is sent. */
const asSent = (field: z.ZodType): z.ZodType =>
  field instanceof z.ZodPipe && field.out instanceof z.ZodTransform
    ? asSent(field.in as z.ZodType)
    : field;

const fieldsOf = (schema: z.ZodObject | undefined): [string, z.ZodType][] =>
  Object.entries(schema?.shape ?? {}).map(([name, field]) => [name, asSent(field as z.ZodType)]);

/** A part of a path is always there, also where another path of the same endpoint has it not. */
const required = (field: z.ZodType): z.ZodType =>
  field instanceof z.ZodOptional ? (field.unwrap() as z.ZodType) : field;

/**
 * What a route at this path takes and answers, by the schemas that its endpoint checks requests with.
 *
 * @example
 * describeRoute('/articles/:documentId/story', storyRoute).request.params; // { documentId: … }
 */
export const describeRoute = (
  route: string,
  { path, query, answer }: DescribedSchemas
): RouteDescription => {
  const params = fieldsOf(path).filter(([name]) => route.split('/').includes(`:${name}`));
  return {
    request: {
      params: Object.fromEntries(params.map(([name, field]) => [name, required(field)])),
      query: Object.fromEntries(fieldsOf(query)),
    },
    response: answer,
  };
};
