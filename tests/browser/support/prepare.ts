import openTemplates from '../../support/jest/open-templates';
import { findChromium } from './chromium';
import { buildPanel } from './panel';

/** Runs once, before the suite: without a browser there is nothing to build for. */
export default async (): Promise<void> => {
  openTemplates();
  const chromium = await findChromium();
  if (chromium.kind === 'none') {
    const line = `browser: no Chromium starts here (${chromium.why}); CHROMIUM_PATH may name one`;
    if (process.env.CI === 'true') throw new Error(line);
    console.log(`${line}. Skipped.`);
    return;
  }
  process.env.NEWSROOM_CHROMIUM = chromium.path;
  process.env.NEWSROOM_PANEL = await buildPanel();
};
