import { isGlossaryLabel } from '../parts';

/** `::: glossary`, as VuePress and Pandoc write a box. */
const COLON_FENCE = /^:{3,}[ \t]*(\S.{0,80}?)[ \t]*$/u;
const COLON_END = /^:{3,}[ \t]*$/;
/** `!!! glossary "Title"`, as MkDocs writes it; what is indented belongs to it. */
const BANG = /^(?:!!!|\?\?\?\+?)[ \t]+([^\s"]+)[ \t]*(?:"([^"]{0,100})")?[ \t]*$/u;
const INDENTED = /^(?: {4}|\t)/;
const CODE_FENCE = /^ {0,3}(`{3,}|~{3,})/;

/**
 * Markdown with its glossary admonitions written as quotes, which is what Markdown itself knows of boxes.
 * Other admonitions stay as they are, and so does code.
 *
 * @example
 * toQuotes('::: glossary\nWhat is a spit?\n:::'); // '\n> glossary\n> What is a spit?\n'
 */
export const toQuotes = (markdown: string): string => {
  if (!/^(?::::|!!!|\?\?\?)/m.test(markdown)) return markdown;
  const lines: string[] = [];
  let code: string | null = null;
  let box: 'colon' | 'bang' | null = null;
  for (const line of markdown.split('\n')) {
    const fence = CODE_FENCE.exec(line)?.[1] ?? null;
    if (code !== null) {
      lines.push(line);
      if (fence?.startsWith(code)) code = null;
    } else if (box === 'colon' && COLON_END.test(line)) {
      lines.push('');
      box = null;
    } else if (box === 'colon' || (box === 'bang' && (INDENTED.test(line) || line.trim() === ''))) {
      lines.push(`> ${line.replace(INDENTED, '')}`);
    } else {
      if (box === 'bang') lines.push('');
      const opened = openBox(line);
      box = opened?.box ?? null;
      code = fence;
      lines.push(...(opened?.lines ?? [line]));
    }
  }
  return lines.join('\n');
};

const openBox = (line: string): { box: 'colon' | 'bang'; lines: string[] } | null => {
  const label = COLON_FENCE.exec(line)?.[1];
  if (label !== undefined && isGlossaryLabel(label))
    return { box: 'colon', lines: ['', `> ${label}`] };
  const [, kind, title] = BANG.exec(line) ?? [];
  if (kind === undefined || !isGlossaryLabel(kind)) return null;
  return { box: 'bang', lines: ['', `> ${kind}`, ...(title === undefined ? [] : [`> ${title}`])] };
};
