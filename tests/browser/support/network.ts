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
  await page.route(address, async (route) => {
    await released;
    await route.continue();
  });
  return async () => {
    release();
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
