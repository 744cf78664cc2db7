import { matchTerms } from '../matching';
import type { Document } from '../model';
import { mayBegin, toScanText, withoutInvisible, type Letters, type ScanText } from '../text';
import { letterNamesIn } from './country-letters';
import { readDateline, type Dateline } from './datelines';
import type { TopicDetector } from './detector';
import { SURE, type Meaning } from './meanings';

/** A stretch of an article that is read by itself. */
export interface Part {
  readonly isTitle: boolean;
  readonly scan: ScanText;
  readonly dateline: Dateline | null;
}

/** A name found in an article. */
export interface Name {
  readonly part: Part;
  readonly meaning: Meaning;
  /** Units of the part's scan text. */
  readonly start: number;
  readonly end: number;
}

/** Longer than any phrase that is kept: see `spellings`. */
const LONGEST_PHRASE = 120;

/** The title, the excerpt and the blocks but code, in order. */
export const partsOf = (
  { title, excerpt, blocks }: Document,
  { letters }: Pick<TopicDetector, 'letters'>
): Part[] => {
  const partOf = (text: string, place: PartPlace): Part => toPart(text, letters, place);
  const opening = blocks.find(({ kind }) => kind === 'paragraph');
  const texts = blocks.filter(({ kind }) => kind !== 'code');
  return [
    partOf(title, { isTitle: true, isOpening: false }),
    partOf(excerpt, { isTitle: false, isOpening: true }),
    ...texts.map((block) => partOf(block.text, { isTitle: false, isOpening: block === opening })),
  ];
};

interface PartPlace {
  readonly isTitle: boolean;
  readonly isOpening: boolean;
}

const toPart = (written: string, letters: Letters, { isTitle, isOpening }: PartPlace): Part => {
  const text = withoutInvisible(written);
  const dateline = isOpening ? readDateline(text) : null;
  return { isTitle, scan: toScanText(text, letters), dateline };
};

/** The names of topics in a part, as its letters have them; what they mean there is not decided. */
export const namesIn = (part: Part, detector: TopicDetector): Name[] => {
  const matches = matchTerms(part.scan, detector.meanings.trie);
  const named = matches.flatMap(({ pattern, start, end }): Name[] => {
    const meaning = detector.meanings.of(pattern);
    return meaning === undefined ? [] : [{ part, meaning, start, end }];
  });
  const lettered = letterNamesIn(part.scan)
    .filter(({ start, end }) => !matches.some((match) => match.start < end && match.end > start))
    .map(({ keys, start, end }): Name => {
      const topics = keys.flatMap((key) => detector.byKey.get(key) ?? []);
      return { part, meaning: { ...SURE, topics }, start, end };
    });
  return [...named, ...lettered].flatMap((name) => {
    const topics = name.meaning.topics.filter((topic) => !isExcepted(topic, name, detector));
    return topics.length === 0 ? [] : [{ ...name, meaning: { ...name.meaning, topics } }];
  });
};

/** Whether a phrase that is an exception of a topic covers a place. */
const isExcepted = (
  topic: string,
  { part: { scan }, start, end }: Name,
  { exceptions }: TopicDetector
): boolean => {
  if (exceptions === null) return false;
  for (let from = start; from >= 0 && end - from <= LONGEST_PHRASE; from -= 1) {
    if (!mayBegin(scan.kinds, from)) continue;
    let state = 0;
    for (let at = from; at < scan.length; at += 1) {
      state = exceptions.step(state, scan.keys[at] ?? 0);
      if (state === 0) break;
      if (at + 1 >= end && exceptions.valuesAt(state)?.includes(topic) === true) return true;
    }
  }
  return false;
};
