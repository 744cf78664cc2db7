import type { BlockRole, Box, Mark } from '../model';
import type { Attributes } from './walk';

const setOf = (tags: string): ReadonlySet<string> => new Set(tags.split(' '));

/** Elements that are no part of a story, with all that they hold: readings above a word among them. */
const SKIPPED = setOf(
  'rt rp rtc title script style nav footer form iframe noscript svg math template button select textarea object video audio canvas map figcaption dialog menu'
);
/** Elements that begin and end a block of their own. */
const BLOCKS = setOf(
  'address article aside blockquote body center dd details div dl dt fieldset figure header hgroup hr html li main ol p pre section summary table tbody td tfoot th thead tr ul h1 h2 h3 h4 h5 h6'
);
const MARKS: ReadonlyMap<string, Mark> = new Map([
  ['b', 'bold'],
  ['strong', 'bold'],
  ['i', 'italic'],
  ['em', 'italic'],
  ['cite', 'italic'],
  ['u', 'underline'],
  ['ins', 'underline'],
  ['s', 'strikethrough'],
  ['strike', 'strikethrough'],
  ['del', 'strikethrough'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['tt', 'code'],
]);
/** Longer attributes are data, and no names. */
const MAX_ATTRIBUTE = 500;
const HIDING_STYLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
/** Elements that hold the whole story, whose names say what the site does with it. */
const WHOLES = setOf('html body main article');
const BOXES: ReadonlyMap<string, Box['kind']> = new Map([
  ['aside', 'aside'],
  ['dl', 'definitions'],
  ['blockquote', 'quote'],
]);
const GLOSSARY_NAME = /glossary|term-?box|用語|用语|术语|術語|용어/i;
const DECK_NAME = /(?:^|[\s_-])(?:deck|dek|sub-?title|standfirst)(?:$|[\s_-])/i;
const LEAD_NAME = /(?:^|[\s_-])(?:lead|lede)(?:$|[\s_-])/i;
/** Names of what sites put around and into a story: bars to share it, advertisements, comments, links to elsewhere. */
const FURNITURE =
  /^(?:ads?|advert(?:s|isements?|ising)?|ad-(?:slot|unit|container|box|wrapper|banner|label|block)|(?:google|banner)-ads?|adsbygoogle|sponsored(?:-content|-links)?|share-(?:buttons?|bar|links?|tools|this|icons?)|social-(?:share|sharing|links?|buttons?|media|icons?)|sharedaddy|addtoany\S*|breadcrumbs?|sidebar|comments|comments-area|comment-(?:list|form)|(?:newsletter|subscribe)(?:-(?:signup|box|form|cta|widget))?|(?:post|entry|article)-tags|tag-list|pagination|cookie-(?:banner|notice|consent)|most-read|popular-posts)$/i;
const FURNITURE_ROLES = setOf('navigation contentinfo search banner dialog');
/** What may bear the name of a deck: a block of text, no wrapper of a whole story. */
const DECK_TAGS = setOf('p div h2 h3 h4 h5 h6 span strong');

/** Whether an element and all in it is left out. A header within the story holds its title and stays. */
export const isSkipped = (tag: string, attributes: Attributes, isInStory: boolean): boolean =>
  SKIPPED.has(tag) ||
  (tag === 'header' && !isInStory) ||
  isFurniture(tag, attributes) ||
  attributes.has('hidden') ||
  attributes.get('aria-hidden') === 'true' ||
  HIDING_STYLE.test((attributes.get('style') ?? '').slice(0, MAX_ATTRIBUTE));

/** Whether an element says by its name or role that it is the site's, and no part of the story. */
const isFurniture = (tag: string, attributes: Attributes): boolean =>
  !WHOLES.has(tag) &&
  (FURNITURE_ROLES.has(attributes.get('role') ?? '') ||
    nameOf(attributes)
      .split(/\s+/)
      .some((name) => FURNITURE.test(name.replaceAll('_', '-'))));

export const isBlockElement = (tag: string): boolean => BLOCKS.has(tag);

export const markOf = (tag: string): Mark | null => MARKS.get(tag) ?? null;

/** The level of a heading element, or null for any other. */
export const headingLevel = (tag: string): number | null =>
  /^h[1-6]$/.test(tag) ? Number(tag.charAt(1)) : null;

/** The box that an element may be by its markup. */
export const boxOf = (tag: string, attributes: Attributes): Box | null => {
  if (BLOCKS.has(tag) && !WHOLES.has(tag) && GLOSSARY_NAME.test(nameOf(attributes))) {
    return { kind: 'glossary' };
  }
  const kind = BOXES.get(tag);
  return kind === undefined ? null : { kind };
};

/** What an element's name or kind says of its text. */
export const roleOf = (tag: string, attributes: Attributes): BlockRole | null => {
  if (tag === 'dt') return 'term';
  if (!DECK_TAGS.has(tag)) return null;
  const name = nameOf(attributes);
  if (DECK_NAME.test(name)) return 'deck';
  return LEAD_NAME.test(name) ? 'lead' : null;
};

const nameOf = (attributes: Attributes): string =>
  `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`.slice(0, MAX_ATTRIBUTE);
