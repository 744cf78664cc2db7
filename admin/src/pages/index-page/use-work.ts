import { useEffect, useRef } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import type { IndexJob } from '../../../../server/src/contracts/index-page';
import { useGetNewsroomWorkQuery, useNoteNewsroomWorkMutation } from '../../api/index-page';
import { useWords, type Say } from '../../use-words';

/** How often work under way is looked at, and how often one looks whether somebody began some. */
const LOOK_MS = 1000;
const IDLE_LOOK_MS = 5000;

/** One sentence on how it ended. */
export const endOf = (job: IndexJob, say: Say): string =>
  say(`work.${job.kind}.${job.status}`, {
    count: job.lists ?? 0,
    reason: job.reason ?? '',
  });

/** The work on the index, also where another window or another node began it, and its end told in one sentence. */
export const useWork = () => {
  const say = useWords();
  const [note] = useNoteNewsroomWorkMutation();
  const { toggleNotification } = useNotification();
  const first = useGetNewsroomWorkQuery();
  const isUnderWay = first.data?.job?.status === 'waiting';
  const work = useGetNewsroomWorkQuery(undefined, {
    pollingInterval: isUnderWay ? LOOK_MS : IDLE_LOOK_MS,
  });
  const { job } = work.data ?? {};
  const watched = useRef<number | null>(null);
  useEffect(() => {
    if (!job) return;
    if (job.status === 'waiting') {
      watched.current = job.id;
      return;
    }
    if (watched.current !== job.id) return;
    watched.current = null;
    toggleNotification({
      type: job.status === 'failed' ? 'danger' : 'success',
      message: endOf(job, say),
    });
    void note();
  }, [job, say, note, toggleNotification]);
  return { ...work, job: job ?? null, change: work.data?.change ?? null, isUnderWay };
};
