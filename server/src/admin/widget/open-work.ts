import type { DocumentRef } from '../../model';
import type { Facts } from '../../decisions';
import { nameOf } from '../../model';

/** Decisions after which an automatic connection waits for nobody any more. */
const SETTLING = new Set(['pinned', 'accepted', 'rejected', 'chosen']);

/** The titles of the lines that lead nowhere yet, in text order: neither by the engine nor by an editor's choice. */
export const openLinesOf = ({ lines, decisions }: Pick<Facts, 'lines' | 'decisions'>): string[] => {
  const chosen = new Set(
    decisions.filter(({ kind }) => kind === 'chosen').map(({ lineKey }) => lineKey)
  );
  return [...lines]
    .sort((a, b) => a.position - b.position)
    .filter(({ targetId, titleKey }) => targetId === '' && !chosen.has(titleKey))
    .map(({ title }) => title);
};

/**
 * The automatic connections that nobody accepted, pinned or rejected, and to which no line leads, up to the limit of each
 * relation, as readers would see them.
 */
export const openSuggestionsOf = (
  { connections, lines, decisions }: Facts,
  limit: number
): DocumentRef[] => {
  const toRef = (row: { targetUid: string; targetId: string }): DocumentRef => ({
    uid: row.targetUid,
    documentId: row.targetId,
  });
  const settled = new Set(
    [...lines, ...decisions.filter(({ kind }) => SETTLING.has(kind))].map((row) =>
      nameOf(toRef(row))
    )
  );
  const counts = new Map<string, number>();
  return [...connections]
    .sort((a, b) => a.position - b.position)
    .filter((row) => !settled.has(nameOf(toRef(row))))
    .filter(({ relation }) => {
      const count = (counts.get(relation) ?? 0) + 1;
      counts.set(relation, count);
      return count <= limit;
    })
    .map(toRef);
};
