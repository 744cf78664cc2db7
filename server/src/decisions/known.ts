import type { ArticleKey } from '../model';
import type { Decision, Decisions } from './decision-store';
import {
  ofArticles,
  type ConnectionRow,
  type DerivedTables,
  type LineRow,
  type StateRow,
  groupBy,
} from '../store';

/** All that is known of the articles of one page beside their texts, each by documentId. */
export interface Known {
  readonly connections: Map<string, ConnectionRow[]>;
  readonly lines: Map<string, LineRow[]>;
  readonly decisions: Map<string, Decision[]>;
  readonly states: Map<string, StateRow>;
}

/** Targets that the engine need not find: an editor said something of them, or a line leads there already. */
export const settledTargets = (
  key: ArticleKey,
  lines: readonly Pick<LineRow, 'targetUid' | 'targetId'>[],
  decisions: readonly Decision[]
): ArticleKey[] =>
  [
    ...lines.filter(({ targetId }) => targetId !== ''),
    ...decisions.filter(({ kind }) => ['pinned', 'rejected', 'chosen'].includes(kind)),
  ].map(({ targetUid, targetId }) => ({
    uid: targetUid,
    documentId: targetId,
    locale: key.locale,
  }));

/** When an article counts as published where its own date is not told: its first publication. */
export const firstPublished = (known: Known, { documentId }: ArticleKey): number | null =>
  Number(known.states.get(documentId)?.firstPublishedAt) || null;

/** Reads what is known of articles of one content type and locale. */
export const createKnownReader =
  ({ tables, decisions }: { tables: DerivedTables; decisions: Decisions }) =>
  async (uid: string, locale: string, ids: readonly string[]): Promise<Known> => {
    const where = ofArticles(uid, locale, ids);
    const byId = (row: { documentId: string }): string => row.documentId;
    const states = await tables.states.find({ where });
    return {
      connections: groupBy(await tables.connections.find({ where }), byId),
      lines: groupBy(await tables.lines.find({ where }), byId),
      decisions: groupBy(
        await decisions.findOfSources(uid, locale, ids),
        ({ source }) => source.documentId
      ),
      states: new Map(states.map((state) => [state.documentId, state])),
    };
  };

export type ReadKnown = ReturnType<typeof createKnownReader>;
