import { fromEngineId, toEngineId, type ArticleKey } from '../../model';
import type { Change, Changes } from './change-store';
import type { Decision } from '../../decisions';
import {
  keyOf,
  ofArticle,
  type ConnectionRow,
  type DerivedTables,
  type SnapshotRow,
  type StateRow,
  digest,
  sameJson,
} from '../../store';
import { listOf, type Unnumbered } from './rows';

/** Snapshots looked at in one go. */
const PAGE = 50;

/** A list as a snapshot holds it: without the article, which stands in columns. */
type Packed = Omit<ConnectionRow, 'id' | keyof ArticleKey>;

const pack = (rows: readonly ConnectionRow[]): string =>
  JSON.stringify(
    rows.map(({ id: _id, uid: _uid, documentId: _documentId, locale: _locale, ...row }) => row)
  );

/** The list that a snapshot holds. Only {@link pack} writes them. */
export const unpack = ({ packed, ...row }: SnapshotRow): Unnumbered<ConnectionRow>[] =>
  (JSON.parse(packed) as Packed[]).map((one) => ({ ...keyOf(row), ...one }));

/** What a list was restored for: it stands as long as the article's text and the decisions on it are these. */
export const keptMark = (contentHash: string, decisions: readonly Decision[]): string => {
  const said = decisions.map(({ kind, targetUid, targetId, lineKey }) =>
    [kind, targetUid, targetId, lineKey].join('|')
  );
  return digest(JSON.stringify([contentHash, said.sort()]));
};

/** Whether a list that an undo restored is still meant: neither the text nor a decision changed since. */
export const isRestored = (
  state: Pick<StateRow, 'keptFor' | 'contentHash'> | null | undefined,
  decisions: readonly Decision[]
): boolean => !!state?.keptFor && state.keptFor === keptMark(state.contentHash, decisions);

/**
 * Keeps the lists that a rebuild or a change of the settings alters, each as it was before. Only what is about to change is
 * kept, in the same transaction, so that an unchanged newsroom costs nothing.
 */
export const createSnapshots = ({
  tables,
  changes,
}: {
  tables: DerivedTables;
  changes: Changes;
}) => {
  /** All lists that a change altered, in pages. */
  const of = ({ id: changeId }: Change): AsyncGenerator<SnapshotRow[]> =>
    tables.snapshots.pages({ where: { changeId }, limit: PAGE });

  const isChanged = async (row: SnapshotRow): Promise<boolean> => {
    const stored = await tables.connections.find({ where: ofArticle(keyOf(row)) });
    return !sameJson(listOf(stored), listOf(unpack(row)));
  };

  return {
    of,

    /** To be called within the write that replaces `stored`: keeps it, if a change is under way and has not kept it yet. */
    async keep(
      key: ArticleKey,
      stored: readonly ConnectionRow[],
      contentHash: string
    ): Promise<void> {
      const change = await changes.last();
      if (!change || change.endedAt !== null) return;
      const where = { changeId: change.id, ...ofArticle(key) };
      if ((await tables.snapshots.count(where)) > 0) return;
      await tables.snapshots.insert([{ ...where, contentHash, packed: pack(stored) }]);
    },

    /** How many lists read otherwise than before the change. */
    async countChanged(change: Change): Promise<number> {
      let count = 0;
      for await (const rows of of(change)) {
        for (const row of rows) if (await isChanged(row)) count += 1;
      }
      return count;
    },

    /** The articles among these that are published, by {@link toEngineId}. */
    async published(ids: readonly string[]): Promise<Set<string>> {
      const keys = ids.map(fromEngineId);
      const states = await tables.states.find({
        where: {
          entryId: { $gt: 0 },
          documentId: { $in: [...new Set(keys.map(({ documentId }) => documentId))] },
        },
        select: ['uid', 'documentId', 'locale'],
      });
      const known = new Set(states.map(toEngineId));
      return new Set(ids.filter((id) => known.has(id)));
    },

    /** Forgets the lists of all changes but this one. */
    forgetBut: (changeId: number) => tables.snapshots.remove({ changeId: { $ne: changeId } }),
  };
};

export type Snapshots = ReturnType<typeof createSnapshots>;
