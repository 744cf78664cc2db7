import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { ArticleKey, DocumentRef } from '../../model';
import { settingsOf } from '../../settings';
import { hostOf } from '../../strapi';

/** The locale of an entry, the default one where none is wanted: `''` for a content type that has none. */
export const localeOf = async (
  strapi: Core.Strapi,
  uid: string,
  wanted: string | undefined
): Promise<string> => {
  const source = settingsOf(strapi).source(uid);
  if (!source) throw new errors.NotFoundError('there is no such article in this locale');
  return source.localized ? (wanted ?? (await hostOf(strapi).locales.default())) : '';
};

/** The article that a path names, in the locale of the query. */
export const articleOfPath = async (
  strapi: Core.Strapi,
  {
    path: { uid, documentId },
    query,
  }: {
    readonly path: DocumentRef;
    readonly query: { readonly locale?: string | undefined };
  }
): Promise<ArticleKey> => ({
  uid,
  documentId,
  locale: await localeOf(strapi, uid, query.locale),
});
