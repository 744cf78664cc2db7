import { beginningsOf, decoded, isSamePage, withoutQuery } from './page-address';
import type { DocumentRef } from '../../model';
import { hasLocale, type Articles } from '../../content';
import type { Settings } from '../../settings';

/**
 * The slug that a link of this site holds: of a path (`/news/my-slug`), or of an address that begins as
 * `urlTemplate` does. Null for a link to another site.
 *
 * @example
 * slugOf('/articles/digital-yuan', null);                                        // 'digital-yuan'
 * slugOf('https://a.example/news/x?ref=1', 'https://a.example/news/{slug}'); // 'x'
 * slugOf('https://elsewhere.example/x', null);                                   // null
 */
const slugOf = (url: string, urlTemplate: string | null): string | null => {
  const page = withoutQuery(url);
  const isPath = page.startsWith('/') && !page.startsWith('//');
  const isOurs = isPath || (urlTemplate !== null && isOfSite(page, urlTemplate));
  return isOurs ? decoded(page.slice(page.lastIndexOf('/') + 1)) || null : null;
};

/** Whether a link's slug, which is in NFC, is an article's. */
const isSlug = (linked: string | null, slug: string): boolean =>
  slug !== '' && linked === slug.normalize('NFC');

/** Whether an address is one of the site's, over whichever scheme. */
const isOfSite = (page: string, urlTemplate: string): boolean => {
  const hostOf = (url: string): string | undefined =>
    /^https?:\/\/([^/]+)(?:\/|$)/i.exec(url)?.[1]?.toLowerCase();
  const site = hostOf(urlTemplate);
  return site !== undefined && hostOf(page) === site;
};

/** Finds the articles that links in lines lead to, by the site's own address or by the source's. */
export const createLinks = ({
  settings,
  articles,
}: {
  settings: Settings;
  articles: Articles;
}) => ({
  /** Those of the links that an article of this slug and source may be meant by. */
  leadingTo(
    { slug, sourceUrl }: { slug: string; sourceUrl: string },
    urls: readonly string[]
  ): ReadonlySet<string> {
    const { urlTemplate } = settings.options();
    return new Set(
      urls.filter(
        (url) =>
          url !== '' && (isSamePage(url, sourceUrl) || isSlug(slugOf(url, urlTemplate), slug))
      )
    );
  },

  /** The article of each link that has exactly one; two reads a content type, however many links. */
  async resolve(locale: string, urls: readonly string[]): Promise<Map<string, DocumentRef>> {
    const found = new Map<string, DocumentRef[]>();
    if (urls.length === 0) return new Map();
    const { urlTemplate } = settings.options();
    const bySlug = new Map(urls.map((url) => [url, slugOf(url, urlTemplate)]));
    const slugs = [...new Set(bySlug.values())].filter((slug) => slug !== null);
    const beginnings = [...new Set(urls.flatMap(beginningsOf))];
    for (const source of settings.sources()) {
      if (!hasLocale(source, locale)) continue;
      const entries = await articles.findByLink(source, locale, { slugs, urls, beginnings });
      for (const { documentId, slug, sourceUrl } of entries) {
        const ofEntry = urls.filter(
          (url) => isSamePage(url, sourceUrl) || isSlug(bySlug.get(url) ?? null, slug)
        );
        for (const url of ofEntry) {
          found.set(url, [...(found.get(url) ?? []), { uid: source.uid, documentId }]);
        }
      }
    }
    return new Map(
      [...found].flatMap(([url, targets]) =>
        targets.length === 1 && targets[0] ? [[url, targets[0]] as const] : []
      )
    );
  },
});

export type Links = ReturnType<typeof createLinks>;
