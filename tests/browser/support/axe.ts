import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { AxeResults } from 'axe-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const SERIOUS = ['serious', 'critical'];

/**
 * What axe-core finds serious or critical within the elements of a selector, one line a finding. Name our own part of
 * a screen: Strapi's own has findings too.
 */
export const barriersIn = async (page: Page, selector: string): Promise<string[]> => {
  // The default policy of Strapi forbids inline scripts, but not what the debugger evaluates.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    ({ selector: include, tags }) =>
      (window as unknown as { axe: { run: (...args: unknown[]) => Promise<AxeResults> } }).axe.run(
        { include: [include] },
        { runOnly: { type: 'tag', values: tags } }
      ),
    { selector, tags: TAGS }
  );
  return violations
    .filter(({ impact }) => SERIOUS.includes(impact ?? ''))
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
};
