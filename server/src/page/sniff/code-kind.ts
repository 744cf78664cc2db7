import type { Kind } from './kind';
import { withoutServerCode } from './server-code';

const SERVER_CODE = /^\s*<[?%](?!xml)/i;
const TAGS = /<[^>]*>/g;
const LETTER = /\p{L}/u;
const SHEBANG = /^#!\s*\//;
/** What comes before the first statement of a dump: comments, of which MySQL's may hold statements. */
const DUMP_START =
  /^(?:\s|--[^\n]*\n|\/\*[^*]{0,2000}\*\/;?)*(?:SET|USE|CREATE|DROP|INSERT|BEGIN|START|LOCK|PRAGMA|COPY|SELECT)\b/i;
const DUMP = /^(?:CREATE TABLE|INSERT INTO|COPY) /im;
const STATEMENT_END = /;[ \t]*$/m;
/** How lines of a program begin or end that lines of a story do not. */
const CODE_LINE =
  /[{};]\s*$|\)\s*:\s*$|^\s*(?:\/\/|\/\*|\*\s|#include\b|import\s[\w*{"']|from\s+[\w.]+\s+import\b|export\s+(?:default|const|function)\b|@(?:import|media|charset)\b|[})\]]+[;,)]*\s*$|return\b|[\w.$[\]]+\s*(?:[-+*|]?=[^=]|\([^)]*\)\s*$))/;
/** The first line of a story is its title; that of a program may be a comment. */
const CODE_START = /^(?:#|--|"""|'''|(?:package|module|class|def|fn|func|namespace|use)\s)/;
/** Signs that programs have between words. */
const CODE_SIGN = /\w\([^)]*\)|\{\s*$|=>|[(){}=<>].*;\s*$/;
const SENTENCE = /[\p{L}\d,"”’)）」』]\s*[.!?。！？]["”’)）」』]*\s*$/u;
const LEAST_SENTENCE = 40;
const FEWEST_LINES = 3;
const MAX_LINES = 200;
/** Enough of a line to see what it is. */
const MAX_LINE_END = 200;
/**
 * Articles about programs are full of code, but they have a title and sentences too. Of 28,635 pages of MDN, which hold most
 * code of all, 16 are taken for code if they are called text, and none that is called Markdown; of 19,604 news none.
 */
const LEAST_CODE = 0.5;
const MOST_SENTENCES = 0.05;
/** A name that programs have asks for less, since long comments are no code. It alone is no sign. */
const CODE_NAMES =
  /^(?:[cm]?[jt]sx?|vue|svelte|css|s[ac]ss|less|php\d?|phtml|inc|p[lmy]|rb|sh|bash|zsh|ps1|bat|cmd|sql|c|cc|cpp|h|hpp|cs|vb|java|kt|go|rs|swift|lua|r|scala|aspx?|ashx|jspx?|cfm|cgi|liquid|njk|twig|ejs|erb|hbs)$/;
const LEAST_NAMED_CODE = 0.15;
const MOST_NAMED_SENTENCES = 0.2;
const SETTINGS_NAMES = /^(?:ya?ml|toml|ini|cfg|conf|config|properties|env|lock)$/;
/** A key with its value, a heading or a comment, or what is indented below a key. */
const SETTING_LINE = /^(?:[#;]|\[[^\]]+\]\s*$|-\s|["']?[\w./-]+["']?\s*[:=]|\s{2,}\S)/;
const LEAST_SETTINGS = 0.8;

/**
 * What a text of program code, of settings or of a database's statements is, or null for a story. Of a page with code in it,
 * `isPage`, it is asked whether there is more in it than the code.
 */
export const codeKind = (text: string, isPage: boolean, extension: string): Kind | null => {
  if (SERVER_CODE.test(text)) {
    const rest = withoutServerCode(text).replace(TAGS, '');
    return isPage && LETTER.test(rest) ? null : 'code';
  }
  if (isPage) return null;
  if (DUMP_START.test(text) && DUMP.test(text) && STATEMENT_END.test(text)) return 'dump';
  const lines = linesOf(text);
  if (SHEBANG.test(text) || isCode(lines, CODE_NAMES.test(extension))) return 'code';
  return SETTINGS_NAMES.test(extension) && shareOf(lines, isSetting) >= LEAST_SETTINGS
    ? 'settings'
    : null;
};

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n', MAX_LINES)
    .filter((line) => line.trim() !== '')
    .map((line) => line.slice(-MAX_LINE_END));

const shareOf = (lines: readonly string[], isOne: (line: string) => boolean): number =>
  lines.filter(isOne).length / lines.length;

const isCode = (lines: readonly string[], isNamed: boolean): boolean => {
  const [first = ''] = lines;
  const isBegun = isNamed || CODE_START.test(first) || isCodeLine(first);
  return (
    isBegun &&
    lines.length >= (isNamed ? 1 : FEWEST_LINES) &&
    lines.some((line) => CODE_SIGN.test(line)) &&
    shareOf(lines, isCodeLine) >= (isNamed ? LEAST_NAMED_CODE : LEAST_CODE) &&
    shareOf(lines, isSentence) <= (isNamed ? MOST_NAMED_SENTENCES : MOST_SENTENCES)
  );
};

const isCodeLine = (line: string): boolean => CODE_LINE.test(line);

const isSetting = (line: string): boolean => SETTING_LINE.test(line);

const isSentence = (line: string): boolean =>
  line.length >= LEAST_SENTENCE && !isCodeLine(line) && SENTENCE.test(line);
