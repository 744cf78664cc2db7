import type { Decided, EngineFinding, Explanation, Side } from '../contracts/explain';
import type { PanelRef } from '../contracts/panel';
import type { Suggestion } from '../contracts';
import type { Decision } from '../decisions';
import type { Verdict } from '../engine';
import type { Mode } from '../model';
import { fromEngineId, nameOf } from '../model';
import type { ConnectionRow } from '../store';

/** A decision that keeps an article out, and who took it when. */
export interface Recorded {
  readonly decision: Decision;
  readonly decided: Decided;
}

/** What is known of one of the two articles, in the locale of the source. */
export interface SideFacts extends PanelRef {
  /** Its content type takes part. */
  readonly isSource: boolean;
  /** The locales that it has; of a content type without locales, `''` alone. */
  readonly locales: readonly string[];
  readonly isPublished: boolean;
  /** What holds it back: a decision on itself, or on a topic of it. */
  readonly hold: Recorded | null;
  /** `waiting`: not read yet. */
  readonly index: 'indexed' | 'waiting' | { readonly failure: string };
  /** Something of it waits to be looked at. */
  readonly isWaiting: boolean;
}

/** What the engine says, with the ids of the list that it would make. */
export interface Finding extends Omit<EngineFinding, 'verdict'> {
  readonly verdict: Verdict;
  readonly list: readonly string[];
}

/** All that decides whether a site shows the target among the connections of the source. */
export interface ExplainFacts {
  readonly locale: string;
  readonly source: SideFacts;
  readonly target: SideFacts;
  /** The connections that a site shows, in their order. */
  readonly shown: readonly Suggestion[];
  /** Automatic connections as stored. */
  readonly stored: readonly ConnectionRow[];
  /** What editors said of the source. */
  readonly decisions: readonly Decision[];
  /** Of the target, where it was rejected. */
  readonly rejection: Recorded | null;
  /** Null where the target is not in the index. */
  readonly finding: Finding | null | 'not-ready';
  /** An undo restored the list of the source, and nothing has ended that. */
  readonly isKept: boolean;
  readonly mode: Mode;
  readonly limit: number;
  readonly threshold: number;
}

const isOf =
  (target: PanelRef) =>
  ({ targetUid, targetId }: { targetUid: string; targetId: string }): boolean =>
    targetUid === target.uid && targetId === target.documentId;

const refOf = (id: string): PanelRef => {
  const { uid, documentId } = fromEngineId(id);
  return { uid, documentId };
};

/**
 * Why a site shows the target among the connections of the source, or why not: the first of the reasons that applies, in
 * the order in which an editor can do something about them.
 */
export const explanationOf = (facts: ExplainFacts): Explanation =>
  nameOf(facts.source) === nameOf(facts.target)
    ? { kind: 'itself' }
    : (asShown(facts) ?? asKeptOut(facts) ?? asDecided(facts) ?? asStored(facts) ?? asFound(facts));

const asShown = ({ shown, target, isKept }: ExplainFacts): Explanation | null => {
  const index = shown.findIndex((one) => nameOf(one.target) === nameOf(target));
  const found = shown[index];
  if (!found) return null;
  const { origin, relation, relevance, reasons, anchor, accepted } = found;
  return {
    kind: 'shown',
    place: index + 1,
    origin,
    relation,
    relevance,
    reasons,
    anchor,
    accepted,
    isKept: isKept && origin === 'automatic',
  };
};

/** What keeps an article out of every list, whoever would put it there. */
const asKeptOut = ({ locale, source, target }: ExplainFacts): Explanation | null => {
  const sides: [Side, SideFacts][] = [
    ['source', source],
    ['target', target],
  ];
  for (const [side, { isSource }] of sides) if (!isSource) return { kind: 'not-a-source', side };
  if (!target.locales.includes(locale)) return { kind: 'other-locale', locales: target.locales };
  for (const [side, { isPublished }] of sides) {
    if (!isPublished) return { kind: 'unpublished', side };
  }
  for (const [side, { hold }] of sides) {
    if (!hold) continue;
    const { uid, documentId } = hold.decision.source;
    const isArticle = nameOf({ uid, documentId }) === nameOf(side === 'source' ? source : target);
    const topic = isArticle ? null : documentId;
    return { kind: 'held-back', side, topic, decided: hold.decided };
  }
  return null;
};

/** What an editor said of the pair, or has still to say. */
const asDecided = (facts: ExplainFacts): Explanation | null => {
  const { rejection, mode, stored, target, decisions, finding } = facts;
  if (rejection) {
    const { decision, decided } = rejection;
    return { kind: 'rejected', reason: decision.reason ?? 'other', decided };
  }
  const said = decisions.filter(isOf(target)).map(({ kind }) => kind);
  if (mode === 'automatic' || said.includes('accepted')) return null;
  const isFound = finding !== null && finding !== 'not-ready' && finding.verdict.kind === 'related';
  return stored.some(isOf(target)) || isFound ? { kind: 'not-accepted' } : null;
};

/** A stored connection that finds no room in the list of its relation. */
const asStored = (facts: ExplainFacts): Explanation | null => {
  const { stored, target, shown, decisions, limit, finding } = facts;
  const row = stored.find(isOf(target));
  const isAccepted = decisions.some((one) => one.kind === 'accepted' && isOf(target)(one));
  if (!row && !isAccepted) return null;
  const dated = finding === null || finding === 'not-ready' ? null : finding.relation;
  const relation = row ? row.relation || null : dated;
  const before = shown
    .filter((one) => one.origin === 'automatic' && one.relation === relation)
    .map(({ target: { uid, documentId } }) => ({ uid, documentId }));
  const shownNames = new Set(shown.map((one) => nameOf(one.target)));
  const others = stored.filter(
    (one) =>
      row !== undefined &&
      one.relation === row.relation &&
      one.relevance > row.relevance &&
      !shownNames.has(nameOf({ uid: one.targetUid, documentId: one.targetId }))
  );
  return { kind: 'behind', relation, place: before.length + others.length + 1, limit, before };
};

/** What the engine says today of a target that is not stored. */
const asFound = (facts: ExplainFacts): Explanation => {
  const { source, target, finding, limit, threshold } = facts;
  for (const [side, { index }] of [['source', source] as const, ['target', target] as const]) {
    if (index === 'indexed') continue;
    return { kind: 'not-indexed', side, failure: index === 'waiting' ? null : index.failure };
  }
  if (finding === 'not-ready') return { kind: 'engine-not-ready' };
  if (finding === null) return { kind: 'not-indexed', side: 'target', failure: null };
  const { verdict, relation, relevance, list } = finding;
  switch (verdict.kind) {
    case 'related':
      return { kind: 'not-linked-yet', cause: causeOf(facts) };
    case 'behind':
      return { kind: 'behind', relation, place: verdict.place, limit, before: list.map(refOf) };
    case 'too-like':
      return { kind: 'too-like', other: refOf(verdict.other) };
    case 'copy':
      return { kind: 'copy', of: refOf(verdict.of) };
    case 'below-threshold':
      return { kind: 'below-threshold', relevance, threshold };
    case 'nothing-in-common':
      return { kind: 'nothing-in-common' };
  }
};

const causeOf = ({ isKept, source, target }: ExplainFacts): 'kept' | 'waiting' | 'sweep' => {
  if (isKept) return 'kept';
  return source.isWaiting || target.isWaiting ? 'waiting' : 'sweep';
};
