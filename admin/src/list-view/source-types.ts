import { listedType } from '../strapi/entry-address';

/** The content types whose lists said that they take part. */
const sourceTypes = new Set<string>();

/** Remembers the content type of a list's address: what Strapi asks of columns names none, and an action knows its name alone. */
export const noteSourceType = (pathname: string): void => {
  const uid = listedType(pathname);
  if (uid) sourceTypes.add(uid);
};

/** Whether a content type takes part, as far as its list was shown. */
export const isSourceType = (uid: string): boolean => sourceTypes.has(uid);
