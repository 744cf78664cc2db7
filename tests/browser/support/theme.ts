import type { Page } from 'playwright-core';

const THEMES = ['dark', 'light'] as const;

export type Theme = (typeof THEMES)[number];

/** Whether the page stands in a theme, told by the lightness of what all else stands on, and no colour still changes. */
const isIn = (theme: Theme): boolean => {
  const [red = 0, green = 0, blue = 0] = (
    getComputedStyle(document.body).backgroundColor.match(/\d+/g) ?? []
  ).map(Number);
  const isDark = red + green + blue < (3 * 256) / 2;
  const isMoving = document
    .getAnimations()
    .some((one) => one instanceof CSSTransition && one.playState === 'running');
  return isDark === (theme === 'dark') && !isMoving;
};

/** Looks at a page in both themes, as it stands: the panel takes the one that the system asks for. Leaves it light. */
export const inEachTheme = async (
  page: Page,
  look: (theme: Theme) => Promise<void>
): Promise<void> => {
  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme });
    await page.waitForFunction(isIn, theme);
    await look(theme);
  }
};
