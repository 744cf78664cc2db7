import type { Kind } from './kind';
import type { PageFormat } from './page-format';

const START = /^\s*[{[]/;
/** How data in JSON begins, be it broken off or not: a key, or a list of objects, of lists or of strings. */
const DATA_START = /^\s*(?:\{\s*"[^"\n]{0,200}"\s*:|\[\s*[{["])/;
const DATA_END = /[}\]]\s*$/;
const JSON_FEED = /^https?:\/\/jsonfeed\.org\/version\//;
/** Where front matter ends, and the keys of Hugo by which it is told from an example. */
const OBJECT_END = /\n\}[ \t]*\n/;
const FRONT_KEYS = ['title', 'date', 'draft', 'slug', 'tags'];
/** So many lines show whether each is a value by itself. */
const MAX_LINES = 20;

/** What a text in JSON or in lines of JSON is; null where it is none. */
export const jsonKind = (text: string, format: PageFormat): Kind | null => {
  if (!START.test(text)) return null;
  const value = parse(text);
  if (value !== null) return isFeed(value) ? 'feed' : 'json';
  if (areLines(text)) return 'json';
  if (format === 'markdown') return hasFrontMatter(text) ? 'jsonFrontMatter' : null;
  return DATA_START.test(text) && DATA_END.test(text.slice(-200)) ? 'json' : null;
};

/** An object or a list, or null. */
const parse = (text: string): object | null => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
};

const isFeed = (value: object): boolean =>
  'version' in value && typeof value.version === 'string' && JSON_FEED.test(value.version);

const hasFrontMatter = (text: string): boolean => {
  const end = text.search(OBJECT_END);
  const value = end < 0 ? null : parse(text.slice(0, end + 2));
  return value !== null && FRONT_KEYS.some((key) => key in value);
};

const areLines = (text: string): boolean => {
  const lines = text.split('\n', MAX_LINES).filter((line) => line.trim() !== '');
  return lines.every((line) => START.test(line) && parse(line) !== null);
};
