/*
 * Needs: the hook `strapi::content-types.beforeSync`, which tells of the content types of the start before.
 * Seen: 5.37 to 5.54.
 * If it moves: covers that a start without the plugin removed are not put back.
 */
import type { Core } from '@strapi/strapi';

/** Says, before Strapi compares its tables, whether the start before this one knew a content type; not at the first start. */
export const onLastStart = (
  strapi: Core.Strapi,
  uid: string,
  tell: (wasKnown: boolean) => void
): void => {
  strapi
    .hook('strapi::content-types.beforeSync')
    .register(({ oldContentTypes }: { oldContentTypes?: Record<string, unknown> | null }) => {
      if (oldContentTypes) tell(uid in oldContentTypes);
    });
};
