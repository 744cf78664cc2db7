import {
  askedTerm as termOfQuestion,
  MAX_QUESTION_LENGTH,
  MAX_TERM_LENGTH,
  toTerm as withoutQuotes,
} from '../../engine/glossary';
import { cleanText, toLine } from '../model';

const LABEL_WORDS =
  '(?:key |crypto |virtual currency )?glossary(?: of terms)?|glossary terms?|用語(?:集|解説|説明|メモ)?|用语(?:表|解释|说明)?|术语(?:表|解释|说明)?|術語(?:表|解釋|說明)?|名词解释|名詞解釋|용어(?:집|사전)?(?: ?(?:해설|설명|풀이))?';
const LABEL = new RegExp(`^[^\\p{L}\\p{N}]*(?:${LABEL_WORDS})[^\\p{L}\\p{N}]*$`, 'iu');
/** A label in brackets or before a colon, with the question on the same line. */
const LABEL_PREFIX = new RegExp(
  `^(?:[【\\[［(（〈<]\\s*!?(?:${LABEL_WORDS})\\s*[】\\]］)）〉>]|(?:${LABEL_WORDS})\\s*[:：|｜])\\s*`,
  'iu'
);

/** The term that a line asks for, as the heads of glossary boxes do, or null. */
export const askedTerm = (line: string): string | null =>
  line.length > MAX_QUESTION_LENGTH ? null : termOfQuestion(cleanText(line));

/** A term by itself, without quotes; null for what is too long to be one. */
export const toTerm = (text: string): string | null => withoutQuotes(cleanText(text));

/** Whether a line is a label such as “Glossary” and nothing else. */
export const isGlossaryLabel = (line: string): boolean =>
  line.length <= MAX_TERM_LENGTH && LABEL.test(toLine(line));

/** A line without a glossary label before it, or null where it bears none. */
export const afterLabel = (line: string): string | null => {
  if (line.length > MAX_QUESTION_LENGTH) return null;
  const match = LABEL_PREFIX.exec(line);
  const rest = match ? line.slice(match[0].length) : '';
  return rest === '' ? null : rest;
};
