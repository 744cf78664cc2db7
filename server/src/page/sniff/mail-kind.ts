import type { Kind } from './kind';

const HEADER = /^([A-Za-z][A-Za-z0-9-]{1,60}):[ \t]*(.*)$/;
const CONTINUED = /^[ \t]+\S/;
const MAX_HEADERS = 100;
/** Headers that programs write and no author does. */
const TECHNICAL: ReadonlySet<string> = new Set([
  'message-id',
  'mime-version',
  'received',
  'return-path',
  'delivered-to',
  'content-transfer-encoding',
  'dkim-signature',
  'x-mailer',
  'x-mozilla-status',
  'snapshot-content-location',
]);
const STARTS: readonly (readonly [Kind, RegExp])[] = [
  ['mailbox', /^From \S+ .{0,40}\d{1,2}:\d{2}:\d{2}.{0,20}\n[A-Za-z][\w-]*:/],
  ['webArchive', /^WARC\/\d/],
  ['http', /^HTTP\/\d(?:\.\d)? \d{3}\b/],
  ['calendar', /^BEGIN:VCALENDAR\n/],
  ['contacts', /^BEGIN:VCARD\n/],
  ['shortcut', /^\[InternetShortcut\]\n/],
];

/** What a text in the form of a message is: an e-mail, a page saved as one, or another that begins with its own headers. */
export const mailKind = (text: string): Kind | null => {
  const start = STARTS.find(([, pattern]) => pattern.test(text));
  if (start) return start[0];
  const headers = readHeaders(text);
  if (/^multipart\/related\b/i.test(headers.get('content-type') ?? '')) return 'webArchive';
  if (headers.has('snapshot-content-location')) return 'webArchive';
  const isSent = [...headers.keys()].some((name) => TECHNICAL.has(name));
  return isSent || isWritten(headers) ? 'mail' : null;
};

/** A memo names its sender too, but by no address. */
const isWritten = (headers: ReadonlyMap<string, string>): boolean =>
  (headers.get('from') ?? '').includes('@') && headers.has('subject');

/** The lines of the form `Name: value` that a text begins with; a later one of the same name is passed over. */
const readHeaders = (text: string): ReadonlyMap<string, string> => {
  const headers = new Map<string, string>();
  for (const line of text.split('\n', MAX_HEADERS)) {
    const [, name, value = ''] = HEADER.exec(line) ?? [];
    if (name === undefined && (headers.size === 0 || !CONTINUED.test(line))) break;
    if (name !== undefined && !headers.has(name.toLowerCase())) {
      headers.set(name.toLowerCase(), value);
    }
  }
  return headers;
};
