import type { BlockNode, CodeNode, HeadingNode } from '../../content/blocks';
import { cleanText } from './clean-text';
import { isConnectionLine, isPointer } from './line-kind';
import { ListStack } from './list-stack';
import type { BlockRole, Box, RawBlock } from './raw-page';
import { splitRuns, textOfRuns, toInline, trimRuns, type Mark, type Run } from './runs';

/** Stands for a line end that the source shows as a space; no text holds it, for controls are taken out. */
const SOFT_BREAK = '\u0001';
const SOFT_BREAKS = new RegExp(SOFT_BREAK, 'gu');
const LINE_END = new RegExp(`[\\n${SOFT_BREAK}]`, 'u');
const MARKS: readonly Mark[] = ['bold', 'italic', 'underline', 'strikethrough', 'code'];
/** Chinese and Japanese are written without spaces, so a line end between them is none. */
const SPACELESS = /[\u3000-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff00-\uff60]/u;

/** What a block is, where no list, quote or code around it says otherwise. */
export type Shape =
  { readonly kind: 'paragraph' } | { readonly kind: 'heading'; readonly level: number };

const PARAGRAPH: Shape = { kind: 'paragraph' };

/**
 * Builds blocks from a stream of starts, ends and texts, as a parser of Markdown or HTML gives them.
 * Works without recursion, so that no depth of markup can harm it; every block that it makes holds text.
 */
export class BlockBuilder {
  readonly #blocks: RawBlock[] = [];
  readonly #lists = new ListStack();
  readonly #marks = new Map<Mark, number>();
  #activeMarks: readonly Mark[] = [];
  #runs: Run[] = [];
  #shape: Shape = PARAGRAPH;
  #url: string | null = null;
  #quotes = 0;
  #isTerm = false;
  box: Box | null = null;
  role: BlockRole | null = null;

  /** Ends the block at hand and begins another. */
  start(shape: Shape = PARAGRAPH): void {
    this.flush();
    this.#shape = shape;
  }

  text(text: string): void {
    const kept = text.replace(SOFT_BREAKS, '');
    if (kept !== '') this.#runs.push({ text: kept, marks: this.#activeMarks, url: this.#url });
  }

  /** The block at hand names a term in its markup. */
  nameTerm(): void {
    this.#isTerm = true;
  }

  /** A line end that readers see. */
  hardBreak(): void {
    this.#runs.push({ text: '\n', marks: [], url: this.#url });
  }

  /** A line end of the source that readers see as a space, or in Chinese and Japanese not at all. */
  softBreak(): void {
    this.#runs.push({ text: SOFT_BREAK, marks: [], url: this.#url });
  }

  mark(mark: Mark, change: 1 | -1): void {
    this.#marks.set(mark, Math.max(0, (this.#marks.get(mark) ?? 0) + change));
    this.#activeMarks = MARKS.filter((each) => (this.#marks.get(each) ?? 0) > 0);
  }

  link(url: string | null): void {
    this.#url = url;
  }

  openQuote(): void {
    this.flush();
    this.#quotes += 1;
  }

  closeQuote(): void {
    this.flush();
    this.#quotes = Math.max(0, this.#quotes - 1);
  }

  openList(format: 'ordered' | 'unordered'): void {
    this.flush();
    this.#lists.open(format);
  }

  closeList(): void {
    this.flush();
    const closed = this.#lists.close();
    if (!closed) return;
    for (const { node, runs } of closed.items) node.children = toInline(runs);
    this.#push(closed.list);
  }

  openItem(): void {
    this.flush();
    this.#lists.openItem();
  }

  /** A block of code, whose text is kept as it stands. */
  code(text: string, language: string | null): void {
    this.flush();
    const kept = withoutLastLineEnds(cleanText(text));
    if (kept.trim() === '') return;
    if (this.#lists.isOpen) {
      this.#lists.add([{ text: kept, marks: ['code'], url: null }]);
      return;
    }
    const node: CodeNode = { type: 'code', children: [{ type: 'text', text: kept }] };
    if (language !== null) node.language = language;
    this.#push(node);
  }

