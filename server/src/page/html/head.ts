import { isSkipped } from './elements';
import { walkHtml, type Attributes, type HtmlVisitor } from './walk';

/** Which element holds the story: the n-th of its tag, counted in the whole page. */
export interface StoryRoot {
  readonly tag: 'article' | 'main' | 'body';
  readonly ordinal: number;
}

/** What a page says of itself outside of its story. */
export interface HtmlHead {
  /** The contents of `<meta>`, by name, property or itemprop in lower case; the first of a name counts. */
  readonly metas: ReadonlyMap<string, string>;
  readonly title: string;
  /** The first heading of the page, be it in its story or not. */
  readonly heading: string;
  readonly canonical: string | null;
  /** Where the page sends its readers by itself, or null. */
  readonly refresh: string | null;
  /** The language that the page says it is in, as it is written, or null. */
  readonly language: string | null;
  /** The scripts of type `application/ld+json`. */
  readonly linkedData: readonly string[];
  readonly root: StoryRoot;
}

/** Scripts of structured data that are longer hold catalogues. */
const MAX_LINKED_DATA = 200_000;
/** `0; url=/next`: after how many seconds, and where to. */
const REFRESH = /^\s*[\d.]+\s*[;,]\s*url\s*=\s*['"]?\s*([^\s'"]+)/i;
const STORY_TAGS: ReadonlySet<string> = new Set(['article', 'main']);

/** Reads what a page says of itself, and finds its story: the article with the most text, else `<main>`. */
export const readHead = (html: string): HtmlHead => {
  const reader = new HeadReader();
  walkHtml(html, reader);
  return reader.finish();
};

class HeadReader implements HtmlVisitor {
  readonly #metas = new Map<string, string>();
  readonly #linkedData: string[] = [];
  readonly #lengths = { article: [] as number[], main: [] as number[] };
  readonly #titles: string[] = [];
  #canonical: string | null = null;
  #refresh: string | null = null;
  /** As the element `html` or `body` says it, and as a header of the server did. */
  #language: string | null = null;
  #servedLanguage: string | null = null;
  #script: string[] | null = null;
  readonly #headings: string[] = [];
  #isInTitle = false;
  #hasTitle = false;
  #isInHeading = false;
  #hasHeading = false;
  #depth = 0;
  #skippedFrom = Infinity;
  #story: { tag: 'article' | 'main'; ordinal: number; depth: number }[] = [];

  open(tag: string, attributes: Attributes): void {
    this.#depth += 1;
    this.#readOutside(tag, attributes);
    if (STORY_TAGS.has(tag)) this.#openStory(tag === 'main' ? 'main' : 'article');
    if (this.#skippedFrom === Infinity && isSkipped(tag, attributes, this.#story.length > 0)) {
      this.#skippedFrom = this.#depth;
    }
  }

  close(tag: string): void {
    if (tag === 'title') {
      this.#isInTitle = false;
      this.#hasTitle ||= this.#titles.length > 0;
    }
    if (tag === 'h1') {
      this.#isInHeading = false;
      this.#hasHeading ||= this.#headings.length > 0;
    }
    if (tag === 'script' && this.#script) {
      this.#linkedData.push(this.#script.join(''));
      this.#script = null;
    }
    if (this.#story.at(-1)?.depth === this.#depth) this.#story.pop();
    if (this.#skippedFrom === this.#depth) this.#skippedFrom = Infinity;
    this.#depth -= 1;
  }

  text(text: string): void {
    if (this.#script) this.#script.push(text);
    if (this.#isInTitle) this.#titles.push(text);
    if (this.#isInHeading) this.#headings.push(text);
    if (this.#skippedFrom !== Infinity) return;
    const length = text.trim().length;
    for (const { tag, ordinal } of this.#story) {
      this.#lengths[tag][ordinal] = (this.#lengths[tag][ordinal] ?? 0) + length;
    }
  }

  finish(): HtmlHead {
    return {
      metas: this.#metas,
      title: this.#titles.join(''),
      heading: this.#headings.join(''),
      canonical: this.#canonical,
      refresh: this.#refresh,
      language: this.#language ?? this.#servedLanguage,
      linkedData: this.#linkedData.filter((script) => script.length <= MAX_LINKED_DATA),
      root: this.#root(),
    };
  }

  #readOutside(tag: string, attributes: Attributes): void {
    if (tag === 'html' || tag === 'body') {
      this.#language ??= nonEmpty(attributes.get('lang')) ?? nonEmpty(attributes.get('xml:lang'));
    }
    if (tag === 'meta') this.#readMeta(attributes);
    if (tag === 'link' && attributes.get('rel')?.toLowerCase() === 'canonical') {
      this.#canonical ??= attributes.get('href') ?? null;
    }
    // An SVG has titles too, but after the page's own.
    if (tag === 'title' && !this.#hasTitle) this.#isInTitle = true;
    if (tag === 'h1' && !this.#hasHeading) this.#isInHeading = true;
    if (tag === 'script' && attributes.get('type')?.toLowerCase() === 'application/ld+json') {
      this.#script = [];
    }
  }

  #readMeta(attributes: Attributes): void {
    const content = attributes.get('content');
    if (content === undefined) return;
    const header = attributes.get('http-equiv')?.toLowerCase();
    if (header === 'refresh') this.#refresh ??= REFRESH.exec(content.slice(0, 2000))?.[1] ?? null;
    if (header === 'content-language') this.#servedLanguage ??= nonEmpty(content);
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = attributes.get(attribute)?.toLowerCase();
      if (name !== undefined && !this.#metas.has(name)) this.#metas.set(name, content);
    }
  }

  /** A story within a story, as comments are, counts for the outer one and gets a number all the same. */
  #openStory(tag: 'article' | 'main'): void {
    const ordinal = this.#lengths[tag].push(0) - 1;
    if (this.#skippedFrom !== Infinity || this.#story.some((outer) => outer.tag === tag)) return;
    this.#story.push({ tag, ordinal, depth: this.#depth });
  }

  #root(): StoryRoot {
    for (const tag of ['article', 'main'] as const) {
      const lengths = this.#lengths[tag];
      const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
      if (longest > 0) return { tag, ordinal: lengths.indexOf(longest) };
    }
    return { tag: 'body', ordinal: 0 };
  }
}

const nonEmpty = (text: string | undefined): string | null => {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
};
