import type { GlossaryEntry } from '../../server/src/engine/model/types';
import { toCodePoints, type Span } from './span-score';

/** What may stand on neither side of a name that begins or ends with the like. */
const WORD = /[\p{Script=Latin}\p{N}_]/u;
const LETTER = /\p{Script=Latin}/u;
/** The plural of English, tried after a name that ends with a Latin letter. */
const PLURAL: readonly string[] = ['', 's', 'es'];

/**
 * The reference: every occurrence of every term and alias, the longest name first, whatever the case, with no
 * Latin letter or digit on either side, anywhere in the text. With plurals, an `s` or `es` may follow.
 */
export const naiveFinder = (
  entries: readonly GlossaryEntry[],
  plurals: boolean
): ((text: string) => Span[]) => {
  const names = entries
    .flatMap(({ id, term, aliases }) =>
      [term, ...aliases].map((name) => ({ name: lowered(name), id }))
    )
    .filter(({ name }) => name !== '')
    .sort((a, b) => b.name.length - a.name.length || (a.name + a.id < b.name + b.id ? -1 : 1));
  return (text) => {
    const lower = lowered(text);
    const taken = new Uint8Array(text.length);
    const spans: Span[] = [];
    for (const { name, id } of names) {
      for (let at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + 1)) {
        const end = endOf(lower, at, at + name.length, plurals);
        if (end === null || taken[at] === 1 || taken[end - 1] === 1) continue;
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

/** In small letters, but for the few that would change the length, and with it all places. */
const lowered = (text: string): string => {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(/./gsu, (char) =>
    char.toLowerCase().length === char.length ? char.toLowerCase() : char
  );
};

const endOf = (text: string, start: number, end: number, plurals: boolean): number | null => {
  const endings = plurals && LETTER.test(text[end - 1] ?? '') ? PLURAL : [''];
  const ending = endings.find(
    (one) => text.startsWith(one, end) && isApart(text, start, end + one.length)
  );
  return ending === undefined ? null : end + ending.length;
};

const isApart = (text: string, start: number, end: number): boolean => {
  const [before, after] = [text[start - 1] ?? ' ', text[end] ?? ' '];
  const [first, last] = [text[start] ?? ' ', text[end - 1] ?? ' '];
  return !(WORD.test(first) && WORD.test(before)) && !(WORD.test(last) && WORD.test(after));
};
