export interface Span {
  readonly start: number;
  readonly end: number;
  readonly term: string;
}

export interface MentionDoc {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly Span[];
}

const round = (value: number): number => Number(value.toFixed(4));

/** Recall of the editors' spans (same place, same term), and precision, recall and F1 of terms by document. */
export const scoreSpans = (docs: readonly MentionDoc[], found: readonly (readonly Span[])[]) => {
  let [gold, hit, goldTerms, foundTerms, sharedTerms] = [0, 0, 0, 0, 0];
  for (const [index, doc] of docs.entries()) {
    const ours = found[index] ?? [];
    const places = new Set(ours.map(({ start, end, term }) => `${start} ${end} ${term}`));
    gold += doc.spans.length;
    hit += doc.spans.filter(({ start, end, term }) => places.has(`${start} ${end} ${term}`)).length;
    const wanted = new Set(doc.spans.map(({ term }) => term));
    const got = new Set(ours.map(({ term }) => term));
    goldTerms += wanted.size;
    foundTerms += got.size;
    sharedTerms += [...wanted].filter((term) => got.has(term)).length;
  }
  const precision = foundTerms === 0 ? 0 : sharedTerms / foundTerms;
  const recall = goldTerms === 0 ? 0 : sharedTerms / goldTerms;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return {
    spans: gold,
    spanRecall: round(gold === 0 ? 0 : hit / gold),
    termRecall: round(recall),
    termPrecision: round(precision),
    termF1: round(f1),
  };
};

/** UTF-16 offsets to code points; spans come in reading order. */
export const toCodePoints = (text: string, spans: readonly Span[]): Span[] => {
  const points = new Uint32Array(text.length + 1);
  let count = 0;
  let at = 0;
  for (const char of text) {
    for (let i = 0; i < char.length; i += 1) points[at + i] = count;
    at += char.length;
    count += 1;
  }
  points[text.length] = count;
  return spans.map(({ start, end, term }) => ({
    start: points[start] ?? 0,
    end: points[end] ?? 0,
    term,
  }));
};
