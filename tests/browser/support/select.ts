import type { Locator } from 'playwright-core';
import { eventually } from '../../support/eventually';
import { awaitFocus } from './await';

const focusedIn = (list: Locator): Locator => list.getByRole('option').and(list.locator(':focus'));

/**
 * Chooses an option of a select by keyboard alone. The list takes keys only once one of its options has the focus,
 * which comes after it is seen; and it moves the focus in a later turn: were Enter pressed before, it would close
 * with that still to do, and throw.
 */
export const chooseByKeyboard = async (select: Locator, name: string): Promise<void> => {
  const page = select.page();
  const list = page.getByRole('listbox');
  await select.focus();
  await page.keyboard.press('Enter');
  await focusedIn(list).waitFor();
  await page.keyboard.press('Home');
  await awaitFocus(list.getByRole('option').first());
  for (const option of await list.getByRole('option').all()) {
    await awaitFocus(option);
    if ((await option.innerText()) === name) {
      await page.keyboard.press('Enter');
      await list.waitFor({ state: 'detached' });
      return;
    }
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`the select offers no “${name}”`);
};

/** Chooses an option of a select by the pointer, and waits until the page beneath can be used again. */
export const chooseByPointer = async (select: Locator, name: string): Promise<void> => {
  const list = select.page().getByRole('listbox');
  await select.click();
  await list.getByRole('option', { name, exact: true }).click();
  await list.waitFor({ state: 'detached' });
};

/**
 * Takes what a search field offers under this title by keyboard alone; all that was typed must have been answered. Some
 * fields stand on their first offer by themselves, and the list may be drawn again with other ids: keys are pressed
 * only until the field stands on the title.
 */
export const takeOffered = async (field: Locator, title: string): Promise<void> => {
  const page = field.page();
  const offer = page.getByRole('option', { name: title }).first();
  await offer.waitFor();
  const keys = ['ArrowDown', 'Home'];
  await eventually(async () => {
    const isThere = async () =>
      (await field.getAttribute('aria-activedescendant')) === (await offer.getAttribute('id'));
    if (await isThere()) return;
    const [key = 'ArrowDown', ...others] = keys.splice(0);
    keys.push(...others, key);
    await page.keyboard.press(key);
    throw new Error(`the field does not stand on “${title}”`);
  });
  await page.keyboard.press('Enter');
};
