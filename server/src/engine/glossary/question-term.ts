/** Longer than any term with its question; longer lines are prose. */
export const MAX_QUESTION_LENGTH = 100;
export const MAX_TERM_LENGTH = 60;

const QUESTIONS: readonly RegExp[] = [
  /^what(?:['’]s| is| are)\s+(?:(?:an?|the)\s+)?(.+?)\s*[?？]$/iu,
  /^(?:什么是|什麼是|何谓|何謂)\s*(.+?)\s*[?？]?$/u,
  /^(.+?)是(?:什么|什麼)\s*[?？]$/u,
  /^(.+?)(?:とは何か|とは何ですか|とはなにか|とは|って何)\s*[?？]?$/u,
  /^(.+?)[은는]\s*(?:무엇인가요?|무엇일까요?|무엇입니까|뭔가요|뭘까요)\s*[?？]$/u,
];
/** No question is without one of these, which spares most lines the rest. */
const ASKS = /[?？]|とは|って何|什[么麼]是|何[谓謂]/u;
/** The particle that asks in Korean: `란` after a vowel, `이란` after a consonant. */
const KOREAN_QUESTION = /^(.+?)란\s*(?:무엇인가요?|무엇일까요?|무엇입니까|뭔가요)?\s*[?？]$/u;
const HANGUL_SYLLABLE = /[가-힣]/u;
const FIRST_SYLLABLE = 0xac00;
const FINALS = 28;
const QUOTES = /^["'“”‘’「」『』《》〈〉【】\s]+|["'“”‘’「」『』《》〈〉【】\s]+$/gu;
const BULLETS = /^[■□◆◇●○▼▽\s]+/u;

/**
 * The term that a line asks for, as the heads of glossary boxes and plain sub-headings do, or null.
 *
 * @example
 * askedTerm('What is a sandbank?'); // 'sandbank'
 * askedTerm('블록체인이란?');         // '블록체인'
 */
export const askedTerm = (line: string): string | null => {
  if (line.length > MAX_QUESTION_LENGTH || !ASKS.test(line)) return null;
  const text = toLine(line).replace(BULLETS, '');
  for (const question of QUESTIONS) {
    const match = question.exec(text);
    if (match?.[1] !== undefined) return toTerm(match[1]);
  }
  const korean = KOREAN_QUESTION.exec(text)?.[1];
  return korean === undefined ? null : toTerm(withoutCopula(korean));
};

/** A term by itself, without quotes; null for what is too long to be one. */
export const toTerm = (text: string): string | null => {
  const term = toLine(text).replace(QUOTES, '');
  return term === '' || term.length > MAX_TERM_LENGTH ? null : term;
};

const toLine = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** `블록체인이` is the term with the `이` of `이란`, but `아이` ends in an `이` of its own. */
const withoutCopula = (term: string): string => {
  if (!term.endsWith('이')) return term;
  const before = term.at(-2) ?? '';
  if (!HANGUL_SYLLABLE.test(before)) return term.slice(0, -1) || term;
  const hasFinal = (before.charCodeAt(0) - FIRST_SYLLABLE) % FINALS !== 0;
  return hasFinal ? term.slice(0, -1) : term;
};
