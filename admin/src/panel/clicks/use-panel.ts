import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { PanelView } from '../../../../server/src/contracts/panel';
import { useGetNewsroomPanelQuery, useSendNewsroomClickMutation } from '../../api/panel';
import type { Click } from '../../api/click';
import { clickQueue } from './click-queue';
import { expected } from './expected';
import { nameOfKey, type PanelKey } from '../../api/panel-key';
import { undoOf } from './undo';
import { useSavedText } from '../../side-panel/use-saved-text';

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

  useEffect(() => {
    clickQueue.setSend(({ key: of, click }) => send({ key: of, click }).unwrap());
    // Clicks that failed before are told of, not sent again behind the editor's back.
  }, [send]);

  useSavedText({ isPreparing: data?.basis === 'preparing', isFetching, refetch }, savedAt);

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
