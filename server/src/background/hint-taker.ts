import type { Lease } from '../jobs';
import type { Refresher, Relinker, Sweeper } from '../indexing';
import { UID, type ArticleKey, type DocumentRef } from '../model';
import type { DerivedTables, HintRow } from '../store';

/** How soon hints are looked for again while longer work goes on: an editor's click is to be seen in two seconds. */
const LOOK_MS = 250;
/** Hints taken at a time. */
const HINT_PAGE = 200;

const isVocabulary = ({ uid }: DocumentRef): boolean =>
  uid === UID.topic || uid === UID.glossaryTerm;

/** Takes up what editors did: the hints that publishing, deciding and deleting leave. */
export const createHintTaker = ({
  tables,
  lease,
  refresher,
  relinker,
  sweeper,
  refreshAll,
  flush,
  isRunning,
  onVocabulary,
}: {
  tables: DerivedTables;
  lease: Lease;
  refresher: Refresher;
  relinker: Relinker;
  sweeper: Sweeper;
  refreshAll: (keys: readonly ArticleKey[]) => Promise<unknown>;
  flush: () => void;
  isRunning: () => boolean;
  /** Told that a topic or a term came, went or changed. */
  onVocabulary: () => void;
}) => {
  let lookedAt = -Infinity;

  /** Relinks what an editor's decision concerns; where that may be anything, in the background. */
  const followDecision = async (ref: Omit<HintRow, 'id'>): Promise<void> => {
    if (isVocabulary(ref)) return sweeper.note(Infinity);
    const keys = await refresher.keysOf(ref);
    if (ref.kind === 'relink') return relinker.relink(keys);
    for (const key of keys) await relinker.relinkAround(key);
  };

  /** Takes up the hints left so far, each document once; resolves with how many there were. */
  const takePage = async (): Promise<number> => {
    const hints = await tables.hints.find({ orderBy: { id: 'asc' }, limit: HINT_PAGE });
    if (hints.length === 0) return 0;
    if (hints.some(isVocabulary)) onVocabulary();
    const refs = [
      ...new Map(hints.map((hint) => [`${hint.uid}|${hint.documentId}`, hint])).values(),
    ];
    const keys: ArticleKey[] = [];
    for (const ref of refs) if (!isVocabulary(ref)) keys.push(...(await refresher.keysOf(ref)));
    await refreshAll(keys);
    for (const ref of hints.filter(({ kind }) => kind !== 'look')) await followDecision(ref);
    flush();
    if (!isRunning() || !lease.isHeld()) return hints.length;
    await tables.hints.remove({ id: { $in: hints.map(({ id }) => id) } });
    return hints.length;
  };

  const takeAll = async (): Promise<void> => {
    while (isRunning() && (await lease.hold()) && (await takePage()) > 0);
    lookedAt = performance.now();
  };

  return {
    /** Takes up hints until none is left. */
    takeAll,

    /** The same, between two steps of longer work, unless it was done a moment ago. */
    async takeDue(): Promise<void> {
      if (performance.now() - lookedAt >= LOOK_MS) await takeAll();
    },
  };
};
