import { useEffect, useRef } from 'react';

/** While the engine is being filled it is asked again after so long. */
const PREPARING_MS = 2000;

interface Asked {
  /** Whether the engine was not ready to answer. */
  readonly isPreparing: boolean;
  readonly isFetching: boolean;
  readonly refetch: () => unknown;
}

/** Asks anew once the entry was saved, which changes the text that the answer is for, and while the engine is not ready. */
export const useSavedText = (
  { isPreparing, isFetching, refetch }: Asked,
  savedAt: string | undefined
) => {
  const readAt = useRef(savedAt);
  useEffect(() => {
    if (savedAt === readAt.current) return;
    readAt.current = savedAt;
    void refetch();
  }, [savedAt, refetch]);

  useEffect(() => {
    if (!isPreparing || isFetching) return undefined;
    const timer = setTimeout(() => void refetch(), PREPARING_MS);
    return () => clearTimeout(timer);
  }, [isPreparing, isFetching, refetch]);
};
