import iconv from 'iconv-lite';
import { pageFormat, toLatin1 } from '../sniff';
import { declaredCharset, DECLARATION_BYTES } from './declared-charset';

/** A page of words is some hundred kilobytes at most; more is no article. */
export const MAX_BYTES = 5 * 1024 * 1024;

/** A text, or what is wrong with the bytes; a fault goes on after the file's name. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'fault'; readonly fault: string };

interface Bom {
  readonly bytes: readonly number[];
  readonly charset: 'utf-8' | 'utf-16le' | 'utf-16be';
}

const BOMS: readonly Bom[] = [
  { bytes: [0xef, 0xbb, 0xbf], charset: 'utf-8' },
  { bytes: [0xff, 0xfe], charset: 'utf-16le' },
  { bytes: [0xfe, 0xff], charset: 'utf-16be' },
];

/** Names that the WHATWG Encoding Standard reads as another charset than they say. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['iso88591', 'windows-1252'],
  ['latin1', 'windows-1252'],
  ['usascii', 'windows-1252'],
  ['ascii', 'windows-1252'],
  ['iso88599', 'windows-1254'],
  ['latin5', 'windows-1254'],
  ['iso885911', 'windows-874'],
  ['xsjis', 'shift_jis'],
  ['sjis', 'shift_jis'],
  ['mskanji', 'shift_jis'],
  ['windows31j', 'shift_jis'],
  ['cp932', 'shift_jis'],
  ['xeucjp', 'euc-jp'],
  ['ksc56011987', 'euc-kr'],
  ['windows949', 'euc-kr'],
  ['uhc', 'euc-kr'],
  ['gb2312', 'gb18030'],
  ['gbk', 'gb18030'],
  ['xgbk', 'gb18030'],
  ['cp936', 'gb18030'],
  ['big5hkscs', 'big5'],
  ['xxbig5', 'big5'],
]);
/** Charsets that stand for text; iconv-lite also knows `hex`, `base64` and UTF-7, which do not. */
const READABLE =
  /^(?:shiftjis|eucjp|euckr|gb18030|big5|windows(?:874|125[0-8])|cp125[0-8]|iso8859(?:[1-9]|1[0-6])|koi8[ru]|macintosh|macroman)$/;
/** A page that can be read as ASCII up to its declaration is not UTF-16, whatever it says. */
const UNICODE = /^(?:utf8|utf16|utf16le|utf16be|unicode11utf8|unicode|ucs2)$/;

/**
 * The text of a file: by its byte order mark, else by the charset that it declares, else as UTF-8.
 * Bytes that do not fit are a fault, never a text with replacement characters in it.
 */
export const decode = (bytes: Uint8Array, fileName: string): Decoded => {
  if (bytes.length > MAX_BYTES) {
    return fault(
      `is larger than ${MAX_BYTES / 1024 / 1024} MB: split it, or remove what is not text`
    );
  }
  const bom = BOMS.find((mark) => mark.bytes.every((byte, i) => bytes[i] === byte));
  const content = bom ? bytes.subarray(bom.bytes.length) : bytes;
  if (bom && bom.charset !== 'utf-8') return decodeUtf16(content, bom.charset);
  if (content.includes(0)) return noText();
  const head = toLatin1(content.subarray(0, DECLARATION_BYTES));
  const declared = bom ? null : declaredCharset(head, pageFormat(fileName, head));
  const charset = declared === null ? 'utf-8' : charsetOf(declared);
  if (charset === null) {
    return fault(`declares the charset “${declared}”, which is not known here: save it as UTF-8`);
  }
  if (charset === 'utf-8') return decodeUtf8(content, declared ?? bom?.charset ?? null);
  const text = iconv.decode(content, charset, { stripBOM: false });
  return text.includes('\ufffd') ? misdeclared(declared ?? charset) : { kind: 'text', text };
};

const decodeUtf8 = (bytes: Uint8Array, stated: string | null): Decoded => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { kind: 'text', text };
  } catch {
    return stated === null
      ? fault(
          'is not valid UTF-8 and declares no charset: save it as UTF-8, or declare its charset'
        )
      : misdeclared(stated);
  }
};

const decodeUtf16 = (bytes: Uint8Array, charset: 'utf-16le' | 'utf-16be'): Decoded => {
  if (bytes.length % 2 === 1) {
    return fault('ends in the middle of a UTF-16 character: fetch or save it again');
  }
  const text = iconv.decode(bytes, charset, { stripBOM: false });
  return text.includes('\0') ? noText() : { kind: 'text', text };
};

/** The charset to decode with for a declared name, or null where the name is not known. */
const charsetOf = (declared: string): string | null => {
  const key = declared.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (UNICODE.test(key)) return 'utf-8';
  const charset = ALIASES.get(key) ?? key;
  const isReadable = READABLE.test(charset.replace(/[^a-z0-9]/g, ''));
  return isReadable && iconv.encodingExists(charset) ? charset : null;
};

const fault = (sentence: string): Decoded => ({ kind: 'fault', fault: sentence });

const noText = (): Decoded =>
  fault('is not text, for it holds NUL bytes: save it as UTF-8, as text, Markdown or HTML');

const misdeclared = (charset: string): Decoded =>
  fault(
    `is not valid ${charset}, which it declares: save it as UTF-8, or declare its true charset`
  );
