import type { Locator } from 'playwright-core';

/** Texts within an element that are cut off or hang out of it sideways; those that scroll or end in an ellipsis are not. */
export const overflowIn = (part: Locator): Promise<string[]> =>
  part.evaluate((root) => {
    const { right, left } = root.getBoundingClientRect();
    const isMeant = (element: Element): boolean => {
      for (let at: Element | null = element; at; at = at.parentElement) {
        const { overflowX, textOverflow } = getComputedStyle(at);
        if (['auto', 'scroll'].includes(overflowX) || textOverflow === 'ellipsis') return true;
        if (at === root) return false;
      }
      return false;
    };
    return [...root.querySelectorAll('*')]
      .filter((element) => {
        const own = [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? '').trim() !== ''
        );
        if (!own || isMeant(element)) return false;
        const box = element.getBoundingClientRect();
        if (box.width <= 1 || box.height <= 1) return false;
        return box.right > right + 1 || box.left < left - 1;
      })
      .map((element) => element.textContent.trim().slice(0, 80));
  });
