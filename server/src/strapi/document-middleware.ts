/*
 * Needs: `strapi.documents.use`, which Strapi documents; its context is typed by action, ours by what all actions share.
 * Seen: 5.37 to 5.54.
 * If it moves: changes are found by the reconciler alone, later.
 */
/** What Strapi tells a document middleware, as far as ours look at it. */
export interface DocumentContext {
  readonly uid: string;
  readonly action: string;
  readonly params: {
    documentId?: string;
    locale?: string | string[] | null;
    status?: string;
    data?: Record<string, unknown>;
  };
}

/** `next` does the editor's work; it is never inside a `try` of ours. */
export type DocumentMiddleware = (
  ctx: DocumentContext,
  next: () => Promise<unknown>
) => Promise<unknown>;
