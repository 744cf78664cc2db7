import type { InlineNode, TextNode } from '../../content/blocks';
import { cleanText } from './clean-text';

export type Mark = 'bold' | 'italic' | 'underline' | 'strikethrough' | 'code';

/** A piece of text of one look. */
export interface Run {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly url: string | null;
}

/** Runs as inline nodes: neighbours of one look are joined, empty ones left out. */
export const toInline = (runs: readonly Run[]): InlineNode[] => {
  const nodes: InlineNode[] = [];
  for (const run of joinAlike(runs)) {
    const text = toTextNode(run);
    const last = nodes.at(-1);
    if (text.text === '') continue;
    if (run.url === null) nodes.push(text);
    else if (last?.type === 'link' && last.url === run.url) last.children.push(text);
    else nodes.push({ type: 'link', url: run.url, children: [text] });
  }
  return nodes;
};

/** The plain text of runs. */
export const textOfRuns = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');

/** Runs without white space at either end; a run of nothing else goes. */
export const trimRuns = (runs: readonly Run[]): Run[] => {
  const isFilled = (run: Run): boolean => run.text.trim() !== '';
  const first = runs.findIndex(isFilled);
  if (first < 0) return [];
  const kept = runs.slice(first, runs.findLastIndex(isFilled) + 1);
  const last = kept.length - 1;
  return kept.map((run, i) => {
    const text = i === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: i === last ? text.trimEnd() : text };
  });
};

/** Runs cut at each occurrence of a separator. */
export const splitRuns = (runs: readonly Run[], separator: RegExp): Run[][] => {
  let line: Run[] = [];
  const lines = [line];
  for (const run of runs) {
    for (const [i, text] of run.text.split(separator).entries()) {
      if (i > 0) lines.push((line = []));
      if (text !== '') line.push({ ...run, text });
    }
  }
  return lines;
};

const joinAlike = (runs: readonly Run[]): Run[] => {
  const joined: { texts: string[]; marks: readonly Mark[]; url: string | null }[] = [];
  for (const { text, marks, url } of runs) {
    const last = joined.at(-1);
    if (last && last.url === url && hasMarks(last.marks, marks)) last.texts.push(text);
    else joined.push({ texts: [text], marks, url });
  }
  return joined.map(({ texts, marks, url }) => ({ text: texts.join(''), marks, url }));
};

const hasMarks = (a: readonly Mark[], b: readonly Mark[]): boolean =>
  a === b || (a.length === b.length && a.every((mark, i) => mark === b[i]));

const toTextNode = (run: Run): TextNode => {
  const node: TextNode = { type: 'text', text: cleanText(run.text) };
  for (const mark of run.marks) node[mark] = true;
  return node;
};
