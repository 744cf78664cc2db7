import { toTextBlocks } from '../content/blocks';
import { titleKey } from '../engine';
import type { Page } from '../page/model';
import { digest } from '../store';

/** What is remembered of the file that an article was made of, to know it again: its article's `importKey`. */
export interface StoryKey {
  /** Of what names the story: its address, else its title and source. Many stories may share it. */
  readonly identity: string;
  /** Of all that the file says. */
  readonly content: string;
  /** The day of the story, `2024-03-12`; `''` where the file tells none. */
  readonly day: string;
  /** Of where the file lay, and of its name alone; `''` for articles of an import that did not ask. */
  readonly path: string;
  readonly name: string;
  /** Of the story's text. */
  readonly text: string;
}

const IDENTITY_LENGTH = 40;
/** Compared only among the few stories of one identity. */
const SHORT_LENGTH = 16;
const SEPARATOR = ':';
const ORDER = ['identity', 'content', 'day', 'path', 'name', 'text'] as const;

/** Two names with the same key are one; a name of signs alone is its own key. */
export const nameKey = (name: string): string => titleKey(name) || name.trim();

/** The plain text of a page or an article, its blocks as lines. */
export const textOf = (body: unknown): string =>
  toTextBlocks('body', body)
    .map(({ text }) => text)
    .join('\n');

export const storyKeyOf = (page: Page, locale: string, path: string): StoryKey => ({
  identity: identityOf(page, locale),
  content: shortDigest(contentOf(page), IDENTITY_LENGTH),
  day: writtenDate(page)?.slice(0, 10) ?? '',
  path: shortDigest(path, SHORT_LENGTH),
  name: shortDigest(path.replace(/^.*[/\\]/, ''), SHORT_LENGTH),
  text: shortDigest(textOf(page.body), SHORT_LENGTH),
});

/** A key as it is stored. */
export const writeStoryKey = (key: StoryKey): string =>
  ORDER.map((part) => key[part]).join(SEPARATOR);

/** How the keys of all stories begin that have the identity of this one. */
export const startOfKey = ({ identity }: StoryKey): string => `${identity}${SEPARATOR}`;

/** A stored key; what an older one does not have is empty. */
export const readStoryKey = (stored: string): StoryKey => {
  const parts = stored.split(SEPARATOR);
  const [identity = '', content = '', day = '', path = '', name = '', text = ''] = parts;
  return { identity, content, day, path, name, text };
};

const identityOf = ({ title, sourceName, sourceUrl }: Page, locale: string): string =>
  shortDigest([locale, sourceUrl ?? [nameKey(title), sourceName]], IDENTITY_LENGTH);

/** What the page says, without its views and its age: these move while the story stays the same. */
const contentOf = ({ views: _views, ...page }: Page): unknown => ({
  ...page,
  date: writtenDate(page),
});

const writtenDate = ({ date }: Pick<Page, 'date'>): string | null =>
  date === null || date.kind === 'age' ? null : date.date;

const shortDigest = (value: unknown, length: number): string =>
  digest(JSON.stringify(value)).slice(0, length);
