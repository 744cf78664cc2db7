import { askedTerm } from './question-term';
import { idf, compareText } from '../model';
import { keyOfName, namesIn } from './proper-names';
import type { NamedThing, NameSign } from './proper-names';
import { readStretches, sentenceAround, tokenize, withoutInvisible } from '../text';
import type { Token } from '../text';
import { repeatedPhrases } from './repeated-phrases';
import { repeatedRuns } from './repeated-runs';
import type { Address, Document, Language } from '../model';

/** What the newsroom knows beyond the text. */
export interface ProposalContext {
  /** Connection lines, which name other articles. */
  readonly lines: readonly Address[];
  /** In how many articles a term of the index stands. */
  readonly docFreq: (term: string) => number;
  /** How many articles there are. */
  readonly docCount: number;
  /** Whether a name is a glossary term, a topic or an alias of one. */
  readonly isKnown: (name: string) => boolean;
}

/** A name in a text that readers may want explained, and that the glossary lacks. */
export interface TermProposal {
  readonly name: string;
  /** `question`: a sub-heading asks what it is. */
  readonly sign: NameSign | 'question';
  /** How often the text says it. */
  readonly count: number;
  /** The sentence that says it first, or what follows the question. */
  readonly sample: string;
}

/** More would be a list that nobody reads. */
const MAX_PROPOSALS = 10;
/** How often a name is said at least; once less where hardly another article says it. */
const FEWEST: Readonly<Record<NameSign, number>> = {
  acronym: 2,
  glossed: 2,
  quoted: 2,
  capitals: 3,
  loan: 3,
  word: 3,
};
/** A name in more of the articles than this is known to the readers; where there are fewer articles, none is. */
const COMMON_SHARE = 0.2;
const FEWEST_ARTICLES = 20;
/** Share of the articles that is hardly another one. */
const RARE_SHARE = 0.02;

interface FoundName {
  name: string;
  sign: NameSign;
  count: number;
  sample: string;
}

/**
 * What a text says that may deserve a glossary term, most deserving first, ten at most:
 *
 * - what a plain sub-heading asks for ("What is X?", 「Xとは？」, "X란?", "什么是X？"), however often it is said;
 * - acronyms, names with their acronym in brackets, and in Chinese, Japanese and Korean what stands in quotation marks: said twice;
 * - in English, runs of words in capitals that don't only begin sentences; in German every noun has a capital, so that other
 *   languages in Latin script have acronyms alone;
 * - in Japanese, words in katakana, in katakana and kanji, and in four kanji or more;
 * - in Korean, words of three syllables or more that are no predicate;
 * - two or three English or Korean words that stand side by side (`repeatedPhrases`), Chinese compounds (`repeatedRuns`).
 *
 * Of the last four kinds a name is said three times. Where hardly another article says a name, once less is enough.
 * What is in the glossary or among the topics is left out, and what a fifth of the articles say. Headings, code, lines and page
 * furniture are not read for names. Names are ranked by how often the text says them and how few articles do. Persons
 * and places can't be told from things; an editor passes them over.
 *
 * @example
 * proposeTerms(document, context)[0]; // { name: 'liquid staking', sign: 'question', count: 3, sample: '…' }
 */
export const proposeTerms = (document: Document, context: ProposalContext): TermProposal[] => {
  const { stretches, language, letters } = readStretches(document, context.lines);
  const texts = stretches
    .filter(({ part, block }) => part !== 'title' && block?.kind !== 'heading')
    .map(({ text }) => text.normalize('NFC'))
    .filter((text) => askedTerm(text) === null);
  const found = new Map<string, FoundName>();
  for (const text of texts) for (const thing of namesIn(text, language)) add(found, thing, text);
  for (const name of repeatedIn(texts, language)) addWritten(found, name, texts);
  countQuoted(found, texts);
  const questions = questionsOf(document, texts);
  const termsOf = (name: string): readonly Token[] => tokenize(name, language, letters);
  const asked = new Set(questions.map(({ name }) => keyOfName(name)));
  const ranked = [...found]
    .filter(([key]) => !asked.has(key))
    .map(([, name]) => ({ ...name, docFreq: docFreqOf(termsOf(name.name), context) }))
    .filter((name) => isTelling(name, context))
    .sort((a, b) => strengthOf(b, context) - strengthOf(a, context) || compareText(a.name, b.name))
    .map(({ name, sign, count, sample }): TermProposal => ({ name, sign, count, sample }));
  return [...questions, ...ranked]
    .filter(({ name }) => !namesOf(name).some(context.isKnown))
    .slice(0, MAX_PROPOSALS);
};

