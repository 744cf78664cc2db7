import type { Candidate, Labels } from '../search';
import { compareText } from '../model';
import type { Passage, Token } from '../text';
import { GLOSSARY_WEIGHT, labelFactor, TOPIC_WEIGHT } from '../search';
import type { Reason } from '../model';

/** As many as an editor takes in at a glance. */
const MAX_REASONS = 6;
/** Words and characters that one reason may join; more is a sentence, not a subject. */
const MAX_JOINED = 4;
const LONGEST_LABEL = 24;
const PARTICLES_AT_AN_END = /^[をのにがはでともへや]+|[をのにがはでともへや]+$/gu;

/** Neighbouring shared terms of the source, as they stand there. */
interface SharedPhrase {
  readonly label: string;
  readonly terms: readonly string[];
}

interface WeightedReason {
  readonly kind: Reason['kind'];
  readonly label: string;
  readonly weight: number;
}

/** A candidate and the relevance that its reasons are to add up to. */
export type Explained = Pick<Candidate, 'score' | 'features'> & { readonly relevance: number };

/**
 * Why a candidate is related: shared terms as a person wrote them in the source (neighbouring ones joined: `digital yuan`,
 * `デジタル人民元`), common topics and glossary terms, most telling first, six at most. Each has a share of the relevance,
 * by what it gave to the score; the shares add up to the relevance, since what the unnamed ones gave is spread over the named
 * ones in proportion.
 *
 * @example
 * reasonsOf(passages, row, { score, features, relevance: 0.5 });
 * // [{ kind: 'term', label: 'digital yuan', share: 0.3 }, { kind: 'topic', label: 'china', share: 0.2 }]
 */
export const reasonsOf = (
  passages: readonly Passage[],
  source: Labels,
  { score, features, relevance }: Explained
): Reason[] => {
  const contributions = new Map(features.terms);
  const text = score / labelFactor(source, features);
  const words = [
    ...termReasons(phrasesOf(passages, contributions, toLabel), contributions),
    ...labelReasons('topic', source.topics, features.topics, TOPIC_WEIGHT * text),
    ...labelReasons('glossary', source.glossary, features.glossary, GLOSSARY_WEIGHT * text),
  ];
  // Where nothing shared looks like a word, what is shared is told all the same.
  const all =
    words.length > 0
      ? words
      : termReasons(phrasesOf(passages, contributions, toSurface), contributions);
  const named = [...all]
    .sort(
      (a, b) => b.weight - a.weight || compareText(a.kind, b.kind) || compareText(a.label, b.label)
    )
    .slice(0, MAX_REASONS);
  const sum = named.reduce((total, { weight }) => total + weight, 0);
  return named.map(({ kind, label, weight }) => ({
    kind,
    label,
    share: (weight / sum) * relevance,
  }));
};

const labelReasons = (
  kind: 'topic' | 'glossary',
  ours: readonly string[],
  theirs: readonly string[],
  weight: number
): WeightedReason[] => {
  const size = Math.sqrt(ours.length * theirs.length);
  return ours
    .filter((label) => theirs.includes(label))
    .map((label) => ({ kind, label, weight: weight / size }));
};

/** Gives each shared term to the weightiest phrase that holds it, so that none counts twice. */
const termReasons = (
  found: readonly SharedPhrase[],
  contributions: ReadonlyMap<string, number>
): WeightedReason[] => {
  const left = new Map(contributions);
  const weightOf = ({ terms }: SharedPhrase): number =>
    terms.reduce((sum, term) => sum + (left.get(term) ?? 0), 0);
  const phrases = found
    .map((phrase) => ({ phrase, weight: weightOf(phrase) }))
    .sort((a, b) => b.weight - a.weight || compareText(a.phrase.label, b.phrase.label));
  const reasons = new Map<string, WeightedReason>();
  for (const { phrase } of phrases) {
    const weight = weightOf(phrase);
    if (weight <= 0) continue;
    for (const term of phrase.terms) left.delete(term);
    const before = reasons.get(phrase.label)?.weight ?? 0;
    reasons.set(phrase.label, { kind: 'term', label: phrase.label, weight: before + weight });
  }
  return [...reasons.values()];
};

/** All phrases of shared terms, each once, in reading order. */
const phrasesOf = (
  passages: readonly Passage[],
  contributions: ReadonlyMap<string, number>,
  labelOf: (text: string) => string
): SharedPhrase[] => {
  const phrases = new Map<string, SharedPhrase>();
  for (const { text, tokens } of passages) {
    for (let i = 0; i < tokens.length;) {
      const run = sharedRun(text, tokens, i, contributions);
      const first = run[0];
      const last = run[run.length - 1];
      if (first !== undefined && last !== undefined) {
        const label = labelOf(text.slice(first.start, last.end));
        if (label !== '' && !phrases.has(label)) {
          phrases.set(label, { label, terms: [...new Set(run.map(({ term }) => term))] });
        }
      }
      i += Math.max(1, run.length);
    }
  }
  return [...phrases.values()];
};

/** The words as they stand. */
const toSurface = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ');

/**
 * Words as an editor reads them. Pairs of characters cut Japanese at any place: particles at either end are taken off,
 * and what is left of an ending alone is no word.
 */
const toLabel = (text: string): string => {
  const label = toSurface(text).replace(PARTICLES_AT_AN_END, '');
  return /^\p{Script=Hiragana}*$/u.test(label) ? '' : label;
};

/** The shared tokens that stand side by side from one on. */
const sharedRun = (
  text: string,
  tokens: readonly Token[],
  from: number,
  contributions: ReadonlyMap<string, number>
): Token[] => {
  const run: Token[] = [];
  let words = 0;
  for (let i = from; i < tokens.length; i += 1) {
    const token = tokens[i];
    const last = run[run.length - 1];
    if (token === undefined || !contributions.has(token.term)) break;
    if (last !== undefined && !adjoins(text, last, token)) break;
    words += last !== undefined && token.start < last.end ? 0 : 1;
    if (words > MAX_JOINED || token.end - (run[0] ?? token).start > LONGEST_LABEL) break;
    run.push(token);
  }
  return run.length === 0 && contributions.has(tokens[from]?.term ?? '')
    ? tokens.slice(from, from + 1)
    : run;
};

/** Pairs of characters overlap; words are separated by one space or a hyphen. */
const adjoins = (text: string, last: Token, next: Token): boolean =>
  next.start <= last.end || /^[ \-‐‑·・]$/.test(text.slice(last.end, next.start));
