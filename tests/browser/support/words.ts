import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IS_LONG } from '../../support/long-form';
import { ROOT } from './folders';

/** Where the words of the panel lie, a file a language. */
export const TRANSLATIONS = join(ROOT, 'admin/src/translations');

/** The words of a language by key. */
export const readWords = (language: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(join(TRANSLATIONS, `${language}.json`), 'utf8')) as Record<
    string,
    string
  >;

/** The languages beside English in which every screen is looked at; in the short form one stands for the others. */
export const SHOWN_LANGUAGES = IS_LONG ? ['ja', 'ko', 'zh-Hans', 'zh'] : ['ja'];
