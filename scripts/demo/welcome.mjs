const WAITING = 'Refrigerated warehouses in Busan brace for paperless customs';
const DRAFT = 'Busan port tests a shared ledger for cold-chain cargo';
const ARTICLE = 'plugin::newsroom.article';

const readJson = async (url) => (await fetch(url)).json();

const findArticle = async (origin, title) => {
  const query = new URLSearchParams({ 'filters[title][$eq]': title, 'fields[0]': 'documentId' });
  const { data } = await readJson(`${origin}/api/newsroom/articles?${query}`);
  return data?.[0] ?? null;
};

const countArticles = async (origin, locale) => {
  const query = new URLSearchParams({ locale, 'pagination[pageSize]': '1' });
  const { meta } = await readJson(`${origin}/api/newsroom/articles?${query}`);
  return meta?.pagination?.total ?? 0;
};

/** What to try first; the example is an article whose line waits for the one draft, if an editor left it so. */
const suggest = async (origin) => {
  const waiting = await findArticle(origin, WAITING);
  if (!waiting) return [];
  const address = `${origin}/api/newsroom/articles/${waiting.documentId}/connections`;
  const isHealed = await findArticle(origin, DRAFT);
  const next = isHealed
    ? ['The line in this article found its target:', `  ${address}`]
    : [
        'Try this: one article is a draft, and a line in another waits for it. Look at “lines” here,',
        'where the target is null:',
        `  ${address}`,
        `Then publish “${DRAFT}”:`,
        `  ${origin}/admin/content-manager/collection-types/${ARTICLE}?_q=cold-chain%20cargo`,
        'and reload the first address: the line has healed, within two seconds.',
      ];
  return ['', ...next];
};

/** What stands on the screen once the demo runs. */
export const welcome = async ({ origin, login }) => {
  const locales = ['en', 'ja', 'ko', 'zh'];
  const counts = await Promise.all(
    locales.map(async (locale) => `${locale} ${await countArticles(origin, locale)}`)
  );
  const example = await findArticle(
    origin,
    'Trilateral foreign ministers put AI and blockchain on the agenda in Busan'
  );
  const query =
    '{ newsroomArticles(pagination: { limit: 3 }, sort: "publishedOn:desc") { title connections { origin relation target { title } } } }';
  return [
    '',
    `The newsroom is open. Published articles: ${counts.join(', ')}.`,
    '',
    `Admin     ${origin}/admin`,
    `          ${login.email}  ${login.password}`,
    ...(example
      ? [`REST      ${origin}/api/newsroom/articles/${example.documentId}/connections`]
      : [`REST      ${origin}/api/newsroom/articles`]),
    `          ${origin}/api/newsroom/articles?locale=ja&populate=topics`,
    `GraphQL   curl -s ${origin}/graphql -H 'content-type: application/json' \\`,
    `            -d '${JSON.stringify({ query })}'`,
    ...(await suggest(origin)),
    '',
    'Ctrl-C stops it; what you change is kept. “npm run demo -- --reset” begins anew.',
  ].join('\n');
};
