import MarkdownIt from 'markdown-it';
import { BlockBuilder, safeLink } from '../model';
import { toQuotes } from './admonition';
import type { RawBlock, Mark } from '../model';

/** A paragraph that is longer is data; its marks are left unread, since reading nested ones is slow. */
const MAX_INLINE_LENGTH = 100_000;
const MARKS: ReadonlyMap<string, Mark> = new Map([
  ['strong', 'bold'],
  ['em', 'italic'],
  ['s', 'strikethrough'],
]);
const COMMENT = /^<!--[^]*-->$/;
/** The one tag that Markdown is full of, since it has no other way to break a line in a table. */
const BREAK = /<br\s{0,4}\/?>/i;

type Token = ReturnType<MarkdownIt['parse']>[number];

/** HTML is read as text, so that no markup of a file reaches a reader. */
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
// Which links may be kept is decided here, where an unsafe one becomes its text.
markdown.validateLink = () => true;
markdown.core.ruler.at('inline', (state) => {
  for (const token of state.tokens) {
    if (token.type !== 'inline') continue;
    if (token.content.length > MAX_INLINE_LENGTH) {
      const text = new state.Token('text', '', 0);
      text.content = token.content;
      token.children = [text];
    } else {
      state.md.inline.parse(token.content, state.md, state.env, (token.children ??= []));
    }
  }
});

/** Reads the blocks of a Markdown text. */
export const readMarkdownBlocks = (text: string): readonly RawBlock[] => {
  const builder = new BlockBuilder();
  const reader = new TokenReader(builder);
  for (const token of markdown.parse(toQuotes(text), {})) reader.readBlock(token);
  return builder.finish();
};

class TokenReader {
  readonly #builder: BlockBuilder;
  #quotes = 0;
  #cells = 0;

  constructor(builder: BlockBuilder) {
    this.#builder = builder;
  }

  readBlock(token: Token): void {
    switch (token.type) {
      case 'heading_open':
        return this.#builder.start({ kind: 'heading', level: Number(token.tag.slice(1)) });
      case 'paragraph_open':
        return this.#builder.start();
      case 'inline':
        return this.#readInline(token);
      case 'heading_close':
      case 'paragraph_close':
        return this.#builder.flush();
      case 'fence':
        return this.#builder.code(token.content, languageOf(token.info));
      case 'code_block':
        return this.#builder.code(token.content, null);
      default:
        return this.#readContainer(token.type);
    }
  }

  #readContainer(type: string): void {
    switch (type) {
      case 'bullet_list_open':
        return this.#builder.openList('unordered');
      case 'ordered_list_open':
        return this.#builder.openList('ordered');
      case 'list_item_open':
        return this.#builder.openItem();
      case 'bullet_list_close':
      case 'ordered_list_close':
        return this.#builder.closeList();
      case 'blockquote_open':
        return this.#openQuote();
      case 'blockquote_close':
        return this.#closeQuote();
      case 'tr_open':
        this.#cells = 0;
        return this.#builder.start();
      case 'th_open':
      case 'td_open':
        return this.#openCell();
      case 'tr_close':
        return this.#builder.flush();
    }
  }

  #openQuote(): void {
    this.#builder.openQuote();
    this.#quotes += 1;
    if (this.#quotes === 1) this.#builder.box = { kind: 'quote' };
  }

  #closeQuote(): void {
    this.#builder.closeQuote();
    this.#quotes -= 1;
    if (this.#quotes === 0) this.#builder.box = null;
  }

  #openCell(): void {
    if (this.#cells > 0) this.#builder.text(' | ');
    this.#cells += 1;
  }

  #readInline(token: Token): void {
    if (COMMENT.test(token.content)) return;
    for (const child of token.children ?? []) this.#readInlineToken(child);
    this.#builder.link(null);
  }

  #readText(text: string): void {
    for (const [i, line] of text.split(BREAK).entries()) {
      if (i > 0) this.#builder.hardBreak();
      this.#builder.text(line);
    }
  }

  #readInlineToken(token: Token): void {
    const mark = MARKS.get(token.tag);
    if (mark && token.nesting !== 0) this.#builder.mark(mark, token.nesting);
    switch (token.type) {
      case 'text':
        return this.#readText(token.content);
      case 'text_special':
        return this.#builder.text(token.content);
      case 'code_inline':
        this.#builder.mark('code', 1);
        this.#builder.text(token.content);
        return this.#builder.mark('code', -1);
      case 'softbreak':
        return this.#builder.softBreak();
      case 'hardbreak':
        return this.#builder.hardBreak();
      case 'link_open':
        return this.#builder.link(safeLink(token.attrGet('href') ?? ''));
      case 'link_close':
        return this.#builder.link(null);
    }
  }
}

const languageOf = (info: string): string | null => /^[\w+#-]{1,30}/.exec(info.trim())?.[0] ?? null;
