import type { Name, Part } from './reading';

/**
 * What the first letter of a name tells: that the word is meant, that the name is, nothing since it has to be a capital
 * there, nothing since the text has none.
 */
type Telling = 'word' | 'name' | 'capital' | 'small';

/** Share of a text's longer words with a capital from which capitals say nothing, as in a headline set in Title Case. */
const TITLE_CASE = 0.6;
/** A text with fewer words with a capital, each so many, is written without them. */
const SMALL_TEXT = 15;
/** Shorter words are written small in Title Case. */
const LONGER = 4;
/** What a sentence, a quotation or an item of a list may begin after, but for spaces. */
const BEGINNING = /[.!?:;…\n"“”„«»‘’([{—–•*|]$/u;
/** As far back as that is looked for. */
const LOOK_BACK = 8;

/**
 * Leaves out names that are ordinary words where a text means the word: china, turkey, apple. A small letter says so, and it
 * says so of those with a capital as well that have to have one, at the beginning of a sentence, unless another of them shows
 * that the name is meant.
 *
 * @example
 * // 'Old china. China breaks.' → none; 'Made in China. China sells china.' → the first two
 */
export const withoutOrdinaryWords = (
  names: readonly Name[],
  parts: readonly Part[]
): readonly Name[] => {
  if (!names.some(({ meaning }) => meaning.isOrdinary)) return names;
  const [titles, texts] = [true, false].map((isTitle) =>
    hasCapitals(parts.filter((part) => part.isTitle === isTitle))
  );
  const titleCase = new Map(parts.map((part) => [part, isTitleCase(part)]));
  const tellings = names.map(({ part, meaning, start }): Telling => {
    if (!meaning.isOrdinary) return 'name';
    const { original, starts } = part.scan;
    const at = starts[start] ?? 0;
    if (!isCapital(original.slice(at))) return (part.isTitle ? titles : texts) ? 'word' : 'small';
    return titleCase.get(part) === true || isBeginning(original, at) ? 'capital' : 'name';
  });
  const told = new Set(names.map((name, i) => `${tellings[i] ?? ''} ${topicOf(name)}`));
  return names.filter((name, i) => {
    const isTold = (telling: Telling): boolean => told.has(`${telling} ${topicOf(name)}`);
    if (tellings[i] === 'name' || tellings[i] === 'word') return tellings[i] === 'name';
    return isTold('name') || (isTold('capital') && !isTold('word'));
  });
};

const topicOf = ({ meaning }: Name): string => meaning.topics.join();

const wordsOf = ({ scan, dateline }: Part): string[] =>
  scan.original.slice(dateline?.end ?? 0).match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? [];

const hasCapitals = (parts: readonly Part[]): boolean => {
  const words = parts.flatMap(wordsOf);
  return words.filter(isCapital).length * SMALL_TEXT >= words.length;
};

const isTitleCase = (part: Part): boolean => {
  const words = wordsOf(part).filter(({ length }) => length >= LONGER);
  return words.length > 1 && words.filter(isCapital).length / words.length >= TITLE_CASE;
};

const isBeginning = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - LOOK_BACK), at).trimEnd();
  return before === '' || BEGINNING.test(before);
};

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
