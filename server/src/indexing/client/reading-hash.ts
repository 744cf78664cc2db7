import type { Options } from '../../model';
import { ANALYZER_VERSION } from '../../engine';
import { digest } from '../../store';

/**
 * Identifies how an article was read; one read in another way is read again. Words in Chinese and Japanese are found with
 * `Intl.Segmenter`, whose dictionaries come with ICU, so an upgrade of Node counts as well.
 */
export const readingHash = (
  vocabularyHash: string,
  { markers, glossary }: Pick<Options, 'markers' | 'glossary'>,
  icu: string | undefined = process.versions.icu
): string => digest(JSON.stringify([ANALYZER_VERSION, icu, vocabularyHash, markers, glossary]));
