import iconv from 'iconv-lite';

/** Bytes as a text of as many characters, so that patterns can look for signs in them. */
export const toLatin1 = (bytes: Uint8Array): string => iconv.decode(bytes, 'latin1');

/** In a file that holds others, their names stand near its beginning or its end. */
const ENDS_BYTES = 1024 * 1024;

/** The beginning and the end of a file, which are all of most files. */
export const endsOf = (bytes: Uint8Array): string =>
  bytes.length <= 2 * ENDS_BYTES
    ? toLatin1(bytes)
    : toLatin1(bytes.subarray(0, ENDS_BYTES)) + toLatin1(bytes.subarray(-ENDS_BYTES));
