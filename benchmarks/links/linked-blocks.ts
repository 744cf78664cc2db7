import type { TextBlock } from '../../server/src/engine';
import { plainBlocks } from '../shared/plain-markdown';

/** A body as the engine reads it, and the addresses that each of its blocks links to. */
export interface LinkedBody {
  readonly blocks: readonly TextBlock[];
  readonly urls: readonly (readonly string[])[];
}

const LINK = /(?<!!)\[([^\]]*)\]\(\s*([^)\s]*)[^)]*\)/g;
// Characters of private use, which no text of a corpus has, hold the places of links while the body is cut into blocks.
const OPEN = '\uE000';
const CLOSE = '\uE001';
const PLACE = new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'g');

/**
 * The plain blocks of a Markdown text, and where its links stood: targets are taken away, and the words of links too where
 * the text shall not name what it links to.
 *
 * @example
 * linkedBlocks('See [tides](/tides).\n\nNo link.', false).urls; // [['/tides'], []]
 */
export const linkedBlocks = (markdown: string, isBare: boolean): LinkedBody => {
  const urls: string[] = [];
  const marked = markdown.replace(LINK, (_link, words: string, url: string) => {
    urls.push(url);
    return `${isBare ? ' ' : words}${OPEN}${urls.length - 1}${CLOSE}`;
  });
  const blocks = plainBlocks(marked);
  return {
    blocks: blocks.map((block) => ({ ...block, text: block.text.replace(PLACE, '') })),
    urls: blocks.map(({ text }) =>
      [...text.matchAll(PLACE)].map(([, index]) => urls[Number(index)] ?? '')
    ),
  };
};

/** Parts of an address before a document's own path: a language, a section. */
const MAX_DROPPED = 2;

const pathOf = (text: string): string[] =>
  text
    .replace(/^https?:\/\/[^/]*/, '')
    .replace(/[?#].*$/, '')
    .split('/')
    .filter((part) => part !== '')
    .map((part) => part.toLowerCase());

/**
 * Finds the document that an address leads to: the one whose id, without the language before it, is the path of the
 * address, or what is left of it after one or two parts. Addresses elsewhere give null.
 *
 * @example
 * createUrlResolver(['en:docs/gas'])('/en/docs/gas/#fees'); // 'en:docs/gas'
 */
export const createUrlResolver = (ids: readonly string[]) => {
  const byPath = new Map(ids.map((id) => [pathOf(id.replace(/^[\w-]+:/, '')).join('/'), id]));
  return (url: string): string | null => {
    if (/^(?:#|mailto:)/.test(url)) return null;
    const path = pathOf(url);
    for (let dropped = 0; dropped <= MAX_DROPPED && dropped < path.length; dropped += 1) {
      const id = byPath.get(path.slice(dropped).join('/'));
      if (id !== undefined) return id;
    }
    return null;
  };
};
