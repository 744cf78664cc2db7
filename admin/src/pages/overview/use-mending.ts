import { useEffect, useState } from 'react';
import { useMendNewsroomMutation } from '../../api/overview';
import { useWords } from '../../use-words';
import type { Mend } from './lists';

/** One that did not go through, and why. */
export interface Failure {
  readonly mend: Mend;
  readonly message: string;
}

/** How far a round of requests is, or how it ended. */
export interface Mending {
  readonly isRunning: boolean;
  readonly done: number;
  readonly total: number;
  readonly failures: readonly Failure[];
  /** Those that went through and can be taken back, the last first. */
  readonly undoable: readonly Mend[];
  /** Whether this round took another one back. */
  readonly isUndo: boolean;
}

/** A round that goes on longer than this shows how far it is. */
const PATIENCE_MS = 2000;

/** What the server said; undefined where it said nothing, or was not reached. */
const sentenceOf = (error: unknown): string | undefined => {
  if (typeof error !== 'object' || error === null || !('status' in error)) return undefined;
  return 'message' in error && typeof error.message === 'string' ? error.message : undefined;
};

/** Sends one request after another, and keeps those that failed, so that a click is not lost. */
export const useMending = () => {
  const [mend] = useMendNewsroomMutation();
  const say = useWords();
  const [state, setState] = useState<Mending | null>(null);
  const [isLong, setIsLong] = useState(false);
  const isRunning = state?.isRunning ?? false;

  useEffect(() => {
    setIsLong(false);
    if (!isRunning) return undefined;
    const timer = setTimeout(() => setIsLong(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [isRunning]);

  const run = async (mends: readonly Mend[], isUndo = false): Promise<void> => {
    if (isRunning || mends.length === 0) return;
    const failures: Failure[] = [];
    const undoable: Mend[] = [];
    const show = (done: number): void =>
      setState({
        isRunning: done < mends.length,
        done,
        total: mends.length,
        failures: [...failures],
        undoable: [...undoable],
        isUndo,
      });
    show(0);
    for (const [i, one] of mends.entries()) {
      const { path, body } = one;
      const answer = await mend({ path, body, isLast: i === mends.length - 1 });
      if ('error' in answer) {
        failures.push({ mend: one, message: sentenceOf(answer.error) ?? say('mend.unreachable') });
      } else if (one.undo) undoable.unshift(one);
      show(i + 1);
    }
  };

  return {
    state,
    isLong,
    run,
    /** Takes back what the last round did. */
    undo: (): Promise<void> =>
      run(
        (state?.undoable ?? []).flatMap(({ undo, ...rest }) =>
          undo ? [{ ...rest, ...undo }] : []
        ),
        true
      ),
    /** Sends again what failed. */
    retry: (): Promise<void> =>
      run(
        (state?.failures ?? []).map((failure) => failure.mend),
        state?.isUndo
      ),
    forget: (): void => setState(null),
  };
};
