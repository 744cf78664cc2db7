import type { Address, Origin, Reason, Relation } from '../contracts';
import type { Mode } from '../model';
import type { Decision } from './decision-store';
import type { ConnectionRow, LineRow } from '../store';

/** A connection before its target was read: whether the target is published, nobody knows yet. */
export interface Link {
  readonly origin: Origin;
  readonly targetUid: string;
  readonly targetId: string;
  /** Null where it follows from the dates of both articles. */
  readonly relation: Relation | null;
  readonly anchor: Address | null;
  readonly relevance: number | null;
  readonly reasons: readonly Reason[];
  readonly accepted: boolean;
}

/** Of a stored connection and of a line, what decides where they lead. */
type FoundRow = Pick<
  ConnectionRow,
  'targetUid' | 'targetId' | 'relation' | 'relevance' | 'position'
> &
  Partial<Pick<ConnectionRow, 'reasons' | 'anchor'>>;
type WrittenRow = Pick<LineRow, 'targetUid' | 'targetId' | 'titleKey' | 'position'> &
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

const nameOf = ({ targetUid, targetId }: { targetUid: string; targetId: string }): string =>
  `${targetUid}|${targetId}`;

/** Where each line leads, in text order. An editor's choice goes before what the engine found. */
export const linesOf = <Line extends WrittenRow>({
  lines,
  decisions,
}: Facts<Line>): LineLink<Line>[] => {
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

/**
 * An article's connections as a site shows them: pinned ones by position, then inline ones in text order, then
 * automatic ones by relevance, each target once. A rejection hides automatic connections, never a line that an
 * editor wrote; what an editor accepted stays, even where the engine finds it no more.
 */
export const linksOf = <Line extends WrittenRow>(facts: Facts<Line>, mode: Mode): Link[] => {
  const said = (kind: Decision['kind']) => facts.decisions.filter((one) => one.kind === kind);
  const plain = { relation: null, anchor: null, relevance: null, reasons: [], accepted: true };
  const pinned = said('pinned').map(({ targetUid, targetId }): Link => ({
    ...plain,
    origin: 'pinned',
    targetUid,
    targetId,
  }));
  const inline = linesOf(facts).flatMap(({ line, target }): Link[] =>
    target === null
      ? []
      : [
          {
            ...plain,
            origin: 'inline',
            targetUid: target.uid,
            targetId: target.documentId,
            anchor: line.address ?? null,
          },
        ]
  );
  const accepted = said('accepted');
  const isAccepted = new Set(accepted.map(nameOf));
  const isRejected = new Set(said('rejected').map(nameOf));
  const found = [...facts.connections]
    .sort((a, b) => b.relevance - a.relevance || inOrder(a, b))
    .filter((row) => !isRejected.has(nameOf(row)))
    .map((row): Link => ({
      origin: 'automatic',
      targetUid: row.targetUid,
      targetId: row.targetId,
      relation: row.relation || null,
      anchor: row.anchor ?? null,
      relevance: row.relevance,
      reasons: row.reasons ?? [],
      accepted: isAccepted.has(nameOf(row)),
    }))
    .filter((link) => mode === 'automatic' || link.accepted);
  const kept = accepted.map(({ targetUid, targetId }): Link => ({
    ...plain,
    origin: 'automatic',
    targetUid,
    targetId,
  }));
  const once = new Map<string, Link>();
  for (const link of [...pinned, ...inline, ...found, ...kept]) {
    if (!once.has(nameOf(link))) once.set(nameOf(link), link);
  }
  return [...once.values()];
};

/** Automatic connections beyond the limit of their relation are left out; to be asked in the order of a list. */
export const withinLimit = (limit: number) => {
  const counts = new Map<Relation | null, number>();
  return ({ origin, relation }: { origin: Origin; relation: Relation | null }): boolean => {
    if (origin !== 'automatic') return true;
    const count = (counts.get(relation) ?? 0) + 1;
    counts.set(relation, count);
    return count <= limit;
  };
};
