import type { Browser, Page } from 'playwright-core';
import { tasksDuring, type Tasks } from './tasks';

/** What the server answers, as far as it is looked at. */
interface MapAnswer {
  readonly data: { readonly nodes: readonly unknown[]; readonly edges: readonly number[] };
}

const DRAWN = '[data-testid=newsroom-map-picture][aria-busy=false]';

const STEPS = 120;
const STEP_MS = 16;

/** Cuts what the server answers to its first nodes, which are the newest. */
const cut = ({ data, ...more }: MapAnswer, nodes: number): MapAnswer => {
  const edges: number[] = [];
  for (let i = 0; i < data.edges.length; i += 3) {
    const edge = data.edges.slice(i, i + 3);
    if ((edge[0] ?? 0) < nodes && (edge[1] ?? 0) < nodes) edges.push(...edge);
  }
  return { data: { ...data, nodes: data.nodes.slice(0, nodes), edges }, ...more };
};

/** Drags the map round in a circle, as fast as a hand does. */
const pan = async (page: Page): Promise<void> => {
  const box = await page.locator(DRAWN).boundingBox();
  if (!box) throw new Error('the map is not to be seen');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 0; i < STEPS; i += 1) {
    const angle = (i / STEPS) * 4 * Math.PI;
    await page.mouse.move(x + 150 * Math.sin(angle), y + 120 * (1 - Math.cos(angle)));
    await page.waitForTimeout(STEP_MS);
  }
  await page.mouse.up();
};

export interface MapFigures {
  readonly nodes: number;
  readonly edges: number;
  /** Milliseconds from the click on the section to the arranged map. */
  readonly drawn: number;
  readonly arranging: Tasks;
  readonly panning: Tasks;
}

/** Opens the map with so many nodes, and pans it. */
export const measureMap = async (
  browser: Browser,
  page: Page,
  { nodes, picture }: { nodes: number; picture?: string | undefined }
): Promise<MapFigures> => {
  let seen: MapAnswer['data'] | null = null;
  const isAsked = ({ pathname }: URL): boolean => pathname === '/newsroom/map';
  await page.route(isAsked, async (route) => {
    const response = await route.fetch();
    const answer = cut((await response.json()) as MapAnswer, nodes);
    seen = answer.data;
    await route.fulfill({ response, json: answer });
  });
  await page.goto('plugins/newsroom/audit');
  const link = page.locator('a[href$="/plugins/newsroom/map"]');
  await link.waitFor();
  let drawn = 0;
  const arranging = await tasksDuring(browser, page, async () => {
    const begun = performance.now();
    await link.click();
    await page.locator(DRAWN).waitFor();
    drawn = performance.now() - begun;
  });
  if (picture) await page.screenshot({ path: picture });
  const panning = await tasksDuring(browser, page, () => pan(page));
  await page.unroute(isAsked);
  const data = seen as MapAnswer['data'] | null;
  if (!data) throw new Error('the map asked the server for nothing');
  return { nodes: data.nodes.length, edges: data.edges.length / 3, drawn, arranging, panning };
};
