import type { Document, TextBlock } from '../../server/src/engine';

/** Numbers from 0 to below 1. */
export type Chance = () => number;

/** The items in an order of chance (Fisher, Yates). */
export const shuffled = <T>(items: readonly T[], chance: Chance): T[] => {
  const left = [...items];
  const out: T[] = [];
  while (left.length > 0) out.push(...left.splice(Math.floor(chance() * left.length), 1));
  return out;
};

/** What copies are made with: chance, and other articles of the same corpus that lend a headline and words. */
export interface Lender {
  readonly chance: Chance;
  readonly headline: string;
  readonly words: readonly string[];
}

type Change = (document: Document, lender: Lender) => Document;

/** Share of an article that a cut keeps, and share of its words that an edit replaces. */
const KEPT = 0.6;
const REPLACED = 0.1;

const TRAILERS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Reporting by Anna Lee in London and Tom Baker in New York; Editing by Ruth Hall',
    'Read more: the five things to know today, sent to your inbox every morning. Subscribe to our newsletter.',
    '© 2026 Harbour Media Ltd. All rights reserved. No part of this article may be reproduced without permission.',
  ],
  ja: [
    '関連記事：今週の五つのニュース、読者がいま読んでいる記事の一覧はこちら',
    '本記事の無断転載を禁じます。著作権は港湾通信社に帰属します。',
    'メールマガジンの登録はこちらから。公式アカウントのフォローもお願いします。',
  ],
  ko: [
    '김하늘 기자 haneul@example.org',
    '저작권자 © 항만뉴스. 무단전재 및 재배포 금지',
    '관련기사: 이번 주 가장 많이 읽은 뉴스 다섯 가지를 확인하세요. 뉴스레터를 구독하세요.',
  ],
  zh: [
    '责任编辑：李明',
    '版权声明：本文版权归港务新闻社所有，未经授权不得转载。',
    '延伸阅读：本周最受关注的五条新闻。欢迎订阅我们的电子报，关注公众号。',
  ],
};

const segmenters = new Map<string, Intl.Segmenter>();

const segments = (text: string, locale: string, granularity: 'word' | 'sentence'): string[] => {
  const key = `${granularity} ${locale}`;
  const segmenter = segmenters.get(key) ?? new Intl.Segmenter(locale, { granularity });
  segmenters.set(key, segmenter);
  return [...segmenter.segment(text)].map(({ segment }) => segment);
};

const isWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
const isProse = ({ kind }: TextBlock): boolean => kind !== 'code';

/** The words of an article as they stand in it. */
export const wordsOfDocument = ({ blocks, locale }: Document): string[] =>
  blocks
    .filter(isProse)
    .flatMap(({ text }) => segments(text, locale, 'word'))
    .filter(isWord);

/** The beginning, as an agency's client prints it: whole sentences, until so much of the text is there. */
const cut: Change = (document) => {
  const length = document.blocks.reduce((sum, { text }) => sum + text.length, 0);
  let left = length * KEPT;
  const blocks = document.blocks.flatMap((block) => {
    if (left <= 0) return [];
    const kept: string[] = [];
    for (const sentence of segments(block.text, document.locale, 'sentence')) {
      if (left <= 0) break;
      kept.push(sentence);
      left -= sentence.length;
    }
    return [{ ...block, text: kept.join('') }];
  });
  return { ...document, blocks };
};

const headline: Change = (document, lender) => ({ ...document, title: lender.headline });

/** All sentences of the prose in an order of chance, in paragraphs as long as they were. */
const reordered: Change = (document, { chance }) => {
  const parts = document.blocks.map((block) => segments(block.text, document.locale, 'sentence'));
  const sentences = shuffled(
    document.blocks.flatMap((block, i) => (isProse(block) ? (parts[i] ?? []) : [])),
    chance
  );
  const blocks = document.blocks.map((block, i) =>
    isProse(block)
      ? {
          ...block,
          text: sentences
            .splice(0, parts[i]?.length ?? 0)
            .map((one) => one.trim())
            .join(' '),
        }
      : block
  );
  return { ...document, blocks };
};

/** Every word has the same chance to be replaced, by one of the corpus. */
const replaced: Change = (document, { chance, words }) => {
  const edit = (text: string): string =>
    segments(text, document.locale, 'word')
      .map((segment) =>
        isWord(segment) && chance() < REPLACED
          ? (words[Math.floor(chance() * words.length)] ?? segment)
          : segment
      )
      .join('');
  const blocks = document.blocks.map((block) =>
    isProse(block) ? { ...block, text: edit(block.text) } : block
  );
  return { ...document, title: edit(document.title), blocks };
};

const trailed: Change = (document, { chance }) => {
  const trailers = TRAILERS[document.locale.split('-')[0] ?? ''] ?? TRAILERS.en ?? [];
  const added = shuffled(trailers, chance).map((text): TextBlock => ({
    path: 'body',
    block: 0,
    offset: 0,
    kind: 'paragraph',
    text,
    links: [],
  }));
  return { ...document, blocks: [...document.blocks, ...added] };
};

const all =
  (...changes: readonly Change[]): Change =>
  (document, lender) =>
    changes.reduce((changing, change) => change(changing, lender), document);

/** How each kind of copy is made. */
export const COPY_KINDS: Readonly<Record<string, Change>> = {
  cut,
  headline,
  reordered,
  replaced,
  trailer: trailed,
  'cut, headline': all(cut, headline),
  'headline, replaced': all(replaced, headline),
  'reordered, replaced': all(reordered, replaced),
  'cut, replaced, trailer': all(cut, replaced, trailed),
  'headline, reordered, trailer': all(headline, reordered, trailed),
  'all five': all(cut, replaced, headline, reordered, trailed),
};

/** A copy of an article under an id of its own, its blocks counted anew. */
export const copyOf = (document: Document, kind: string, lender: Lender): Document => {
  const changed = COPY_KINDS[kind]?.(document, lender) ?? document;
  const blocks = changed.blocks
    .filter(({ text }) => text.trim() !== '')
    .map((block, i) => ({ ...block, block: i }));
  return { ...changed, id: `${document.id} (${kind})`, blocks };
};
