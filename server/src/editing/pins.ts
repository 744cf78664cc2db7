import { nameOf, type ArticleKey, type DocumentRef } from '../model';
import type { Decision, Decisions, OnReplace, Revision } from '../decisions';
import type { Locks } from '../store';

/** Decisions on targets are written one after the other: two pins at a time would both be told the same position. */
const LOCK = 'pins';

const refOf = ({ targetUid, targetId }: Decision): DocumentRef => ({
  uid: targetUid,
  documentId: targetId,
});

const isPin = ({ kind }: Decision): boolean => kind === 'pinned';

/** Keeps the positions of pinned targets: whole numbers from 0 without gaps, whoever pins at the same time. */
export const createPins = ({ decisions, locks }: { decisions: Decisions; locks: Locks }) => {
  /** Brings pins into an order; resolves with all that is said then. */
  const renumber = async (
    said: readonly Decision[],
    order: readonly Decision[]
  ): Promise<Decision[]> => {
    const places = new Map(order.map((pin, position) => [pin, position]));
    for (const [pin, position] of places) {
      if (pin.position !== position) await decisions.place(pin, position);
    }
    // Sorting keeps the order of those without a position.
    return said
      .map((one) => ({ ...one, position: places.get(one) ?? one.position }))
      .sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
  };

  return {
    /** Writes a pin among the others; those after it move down. Resolves with all that is said of its article then. */
    put: (pin: Decision, wanted?: number, onReplace?: OnReplace): Promise<Decision[]> =>
      locks.locked(LOCK, async () => {
        const isOther = (one: Decision): boolean =>
          isPin(one) && nameOf(refOf(one)) !== nameOf(refOf(pin));
        const place = (said: readonly Decision[]): Decision => {
          const { length } = said.filter(isOther);
          return { ...pin, position: Math.min(wanted ?? length, length) };
        };
        const { said } = await decisions.save(pin.source, place, onReplace);
        const others = said.filter(isOther);
        const own = said.filter((one) => isPin(one) && !isOther(one));
        const position = own[0]?.position ?? others.length;
        const order = [...others.slice(0, position), ...own, ...others.slice(position)];
        return renumber(said, order);
      }),

    /** Does what may take a pin away, and closes the gap. */
    around: (work: () => Promise<Revision>): Promise<Revision> =>
      locks.locked(LOCK, async () => {
        const { before, said } = await work();
        return { before, said: await renumber(said, said.filter(isPin)) };
      }),

    /**
     * Puts the pinned targets into this order. What was pinned meanwhile comes last, and what was unpinned stays so.
     * Resolves with all that is said of the article then, and whether anything moved.
     */
    order: (
      source: ArticleKey,
      wanted: readonly DocumentRef[],
      actor: string | null
    ): Promise<{ said: readonly Decision[]; isMoved: boolean }> =>
      locks.locked(LOCK, async () => {
        const said = await decisions.findOfSources(source.uid, source.locale, [source.documentId]);
        const before = said.filter(isPin);
        const rank = new Map(wanted.map((ref, i) => [nameOf(ref), i]));
        const rankOf = (pin: Decision): number => rank.get(nameOf(refOf(pin))) ?? wanted.length;
        // Sorting keeps the order of those of one rank.
        const after = [...before].sort((a, b) => rankOf(a) - rankOf(b));
        const ordered = await renumber(said, after);
        const isMoved = after.some((pin, i) => pin !== before[i]);
        if (isMoved) await decisions.noteOrder({ source, actor, before, after });
        return { said: ordered, isMoved };
      }),
  };
};

export type Pins = ReturnType<typeof createPins>;
