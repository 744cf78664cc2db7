import type { Locator } from 'playwright-core';
import { eventually } from '../../support/eventually';

// A page answers a click or a key in its own time: what is asked once, right after it, depends on the machine.

/** Waits until so many elements are there. */
export const awaitCount = (elements: Locator, count: number): Promise<void> =>
  eventually(async () => expect(await elements.count()).toBe(count));

/** Waits until the focus stands on an element. */
export const awaitFocus = (element: Locator): Promise<void> =>
  eventually(async () =>
    expect(await element.evaluate((it) => it === document.activeElement)).toBe(true)
  );
