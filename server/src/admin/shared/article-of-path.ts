import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { ArticleKey, DocumentRef } from '../../model';
import { settingsOf } from '../../settings';

/** The locale of an article, as the settings tell it. */
export const localeOf = async (
  strapi: Core.Strapi,
  uid: string,
  wanted: string | undefined
): Promise<string> => {
  if (!settingsOf(strapi).source(uid)) {
    throw new errors.NotFoundError('there is no such article in this locale');
  }
  return settingsOf(strapi).localeOf(uid, wanted);
};

/** The entry that a body names, in the default locale where it names none. */
export const entryOfBody = async (
  strapi: Core.Strapi,
  { uid, documentId, locale }: DocumentRef & { readonly locale?: string | null | undefined }
): Promise<ArticleKey> => ({
  uid,
  documentId,
  locale: await settingsOf(strapi).localeOf(uid, locale),
});

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
