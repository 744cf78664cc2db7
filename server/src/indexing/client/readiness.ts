import type { EngineClient } from './engine-client';

/** How long an editor waits for this node's index to be filled before being told so. */
const READY_MS = 300;

/** Whether this node's index of a locale is filled, or will be in a moment; if not, the filling goes on. */
export const isReady = async (engine: EngineClient, locale: string): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), READY_MS);
  });
  try {
    return await Promise.race([engine.ready(locale).then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
};
