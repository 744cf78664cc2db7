import type { Kind } from './kind';
import { endsOf, toLatin1 } from './latin1';

/** A file that holds others: how it begins, and by which of their names it is told what it is. */
interface Container {
  readonly start: string;
  readonly kinds: readonly (readonly [Kind, RegExp])[];
  readonly otherwise: Kind;
}

const CONTAINERS: readonly Container[] = [
  {
    // ZIP, whose list of names stands at its end.
    start: 'PK\x03\x04',
    kinds: [
      ['word', /word\/document\d?\.xml/],
      [
        'spreadsheet',
        /xl\/workbook\.(?:xml|bin)|opendocument\.spreadsheet|Index\/CalculationEngine/,
      ],
      ['presentation', /ppt\/presentation\.xml|opendocument\.presentation|Index\/Slide/],
      ['ebook', /epub\+zip/],
      ['document', /opendocument\.text|Index\/Document\.iwa/],
    ],
    otherwise: 'archive',
  },
  { start: 'PK\x05\x06', kinds: [], otherwise: 'archive' },
  {
    // Microsoft's compound files, whose names are in UTF-16.
    start: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    kinds: [
      ['word', /W\0o\0r\0d\0D\0o\0c/],
      ['spreadsheet', /(?:W\0o\0r\0k\0)?[Bb]\0o\0o\0k\0\0/],
      ['presentation', /P\0o\0w\0e\0r\0P\0o\0i\0n\0t/],
      ['mail', /_\0_\0s\0u\0b\0s\0t\0g/],
    ],
    otherwise: 'document',
  },
];

/** What a file that holds others is, by their names; null for any other file. */
export const containerKind = (bytes: Uint8Array): Kind | null => {
  const head = toLatin1(bytes.subarray(0, 8));
  const container = CONTAINERS.find(({ start }) => head.startsWith(start));
  if (!container) return null;
  const names = endsOf(bytes);
  return container.kinds.find(([, name]) => name.test(names))?.[0] ?? container.otherwise;
};
