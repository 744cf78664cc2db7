import type { GivenOptions } from './options';

/** A wrong option: its sentence, and which option it is about, so that a form can show it there. */
export class OptionError extends RangeError {
  constructor(
    message: string,
    readonly option: string
  ) {
    super(`newsroom: ${message}`);
    this.name = 'OptionError';
  }
}

/** What is allowed instead of a wrong value; null for a right one. `option` is the name in full. */
type Check = (value: unknown, option: string) => string | null;

/** A value as it stands in an error sentence, cut so that the sentence stays one. */
const show = (value: unknown): string => {
  const text = value === undefined ? 'undefined' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const flag: Check = (value) => (typeof value === 'boolean' ? null : 'true or false');

const whole =
  (low: number, high: number): Check =>
  (value) =>
    Number.isInteger(value) && (value as number) >= low && (value as number) <= high
      ? null
      : `a whole number within ${low}–${high}`;

const number =
  (low: number, high: number): Check =>
  (value) =>
    typeof value === 'number' && value >= low && value <= high
      ? null
      : `a number within ${low}–${high}`;

const oneOf =
  (...words: string[]): Check =>
  (value) =>
    words.includes(value as string) ? null : words.map((word) => `"${word}"`).join(' or ');

const name: Check = (value) =>
  typeof value === 'string' && value.trim() !== '' ? null : 'a text that is not empty';

const names: Check = (value, option) =>
  Array.isArray(value) && value.every((item) => name(item, option) === null)
    ? null
    : 'a list of texts that are not empty';

const urlTemplate: Check = (value) =>
  value === null ||
  (typeof value === 'string' &&
    /^(https?:\/\/|\/)/.test(value) &&
    /\{(slug|documentId)\}/.test(value))
    ? null
    : 'an address that begins with http://, https:// or / and holds {slug} or {documentId}';

const group =
  (checks: Record<string, Check>): Check =>
  (value, option) => {
    if (!isRecord(value)) return `an object with ${Object.keys(checks).join(', ')}`;
    checkKeys(value, checks, option);
    return null;
  };

const FIELD_CHECKS: Record<string, Check> = {
  title: name,
  body: names,
  excerpt: name,
  slug: name,
  publishedOn: name,
  cover: name,
  topics: name,
  sourceUrl: name,
};

const sources: Check = (value, option) => {
  if (!isRecord(value)) return 'an object from content type uids to their fields';
  for (const [uid, fields] of Object.entries(value)) {
    if (!/^api::[a-z0-9-]+\.[a-z0-9-]+$/.test(uid)) {
      return 'an object whose keys are content types of the project, such as "api::post.post"';
    }
    if (!isRecord(fields) || name(fields.title, option) !== null || fields.body === undefined) {
      return `for "${uid}" an object with at least \`title\` and \`body\`, the names of its attributes`;
    }
    checkKeys(fields, FIELD_CHECKS, `${option}["${uid}"]`);
  }
  return null;
};

const CHECKS: Record<string, Check> = {
  article: flag,
  sources,
  mode: oneOf('automatic', 'review'),
  limit: whole(1, 50),
  threshold: number(0, 1),
  urlTemplate,
  markers: names,
  glossary: group({ perTerm: whole(1, 100), max: whole(0, 1000) }),
  topics: group({ seed: flag }),
  engine: group({ reconcileEvery: whole(1, 3600) }),
};

/** Throws for the first key that is unknown or whose value is not allowed. */
function checkKeys(given: Record<string, unknown>, checks: Record<string, Check>, path = ''): void {
  for (const [key, value] of Object.entries(given)) {
    const option = path ? `${path}.${key}` : key;
    const check = Object.hasOwn(checks, key) ? checks[key] : undefined;
    if (!check) {
      throw new OptionError(
        `unknown option \`${option}\` (${show(value)}); allowed are ${Object.keys(checks).join(', ')}.`,
        option
      );
    }
    if (value === undefined) continue;
    const allowed = check(value, option);
    if (allowed) {
      throw new OptionError(
        `option \`${option}\` is ${show(value)}, but must be ${allowed}.`,
        option
      );
    }
  }
}

/**
 * Checks options as a person gave them, in a file or in the panel.
 *
 * @throws RangeError, one sentence that names the option, its value and what is allowed.
 */
export function checkOptions(given: unknown): asserts given is GivenOptions {
  if (!isRecord(given)) {
    throw new RangeError(`newsroom: the options are ${show(given)}, but must be an object.`);
  }
  checkKeys(given, CHECKS);
}

/**
 * The part of the plugin that Strapi loads for its configuration. The default is empty, since Strapi would merge
 * lists of the default and of the file item by item; `resolveOptions` fills in what is missing.
 */
export const config = { default: {}, validator: checkOptions };
