import { z } from '@strapi/utils';

/**
 * The kinds of fields that options, requests and contracts are made of. The message of each is a noun phrase, what is
 * allowed, that stands after "must be" in the sentence about a wrong value.
 */

/** Anything but what PostgreSQL keeps in no text: a NUL character, and half of a pair of surrogates. */
const SOUND = /^[^\0\p{Surrogate}]*$/u;

/** Whether every database can keep a text. */
export const isSound = (text: string): boolean => SOUND.test(text);

/** An object of these fields and no others. */
export const record = <Shape extends z.ZodRawShape>(shape: Shape) => {
  const fields = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: ({ code }) => (code === 'unrecognized_keys' ? fields : `an object with ${fields}`),
  });
};

export const flag = z.boolean({ error: 'true or false' });

export const whole = (low: number, high: number) => {
  const error = `a whole number within ${low}–${high}`;
  return z.int({ error }).min(low, { error }).max(high, { error });
};

export const number = (low: number, high: number) => {
  const error = `a number within ${low}–${high}`;
  return z.number({ error }).min(low, { error }).max(high, { error });
};

export const oneOf = <const Words extends readonly [string, ...string[]]>(...words: Words) =>
  z.enum(words, { error: words.map((word) => `"${word}"`).join(' or ') });

/** A text that every database can keep; `what` says which one it is. */
export const text = (most: number, what = 'a text') => {
  const error = `${what} of at most ${most} characters`;
  return z
    .string({ error })
    .max(most, { error })
    .regex(SOUND, { error: `${what} without NUL characters and unpaired surrogates` });
};

/** The same with something in it beside space. */
export const phrase = (most: number, what: string) => {
  const error = `${what}, of 1–${most} characters`;
  return text(most, what).regex(/\S/, { error });
};

/** A documentId as Strapi makes it, or as an import may have; never anything that a query could mistake for more. */
const DOCUMENT_ID = /^[\w-]{1,64}$/;

export const documentId = z
  .string({ error: 'a documentId' })
  .regex(DOCUMENT_ID, { error: 'a documentId' });

/** Most articles of one request. */
const MAX_IDS = 100;

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

const documentIdList = (error: string) =>
  z.array(documentId, { error }).min(1, { error }).max(MAX_IDS, { error });

/** Up to 100 of them, each taken once. */
export const documentIds = documentIdList(`a list of 1–${MAX_IDS} documentIds`)
  .readonly()
  .transform(unique);

const IDS = `1–${MAX_IDS} documentIds, separated by commas`;

/** The same as a parameter of a query. */
export const documentIdsText = z
  .string({ error: IDS })
  .regex(/^[\w-]{1,64}(,[\w-]{1,64}){0,99}$/, { error: IDS })
  .transform((given) => unique(given.split(',')));

const LOCALE = 'one locale code, such as en or zh-Hans';

/** One locale, never all. Without the flag `i`, which a description of the API could not tell. */
export const locale = z
  .string({ error: LOCALE })
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: LOCALE });

const UID = 'the uid of a content type, such as api::post.post';

/** A content type; whether there is such a one is looked up. */
export const uid = z.string({ error: UID }).regex(/^[\w:.-]{1,128}$/, { error: UID });

/** The number of a row: PostgreSQL's integers end there. */
const MAX_ID = 2 ** 31 - 1;

export const rowId = whole(1, MAX_ID);

/** A whole number as a parameter of a query or a path, which are texts. */
export const wholeText = (low: number, high: number) => {
  const error = `a whole number within ${low}–${high}`;
  return z
    .string({ error })
    .regex(/^\d{1,10}$/, { error })
    .transform(Number)
    .pipe(whole(low, high));
};

export const rowIdText = wholeText(1, MAX_ID);

const MOMENT = 'a date-time such as 2026-01-31T00:00:00Z';

/** A date-time in the form of ISO 8601, in UTC. */
export const moment = z
  .string({ error: MOMENT })
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/, { error: MOMENT })
  .refine((given) => !Number.isNaN(Date.parse(given)), { error: MOMENT });
