import { BlockBuilder, safeLink } from '../model';
import { boxOf, headingLevel, isBlockElement, isSkipped, markOf, roleOf } from './elements';
import type { StoryRoot } from './head';
import { walkHtml, type Attributes, type HtmlVisitor } from './walk';
import type { BlockRole, Box, RawBlock } from '../model';

/** The blocks of a story, and the first date that an element of it bears. */
export interface HtmlStory {
  readonly blocks: readonly RawBlock[];
  readonly time: string | null;
}

/** What an element changed for all within, to be changed back at its end. */
interface Frame {
  readonly box: Box | null;
  readonly role: BlockRole | null;
}

const CELLS: ReadonlySet<string> = new Set(['td', 'th']);
const LANGUAGE = /(?:^|\s)(?:language|lang)-([\w+#-]{1,30})(?:\s|$)/;

/** Reads the blocks of the story that was found in a page. */
export const readStory = (html: string, root: StoryRoot): HtmlStory => {
  const reader = new StoryReader(root);
  walkHtml(html, reader);
  return { blocks: reader.finish(), time: reader.time };
};

class StoryReader implements HtmlVisitor {
  readonly #root: StoryRoot;
  readonly #builder = new BlockBuilder();
  /** Only elements that change box or role have a frame, keyed by their depth. */
  readonly #frames = new Map<number, Frame>();
  time: string | null = null;
  #seen = 0;
  #depth = 0;
  #rootDepth = Infinity;
  #skippedFrom = Infinity;
  #links = 0;
  #cells = 0;
  #code: { depth: number; texts: string[]; language: string | null } | null = null;
  /** White space here is none to readers: at the start of a block, after a space or a line break. */
  #isAtSpace = true;

  constructor(root: StoryRoot) {
    this.#root = root;
    if (root.tag === 'body') this.#rootDepth = 0;
  }

  open(tag: string, attributes: Attributes): void {
    this.#depth += 1;
    if (tag === this.#root.tag && tag !== 'body') {
      if (this.#seen === this.#root.ordinal) this.#rootDepth = this.#depth;
      this.#seen += 1;
    }
    if (!this.#isRead()) return;
    if (isSkipped(tag, attributes, this.#root.tag !== 'body')) {
      this.#skippedFrom = this.#depth;
      return;
    }
    if (tag === 'time') this.time ??= attributes.get('datetime') ?? null;
    if (this.#code) this.#openInCode(tag, attributes);
    else this.#openElement(tag, attributes);
  }

  close(tag: string): void {
    if (this.#isRead() && this.#code === null) this.#closeElement(tag);
    if (this.#code?.depth === this.#depth) this.#closeCode();
    if (this.#skippedFrom === this.#depth) this.#skippedFrom = Infinity;
    if (this.#rootDepth === this.#depth) this.#rootDepth = Infinity;
    this.#depth -= 1;
  }

  text(text: string): void {
    if (!this.#isRead()) return;
    if (this.#code) {
      this.#code.texts.push(text);
      return;
    }
    const spaced = text.replace(/[ \t\n\r\f]+/gu, ' ');
    const kept = this.#isAtSpace && spaced.startsWith(' ') ? spaced.slice(1) : spaced;
    if (kept === '') return;
    this.#isAtSpace = kept.endsWith(' ');
    this.#builder.text(kept);
  }

  finish(): readonly RawBlock[] {
    return this.#builder.finish();
  }

  #isRead(): boolean {
    return this.#depth >= this.#rootDepth && this.#skippedFrom === Infinity;
  }

  #openElement(tag: string, attributes: Attributes): void {
    const box = boxOf(tag, attributes);
    const role = roleOf(tag, attributes);
    if (isBlockElement(tag) || role !== null) this.#startBlock(tag);
    if (box !== null || role !== null) {
      const outer = { box: this.#builder.box, role: this.#builder.role };
      this.#frames.set(this.#depth, outer);
      // Of boxes within boxes the outer one counts, unless the inner one is a glossary by its name.
      if (outer.box === null || box?.kind === 'glossary') this.#builder.box = box ?? outer.box;
      this.#builder.role = role ?? outer.role;
    }
    const mark = markOf(tag);
    if (mark !== null) this.#builder.mark(mark, 1);
    if (tag === 'br') this.#break();
    if (tag === 'a') this.#openLink(attributes.get('href'));
    if (tag === 'q') this.#builder.text('“');
    if (tag === 'dfn') this.#builder.nameTerm();
    if (tag === 'blockquote') this.#builder.openQuote();
    if (tag === 'ul') this.#builder.openList('unordered');
    if (tag === 'ol') this.#builder.openList('ordered');
    if (tag === 'li') this.#builder.openItem();
    if (tag === 'pre') this.#openCode(attributes);
  }

  #closeElement(tag: string): void {
    const mark = markOf(tag);
    if (mark !== null) this.#builder.mark(mark, -1);
    if (tag === 'a') this.#closeLink();
    if (tag === 'q') this.#builder.text('”');
    if (tag === 'blockquote') this.#builder.closeQuote();
    if (tag === 'ul' || tag === 'ol') this.#builder.closeList();
    const frame = this.#frames.get(this.#depth);
    if (frame || (isBlockElement(tag) && !CELLS.has(tag))) this.#startBlock(null);
    if (!frame) return;
    this.#builder.box = frame.box;
    this.#builder.role = frame.role;
    this.#frames.delete(this.#depth);
  }

  /** Ends the block at hand; cells of a table's row share one paragraph. */
  #startBlock(tag: string | null): void {
    if (tag !== null && CELLS.has(tag)) {
      if (this.#cells > 0) this.#builder.text(' | ');
      this.#cells += 1;
      this.#isAtSpace = true;
      return;
    }
    const level = tag === null ? null : headingLevel(tag);
    this.#builder.start(level === null ? { kind: 'paragraph' } : { kind: 'heading', level });
    this.#cells = 0;
    this.#isAtSpace = true;
  }

  #break(): void {
    this.#builder.hardBreak();
    this.#isAtSpace = true;
  }

  #openLink(href: string | undefined): void {
    this.#links += 1;
    if (this.#links === 1) this.#builder.link(href === undefined ? null : safeLink(href));
  }

  #closeLink(): void {
    this.#links = Math.max(0, this.#links - 1);
    if (this.#links === 0) this.#builder.link(null);
  }

  #openCode(attributes: Attributes): void {
    this.#code = { depth: this.#depth, texts: [], language: languageOf(attributes) };
  }

  #openInCode(tag: string, attributes: Attributes): void {
    if (!this.#code) return;
    if (tag === 'br') this.#code.texts.push('\n');
    if (tag === 'code') this.#code.language ??= languageOf(attributes);
  }

  #closeCode(): void {
    if (this.#code)
      this.#builder.code(this.#code.texts.join('').replace(/^\n/, ''), this.#code.language);
    this.#code = null;
    this.#isAtSpace = true;
  }
}

const languageOf = (attributes: Attributes): string | null =>
  LANGUAGE.exec((attributes.get('class') ?? '').slice(0, 500))?.[1] ?? null;
