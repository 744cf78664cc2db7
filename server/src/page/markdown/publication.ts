import { parseDate } from '../parts';
import type { Publication, WrittenDate } from '../model';
import { toText } from './front-value';

/** Keys that mark a draft where they are true, and where they are false, in Jekyll, Hugo, Hexo, Astro and Eleventy. */
const TRUE_KEYS = [
  'draft',
  'isdraft',
  'is_draft',
  'unpublished',
  'private',
  'hidden',
  'unlisted',
  'headless',
  'eleventyexcludefromcollections',
];
const FALSE_KEYS = ['published', 'publish', 'ispublished', 'is_published', 'public', 'permalink'];
/** Keys that say in a word where a text stands on its way to readers. */
const STATUS_KEYS = ['status', 'post_status', 'state', 'visibility'];
const DRAFT_WORD =
  /^(?:drafts?|wip|pending|private|hidden|unlisted|unpublished|not[ _-]?published|future|scheduled|in[ _-]review|review|embargo(?:ed)?|on[ _-]hold|hold|auto-draft|trash|下書き|非公開|草稿|草稿箱|未发布|未發布|未公开|初稿|초안|비공개|임시저장)$/iu;
/** Hexo's: a layout may also be called after what it shows, such as a review. */
const LAYOUT_WORD = /^drafts?$/i;
const TRUE_WORD = /^(?:true|yes|on|1)$/i;
const FALSE_WORD = /^(?:false|no|off|0|never)$/i;
const START_KEYS = ['publishdate', 'publish_date', 'publishon', 'publish_on', 'embargo'];
const END_KEYS = ['expirydate', 'expiry_date', 'expires', 'unpublishdate'];
/** Hugo's: `build: { render: never }` makes no page of a file. */
const BUILD_KEYS = ['build', '_build'];

/** What front matter says of its page's publication: whether it is a draft, from when and until when it is to be read. */
export const toPublication = (values: ReadonlyMap<string, unknown>): Publication => ({
  draftMark:
    markOf(values, TRUE_KEYS, (value) => TRUE_WORD.test(value)) ??
    markOf(values, FALSE_KEYS, (value) => FALSE_WORD.test(value)) ??
    markOf(values, STATUS_KEYS, (value) => DRAFT_WORD.test(value)) ??
    markOf(values, ['layout'], (value) => LAYOUT_WORD.test(value)) ??
    buildMark(values),
  startsOn: dateOf(values, START_KEYS),
  endsOn: dateOf(values, END_KEYS),
});

/** The first of some keys whose value marks a draft, as it is written. */
const markOf = (
  values: ReadonlyMap<string, unknown>,
  keys: readonly string[],
  isMark: (value: string) => boolean
): string | null => {
  for (const key of keys) {
    const value = wordOf(values.get(key));
    if (value !== null && isMark(value)) return `${key}: ${value}`;
  }
  return null;
};

const buildMark = (values: ReadonlyMap<string, unknown>): string | null => {
  for (const key of BUILD_KEYS) {
    const build = values.get(key);
    const render = build instanceof Map ? wordOf(build.get('render')) : null;
    if (render !== null && FALSE_WORD.test(render)) return `${key}: render: ${render}`;
  }
  return null;
};

const dateOf = (
  values: ReadonlyMap<string, unknown>,
  keys: readonly string[]
): WrittenDate | null =>
  keys.map((key) => parseDate(toText(values.get(key)) ?? '')).find((date) => date !== null) ?? null;

const wordOf = (value: unknown): string | null =>
  typeof value === 'boolean' ? String(value) : (toText(value)?.trim() ?? null);
