import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

export type Attributes = ReadonlyMap<string, string>;

/** Told of the elements and texts of a page in reading order; every start has its end. */
export interface HtmlVisitor {
  open(tag: string, attributes: Attributes): void;
  close(tag: string): void;
  text(text: string): void;
}

const VOID = new Set(
  'area base basefont br col embed frame hr img input link meta param source track wbr'.split(' ')
);
const CLOSES_PARAGRAPH =
  'address article aside blockquote center details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul';
/** Elements that end by the start of another, whose own end tag may be left out. */
const IMPLIED_ENDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...CLOSES_PARAGRAPH.split(' ').map((tag) => [tag, new Set(['p'])] as const),
  ['li', new Set(['li', 'p'])],
  ['dt', new Set(['dt', 'dd', 'p'])],
  ['dd', new Set(['dt', 'dd', 'p'])],
  ['tr', new Set(['td', 'th', 'tr', 'p'])],
  ['td', new Set(['td', 'th', 'p'])],
  ['th', new Set(['td', 'th', 'p'])],
  ['option', new Set(['option'])],
  ...['rb', 'rt', 'rp', 'rtc'].map((tag) => [tag, new Set(['rb', 'rt', 'rp'])] as const),
]);

/**
 * Walks an HTML page without building a tree. The library's own parser searches its stack at each end
 * tag and shifts it at each start, which takes quadratic time in deep pages; here each tag costs the same
 * at any depth, so only its tokenizer is used.
 */
export const walkHtml = (html: string, visitor: HtmlVisitor): void => {
  const tokenizer = new Tokenizer({ decodeEntities: true }, new Tags(html, visitor));
  tokenizer.write(html);
  tokenizer.end();
};

/** Turns tokens into starts and ends that match. */
class Tags implements TokenizerCallbacks {
  readonly #html: string;
  readonly #visitor: HtmlVisitor;
  readonly #open: string[] = [];
  /** How many of each tag are open, so that a stray end tag is known without a search. */
  readonly #counts = new Map<string, number>();
  #tag = '';
  #attributes = new Map<string, string>();
  #attribute = '';
  #value: string[] = [];

  constructor(html: string, visitor: HtmlVisitor) {
    this.#html = html;
    this.#visitor = visitor;
  }

  ontext(start: number, end: number): void {
    this.#visitor.text(this.#html.slice(start, end));
  }

  ontextentity(codePoint: number): void {
    this.#visitor.text(String.fromCodePoint(codePoint));
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#html.slice(start, end).toLowerCase();
    this.#attributes = new Map();
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#html.slice(start, end).toLowerCase();
    this.#value = [];
  }

  onattribdata(start: number, end: number): void {
    this.#value.push(this.#html.slice(start, end));
  }

  onattribentity(codePoint: number): void {
    this.#value.push(String.fromCodePoint(codePoint));
  }

  onattribend(): void {
    if (!this.#attributes.has(this.#attribute)) {
      this.#attributes.set(this.#attribute, this.#value.join(''));
    }
  }

  onopentagend(): void {
    const tag = this.#tag;
    const implied = IMPLIED_ENDS.get(tag);
    while (implied?.has(this.#open.at(-1) ?? '')) this.#closeLast();
    this.#visitor.open(tag, this.#attributes);
    if (VOID.has(tag)) {
      this.#visitor.close(tag);
    } else {
      this.#open.push(tag);
      this.#counts.set(tag, (this.#counts.get(tag) ?? 0) + 1);
    }
  }

  /** HTML pays no heed to the slash; elements of SVG and MathML, which do, hold nothing that is read. */
  onselfclosingtag(): void {
    this.onopentagend();
    if (this.#isForeign() && this.#open.at(-1) === this.#tag) this.#closeLast();
  }

  onclosetag(start: number, end: number): void {
    const tag = this.#html.slice(start, end).toLowerCase();
    if (tag === 'br') {
      this.#visitor.open(tag, new Map());
      this.#visitor.close(tag);
    }
    if ((this.#counts.get(tag) ?? 0) === 0) return;
    while (this.#closeLast() !== tag);
  }

  onend(): void {
    while (this.#open.length > 0) this.#closeLast();
  }

  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  #isForeign(): boolean {
    return (this.#counts.get('svg') ?? 0) > 0 || (this.#counts.get('math') ?? 0) > 0;
  }

  #closeLast(): string | undefined {
    const tag = this.#open.pop();
    if (tag === undefined) return undefined;
    this.#counts.set(tag, (this.#counts.get(tag) ?? 1) - 1);
    this.#visitor.close(tag);
    return tag;
  }
}
