import type { Locator } from 'playwright-core';

/** How much a text stands out from what it stands on, by WCAG 2: 1 is nothing, 4.5 is enough, 21 is black on white. */
export const contrastOf = (text: Locator): Promise<number> =>
  text.evaluate((element) => {
    const channels = (color: string): number[] => (color.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (color: string): number => {
      const [r = 0, g = 0, b = 0] = channels(color).map((channel) => {
        const share = channel / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    let ground: Element | null = element;
    let background = 'rgb(255, 255, 255)';
    for (; ground; ground = ground.parentElement) {
      const color = getComputedStyle(ground).backgroundColor;
      if (channels(color)[3] === 0) continue;
      background = color;
      break;
    }
    const [dark = 0, light = 0] = [
      luminance(getComputedStyle(element).color),
      luminance(background),
    ].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  });
