import { seenEnd, seenText } from './letters';
import type { Range } from './sentences';

/** What may follow in an address of the web; Chinese, Japanese and Korean go on behind one without a space. */
const TAIL = "[!#-'*-;=?-~]";
const URL = new RegExp(`(?:\\b[a-z][a-z+]{1,9}://|\\bmailto:|\\bwww\\.)${TAIL}*`, 'giu');
const E_MAIL = /(?<![\w.%+-])[\w.%+-]{1,64}[@＠][a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/giu;
/** Latin ones end before letters of another script: `@coinが`; `#12が` is a number. */
const HANDLE = /(?<![\w@＠])[@＠](?:[\w.-]{1,64}|\p{L}[\p{L}\p{M}\p{N}_]{0,63})/gu;
const HASHTAG =
  /(?<![\w&])[#＃](?:\d{0,8}[a-zA-Z_]\w{0,99}|(?![a-zA-Z])\p{L}[\p{L}\p{M}\p{N}_]{0,99})/gu;

/** Names of files and domains, with the folders before and the path behind: `docs/ledger.csv`, `coin.example/faq`, 台湾.pdf. */
const FOLDERS = '(?:[\\w~-]{1,63}/){0,8}';
const STEM =
  '(?:[\\w-]{1,63}|\\p{sc=Han}{1,32}|\\p{sc=Hangul}{1,32}|\\p{sc=Hiragana}{1,32}|[\\p{sc=Katakana}ー]{1,32})';
/** In letters of one case, or it is a sentence that follows without a space; two of them, or it is `U.S.` or `e.g.` */
const ENDING = '\\.(?:[a-z][a-z0-9]{1,23}|[A-Z][A-Z0-9]{1,4})(?![\\w-])';
const NAME = `(?<![\\w.~-])${FOLDERS}${STEM}(?:\\.[\\w-]{1,63}){0,8}${ENDING}(?:[/?#]${TAIL}*)?`;

const KINDS: readonly RegExp[] = [URL, E_MAIL, HANDLE, HASHTAG, new RegExp(NAME, 'gu')];
/** A quicker test, since most texts have none. */
const MAYBE = /[@＠#＃]|\.[a-zA-Z]|:\/\/|mailto:/u;

/**
 * Where a text has bare addresses of the web, e-mail addresses, handles, hashtags and names of files, which are no prose.
 *
 * @example
 * writtenAddresses('Write to coin@bank.example now'); // [{ start: 9, end: 26 }]
 */
export const writtenAddresses = (original: string): Range[] => {
  if (!MAYBE.test(original)) return [];
  const { text, places } = seenText(original);
  return KINDS.flatMap((kind) =>
    Array.from(text.matchAll(kind), ({ index, 0: found }) => {
      const start = places[index] ?? 0;
      const end = places[index + found.length] ?? original.length;
      return { start, end: seenEnd(original, start, end) };
    })
  );
};
