import { errors } from '@strapi/utils';
import { UID, type ArticleKey } from '../model';
import type { Settings } from '../settings';

/** An article as a caller names it: our own content type and the default locale go without saying. */
export interface ArticleInput {
  readonly documentId: string;
  readonly uid?: string;
  readonly locale?: string | null;
}

/** Names an article in full. */
export const createKeyOf =
  ({ settings }: { settings: Settings }) =>
  async ({ documentId, uid = UID.article, locale }: ArticleInput): Promise<ArticleKey> => {
    const source = settings.source(uid);
    if (!source) throw new errors.ValidationError(`${uid} is not a source of connections`);
    if (typeof documentId !== 'string' || documentId === '') {
      throw new errors.ValidationError('the article must be named by its documentId');
    }
    return { uid, documentId, locale: await settings.localeOf(uid, locale) };
  };
