import type { Locator, Page } from 'playwright-core';

/** A content type's place in the Content Manager. */
const LISTS = {
  article: 'content-manager/collection-types/plugin::newsroom.article',
  topic: 'content-manager/collection-types/plugin::newsroom.topic',
  term: 'content-manager/collection-types/plugin::newsroom.glossary-term',
} as const;

/** The panel remembers the content's last locale, so each address names one. */
const LOCALE = 'plugins[i18n][locale]=en';

/** Opens the list of a content type and waits until it stands. */
export const openList = async (page: Page, list: keyof typeof LISTS, query = ''): Promise<void> => {
  await page.goto(`${LISTS[list]}?${LOCALE}${query}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
};

/** The address of an article's form. */
export const formOf = (documentId: string, locale = 'en'): string =>
  `${LISTS.article}/${documentId}?plugins[i18n][locale]=${locale}`;

/** Opens an article's form; one that is open stays as it is, as for an editor who works on. */
export const openArticle = async (page: Page, documentId: string, locale = 'en'): Promise<void> => {
  const address = formOf(documentId, locale);
  if (!decodeURI(page.url()).endsWith(address)) await page.goto(address);
};

/** Opens an empty form. */
export const openForm = async (page: Page, list: keyof typeof LISTS): Promise<void> => {
  await page.goto(`${LISTS[list]}/create?${LOCALE}`);
  await page.locator('form').first().waitFor();
};

/** Writes paragraphs into the editor of Blocks. */
export const writeBody = async (page: Page, paragraphs: readonly string[]): Promise<void> => {
  await page.locator('[data-slate-editor]').first().click();
  for (const [i, text] of paragraphs.entries()) {
    if (i > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(text);
  }
};

/** The names in the Content Manager's menu. */
export const menuOf = async (page: Page): Promise<string[]> => {
  const links = page.locator('nav a[href*="/content-manager/collection-types/"]');
  await links.first().waitFor();
  return links.allInnerTexts();
};

/** The heads of a list's columns, without the one that selects all. */
export const columnsOf = async (page: Page): Promise<string[]> => {
  const heads = page.locator('table thead th');
  await heads.first().waitFor();
  return (await heads.allTextContents()).map((text) => text.trim()).filter((text) => text !== '');
};

/** The labels of a form's fields, in their order. */
export const labelsOf = async (page: Page): Promise<string[]> => {
  const labels = page.locator('form label');
  await labels.first().waitFor();
  return (await labels.allTextContents()).map((text) => text.replace('*', '').trim());
};

/** How many stops a form and the panel around it may have. */
const STOPS = 120;

/** Moves the focus on with the Tab key until it stands on the element. */
export const tabTo = async (page: Page, target: Locator): Promise<void> => {
  for (let stop = 0; stop < STOPS; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${STOPS} presses of Tab did not lead there`);
};

/** Selects all that a list shows and publishes it with the list's own button. */
export const publishSelected = async (
  page: Page,
  count: number,
  look: (moment: string) => Promise<void>
): Promise<void> => {
  await page.getByRole('checkbox', { name: 'Select all entries' }).click();
  await page.getByText(`${count} entries selected`).waitFor();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const dialog = page.getByRole('dialog');
  const publish = dialog.getByRole('button', { name: 'Publish', exact: true });
  await publish.waitFor();
  await look('asked');
  const answer = page.waitForResponse((response) => response.url().includes('bulkPublish'));
  await publish.click();
  const confirm = page.getByRole('alertdialog').getByRole('button', { name: 'Publish' });
  await confirm.click();
  if (!(await answer).ok()) throw new Error('the bulk publish was refused');
  await look('done');
};
