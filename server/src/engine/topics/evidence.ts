import { compareText } from '../model';

/** What an article says of one topic. */
export interface Evidence {
  /** 1 where the title has its name, less for a mark alone, else 0. */
  title: number;
  /** The text was filed from there, or is labelled so. */
  dateline: boolean;
  /** Its mentions in the text, each by what it is and how far down it stands. */
  text: number;
  readonly surfaces: Map<string, number>;
}

/** A name in the title is enough by itself, wherever the text was filed. */
const TITLE_SAYS = 0.8;
/** A place from which a report was filed is what it is about in nearly every case. */
const DATELINE_SAYS = 3;
/** Letters of Latin text after which a mention counts half. */
const HALF_DEPTH = 600;
/** A kanji, kana or syllable holds about as much as this many Latin letters. */
const CJK_LENGTH = 2.5;
/** What makes a topic as likely as not. */
const EVEN = 0.5;
/**
 * The same for a place where the dateline names another one. From 0.8 to 0.95 nothing changes on the training split;
 * the least is taken since a topic that is missed costs an editor more than one to be taken away.
 */
const EVEN_ELSEWHERE = 0.8;
/** Most surfaces shown for a topic. */
const MAX_SURFACES = 8;

export const createEvidence = (): Evidence => ({
  title: 0,
  dateline: false,
  text: 0,
  surfaces: new Map(),
});

/**
 * What a mention counts at a depth of the text: news tells what it is about first and goes into ever
 * lesser detail (the inverted pyramid).
 *
 * @example
 * mentionAt(0, 1);   // 1
 * mentionAt(600, 1); // 0.5
 */
export const mentionAt = (depth: number, says: number): number => says / (1 + depth / HALF_DEPTH);

/**
 * How long a text is, in Latin letters; composed or not makes no difference.
 *
 * @example
 * lettersIn('abc'); // 3
 * lettersIn('日本'); // 5
 */
export const lettersIn = (text: string): number => {
  let letters = 0;
  for (let i = 0; i < text.length; i += 1) letters += widthOf(text.charCodeAt(i));
  return letters;
};

const isWithin = (code: number, first: number, last: number): boolean =>
  code >= first && code <= last;

/** Of a syllable in conjoining letters the first counts, of a letter with marks the letter. */
const widthOf = (code: number): number => {
  if (code < 0x300) return 1;
  if (isWithin(code, 0x1160, 0x11ff) || isWithin(code, 0x300, 0x36f)) return 0;
  if (code === 0x3099 || code === 0x309a) return 0;
  return isWithin(code, 0x1100, 0x115f) || code >= 0x2e80 ? CJK_LENGTH : 1;
};

/** Adds what is said of another topic, such as a city within a country. */
export const addEvidence = (to: Evidence, other: Evidence): void => {
  to.title = Math.max(to.title, other.title);
  to.dateline ||= other.dateline;
  to.text += other.text;
  for (const [surface, count] of other.surfaces) addSurface(to, surface, count);
};

export const addSurface = ({ surfaces }: Evidence, surface: string, count: number): void => {
  surfaces.set(surface, (surfaces.get(surface) ?? 0) + count);
};

/**
 * How surely an article is about a topic, 0–1; 0.5 is as likely as not. Title, dateline and text add up; in the text
 * each further mention tells less. `isElsewhere` says that the topic is a place and the text was filed from another one, which asks for more.
 * The parts and their order follow work on the geographic focus of news (Amitay et al., Web-a-Where, 2004; Andogah et
 * al., Every document has a geographical scope, 2012); the values are fitted on Reuters: docs/relevance.md#topics.
 *
 * @example
 * weightOf({ title: 1, dateline: false, text: 0, surfaces: new Map() }, false); // 0.62
 */
export const weightOf = ({ title, dateline, text }: Evidence, isElsewhere: boolean): number => {
  const said = TITLE_SAYS * title + (dateline ? DATELINE_SAYS : 0) + Math.log1p(text);
  return said / (said + (isElsewhere && !dateline ? EVEN_ELSEWHERE : EVEN));
};

/** The names as they stand in the text, most frequent first. */
export const surfacesOf = ({ surfaces }: Evidence): string[] =>
  [...surfaces]
    .sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
    .slice(0, MAX_SURFACES)
    .map(([surface]) => surface);
