import { isSameArticle, type ArticleKey, type DocumentRef } from '../model';
import type { Decision, Decisions } from '../decisions';
import type { Locks } from '../store';
import { nameOf } from '../model';

/** Decisions on targets are written one after the other: two pins at a time would both be told the same position. */
const LOCK = 'pins';

const refOf = ({ targetUid, targetId }: Decision): DocumentRef => ({
  uid: targetUid,
  documentId: targetId,
});

/** Keeps the positions of pinned targets: whole numbers from 0 without gaps, whoever pins at the same time. */
export const createPins = ({ decisions, locks }: { decisions: Decisions; locks: Locks }) => {
  const pinnedOf = async ({ uid, locale, documentId }: ArticleKey): Promise<Decision[]> => {
    const said = await decisions.findOfSources(uid, locale, [documentId]);
    return said.filter(({ kind }) => kind === 'pinned');
  };

  const renumber = async (order: readonly Decision[]): Promise<void> => {
    for (const [position, pin] of order.entries()) {
      if (pin.position !== position) await decisions.place(pin, position);
    }
  };

  return {
    /** Writes a pin among the others; those after it move down. */
    put: (pin: Decision, wanted: number | undefined): Promise<void> =>
      locks.locked(LOCK, async () => {
        const others = (await pinnedOf(pin.source)).filter(
          (other) => nameOf(refOf(other)) !== nameOf(refOf(pin))
        );
        const position = Math.min(wanted ?? others.length, others.length);
        const own = { ...pin, position };
        await decisions.save(own);
        await renumber([...others.slice(0, position), own, ...others.slice(position)]);
      }),

    /** Does what may take a pin away, and closes the gap. */
    around: <T>(source: ArticleKey, work: () => Promise<T>): Promise<T> =>
      locks.locked(LOCK, async () => {
        const result = await work();
        await renumber(await pinnedOf(source));
        return result;
      }),

    /**
     * Puts the pinned targets into this order. What was pinned meanwhile comes last, and what was unpinned stays so.
     * Resolves with whether anything moved.
     */
    order: (
      source: ArticleKey,
      wanted: readonly DocumentRef[],
      actor: string | null
    ): Promise<boolean> =>
      locks.locked(LOCK, async () => {
        const before = await pinnedOf(source);
        const rank = new Map(wanted.map((ref, i) => [nameOf(ref), i]));
        const rankOf = (pin: Decision): number => rank.get(nameOf(refOf(pin))) ?? wanted.length;
        // Sorting keeps the order of those of one rank.
        const after = [...before].sort((a, b) => rankOf(a) - rankOf(b));
        await renumber(after);
        if (after.every((pin, i) => pin === before[i])) return false;
        await decisions.noteOrder({ source, actor, before, after });
        return true;
      }),

    /** What was said of a target, if anything was. */
    async saidOf(source: ArticleKey, target: DocumentRef): Promise<Decision | null> {
      const { uid, locale, documentId } = source;
      const said = await decisions.findOfSources(uid, locale, [documentId]);
      const isOn = (one: Decision): boolean =>
        ['pinned', 'accepted', 'rejected'].includes(one.kind) &&
        isSameArticle({ ...refOf(one), locale }, { ...target, locale });
      return said.find(isOn) ?? null;
    },
  };
};

export type Pins = ReturnType<typeof createPins>;
