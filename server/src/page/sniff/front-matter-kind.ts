import type { Kind } from './kind';
import type { PageFormat } from './page-format';

const FENCED = /^---[ \t]*\n([^]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;
/** With its end or without: nothing else begins so. */
const TOML = /^\+\+\+[ \t]*\n\s*(?:#[^\n]*\n\s*)*[\w."'-]+[ \t]*=/;
const OPENING = /^---[ \t]*\n/;
const MAX_LENGTH = 64 * 1024;
/** A line of front matter: a key, what belongs to the key before, or a comment. */
const KEY_LINE = /^(?:["']?[\w-]+["']?[ \t]*:(?:[ \t]|$)|[ \t]+\S|-[ \t]|#)/;
/** Keys by which front matter is told from a rule and a line with a colon. */
const COMMON_KEY =
  /^["']?(?:title|date|draft|published|layout|slug|tags|categories|author|description|permalink)["']?[ \t]*:/im;

/** What is wrong with the front matter that a text begins with, or null where it has none, or some that is read. */
export const frontMatterKind = (text: string, format: PageFormat): Kind | null => {
  const head = text.slice(0, MAX_LENGTH).trimStart();
  if (TOML.test(head)) return 'tomlFrontMatter';
  if (!OPENING.test(head)) return null;
  const inside = FENCED.exec(head)?.[1];
  if (inside !== undefined) {
    return format !== 'markdown' && COMMON_KEY.test(inside) ? 'frontMatter' : null;
  }
  return isOpen(head.replace(OPENING, '')) ? 'openFrontMatter' : null;
};

/** Whether lines up to the first blank one are keys without an end. */
const isOpen = (text: string): boolean => {
  const end = text.search(/\n[ \t]*\n|$/);
  const block = text.slice(0, end).trimEnd();
  return COMMON_KEY.test(block) && block.split('\n').every((line) => KEY_LINE.test(line));
};
