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

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/**
 * Recall of the editors' spans, of the same term at the very same place (`spanRecall`) and at a place that
 * overlaps (`spanTouched`); precision of the spans found, by overlap; precision, recall and F1 of terms by document.
 */
export const scoreSpans = (docs: readonly MentionDoc[], found: readonly (readonly Span[])[]) => {
  let [gold, hit, touched, given, right] = [0, 0, 0, 0, 0];
  let [goldTerms, foundTerms, sharedTerms] = [0, 0, 0];
  for (const [index, doc] of docs.entries()) {
    const ours = found[index] ?? [];
    gold += doc.spans.length;
    given += ours.length;
    hit += doc.spans.filter((span) => ours.some((one) => isSame(one, span))).length;
    touched += doc.spans.filter((span) => ours.some((one) => touches(one, span))).length;
    right += ours.filter((one) => doc.spans.some((span) => touches(one, span))).length;
    const wanted = new Set(doc.spans.map(({ term }) => term));
    const got = new Set(ours.map(({ term }) => term));
    goldTerms += wanted.size;
    foundTerms += got.size;
    sharedTerms += [...wanted].filter((term) => got.has(term)).length;
  }
  const precision = share(sharedTerms, foundTerms);
  const recall = share(sharedTerms, goldTerms);
  return {
    spanRecall: round(share(hit, gold)),
    spanTouched: round(share(touched, gold)),
    spanPrecision: round(share(right, given)),
    termRecall: round(recall),
    termPrecision: round(precision),
    termF1: round(share(2 * precision * recall, precision + recall)),
  };
};

const isSame = (a: Span, b: Span): boolean =>
  a.start === b.start && a.end === b.end && a.term === b.term;

const touches = (a: Span, b: Span): boolean =>
  a.start < b.end && b.start < a.end && a.term === b.term;

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
