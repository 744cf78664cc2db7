import type { Click } from '../../api/click';
import { nameOfKey, type PanelKey } from '../../api/panel-key';

/** A click on its way to the server. */
export interface WaitingClick {
  readonly id: number;
  readonly key: PanelKey;
  readonly click: Click;
  /** Why it was not saved; null while it is on its way or waits for others. */
  readonly failure: string | null;
}

/** What an editor did last, and how it is undone. */
export interface LastClick {
  readonly click: Click;
  /** Null once it was undone. */
  readonly undo: Click | null;
}

/** All that the panel knows of clicks. */
export interface ClickState {
  readonly waiting: readonly WaitingClick[];
  readonly last: ReadonlyMap<string, LastClick>;
}

type Send = (waiting: WaitingClick) => Promise<unknown>;

/**
 * The clicks of this window that are not saved yet. They outlive the panel, which is drawn anew with each other tab
 * and locale: sent one after the other, so that the last word is the last said, and kept when one fails until an
 * editor has it sent again or drops it.
 */
let state: ClickState = { waiting: [], last: new Map() };
let send: Send | null = null;
let isSending = false;
let lastId = 0;
const listeners = new Set<() => void>();

const warn = (event: BeforeUnloadEvent): void => event.preventDefault();

const change = (next: Partial<ClickState>): void => {
  state = { ...state, ...next };
  // The browser asks before it leaves what is not saved.
  if (state.waiting.length > 0) window.addEventListener('beforeunload', warn);
  else window.removeEventListener('beforeunload', warn);
  for (const listener of listeners) listener();
};

const setFailure = (id: number, failure: string | null): void =>
  change({ waiting: state.waiting.map((one) => (one.id === id ? { ...one, failure } : one)) });

const messageOf = (error: unknown): string => {
  const { message } = (error ?? {}) as { message?: unknown };
  return typeof message === 'string' ? message : '';
};

/** Sends what waits, in order, and stops at the first that fails. */
const run = async (): Promise<void> => {
  if (isSending || !send) return;
  isSending = true;
  try {
    for (let head = state.waiting[0]; head; head = state.waiting[0]) {
      const { id } = head;
      setFailure(id, null);
      try {
        await send(head);
      } catch (error) {
        setFailure(id, messageOf(error));
        return;
      }
      change({ waiting: state.waiting.filter((one) => one.id !== id) });
    }
  } finally {
    isSending = false;
  }
};

export const clickQueue = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  state: (): ClickState => state,

  /** How clicks reach the server; the panel drawn last says so. */
  setSend(next: Send): void {
    send = next;
  },

  add(key: PanelKey, click: Click, undo: Click | null): void {
    lastId += 1;
    change({
      waiting: [...state.waiting, { id: lastId, key, click, failure: null }],
      last: new Map(state.last).set(nameOfKey(key), { click, undo }),
    });
    void run();
  },

  /** Sends again from the first that was not saved. */
  retry: (): void => void run(),

  /** Drops the first, which failed, by an editor's word; the others are sent. */
  discard(): void {
    if (isSending) return;
    const [dropped, ...rest] = state.waiting;
    const last = new Map(state.last);
    // What was not saved can't be undone.
    if (dropped) last.delete(nameOfKey(dropped.key));
    change({ waiting: rest, last });
    void run();
  },
};

// Back in the network, nobody has to press a button.
window.addEventListener('online', clickQueue.retry);
