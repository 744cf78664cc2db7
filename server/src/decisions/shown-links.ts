import type { Address, Origin, Reason, Relation } from '../contracts';
import { relationOf } from '../engine';
import { nameOf, type DocumentRef, type Options } from '../model';
import { linesOf, type Facts, type WrittenRow } from './answer-rules';
import type { Decision } from './decision-store';

/** A connection that somebody made, or the engine found. */
export interface Link {
  readonly origin: Origin;
  readonly target: DocumentRef;
  readonly anchor: Address | null;
  readonly relevance: number | null;
  readonly reasons: readonly Reason[];
  /** Pinned, written or accepted by an editor. */
  readonly accepted: boolean;
}

/** What becomes of a link in the answer that a site gets. */
export type Fate =
  /** `place` is 1 for the first connection of the answer. */
  | { readonly kind: 'shown'; readonly place: number }
  /** `place` is 1 for the first automatic connection of its relation. */
  | { readonly kind: 'beyond-limit'; readonly place: number }
  | { readonly kind: 'itself' | 'held-back' | 'unpublished' | 'rejected' | 'not-accepted' };

export interface JudgedLink extends Link {
  /** By the dates of both articles; as stored where one of them is not known. */
  readonly relation: Relation | null;
  readonly fate: Fate;
}

interface Asked extends Pick<Options, 'mode' | 'limit'> {
  readonly source: DocumentRef;
  readonly sourceDate: number | null;
  /** The date of an article that may be shown; undefined for one that is not published. */
  readonly targetOf: (
    target: DocumentRef,
    origin: Origin
  ) => { readonly date: number | null } | undefined;
  /** By {@link nameOf}. */
  readonly heldBack: ReadonlySet<string>;
}

type Unjudged = Link & { readonly stored: Relation | null };

const refOf = ({ targetUid, targetId }: { targetUid: string; targetId: string }): DocumentRef => ({
  uid: targetUid,
  documentId: targetId,
});

/** Each target once, an editor's word first: pinned, lines, accepted, then what the engine finds. */
const inOrder = <Line extends WrittenRow>(facts: Facts<Line>): Unjudged[] => {
  const { connections, decisions } = facts;
  const decided = (kind: Decision['kind']) =>
    decisions.filter((one) => one.kind === kind).map(refOf);
  const plain = { anchor: null, relevance: null, reasons: [], accepted: true, stored: null };
  const accepted = decided('accepted');
  const isAccepted = new Set(accepted.map(nameOf));
  const found = [...connections]
    .sort((a, b) => b.relevance - a.relevance || a.position - b.position)
    .map((row): Unjudged => ({
      origin: 'automatic',
      target: refOf(row),
      anchor: row.anchor ?? null,
      relevance: row.relevance,
      reasons: row.reasons ?? [],
      accepted: isAccepted.has(nameOf(refOf(row))),
      stored: row.relation || null,
    }));
  const all: Unjudged[] = [
    ...decided('pinned').map((target) => ({ ...plain, origin: 'pinned' as const, target })),
    ...linesOf(facts).flatMap(({ line, target }) =>
      target ? [{ ...plain, origin: 'inline' as const, target, anchor: line.address ?? null }] : []
    ),
    ...found.filter((link) => link.accepted),
    // What an editor accepted stays, even where the engine finds it no more.
    ...accepted.map((target) => ({ ...plain, origin: 'automatic' as const, target })),
    ...found,
  ];
  const once = new Map<string, Unjudged>();
  for (const link of all) {
    const name = nameOf(link.target);
    if (!once.has(name)) once.set(name, link);
  }
  return [...once.values()];
};

/**
 * What a site shows of an article's connections, and why it does not show the others: the one rule for the API, the panel, the
 * map, the overview, the widget and the preview of settings. The limit bounds the automatic ones of each relation, accepted
 * ones first. A rejection hides an automatic connection, never a line that an editor wrote.
 */
export const judgeLinks = <Line extends WrittenRow>(
  facts: Facts<Line>,
  { mode, limit, source, sourceDate, targetOf, heldBack }: Asked
): JudgedLink[] => {
  const rejected = new Set(
    facts.decisions.filter(({ kind }) => kind === 'rejected').map((one) => nameOf(refOf(one)))
  );
  const counts = new Map<Relation | null, number>();
  let shown = 0;
  return inOrder(facts).map(({ stored, ...link }): JudgedLink => {
    const { origin, target, accepted } = link;
    const name = nameOf(target);
    const isAutomatic = origin === 'automatic';
    const found = targetOf(target, origin);
    const relation = relationOf(sourceDate, found?.date ?? null) ?? stored;
    const fated = (fate: Fate): JudgedLink => ({ ...link, relation, fate });
    if (name === nameOf(source)) return fated({ kind: 'itself' });
    if (isAutomatic && rejected.has(name)) return fated({ kind: 'rejected' });
    if (heldBack.has(name) || heldBack.has(nameOf(source))) return fated({ kind: 'held-back' });
    if (!found) return fated({ kind: 'unpublished' });
    if (mode === 'review' && !accepted) return fated({ kind: 'not-accepted' });
    if (isAutomatic) {
      const place = (counts.get(relation) ?? 0) + 1;
      counts.set(relation, place);
      if (place > limit) return fated({ kind: 'beyond-limit', place });
    }
    shown += 1;
    return fated({ kind: 'shown', place: shown });
  });
};

/** Those that a site shows, in their order. */
export const shownLinks = <Line extends WrittenRow>(
  facts: Facts<Line>,
  asked: Asked
): JudgedLink[] => judgeLinks(facts, asked).filter(({ fate }) => fate.kind === 'shown');

/** All articles that the links of an article may lead to. */
export const targetsOf = <Line extends WrittenRow>(facts: Facts<Line>): DocumentRef[] =>
  inOrder(facts).map(({ target }) => target);
