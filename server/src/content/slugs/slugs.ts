import { toSlug } from './to-slug';
import type { Slugged, SluggedRef } from './slug-store';

/** How long a slug that was just given counts as taken, though its row may not be committed yet. */
const RESERVED_MS = 60_000;

/** A slug given for a save that is under way. */
export interface GivenSlug {
  readonly slug: string;
  /** Told at the end of the save: the document that has the slug now, undefined where the save failed. */
  readonly settle: (documentId: string | undefined) => void;
}

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
        const name = [uid, locale, slug].join('|');
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

    /** Whether the document has this very slug in the locale already, which then stays as it is whatever the rule. */
    holds: slugged.holds,

    write: slugged.write,
  };
};

export type Slugs = ReturnType<typeof createSlugs>;
