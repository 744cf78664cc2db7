import type { GlossaryEntry } from '../server/src/engine/types';
import { toCodePoints, type Span } from './span-score';

const WORD = /[\p{Script=Latin}\p{N}_]/u;

/**
 * The reference: every occurrence of every term and alias, longest first, whatever the case, with no
 * Latin letter or digit on either side, anywhere in the text.
 */
export const naiveFinder = (entries: readonly GlossaryEntry[]): ((text: string) => Span[]) => {
  const names = entries
    .flatMap(({ id, term, aliases }) =>
      [term, ...aliases].map((name) => ({ name: name.toLowerCase(), id }))
    )
    .filter(({ name }) => name !== '')
    .sort((a, b) => b.name.length - a.name.length || (a.name + a.id < b.name + b.id ? -1 : 1));
  return (text) => {
    const lower = text.toLowerCase();
    if (lower.length !== text.length) return [];
    const taken = new Uint8Array(text.length);
    const spans: Span[] = [];
    for (const { name, id } of names) {
      for (let at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + 1)) {
        const end = at + name.length;
        if (taken[at] === 1 || taken[end - 1] === 1 || !isApart(lower, at, end)) continue;
        taken.fill(1, at, end);
        spans.push({ start: at, end, term: id });
      }
    }
    return toCodePoints(
      text,
      spans.sort((a, b) => a.start - b.start)
    );
  };
};

const isApart = (text: string, start: number, end: number): boolean => {
  const [before, after] = [text[start - 1] ?? ' ', text[end] ?? ' '];
  const [first, last] = [text[start] ?? ' ', text[end - 1] ?? ' '];
  return !(WORD.test(first) && WORD.test(before)) && !(WORD.test(last) && WORD.test(after));
};
