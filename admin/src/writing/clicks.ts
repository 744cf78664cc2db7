import { useSyncExternalStore } from 'react';

/** What became of a click: on its way, refused or lost, or saved with what the server said. */
export type Clicked =
  | { readonly state: 'sending' }
  | { readonly state: 'failed' }
  | { readonly state: 'done'; readonly answer: unknown };

/**
 * The clicks of this window by what was clicked. They outlive the panel, which is drawn anew with each other tab and
 * locale, so that one that failed is still told of when an editor comes back.
 */
let clicks: ReadonlyMap<string, Clicked> = new Map();
const listeners = new Set<() => void>();

const set = (name: string, clicked: Clicked | null): void => {
  const next = new Map(clicks);
  if (clicked) next.set(name, clicked);
  else next.delete(name);
  clicks = next;
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Sends a click, unless the same is on its way; each of ours can be sent twice without harm. */
export const sendClick = async (name: string, send: () => Promise<unknown>): Promise<void> => {
  if (clicks.get(name)?.state === 'sending') return;
  set(name, { state: 'sending' });
  try {
    set(name, { state: 'done', answer: await send() });
  } catch {
    set(name, { state: 'failed' });
  }
};

/** Forgets what became of a click. */
export const forgetClick = (name: string): void => set(name, null);

/** What became of each click. */
export const useClicked = (): ReadonlyMap<string, Clicked> =>
  useSyncExternalStore(subscribe, () => clicks);
