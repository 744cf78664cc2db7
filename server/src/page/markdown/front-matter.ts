import { parseDocument } from 'yaml';
import { parseViews, MAX_VIEWS, parseDate } from '../parts';
import { NO_PUBLICATION, NO_SOURCE, type Source, webUrl } from '../model';
import type { PageDate, Publication } from '../model';
import { firstText, toText } from './front-value';
import { toPublication } from './publication';

/** Front matter of a page takes some lines; what is longer is none. */
const MAX_LENGTH = 64 * 1024;
/** Each alias may stand for all before it: without a bound, ten lines make gigabytes. */
const MAX_ALIASES = 10;
/** A blank line above it is an oversight: what stands below would be read as text, `draft: true` with it. */
const OPENING = /^(?:[ \t]*\n)*---[ \t]*\n/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m;
const KEY = /^[ \t]*["']?[\w-]+["']?[ \t]*:/m;

const TITLE_KEYS = ['title'];
const EXCERPT_KEYS = ['description', 'excerpt', 'summary'];
const DATE_KEYS = ['date', 'published', 'publishedon', 'published_on', 'publisheddate', 'pubdate'];
const SOURCE_KEYS = ['source', 'sourcename', 'source_name'];
const URL_KEYS = ['url', 'canonical_url', 'canonicalurl', 'canonical', 'sourceurl', 'source_url'];
const LANGUAGE_KEYS = ['lang', 'language', 'locale'];

/** What the front matter of a Markdown page tells. */
export interface FrontMatter {
  readonly title: string | null;
  readonly excerpt: string | null;
  readonly date: PageDate | null;
  readonly views: number | null;
  readonly source: Source;
  /** The language that the page is in, as it is written. */
  readonly language: string | null;
  readonly publication: Publication;
}

/** The front matter and the text after it, or what is wrong with it. */
export type FrontMatterResult =
  | { readonly kind: 'read'; readonly front: FrontMatter; readonly rest: string }
  | { readonly kind: 'fault'; readonly fault: string };

const NOTHING: FrontMatter = {
  title: null,
  excerpt: null,
  date: null,
  views: null,
  source: NO_SOURCE,
  language: null,
  publication: NO_PUBLICATION,
};

/**
 * Reads the YAML between `---` lines at the start of a Markdown page. Two rules that hold no keys between
 * them are rules, and no front matter.
 */
export const readFrontMatter = (text: string): FrontMatterResult => {
  const none: FrontMatterResult = { kind: 'read', front: NOTHING, rest: text };
  const opening = OPENING.exec(text);
  if (!opening) return none;
  const after = text.slice(opening[0].length);
  const closing = CLOSING.exec(after.slice(0, MAX_LENGTH));
  const yaml = after.slice(0, closing?.index ?? 0);
  if (!closing || (yaml.trim() !== '' && !KEY.test(yaml))) return none;
  const values = parseYaml(yaml);
  if (values === null) {
    return {
      kind: 'fault',
      fault: 'has front matter that is not valid YAML: mend what stands between its --- lines',
    };
  }
  return {
    kind: 'read',
    front: toFrontMatter(values),
    rest: after.slice(closing.index + closing[0].length),
  };
};

/** The values by their keys in lower case, or null where the YAML is broken. */
const parseYaml = (yaml: string): ReadonlyMap<string, unknown> | null => {
  try {
    const document = parseDocument(yaml, {
      uniqueKeys: false,
      logLevel: 'silent',
      prettyErrors: false,
    });
    if (document.errors.length > 0) return null;
    const value: unknown = document.toJS({ mapAsMap: true, maxAliasCount: MAX_ALIASES });
    if (value === null) return new Map();
    if (!(value instanceof Map)) return null;
    return new Map(
      [...value].map(([key, each]): [string, unknown] => [String(key).toLowerCase(), each])
    );
  } catch {
    // Too many aliases, or nesting that overflows the library's stack.
    return null;
  }
};

const toFrontMatter = (values: ReadonlyMap<string, unknown>): FrontMatter => {
  const source = SOURCE_KEYS.map((key) => values.get(key)).find((value) => value instanceof Map);
  const named = source instanceof Map ? toText(source.get('name')) : firstText(values, SOURCE_KEYS);
  const linked = source instanceof Map ? toText(source.get('url')) : null;
  // A source that is written as an address names where, not who.
  const namedUrl = named === null ? null : webUrl(named);
  return {
    title: firstText(values, TITLE_KEYS),
    excerpt: firstText(values, EXCERPT_KEYS),
    date: parseDate(firstText(values, DATE_KEYS) ?? ''),
    views: toViews(values.get('views')),
    source: {
      name: namedUrl === null ? named : null,
      url: webUrl(firstText(values, URL_KEYS) ?? '') ?? webUrl(linked ?? '') ?? namedUrl,
    },
    language: firstText(values, LANGUAGE_KEYS),
    publication: toPublication(values),
  };
};

const toViews = (value: unknown): number | null => {
  if (typeof value === 'string') return parseViews(value);
  const isCount = typeof value === 'number' && Number.isInteger(value) && value >= 0;
  return isCount && value <= MAX_VIEWS ? value : null;
};
