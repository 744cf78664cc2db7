const ARTICLES = 'content-manager/collection-types/plugin::newsroom.article';
/** The article that is shown, by language. */
const TITLES = {
  en: 'Trilateral foreign ministers put AI and blockchain on the agenda in Busan',
  ja: '日中韓外相、釜山でAIとブロックチェーンの協力を協議',
};

/** Waits for something that may be missing from this build. */
const waitBriefly = (locator) => locator.first().waitFor({ timeout: 40_000 });

const showArticle =
  (locale = 'en') =>
  async (page, { documentIdOf }) => {
    const documentId = await documentIdOf(TITLES[locale], locale);
    await page.goto(`${ARTICLES}/${documentId}?plugins[i18n][locale]=${locale}`);
    await page.locator('[data-slate-editor]').waitFor();
    await waitBriefly(page.getByTestId('newsroom-panel'));
  };

const showOverview = async (page) => {
  await page.goto('plugins/newsroom/overview');
  await waitBriefly(page.getByTestId('newsroom-overview'));
};

/** Measures once: of a new newsroom there is nothing to show yet. */
const showEvaluation = async (page) => {
  await page.goto('plugins/newsroom/evaluation');
  await waitBriefly(page.getByTestId('newsroom-evaluation'));
  await page.getByRole('button', { name: 'Measure now' }).click();
  await page.getByRole('grid', { name: 'Compared with simpler methods' }).waitFor();
};

/** What a shorter list would change, before anything is saved. */
const showPreview = async (page) => {
  await page.goto('settings/newsroom');
  await waitBriefly(page.getByTestId('newsroom-settings'));
  const limit = page.getByLabel('Connections per list', { exact: true });
  await limit.fill('2');
  await limit.blur();
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  await page.getByText('lists would change').first().waitFor();
};

const showMap = async (page) => {
  await page.goto('plugins/newsroom/map');
  await waitBriefly(page.locator('[data-testid=newsroom-map-picture][aria-busy=false]'));
};

/** All pictures, each with what must be on the screen before it is taken. */
export const PICTURES = [
  { name: 'article', height: 1040, show: showArticle() },
  { name: 'article-ja', height: 1040, language: 'ja', show: showArticle('ja') },
  { name: 'overview', show: showOverview },
  { name: 'map', height: 960, show: showMap },
  { name: 'map-dark', height: 960, theme: 'dark', show: showMap },
  { name: 'evaluation', show: showEvaluation },
  { name: 'settings', show: showPreview },
];
