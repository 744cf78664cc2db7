import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PLAYGROUND, ROOT } from '../paths.mjs';
import { runNode } from '../run-command.mjs';
import { expect, expectSame, inSeconds, paragraph, soon } from './site.mjs';

const TITLE = 'Harbour towns of three countries put their tide tables on one chain';
const SCIENCE = 'Science officials of three countries reopen their technology channel';
const WAITED_FOR = 'Yokohama pilots let an AI read the swell';
const SHOPPERS = 'Hong Kong shoppers try the digital yuan at neighbourhood stores';

/** A page as a site that gathers news of others shows it: a story, and much that is none. */
const PAGE = `${TITLE}

5 months ago · 137 views

Pilots had asked for one table for years

Harbour offices in Japan, China and South Korea will keep their tide tables on one blockchain from spring, and let an AI look for mistakes in them. Until now each office printed a book of its own.

connection: ${SCIENCE}

How the tables came apart

The three countries measured the sea from three different zero marks, and ships that called at all of them carried three books. A pilot who took the wrong one in fog could miss the depth by half a metre.

connection: “${WAITED_FOR}”

connection: ${SHOPPERS}

What is Tide gauge?

A post in the harbour that writes down how high the water stands.

▶ Glossary of the sea

The offices will compare their figures every night, and print a joint book once a year for ships without a screen.

The post ${TITLE} appeared first on Three Seas Review.

Read Entire Article
`;

const FURNITURE = [
  ...['5 months ago', '137 views', 'What is Tide gauge', 'A post in the harbour', '▶'],
  ...['The post ', 'appeared first on', 'Read Entire Article'],
];

const textOf = ({ text, children = [] }) => text ?? children.map(textOf).join('');

/** A page goes in by the command line, beside the running server, and is linked like all others. */
export const importingSteps = ({ site, folder }) => {
  const { editor } = site;
  const file = join(folder, 'tide-tables.txt');
  let imported = null;
  let target = null;

  /** The command as an editor would give it in the project's folder. */
  const importPage = async () => {
    const command = join(ROOT, 'bin/newsroom.js');
    const args = [command, 'import', '--publish', '--as-of', '2024-10-31', file];
    const { code, output } = await runNode(args, {
      cwd: PLAYGROUND,
      env: { DEMO_FOLDER: folder },
    });
    expect(code === 0, () => `exit code ${code}: ${output.trim().split('\n').at(-1)}`);
    return output;
  };

  const overGraphql = async ({ documentId }) => {
    const { data } = await site.graphql(
      `{ newsroomArticle(documentId: "${documentId}", locale: "en") { lines { target { title } } connections { origin target { title } } } }`
    );
    return data.newsroomArticle;
  };

  /** The second of three lines leads to an article of this title, or to none (null), over REST and GraphQL. */
  const expectSecondLine = async (title) => {
    const { data, lines } = await site.part('connections', imported);
    const graphql = await overGraphql(imported);
    const wanted = [SCIENCE, title, SHOPPERS];
    for (const list of [lines, graphql.lines]) {
      const titles = list.map((line) => line.target?.title ?? null);
      expectSame(titles, wanted, 'lines of the imported article');
    }
    for (const list of [data, graphql.connections]) {
      const titles = list.flatMap((one) => (one.origin === 'inline' ? [one.target.title] : []));
      expectSame(
        titles,
        wanted.filter((one) => one !== null),
        'inline connections of the imported article'
      );
    }
  };

  return [
    {
      name: 'newsroom import --publish takes a page in beside the running server',
      async prove() {
        const since = performance.now();
        writeFileSync(file, PAGE);
        const output = await importPage();
        for (const said of ['Made 1 published article', '2 linked, 1 left unresolved']) {
          expect(output.includes(said), `the command did not say “${said}”`);
        }
        const query = new URLSearchParams({ 'filters[title][$eq]': TITLE, populate: 'topics' });
        ({
          data: [imported],
        } = await site.read(`/articles?${query}`));
        expect(imported, 'the article is not there');
        return inSeconds(performance.now() - since);
      },
    },
    {
      name: 'it has its views, source, date and topics, and nothing of the page around it',
      async prove() {
        const { excerpt, views, sourceName, publishedOn, topics, body } = imported;
        expectSame(
          { excerpt, views, sourceName, month: publishedOn.slice(0, 7) },
          {
            excerpt: 'Pilots had asked for one table for years',
            views: 137,
            sourceName: 'Three Seas Review',
            month: '2024-05',
          },
          'fields of the article'
        );
        expectSame(
          topics.map(({ slug }) => slug).sort(),
          ['ai', 'blockchain', 'china', 'japan', 'south-korea'],
          'topics of the article'
        );
        const text = body.map(textOf).join('\n');
        for (const words of FURNITURE) expect(!text.includes(words), `“${words}” is in the body`);
        expect(text.includes('print a joint book once a year'), 'the end of the story is missing');
        const headings = body.filter(({ type }) => type === 'heading').map(textOf);
        expectSame(headings, ['How the tables came apart'], 'headings of the body');
      },
    },
    {
      name: 'its lines stand in the order of the text, and the one without an article waits',
      prove: () => expectSecondLine(null),
    },
    {
      name: 'its glossary box became a draft term with the definition',
      async prove() {
        const term = await editor.findTerm('Tide gauge', 'en');
        expect(term, 'the term is not there');
        expectSame(term.status, 'draft', 'status of the term');
        expectSame(
          term.definition.map(textOf),
          ['A post in the harbour that writes down how high the water stands.'],
          'definition of the term'
        );
      },
    },
    {
      name: 'the same file once more changes nothing',
      async prove() {
        const before = await site.read(`/articles/${imported.documentId}?populate=*`);
        expect((await importPage()).includes('known already'), 'the file was not known');
        const after = await site.read(`/articles/${imported.documentId}?populate=*`);
        expectSame(after, before, 'the article');
      },
    },
    {
      name: 'its waiting line heals when the article is published',
      async prove() {
        const text = 'The swell is read from a buoy, and the buoy is read by a machine.';
        const data = { title: WAITED_FOR, body: [paragraph(text)] };
        target = await editor.create(data, 'en');
        await expectSecondLine(null);
        await editor.act(target.documentId, 'publish', 'en');
        return inSeconds(await soon(() => expectSecondLine(WAITED_FOR)));
      },
    },
    {
      name: 'hides it when that is unpublished, and shows it again when it is back',
      async prove() {
        await editor.act(target.documentId, 'unpublish', 'en');
        await expectSecondLine(null);
        await editor.act(target.documentId, 'publish', 'en');
        return inSeconds(await soon(() => expectSecondLine(WAITED_FOR)));
      },
    },
    {
      name: 'and holds when that gets another title',
      async prove() {
        const title = 'What a buoy off Yokohama taught its pilots';
        await editor.save(target.documentId, { title }, 'en');
        await editor.act(target.documentId, 'publish', 'en');
        return inSeconds(await soon(() => expectSecondLine(title)));
      },
    },
  ];
};
