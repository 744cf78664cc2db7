import type { Core } from '@strapi/strapi';
import { UID } from '../model';
import { guarded } from '../strapi';
import { settingsOf } from '../settings';
import type { DocumentContext, DocumentMiddleware } from '../strapi';
import { indexingOf } from './service';

/** Actions that change what is published, whatever their parameters say. */
const PUBLISHING: ReadonlySet<string> = new Set(['publish', 'unpublish', 'delete']);
/** Actions that publish only when told to: REST and GraphQL publish this way, without the action `publish`. */
const WRITING: ReadonlySet<string> = new Set(['create', 'update', 'clone']);

/** Whether what readers see may have changed. Without draft & publish every write changes it. */
const changesPublished = (
  strapi: Core.Strapi,
  { uid, action, params }: DocumentContext
): boolean => {
  if (PUBLISHING.has(action)) return true;
  if (!WRITING.has(action)) return false;
  const options = strapi.contentTypes[uid as keyof typeof strapi.contentTypes]?.options;
  return params.status === 'published' || options?.draftAndPublish !== true;
};

const concernsUs = (strapi: Core.Strapi, uid: string): boolean =>
  uid === UID.topic || uid === UID.glossaryTerm || settingsOf(strapi).source(uid) !== undefined;

/** Leaves a hint after every commit that changes what readers see. */
export const hints =
  ({ strapi }: { strapi: Core.Strapi }): DocumentMiddleware =>
  async (ctx, next) => {
    const result = (await next()) as { documentId?: string } | null;
    await guarded(strapi, 'follow a save', async () => {
      if (!concernsUs(strapi, ctx.uid) || !changesPublished(strapi, ctx)) return;
      const documentId = result?.documentId ?? ctx.params.documentId;
      if (documentId)
        await indexingOf(strapi).hints.leaveAfterCommit([{ uid: ctx.uid, documentId }]);
    });
    return result;
  };
