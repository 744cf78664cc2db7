import { z } from '@strapi/utils';
import { flag, number, oneOf, phrase, record, whole } from '../schema';

/** Longest name of an attribute: that of a column of MySQL. Markers are shorter than titles, addresses than pages. */
const MAX_NAME = 64;
const MAX_MARKER = 200;
const MAX_ADDRESS = 2000;
const MAX_LOCALE = 35;

const attribute = phrase(MAX_NAME, 'the name of an attribute');

/** Which fields of a source content type the plugin reads; the name of an attribute each. */
const sourceFields = record({
  title: attribute,
  /** One or several Blocks, Markdown or HTML fields, in reading order. */
  body: z.array(attribute, { error: 'a list of the names of attributes' }).readonly(),
  excerpt: attribute.optional(),
  slug: attribute.optional(),
  /** The story's own date. */
  publishedOn: attribute.optional(),
  cover: attribute.optional(),
  /** A relation to Topic. */
  topics: attribute.optional(),
  sourceUrl: attribute.optional(),
});

const SOURCE_UID = /^api::[a-z0-9-]+\.[a-z0-9-]+$/;

const LOCALE = 'the code of a locale, such as "en" or "zh-Hans"';

/** What a file says of a content type: its fields, and the locale of entries that have none of their own. */
const sourceOptions = sourceFields.extend({
  locale: phrase(MAX_LOCALE, LOCALE)
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, { error: LOCALE })
    .optional(),
});

const sources = z.record(z.string().regex(SOURCE_UID), sourceOptions, {
  error: ({ code }) =>
    code === 'invalid_key'
      ? 'content types of the project, such as "api::post.post"'
      : 'an object from content type uids to their fields',
});

const ADDRESS =
  'an address that begins with http://, https:// or / and holds {slug} or {documentId}';

const urlTemplate = phrase(MAX_ADDRESS, ADDRESS)
  .regex(/^(https?:\/\/|\/)/, { error: ADDRESS })
  .regex(/\{(slug|documentId)\}/, { error: ADDRESS });

const GROUPS = {
  glossary: record({
    /** Mentions of one term in one article: 1–100. */
    perTerm: whole(1, 100),
    /** Mentions in one article in all: 0–1000. */
    max: whole(0, 1000),
  }),
  topics: record({
    /** Whether Japan, China, South Korea, blockchain and AI are created at start. */
    seed: flag,
  }),
  engine: record({
    /** How often the reconciler looks for what changed behind our back, in seconds: 1–3600. */
    reconcileEvery: whole(1, 3600),
  }),
};

/** All options, complete. */
const options = record({
  /** Whether our own Article takes part. */
  article: flag,
  /** Further content types that take part, by uid. */
  sources,
  /** `automatic`: the engine's connections are shown at once. `review`: only those that an editor accepted. */
  mode: oneOf('automatic', 'review'),
  /** Automatic connections of an article, per relation: 1–50. */
  limit: whole(1, 50),
  /** Least relevance of an automatic connection: 0–1. */
  threshold: number(0, 1),
  /** Address of an article on the site, with `{slug}`, `{documentId}`, `{locale}`; null where targets carry no url. */
  urlTemplate: urlTemplate.nullable(),
  /** Markers of connection lines beside the built-in ones. */
  markers: z
    .array(phrase(MAX_MARKER, 'a text'), { error: 'a list of texts that are not empty' })
    .readonly(),
  ...GROUPS,
});

/** The options as a file or the settings page gives them: each may be missing. */
export const givenOptions = options.partial().extend({
  glossary: GROUPS.glossary.partial().optional(),
  topics: GROUPS.topics.partial().optional(),
  engine: GROUPS.engine.partial().optional(),
});

export type SourceFields = Readonly<z.infer<typeof sourceFields>>;

/** The options as the rest of the plugin believes them: complete and checked. */
export type Options = Readonly<z.infer<typeof options>>;
export type Mode = Options['mode'];
export type GivenOptions = Readonly<z.infer<typeof givenOptions>>;
