import { beginningsOf, decoded, isSamePage, withoutQuery } from './page-address';
import type { DocumentRef } from '../../model';
import { hasLocale, type Articles } from '../../content';
import type { Settings } from '../../settings';
import { inPages, nextTurn } from '../../store';

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

/** Links of one statement: SQLite takes a condition of at most 1,000 parts, and a link is up to ten. */
const LINKS_PAGE = 100;

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

  /** The article of each link that has exactly one; a read a content type for each page of links. */
  async resolve(locale: string, urls: readonly string[]): Promise<Map<string, DocumentRef>> {
    const found = new Map<string, DocumentRef[]>();
    const { urlTemplate } = settings.options();
    const sources = settings.sources().filter((source) => hasLocale(source, locale));
    for (const page of inPages(urls, LINKS_PAGE)) {
      const bySlug = new Map(page.map((url) => [url, slugOf(url, urlTemplate)]));
      const slugs = [...new Set(bySlug.values())].filter((slug) => slug !== null);
      const beginnings = [...new Set(page.flatMap(beginningsOf))];
      for (const source of sources) {
        await nextTurn();
        const asked = { slugs, urls: page, beginnings };
        for (const entry of await articles.findByLink(source, locale, asked)) {
          const { documentId, slug, sourceUrl } = entry;
          const ofEntry = page.filter(
            (url) => isSamePage(url, sourceUrl) || isSlug(bySlug.get(url) ?? null, slug)
          );
          for (const url of ofEntry) {
            found.set(url, [...(found.get(url) ?? []), { uid: source.uid, documentId }]);
          }
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
