import { useCallback } from 'react';
import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';

/** What a request that changes something resolves to. */
export type Outcome = { readonly data: unknown } | { readonly error: unknown };

/** What went wrong; undefined where nothing did. */
export const errorOf = (outcome: Outcome): unknown =>
  'error' in outcome ? outcome.error : undefined;

/** Tells how a request ended: what went wrong in the server's words, or `done` where all went well. */
export const useOutcome = () => {
  const { formatAPIError } = useAPIErrorHandler();
  const { toggleNotification } = useNotification();
  return useCallback(
    (outcome: Outcome, done?: string): void => {
      const error = errorOf(outcome);
      // Strapi's own requests fail so.
      const fault = error as Parameters<typeof formatAPIError>[0] | undefined;
      if (fault) toggleNotification({ type: 'danger', message: formatAPIError(fault) });
      else if (done) toggleNotification({ type: 'success', message: done });
    },
    [formatAPIError, toggleNotification]
  );
};
