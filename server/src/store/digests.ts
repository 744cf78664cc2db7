import { createHash } from 'node:crypto';
import { lettersOf } from '../engine/text';
import { titleKey } from '../engine/titles';
import type { TextBlock } from '../engine/model';

/** SHA-256 of a text, in 64 hexadecimal digits. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The key under which a line of a locale finds its article: the digest of the folded title, `''` for a title of no words. */
export const titleDigest = (title: string, locale: string): string => {
  const key = titleKey(title, lettersOf(locale));
  return key === '' ? '' : digest(key);
};

/**
 * What the addresses of an answer refer to: SHA-256 of the body's plain text, its blocks joined by line feeds
 * (the items of a list too). A site that computes the same from the body it holds knows whether the addresses fit.
 */
export const bodyDigest = (blocks: readonly TextBlock[]): string =>
  digest(blocks.map(({ text }) => text).join('\n'));
