import type { CDPSession, Page } from 'playwright-core';
import { SLOWDOWN } from '../../support/pace';

type Address = Parameters<Page['route']>[0];

/**
 * Holds back the requests to an address until they are released: what a page shows meanwhile stays, however slow the
 * machine is that looks at it. Resolves with what releases them.
 */
export const holdRequests = async (page: Page, address: Address): Promise<() => Promise<void>> => {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const held: Promise<void>[] = [];
  await page.route(address, (route) => {
    const passed = released.then(() => route.continue());
    held.push(passed);
    return passed;
  });
  return async () => {
    release();
    // A route taken off lets go what it holds by itself, and a request can be let go but once.
    await Promise.all(held);
    await page.unroute(address);
  };
};

/** A good mobile network as Chromium's own tools slow one down: bits a second, and milliseconds until an answer. */
const MOBILE = { download: 9_000_000, upload: 1_500_000, latency: 165 } as const;

/** Slows down the processor and the network of a page where the run asks for it. */
export const throttle = async (page: Page): Promise<void> => {
  if (SLOWDOWN === 1) return;
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: MOBILE.latency,
    downloadThroughput: MOBILE.download / 8,
    uploadThroughput: MOBILE.upload / 8,
  });
};
