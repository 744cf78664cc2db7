import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { PanelView } from '../../../server/src/contracts/panel';
import { useGetNewsroomPanelQuery, useSendNewsroomClickMutation } from '../api/panel';
import type { Click } from './click';
import { clickQueue } from './click-queue';
import { expected } from './expected';
import { nameOfKey, type PanelKey } from './panel-key';
import { undoOf } from './undo';

/** While the engine is being filled it is asked again after so long. */
const PREPARING_MS = 2000;

/** Clicks that are not saved yet, and the last one. */
export const useClicks = () => useSyncExternalStore(clickQueue.subscribe, clickQueue.state);

/** The panel of one article with what the editor clicked since, saved or not. */
export const usePanel = (key: PanelKey, savedAt: string | undefined) => {
  const { waiting } = useClicks();
  const [send] = useSendNewsroomClickMutation();
  const name = nameOfKey(key);
  const { data, isError, isFetching, refetch } = useGetNewsroomPanelQuery(key, {
    refetchOnMountOrArgChange: true,
  });
  const isPreparing = data?.basis === 'preparing';

  useEffect(() => {
    clickQueue.setSend(({ key: of, click }) => send({ key: of, click }).unwrap());
    // Clicks that failed before are told of, not sent again behind the editor's back.
  }, [send]);

  // A save changes the text that all this is for.
  const readAt = useRef(savedAt);
  useEffect(() => {
    if (savedAt === readAt.current) return;
    readAt.current = savedAt;
    void refetch();
  }, [savedAt, refetch]);

  // An answer that was on its way while a click was saved may be of before.
  const own = waiting.filter((one) => nameOfKey(one.key) === name).length;
  const before = useRef(own);
  const isStale = useRef(false);
  useEffect(() => {
    if (own < before.current && isFetching) isStale.current = true;
    before.current = own;
    if (isFetching || !isStale.current) return;
    isStale.current = false;
    void refetch();
  }, [own, isFetching, refetch]);

  useEffect(() => {
    if (!isPreparing || isFetching) return undefined;
    const timer = setTimeout(() => void refetch(), PREPARING_MS);
    return () => clearTimeout(timer);
  }, [isPreparing, isFetching, refetch]);

  const view = useMemo(() => {
    const clicks = waiting.filter((one) => nameOfKey(one.key) === name);
    return data && clicks.reduce<PanelView>((shown, { click }) => expected(shown, click), data);
  }, [data, waiting, name]);

  const act = useCallback(
    (click: Click): void => {
      if (view) clickQueue.add(key, click, undoOf(view, click));
    },
    [key, view]
  );
  return { view, act, isError, refetch };
};
