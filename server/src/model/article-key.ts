/** Names one article in one locale: its own, else the one in which all entries of its content type stand. */
export interface ArticleKey {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string;
}

/** One document of a source content type, in all of its locales. */
export type DocumentRef = Omit<ArticleKey, 'locale'>;

const SEPARATOR = '|';

/** The engine's id of an article: opaque to the engine, unique over content types and locales. */
export const toEngineId = ({ uid, documentId, locale }: ArticleKey): string =>
  [uid, documentId, locale].join(SEPARATOR);

/**
 * The way back from {@link toEngineId}.
 *
 * @throws RangeError for a text that `toEngineId` did not make.
 */
export const fromEngineId = (id: string): ArticleKey => {
  const [uid, documentId, locale, ...rest] = id.split(SEPARATOR);
  if (!uid || !documentId || locale === undefined || rest.length > 0) {
    throw new RangeError(`not the id of an article: ${id}`);
  }
  return { uid, documentId, locale };
};

/** Whether two keys name the same article in the same locale. */
export const isSameArticle = (a: ArticleKey, b: ArticleKey): boolean =>
  a.documentId === b.documentId && a.uid === b.uid && a.locale === b.locale;

/** Names a document within a locale. */
export const nameOf = ({ uid, documentId }: DocumentRef): string => `${uid}|${documentId}`;
