import { z } from '@strapi/utils';
import type { Reason } from '../engine/model';
import { oneOf, type Described } from '../schema';

/** What the public routes answer: the same shapes over REST, GraphQL and the service. */

const orNull = <Schema extends z.ZodType>(schema: Schema, what?: string) => {
  const nullable = schema.nullable();
  return what === undefined ? nullable : nullable.describe(what);
};

const string = z.string();
const count = z.int().min(0);

export const relation = oneOf('background', 'follow-up');

/** Who made a connection: a line in the body, an editor in the panel, the engine. */
const origin = oneOf('inline', 'pinned', 'automatic');
export type Origin = z.output<typeof origin>;

const address = z
  .object({
    path: string.describe('The field of the entry'),
    block: count.describe('The block within the field, from 0'),
    start: count,
    end: count,
  })
  .describe('Where something stands: UTF-16 units into the plain text of a block');

const cover = z.object({
  url: string,
  alternativeText: orNull(string),
  width: orNull(count),
  height: orNull(count),
});

const target = z
  .object({
    uid: string,
    documentId: string,
    locale: orNull(string),
    title: orNull(string, 'Null, as all that follows, where Strapi itself would not tell it'),
    slug: orNull(string),
    url: orNull(string, 'Where the site shows it, where the option urlTemplate is set'),
    excerpt: orNull(string),
    publishedOn: orNull(z.iso.datetime(), 'The date of the story'),
    cover: orNull(cover),
  })
  .describe('A published article');
/** What a reader may know of a connected article. */
export type Target = Described<typeof target>;

const connection = z.object({
  origin: origin.describe('Who made it: a line in the body, an editor in the panel, the engine'),
  relation: orNull(relation, 'The target is older, or newer; null where a date is not known'),
  anchor: orNull(address, 'Where in the text it belongs'),
  target,
});
/** A connection as a site reads it. */
export type Connection = Described<typeof connection>;

/** A connection line as a site reads it: where it stands, and its article if that is published. */
const line = z.object({ address, target: orNull(target, 'Null while it is unresolved') });
export type ConnectionLine = Described<typeof line>;

const ofType = { uid: string, locale: orNull(string) };
const ofArticle = z.object({ ...ofType, documentId: string });

export const connectionsAnswer = z.object({
  data: z.array(connection),
  lines: z.array(line),
  bodyHash: orNull(string, 'Digest of the body that the addresses lead into'),
  meta: ofArticle,
});
export type ConnectionsAnswer = Described<typeof connectionsAnswer>;

export const batchAnswer = z.object({
  data: z.array(z.object({ documentId: string, connections: z.array(connection) })),
  meta: z.object(ofType),
});

const backlink = z.object({
  origin,
  relation: orNull(relation),
  source: target.describe('The article that links here'),
});
export type Backlink = Described<typeof backlink>;

export const backlinksAnswer = z.object({ data: z.array(backlink), meta: ofArticle });

const mention = z.object({
  address,
  surface: string.describe('The term as the text writes it'),
  term: z.object({
    documentId: string,
    term: orNull(string),
    slug: orNull(string),
    definition: z.unknown().describe('Blocks'),
  }),
});
export type MentionAnswer = Described<typeof mention>;

export const mentionsAnswer = z.object({ data: z.array(mention), meta: ofArticle });

const story = z.object({
  copies: z.array(target).describe('The same story in the same locale, told again'),
  translations: z.array(target).describe('The same article in other locales'),
});
export type StoryAnswer = Described<typeof story>;

export const storyAnswer = z.object({ data: story, meta: ofArticle });

export const previewAnswer = z.object({ data: z.object({ preview: z.literal(true) }) });

/** A connection as an editor reads it, with what no reader may see. */
export interface Suggestion extends Connection {
  readonly relevance: number | null;
  readonly reasons: readonly Reason[];
  /** Whether an editor accepted it; in the mode `review` only accepted ones are shown to readers. */
  readonly accepted: boolean;
}
