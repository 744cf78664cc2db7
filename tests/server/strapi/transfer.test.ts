import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { article, ARTICLE, connections, TERM, TOPIC } from '../../support/newsroom/articles';
import { eventually } from '../../support/eventually';
import { createProject, type TestProject } from '../../support/project/strapi';
import { runStrapi } from '../../support/project/strapi-command';
import {
  expectedOf,
  fillNewsroom,
  shownOf,
  type WholeNewsroom,
} from '../../support/newsroom/whole-newsroom';

/** What the reconciler is given to find all that an import changed. */
const A_MINUTE = { within: 60_000 };

type Row = Record<string, unknown>;

const PLAIN = ['decision', 'former-title', 'audit-entry', 'evaluation', 'seeded-topic'] as const;

const withoutRow = ({ id: _id, publishedAt, createdAt: _c, updatedAt: _u, ...row }: Row): Row => ({
  ...row,
  isPublished: Boolean(publishedAt),
});

const toLines = (rows: unknown): string[] =>
  (rows as Row[]).map((row) => JSON.stringify(withoutRow(row))).sort();

/** All that people made, in the words of the documents and without numbers of rows. */
const contentOf = async (strapi: Core.Strapi): Promise<Record<string, string[]>> => {
  const content: Record<string, string[]> = {};
  for (const uid of [ARTICLE, TOPIC, TERM]) {
    const rows = await strapi.db.query(uid).findMany({});
    content[uid] = toLines(rows);
  }
  for (const name of PLAIN) {
    content[name] = toLines(await strapi.db.query(`plugin::newsroom.${name}`).findMany({}));
  }
  const articles = (await strapi.db.query(ARTICLE).findMany({
    populate: { topics: true, cover: true },
  })) as { documentId: string; topics: Row[]; cover: Row | null }[];
  content.relations = articles
    .map(({ documentId, topics, cover }) =>
      JSON.stringify([documentId, topics.map((topic) => topic.documentId), cover?.name])
    )
    .sort();
  return content;
};

describe('a newsroom that is exported and imported elsewhere', () => {
  let from: TestProject;
  let to: TestProject;
  let strapi: Core.Strapi;
  let newsroom: WholeNewsroom;
  let before: Record<string, string[]>;

  beforeAll(async () => {
    from = await createProject();
    to = await createProject();
    const file = join(from.dir, 'newsroom');
    strapi = await from.start();
    newsroom = await fillNewsroom(strapi);
    before = await contentOf(strapi);
    await from.stop();
    await runStrapi(from, ['export', '--no-encrypt', '--no-compress', '--file', file]);

    // The other one has a life of its own, which the import ends.
    strapi = await to.start();
    await article(strapi, { title: 'Of the other newsroom', body: ['connection: Zorvik begins'] });
    await connections(strapi).settle();
    await to.stop();
    await runStrapi(to, ['import', '--force', '--file', `${file}.tar`]);
    strapi = await to.start();
  }, 600_000);
  afterAll(async () => {
    await to.remove();
    await from.remove();
  });

  it('has all articles, drafts, topics, terms, decisions, former titles, measurements and the audit', async () => {
    const content = await contentOf(strapi);
    for (const [name, rows] of Object.entries(content)) {
      expect([name, rows.length]).not.toEqual([name, 0]);
    }
    expect(content).toEqual(before);
  });

  it('shows within a minute what the first one showed', async () => {
    await eventually(
      async () => expect(await shownOf(strapi, newsroom)).toEqual(expectedOf(newsroom)),
      A_MINUTE
    );
  });

  it('leaves nothing derived of articles that are there no more', async () => {
    const gone = async (): Promise<number> => {
      const ids = await strapi.db.connection('newsroom_articles').distinct('document_id');
      const known = ids.map(({ document_id }: { document_id: string }) => document_id);
      let count = 0;
      for (const table of ['newsroom_lines', 'newsroom_term_rows', 'newsroom_states']) {
        const rows = await strapi.db.connection(table).whereNotIn('document_id', known);
        count += rows.length;
      }
      return count;
    };
    await eventually(async () => expect(await gone()).toBe(0), A_MINUTE);
  });

  it('equals a rebuild', async () => {
    await connections(strapi).settle();
    const shown = await shownOf(strapi, newsroom);
    await connections(strapi).rebuild();
    expect(await shownOf(strapi, newsroom)).toEqual(shown);
  });
});
