import type { Language } from '../../model';

/**
 * Names by which a seeded topic is found in a text of any language. One string holds the names of
 * one kind, separated by bars. Checked by native usage of news agencies (Kyodo, Yonhap, Xinhua, Reuters).
 */
export interface BuiltInNames {
  /** The topic itself: names, people and adjectives. */
  readonly names: readonly string[];
  /** Main cities, institutions and products, which speak of it less surely. */
  readonly marks: readonly string[];
  /** What many countries have under one name; they speak as marks do, where they are this country's. */
  readonly institutions: readonly Institutions[];
  /** Those of the names and marks that mean something else as well. */
  readonly doubtful: readonly DoubtfulNames[];
  /** What holds one of the names but means something else. */
  readonly others: readonly string[];
  /** The same of Japanese, by which Chinese means the topic: 中国地方, the region of Hiroshima; 中国地方政府, of China. */
  readonly japaneseOthers?: readonly string[];
  /** Names found only with these very capitals. */
  readonly cased: readonly string[];
}

export interface Institutions {
  readonly names: readonly string[];
  /** The language in which these words, unexplained, mean this country's own; null where there is none. */
  readonly language: Language | null;
  /** Words for one's own country, as 국내: only a country right beside them makes them another's. */
  readonly isHome?: boolean;
}

export interface DoubtfulNames {
  readonly names: readonly string[];
  /** Where they are doubtful, if not everywhere. */
  readonly language?: Language;
  /** Words of a text in which they mean something else, unless it names the topic otherwise. */
  readonly against: readonly string[];
  /** How a text puts them where they mean something else, by its scan text. */
  readonly among?: RegExp;
  /** Words of a text in which they mean the topic. Without them only another name of it will do; empty: any text will. */
  readonly needs: readonly string[];
}

export const list = (names: string): readonly string[] =>
  names === '' ? [] : names.split('|').map((name) => name.trim());