/** Names that no sign shows but how often they are said. */
const repeatedIn = (texts: readonly string[], language: Language): string[] => {
  if (language === 'zh') return repeatedRuns(texts);
  if (language !== 'en' && language !== 'ko') return [];
  return repeatedPhrases(texts, language).map(({ name }) => name);
};

/** A long form with its acronym in brackets is known by either. */
const namesOf = (name: string): string[] => {
  const parts = /^(.+) \((.+)\)$/u.exec(name);
  return parts ? [name, parts[1] ?? '', parts[2] ?? ''] : [name];
};

const add = (
  found: Map<string, FoundName>,
  { key, name, sign, start, end }: NamedThing,
  text: string
) => {
  const known = found.get(key);
  if (sign === 'glossed') {
    // Its acronym is counted by itself.
    const sample = known?.sample ?? sentenceAround(text, { start, end });
    found.set(key, { count: known?.count ?? 1, name, sign, sample });
    return;
  }
  if (known) known.count += 1;
  else found.set(key, { name, sign, count: 1, sample: sentenceAround(text, { start, end }) });
};

/** Adds a name that was found otherwise, counted wherever it is written. */
const addWritten = (
  found: Map<string, FoundName>,
  name: string,
  texts: readonly string[]
): void => {
  if (found.has(keyOfName(name))) return;
  const first = texts.find((text) => text.includes(name)) ?? '';
  const start = Math.max(0, first.indexOf(name));
  const sample = sentenceAround(first, { start, end: start + name.length });
  found.set(keyOfName(name), { name, sign: 'word', count: timesSaid(name, texts), sample });
};

/** What stands in quotation marks once is said without them as well. */
const countQuoted = (found: Map<string, FoundName>, texts: readonly string[]): void => {
  for (const name of found.values()) {
    if (name.sign === 'quoted') name.count = Math.max(name.count, timesSaid(name.name, texts));
  }
};

const timesSaid = (name: string, texts: readonly string[]): number => {
  const wanted = keyOfName(name);
  return texts.reduce((sum, text) => sum + keyOfName(text).split(wanted).length - 1, 0);
};

/** What sub-headings ask for, in reading order, each once. */
const questionsOf = ({ blocks }: Document, texts: readonly string[]): TermProposal[] => {
  const questions = new Map<string, TermProposal>();
  for (const [i, { kind, text }] of blocks.entries()) {
    const isAsking = kind === 'heading' || kind === 'paragraph';
    const name = isAsking ? askedTerm(withoutInvisible(text)) : null;
    if (name === null || questions.has(keyOfName(name))) continue;
    const answer = withoutInvisible(blocks[i + 1]?.text ?? '').normalize('NFC');
    const sample = sentenceAround(answer, { start: 0, end: 0 });
    const count = Math.max(1, timesSaid(name, texts));
    questions.set(keyOfName(name), { name, sign: 'question', count, sample });
  }
  return [...questions.values()];
};

/** In how many articles the rarest term of a name stands; no more than that can have the name. */
const docFreqOf = (terms: readonly Token[], { docFreq }: ProposalContext): number =>
  terms.length === 0 ? 0 : Math.min(...terms.map(({ term }) => docFreq(term)));

const isTelling = (
  { sign, count, docFreq }: FoundName & { docFreq: number },
  { docCount }: ProposalContext
): boolean => {
  if (docCount >= FEWEST_ARTICLES && docFreq > COMMON_SHARE * docCount) return false;
  // The article itself and one beside it, in a newsroom of any size.
  const isRare = docFreq <= 2 + RARE_SHARE * docCount;
  return count >= FEWEST[sign] - (isRare ? 1 : 0);
};

const strengthOf = (
  { count, docFreq }: { count: number; docFreq: number },
  { docCount }: ProposalContext
): number => Math.log1p(count) * idf(Math.min(docFreq, docCount), docCount);
