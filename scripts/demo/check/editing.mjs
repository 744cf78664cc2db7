import { expect, expectSame, inSeconds, paragraph, soon } from './site.mjs';

const WAITING = 'en/busan-warehouses-paperless';
const DRAFT = 'en/busan-port-cold-chain-ledger';
const BULK = ['Tide mills', 'Rope ferries', 'Salt pans', 'Beacon towers', 'Eel weirs', 'Net lofts'];

/** What editors do in the panel, and how soon readers see it. */
export const editingSteps = ({ site, newsroom }) => {
  const { editor } = site;
  let draft = null;

  const overGraphql = async () => {
    const { documentId } = newsroom.article(WAITING);
    const { data } = await site.graphql(
      `{ newsroomArticle(documentId: "${documentId}", locale: "en") { lines { target { title } } connections { origin target { title } } } }`
    );
    return data.newsroomArticle;
  };

  /** The waiting article shows the draft under a title, or does not show it at all (null). */
  const expectShown = async (title) => {
    const { lines, data } = await site.part('connections', newsroom.article(WAITING));
    const { lines: graphqlLines, connections } = await overGraphql();
    for (const list of [lines, graphqlLines]) {
      expectSame(
        list.map(({ target }) => target?.title ?? null),
        [title],
        `line of ${WAITING}`
      );
    }
    for (const list of [data, connections]) {
      const inline = list.filter(({ origin }) => origin === 'inline');
      expectSame(
        inline.map(({ target }) => target.title),
        title === null ? [] : [title],
        `connections of ${WAITING}`
      );
    }
  };

  const expectRing = async (ids) => {
    for (const [i, documentId] of ids.entries()) {
      const { data } = await site.part('connections', { documentId, locale: 'en' });
      const inline = data.filter(({ origin }) => origin === 'inline');
      const next = ids[(i + 1) % ids.length];
      expectSame(
        inline.map(({ target }) => target.documentId),
        [next],
        `line of “${BULK[i]}”`
      );
    }
  };

  return [
    {
      name: 'the editor publishes the one draft, and the line that waited for it heals',
      async prove() {
        const { title } = newsroom.fileOf(DRAFT);
        draft = await editor.find(title, 'en');
        expect(draft, 'the draft is not there');
        await expectShown(null);
        await editor.act(draft.documentId, 'publish', 'en');
        return inSeconds(await soon(() => expectShown(title)));
      },
    },
    {
      name: 'unpublished, it is hidden at once',
      async prove() {
        await editor.act(draft.documentId, 'unpublish', 'en');
        await expectShown(null);
        expectSame(await site.status(`/articles/${draft.documentId}/connections`), 404, 'status');
      },
    },
    {
      name: 'published again, it comes back',
      async prove() {
        await editor.act(draft.documentId, 'publish', 'en');
        return inSeconds(await soon(() => expectShown(newsroom.fileOf(DRAFT).title)));
      },
    },
    {
      name: 'given another title, the line still holds and shows the new one',
      async prove() {
        const title = 'Tuna crates of Busan keep a diary that nobody can rewrite';
        await editor.save(draft.documentId, { title }, 'en');
        await editor.act(draft.documentId, 'publish', 'en');
        return inSeconds(await soon(() => expectShown(title)));
      },
    },
    {
      name: 'six articles that lead to one another are published at one click, twice in a row',
      async prove() {
        const ids = [];
        for (const [i, title] of BULK.entries()) {
          const line = `connection: ${BULK[(i + 1) % BULK.length]}`;
          const body = [
            paragraph(`${title} are kept up by those who live near them.`),
            paragraph(line),
          ];
          ids.push((await editor.create({ title, body }, 'en')).documentId);
        }
        const times = [];
        for (let round = 0; round < 2; round += 1) {
          const { count } = await editor.bulk('bulkPublish', ids, 'en');
          expectSame(count, ids.length, 'published articles');
          times.push(await soon(() => expectRing(ids)));
        }
        return inSeconds(Math.max(...times));
      },
    },
    {
      name: 'unpublished at one click, they are gone at once',
      async prove() {
        const ids = [];
        for (const title of BULK) ids.push((await editor.find(title, 'en')).documentId);
        await editor.bulk('bulkUnpublish', ids, 'en');
        for (const documentId of ids) {
          expectSame(await site.status(`/articles/${documentId}/connections`), 404, 'status');
        }
      },
    },
  ];
};
