import { expect, expectSame } from './site.mjs';

const TARGET =
  'uid documentId locale title slug url excerpt publishedOn cover { url alternativeText width height }';
const ADDRESS = 'path block start end';
const FIELDS = `documentId bodyHash
  connections { origin relation anchor { ${ADDRESS} } target { ${TARGET} } }
  lines { address { ${ADDRESS} } target { ${TARGET} } }
  mentions { address { ${ADDRESS} } surface term { documentId term slug definition } }
  story { copies { ${TARGET} } translations { ${TARGET} } }`;

const isRefused = ({ data, errors }) =>
  Boolean(errors?.length) || !data?.newsroomArticles || data.newsroomArticles.length === 0;

/** The same over GraphQL, and what is closed over both. */
export const graphqlSteps = ({ site, newsroom }) => [
  {
    name: 'GraphQL: a list of 25 articles equals REST, in each language',
    async prove() {
      let count = 0;
      for (const locale of newsroom.locales) {
        const { data, errors } = await site.graphql(
          `{ newsroomArticles(locale: "${locale}", pagination: { limit: 25 }) { ${FIELDS} } }`
        );
        expect(!errors, () => errors[0].message);
        for (const {
          documentId,
          connections,
          lines,
          bodyHash,
          mentions,
          story,
        } of data.newsroomArticles) {
          const key = { documentId, locale };
          const rest = await site.part('connections', key);
          expectSame(connections, rest.data, `connections of ${documentId}`);
          expectSame(lines, rest.lines, `lines of ${documentId}`);
          expectSame(bodyHash, rest.bodyHash, `bodyHash of ${documentId}`);
          expectSame(
            mentions,
            (await site.part('mentions', key)).data,
            `mentions of ${documentId}`
          );
          expectSame(story, (await site.part('story', key)).data, `story of ${documentId}`);
          count += 1;
        }
      }
      return `${count} articles`;
    },
  },
  {
    name: 'drafts are refused to the public, over REST and GraphQL',
    async prove() {
      expectSame(await site.status('/articles?status=draft'), 403, 'status of REST');
      const reply = await site.graphql('{ newsroomArticles(status: DRAFT) { title } }');
      expect(isRefused(reply), 'GraphQL showed drafts');
      const file = newsroom.files.find(({ draft }) => draft);
      const { documentId } = await site.editor.find(file.title, file.locale);
      for (const path of ['', '/connections', '/backlinks', '/mentions', '/story']) {
        expectSame(await site.status(`/articles/${documentId}${path}`), 404, `status of ${path}`);
      }
    },
  },
  {
    name: 'nothing can be written by the public, and no decision is shown',
    async prove() {
      const { status } = await site.send('POST', '/api/newsroom/articles', {
        body: { data: { title: 'x' } },
      });
      expectSame(status, 403, 'status of creating an article');
      for (const path of ['/decisions', '/former-titles', '/audit-entries']) {
        expectSame(await site.status(path), 404, `status of ${path}`);
      }
    },
  },
];
