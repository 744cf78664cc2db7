import type { Decided, EngineFinding, Explanation, Side } from '../contracts/explain';
import type { PanelRef } from '../contracts/panel';
import type { Decision, JudgedLink } from '../decisions';
import type { Verdict } from '../engine';
import type { Mode } from '../model';
import { fromEngineId, nameOf } from '../model';

/** A decision that keeps an article out, and who took it when. */
export interface Recorded {
  readonly decision: Decision;
  readonly decided: Decided;
}

/** What is known of one of the two articles, in the locale of the source. */
export interface SideFacts extends PanelRef {
  /** Its content type takes part. */
  readonly isSource: boolean;
  /** The locales that it has; of a content type without locales, the one in which its entries stand. */
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
  /** What is linked from the source, in the order of an answer, with what became of it. */
  readonly links: readonly JudgedLink[];
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

/** What leads from the source to the target. */
const linkIn = ({ links, target }: ExplainFacts): JudgedLink | undefined =>
  links.find((one) => nameOf(one.target) === nameOf(target));

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
    : (asShown(facts) ??
      asKeptOut(facts) ??
      asDecided(facts) ??
      asBeyondLimit(facts) ??
      asFound(facts));

const isAutomatic = ({ origin }: JudgedLink): boolean => origin === 'automatic';

const asShown = (facts: ExplainFacts): Explanation | null => {
  const found = linkIn(facts);
  if (found?.fate.kind !== 'shown') return null;
  const { origin, relation, relevance, reasons, anchor, accepted, fate } = found;
  return {
    kind: 'shown',
    place: fate.place,
    origin,
    relation,
    relevance,
    reasons,
    anchor,
    accepted,
    isKept: facts.isKept && isAutomatic(found),
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
  const { rejection, mode, finding } = facts;
  if (rejection) {
    const { decision, decided } = rejection;
    return { kind: 'rejected', reason: decision.reason ?? 'other', decided };
  }
  const link = linkIn(facts);
  if (mode === 'automatic' || link?.accepted) return null;
  const isFound = finding !== null && finding !== 'not-ready' && finding.verdict.kind === 'related';
  return link || isFound ? { kind: 'not-accepted' } : null;
};

/** A connection that finds no room in the list of its relation. */
const asBeyondLimit = (facts: ExplainFacts): Explanation | null => {
  const { links, limit } = facts;
  const link = linkIn(facts);
  if (link?.fate.kind !== 'beyond-limit') return null;
  const { relation, fate } = link;
  const before = links
    .filter((one) => one.fate.kind === 'shown' && isAutomatic(one) && one.relation === relation)
    .map(({ target: { uid, documentId } }) => ({ uid, documentId }));
  return { kind: 'behind', relation, place: fate.place, limit, before };
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
