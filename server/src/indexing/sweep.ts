import type { Decisions } from '../decisions';
import type { Jobs } from '../jobs';
import type { Lines } from './lines';
import type { Reconciler } from './reconcile';
import type { Relinker } from './relink';

/** A sweep is due when this share of the articles has changed since the last … */
const DUE_SHARE = 0.01;
/** … or this long after the first change. */
const DUE_MS = 60 * 60 * 1000;

/**
 * Relinks everything in the background once enough has changed, since each article that comes or goes shifts the
 * weights of terms a little for all. Writes only what differs; ends in the state that a clean rebuild gives.
 */
export const createSweeper = ({
  jobs,
  decisions,
  reconciler,
  lines,
  relinker,
}: {
  jobs: Jobs;
  decisions: Decisions;
  lines: Lines;
  reconciler: Reconciler;
  relinker: Relinker;
}) => {
  /** Changes since the last sweep, as far as this process saw them; unknown after a start. */
  let changes = Infinity;
  /** The decisions that there were in the last round; unknown after a start. */
  let decided: string | null = null;

  const isDueAfter = async (count: number): Promise<boolean> =>
    changes === Infinity || changes + count >= DUE_SHARE * (await reconciler.countKnown());

  /** Marks that `count` articles changed. The mark is a row, so that it outlives a crash. */
  const note = async (count: number): Promise<void> => {
    if (count === 0) return;
    if (!(await jobs.findSweep())) {
      await jobs.ask('sweep');
      changes = 0;
    }
    changes += count;
  };

  return {
    note,

    /** Marks that decisions came or went, since those that SQL wrote leave no hint. */
    async noteDecisions(): Promise<void> {
      const before = decided;
      decided = await decisions.mark();
      if (before !== null && before !== decided) await note(1);
    },

    /** Whether a sweep is due once `count` more articles have changed. */
    isDueAfter,

    async isDue(): Promise<boolean> {
      const mark = await jobs.findSweep();
      if (!mark) return false;
      if (Date.now() - Number(mark.createdAt) > DUE_MS) return true;
      return isDueAfter(0);
    },

    /**
     * Relinks every published article. Between pages `pause` is awaited with how many are done, where more urgent work
     * is done; it tells false to stop. Resolves with whether all were relinked.
     */
    async sweep(pause: (done: number) => Promise<boolean>): Promise<boolean> {
      const mark = await jobs.findSweep();
      // Changes from here on make a mark of their own.
      if (mark) await jobs.remove(mark.id);
      changes = 0;
      let isComplete = false;
      try {
        isComplete = await relinkAll(pause);
      } finally {
        if (!isComplete) await jobs.ask('sweep');
      }
      return isComplete;
    },
  };

  async function relinkAll(pause: (done: number) => Promise<boolean>): Promise<boolean> {
    let done = 0;
    for await (const page of reconciler.published()) {
      relinker.changed(await lines.resolveOwn(page));
      await relinker.relink(page);
      done += page.length;
      if (!(await pause(done))) return false;
    }
    return true;
  }
};

export type Sweeper = ReturnType<typeof createSweeper>;
