import { containerKind } from './container-kind';
import type { Kind } from './kind';
import { endsOf, toLatin1 } from './latin1';

/** Signatures stand within the first bytes; that of a tar archive is the last. */
const HEAD_BYTES = 512;

/**
 * How files begin, as the shared MIME database (freedesktop.org) and the WHATWG's MIME Sniffing have it. One of letters
 * alone asks for a byte behind them that no text has.
 */
const SIGNATURES: readonly (readonly [Kind, RegExp])[] = [
  ['pdf', /^\s*%PDF-\d\.\d\s*?[\r\n]/],
  ['postscript', /^%!PS-Adobe/],
  ['document', /^\{\\rtf\d/],
  ['picture', /^\x89PNG\r\n|^\xff\xd8\xff|^GIF8[79]a[^]{0,9}\0|^RIFF[^]{4}WEBP|^8BPS\0/],
  [
    'picture',
    /^(?:II\*\0|MM\0\*)|^BM[^]{4}\0\0\0\0|^\0\0[\x01\x02]\0[^]\0|^[^]{4}ftyp(?:hei|hev|mif|avif)/,
  ],
  ['picture', /^AT&TFORM[^]{4}DJV|^\0\0\0\x0c(?:jP|JXL)/],
  [
    'recording',
    /^[^]{4}ftyp|^ID3[\x02-\x04]|^OggS\0|^fLaC\0|^RIFF[^]{4}(?:WAVE|AVI )|^\x1aE\xdf\xa3|^FLV\x01|^\xff[\xf1\xf2\xf3\xf9\xfb]|^MThd\0/,
  ],
  ['font', /^(?:wOFF|wOF2)[\0\x01]|^OTTO\0|^\0\x01\0\0\0/],
  [
    'archive',
    /^\x1f\x8b|^BZh\d1AY&SY|^\xfd7zXZ\0|^7z\xbc\xaf|^Rar!\x1a|^\(\xb5\/\xfd|^[^]{257}ustar/,
  ],
  ['program', /^\x7fELF|^MZ[^]{0,60}\0|^\xca\xfe\xba\xbe|^[\xce\xcf]\xfa\xed\xfe|^\0asm/],
  ['database', /^SQLite format 3\0/],
  ['ebook', /^[^]{60}BOOKMOBI|^ITSF\0/],
  ['mailbox', /^!BDN/],
  ['macNotes', /^\0\x05\x16\x07|^\0\0\0\x01Bud1/],
];
const BINARY_PLIST = 'bplist00';
const WEB_ARCHIVE_KEY = 'WebMainResource';

/**
 * What a file is by its first bytes, or null where they may be those of a text. Its name has no say: a picture that is
 * called a page is a picture.
 */
export const kindOfBytes = (bytes: Uint8Array): Kind | null => {
  const head = toLatin1(bytes.subarray(0, HEAD_BYTES));
  if (head.startsWith(BINARY_PLIST)) {
    return endsOf(bytes).includes(WEB_ARCHIVE_KEY) ? 'webArchive' : 'shortcut';
  }
  return containerKind(bytes) ?? SIGNATURES.find(([, start]) => start.test(head))?.[0] ?? null;
};
