import type { Decision } from './decision-store';
import type { ConnectionRow, LineRow } from '../store';

/** Of a stored connection and of a line, what decides where they lead. */
type FoundRow = Pick<
  ConnectionRow,
  'targetUid' | 'targetId' | 'relation' | 'relevance' | 'position'
> &
  Partial<Pick<ConnectionRow, 'reasons' | 'anchor'>>;
export type WrittenRow = Pick<LineRow, 'targetUid' | 'targetId' | 'titleKey' | 'position'> &
  Partial<Pick<LineRow, 'address'>>;

/** A line with the target that it leads to, by the engine or by an editor's choice; null while it has none. */
export interface LineLink<Line> {
  readonly line: Line;
  readonly target: { readonly uid: string; readonly documentId: string } | null;
}

/** All that is known of one article's connections. */
export interface Facts<Line extends WrittenRow = LineRow> {
  readonly connections: readonly FoundRow[];
  readonly lines: readonly Line[];
  readonly decisions: readonly Decision[];
}

const inOrder = (a: { position: number }, b: { position: number }): number =>
  a.position - b.position;

/** Where each line leads, in text order. An editor's choice goes before what the engine found. */
export const linesOf = <Line extends WrittenRow>({
  lines,
  decisions,
}: Pick<Facts<Line>, 'lines' | 'decisions'>): LineLink<Line>[] => {
  const chosen = new Map(
    decisions
      .filter(({ kind }) => kind === 'chosen')
      .map((decision) => [decision.lineKey, decision] as const)
  );
  return [...lines].sort(inOrder).map((line) => {
    const { targetUid, targetId } = chosen.get(line.titleKey) ?? line;
    return {
      line,
      target: targetId === '' ? null : { uid: targetUid, documentId: targetId },
    };
  });
};