  /** The block at hand is at its end. */
  flush(): void {
    const runs = this.#runs;
    const shape = this.#shape;
    this.#runs = [];
    this.#shape = PARAGRAPH;
    const trimmed = trimRuns(runs);
    if (trimmed.length > 0) this.#build(trimmed, shape);
    this.#isTerm = false;
  }

  /** Everything that was built. */
  finish(): readonly RawBlock[] {
    this.flush();
    while (this.#lists.isOpen) this.closeList();
    return this.#blocks;
  }

  #build(trimmed: readonly Run[], shape: Shape): void {
    if (this.#lists.isOpen) this.#lists.add(joinLines(trimmed));
    else if (this.#quotes > 0) this.#pushInline('quote', splitRuns(trimmed, LINE_END));
    else if (shape.kind === 'heading') this.#pushHeading(joinLines(trimmed), shape.level);
    else for (const lines of paragraphsOf(trimmed)) this.#pushInline('paragraph', [lines]);
  }

  /** Lines of a quote keep their ends, which verse and boxes need. */
  #pushInline(type: 'paragraph' | 'quote', lines: readonly Run[][]): void {
    const runs = lines.flatMap((line, i) =>
      i === 0 ? line : [{ text: '\n', marks: [], url: null }, ...line]
    );
    const children = toInline(runs);
    if (children.length > 0) this.#push({ type, children });
  }

  #pushHeading(runs: readonly Run[], level: number): void {
    const children = toInline(runs.map((run) => ({ ...run, text: run.text.replace(/\n/gu, ' ') })));
    if (children.length > 0) this.#push({ type: 'heading', level: toLevel(level), children });
  }

  #push(node: BlockNode): void {
    this.#blocks.push({ node, box: this.box, role: this.#isTerm ? 'term' : this.role });
  }
}

/** By hand, since a pattern would try each of a million line ends in turn. */
const withoutLastLineEnds = (text: string): string => {
  let end = text.length;
  while (text.charAt(end - 1) === '\n') end -= 1;
  return text.slice(0, end);
};

const toLevel = (level: number): HeadingNode['level'] =>
  ([1, 2, 3, 4, 5, 6] as const).find((each) => each === level) ?? 6;

/** A paragraph's lines, each connection line and pointer apart, the lines between them joined up to an empty one. */
const paragraphsOf = (runs: readonly Run[]): Run[][] => {
  const paragraphs: Run[][] = [];
  let rest: Run[] = [];
  const close = (): void => {
    const trimmed = trimRuns(joinLines(rest));
    if (trimmed.length > 0) paragraphs.push(trimmed);
    rest = [];
  };
  for (const piece of piecesOf(runs)) {
    const line = trimRuns(piece.runs);
    const text = textOfRuns(line);
    if (isConnectionLine(text) || isPointer(text)) {
      close();
      paragraphs.push(line);
    } else if (text === '') {
      close();
    } else {
      for (const run of piece.runs) rest.push(run);
      if (piece.end !== null) rest.push(piece.end);
    }
  }
  close();
  return paragraphs;
};

/** The lines of runs, each with the line end that follows it. */
const piecesOf = (runs: readonly Run[]): { runs: Run[]; end: Run | null }[] => {
  const pieces: { runs: Run[]; end: Run | null }[] = [{ runs: [], end: null }];
  for (const run of runs) {
    const last = pieces.at(-1);
    if (last && LINE_END.test(run.text) && run.text.length === 1) {
      last.end = run;
      pieces.push({ runs: [], end: null });
    } else {
      last?.runs.push(run);
    }
  }
  return pieces;
};

/** Soft line ends as readers see them. */
const joinLines = (runs: readonly Run[]): Run[] =>
  runs.map((run, i) => {
    if (run.text !== SOFT_BREAK) return run;
    const before = runs[i - 1]?.text.at(-1) ?? '';
    const after = runs[i + 1]?.text.charAt(0) ?? '';
    return { ...run, text: SPACELESS.test(before) && SPACELESS.test(after) ? '' : ' ' };
  });
