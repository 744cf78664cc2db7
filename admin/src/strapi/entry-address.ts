/*
 * Needs: the Content Manager's addresses of lists and entries, and `plugins[i18n][locale]` in them.
 * Seen: 5.37 to 5.54.
 * If it moves: links of ours to entries lead nowhere, and the refresh of a list's selection is not shown.
 */

/** Names an entry in a locale; null where its content type has none. */
export interface EntryRef {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string | null;
}

const LISTS = 'collection-types';

/** The same within the Content Manager, whatever stands before. */
export const pathOf = ({ uid, documentId, locale }: EntryRef): string => {
  const query = locale ? `?plugins[i18n][locale]=${encodeURIComponent(locale)}` : '';
  return `${LISTS}/${uid}/${documentId}${query}`;
};

/** Where the Content Manager edits an entry. The locale is named, since the Content Manager remembers the last one. */
export const addressOf = (entry: EntryRef): string => `/content-manager/${pathOf(entry)}`;

/** The content type whose list is at an address; undefined for others. */
export const listedType = (pathname: string): string | undefined => {
  const [, uid] = new RegExp(`/${LISTS}/([^/?#]+)`).exec(pathname) ?? [];
  return uid && decodeURIComponent(uid);
};
