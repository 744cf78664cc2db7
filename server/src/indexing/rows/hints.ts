import type { Core } from '@strapi/strapi';
import type { DocumentRef } from '../../model';
import type { DerivedTables, HintRow } from '../../store';
import { afterCommit, guarded } from '../../strapi';

/**
 * Tells the lease holder, wherever it runs, that a document was published, unpublished or deleted.
 * A hint is a row written after the commit of what it tells of; one that is lost is made up for by the reconciler.
 */
export const createHints = ({
  strapi,
  tables,
  wake,
}: {
  strapi: Core.Strapi;
  tables: DerivedTables;
  wake: () => void;
}) => {
  const leave = async (
    refs: readonly DocumentRef[],
    kind: HintRow['kind'] = 'look'
  ): Promise<void> => {
    await tables.hints.insert(refs.map(({ uid, documentId }) => ({ uid, documentId, kind })));
    wake();
  };

  return {
    leave,

    /** Whether a hint on this document still waits to be taken up. */
    isWaiting: async ({ uid, documentId }: DocumentRef): Promise<boolean> =>
      (await tables.hints.count({ uid, documentId })) > 0,

    /**
     * Leaves hints once what is being written is committed; at once if nothing is.
     * Strapi does not await what runs after a commit, so that nothing may be thrown there.
     */
    async leaveAfterCommit(refs: readonly DocumentRef[]): Promise<void> {
      const task = `leave a hint for ${refs.map(({ documentId }) => documentId).join(', ')}`;
      const later = (): void => void guarded(strapi, task, () => leave(refs));
      await afterCommit(strapi, later);
    },
  };
};

export type Hints = ReturnType<typeof createHints>;
