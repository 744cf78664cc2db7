/** A text brought to one form for comparing, with the way back to the original. */
export interface FoldedText {
  readonly text: string;
  /** `offsets[i]` is where unit `i` of the folded text begins in the original; one more entry gives the end. */
  readonly offsets: Uint32Array;
}

/**
 * A base character with its combining marks, a half-width kana with its half-width voiced mark, or a Hangul syllable
 * written in conjoining jamo.
 */
const CLUSTER =
  /[\u1100-\u115f]+[\u1160-\u11a7]*[\u11a8-\u11ff]*\p{M}*|\P{M}[\p{M}\uff9e\uff9f]*|\p{M}+/gsu;

/** True for text that folding leaves as it is, which most English text without capitals is. */
const isFolded = (text: string): boolean => /^[\n -@[-~]*$/.test(text);

/**
 * More marks on one letter than any writing has (Unicode's Stream-Safe Text Format); those beyond say nothing, and
 * to bring them into their canonical order takes time that grows with the square of their number.
 */
const MOST_MARKS = 30;
const SURPLUS_MARKS = /(?<=[\p{M}\uff9e\uff9f]{30})[\p{M}\uff9e\uff9f]+/gu;

const withoutSurplus = (text: string): string =>
  text.length <= MOST_MARKS ? text : text.replace(SURPLUS_MARKS, '');

/** Brings a string to NFKC and lower case, without regard to where its characters stood. */
export const foldString = (text: string): string =>
  // Which of two small sigmas a capital becomes depends on its place in the word; here there is one.
  withoutSurplus(text).normalize('NFKC').toLowerCase().replaceAll('ς', 'σ');

/**
 * Folds compatibility forms (full-width, half-width, composed and decomposed) and case, and remembers
 * for each unit of the result where it stood in the original, since lengths change on the way
 * (`ﬁ` becomes two letters, decomposed Hangul and kana become one).
 *
 * @example
 * fold('Ｗｅｂ３').text;        // 'web3'
 * fold('ﬁn').offsets;         // [0, 0, 1, 2]
 */
export const fold = (original: string): FoldedText => {
  if (isFolded(original)) {
    const offsets = new Uint32Array(original.length + 1);
    for (let i = 0; i <= original.length; i += 1) offsets[i] = i;
    return { text: original, offsets };
  }
  const offsets: number[] = [];
  let text = '';
  for (const { 0: cluster, index } of original.matchAll(CLUSTER)) {
    const folded = foldString(cluster);
    // Where the length is kept, units correspond one to one; else all point to the cluster's start.
    for (let i = 0; i < folded.length; i += 1) {
      offsets.push(folded.length === cluster.length ? index + i : index);
    }
    text += folded;
  }
  offsets.push(original.length);
  return { text, offsets: Uint32Array.from(offsets) };
};
