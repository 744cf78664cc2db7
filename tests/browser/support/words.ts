import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './folders';

/** Where the words of the panel lie, a file a language. */
export const TRANSLATIONS = join(ROOT, 'admin/src/translations');

/** The words of a language by key. */
export const readWords = (language: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(join(TRANSLATIONS, `${language}.json`), 'utf8')) as Record<
    string,
    string
  >;
