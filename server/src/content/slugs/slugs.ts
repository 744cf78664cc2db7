import slugify from 'slugify';
import type { Slugged, SluggedRef } from './slug-store';

/** Everything but letters, their marks, digits, blanks and hyphens, of any script. */
const NOT_IN_A_SLUG = /[^\p{L}\p{M}\p{N}\s-]/gu;

/** Readable in an address bar and short enough for a suffix. */
const MAX_LENGTH = 120;

/** How long a slug that was just given counts as taken, though its row may not be committed yet. */
const RESERVED_MS = 60_000;

/** A slug given for a save that is under way. */
export interface GivenSlug {
  readonly slug: string;
  /** Told at the end of the save: the document that has the slug now, undefined where the save failed. */
  readonly settle: (documentId: string | undefined) => void;
}

/**
 * A readable slug that keeps the letters of every script, since browsers and search engines show them as they are:
 * a transliterated Japanese title is no word to a Japanese reader. `''` where the text has no letters or digits.
 *
 * @example
 * toSlug('Web3 in Busan: what next?'); // 'web3-in-busan-what-next'
 * toSlug('釜山市、Ｗｅｂ３産業を育成');    // '釜山市web3産業を育成'
 */
const toSlug = (text: string): string => {
  const slug = slugify(text.normalize('NFKC').replaceAll(/[/_・･:：|｜、。,]/g, ' '), {
    lower: true,
    remove: NOT_IN_A_SLUG,
  });
  return Array.from(slug.replaceAll(/-+/g, '-'))
    .slice(0, MAX_LENGTH)
    .join('')
    .replaceAll(/^-+|-+$/g, '');
};

/** Gives entries slugs that are unique within their content type and locale. */
export const createSlugs = ({ slugged }: { slugged: Slugged }) => {
  /** A document that is being created has no id yet: nobody else may have its slug meanwhile. */
  const reserved = new Map<string, { documentId: string | undefined; until: number }>();

  const isReserved = (name: string, documentId: string | undefined): boolean => {
    const entry = reserved.get(name);
    if (entry === undefined || entry.until <= Date.now()) return false;
    return entry.documentId === undefined || entry.documentId !== documentId;
  };

  const forgetOld = (): void => {
    const now = Date.now();
    for (const [name, { until }] of reserved) if (until <= now) reserved.delete(name);
  };

  return {
    /**
     * The wanted slug made from `text`, or the first of `text-2`, `text-3` … that no other document of the locale has.
     * `documentId` is the document that asks, which may keep its own.
     */
    async unique(
      uid: string,
      text: string,
      { locale, documentId }: SluggedRef
    ): Promise<GivenSlug> {
      const base = toSlug(text) || (uid.split('.').pop() ?? 'entry');
      const used = await slugged.findTaken(uid, base, { locale, documentId });
      forgetOld();
      for (let count = 1; ; count += 1) {
        const slug = count === 1 ? base : `${base}-${count}`;
        const name = [uid, locale ?? '', slug].join('|');
        if (used.has(slug) || isReserved(name, documentId)) continue;
        const until = Date.now() + RESERVED_MS;
        reserved.set(name, { documentId, until });
        const settle = (owner: string | undefined): void => {
          if (owner === undefined) reserved.delete(name);
          else reserved.set(name, { documentId: owner, until });
        };
        return { slug, settle };
      }
    },

    /** Whether the document has a slug in the locale: a translation that is saved for the first time has none. */
    async has(uid: string, documentId: string, locale: string): Promise<boolean> {
      const slug = await slugged.find(uid, documentId, locale);
      return slug !== null && slug.trim() !== '';
    },

    write: slugged.write,
  };
};

export type Slugs = ReturnType<typeof createSlugs>;
