import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import {
  article,
  ARTICLE,
  connections,
  connectionsOf,
  paragraphs,
} from '../support/newsroom/articles';
import { newsroom, type Ending } from '../support/command';
import { dumpDerived } from '../support/newsroom/derived';
import { createProject, type TestProject } from '../support/project/strapi';

/** Each command starts a Strapi of its own beside the one of the test. */
jest.setTimeout(240_000);

const CONNECTION = 'plugin::newsroom.connection';
const LINE = 'plugin::newsroom.line';

describe('newsroom, beside a running server', () => {
  let project: TestProject;
  let strapi: Core.Strapi;
  let folder: string;
  let files: string[];
  let first: Ending;

  const run = (...args: string[]): Promise<Ending> =>
    newsroom(args, { dir: project.dir, env: project.env() });
  const draft = async (title: string) =>
    (await strapi.documents(ARTICLE).findFirst({
      filters: { title },
      status: 'draft',
    } as never)) as unknown as { documentId: string; excerpt: string; updatedAt: string };

  beforeAll(async () => {
    project = await createProject();
    // The server must not mend behind the tests' back what they break.
    strapi = await project.start({ newsroom: { config: { engine: { reconcileEvery: 3600 } } } });
    folder = mkdtempSync(join(tmpdir(), 'newsroom-pages-'));
    await article(strapi, { title: '항구의 종이 돌아오다', body: ['삼 년 만이다.'] });
    await connections(strapi).settle();
    files = [
      [
        'kites.txt',
        'Kites over the pier\n\nA festival of kites fills the sky.\n\n관련기사: 항구의 종이 돌아오다',
      ],
      [
        'winds.txt',
        'Winds for kites\n\nThe wind turned in time.\n\nconnection: Kites over the pier',
      ],
    ].map(([name = '', text = '']) => {
      const file = join(folder, name);
      writeFileSync(file, text);
      return file;
    });
    first = await run('import', '--publish', ...files);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await project.remove();
  });

  it('has the server take the files in, and tells how they were linked', async () => {
    expect(first).toMatchObject({ code: 0 });
    expect(first.stdout).toContain('Made 2 published articles:');
    expect(first.stdout).toContain('Connection lines: 2 linked, 0 left unresolved.');
    // The lease never left the server: its own job ends at once.
    await connections(strapi).settle();
    const { documentId } = await draft('Winds for kites');
    const { lines } = await connectionsOf(strapi, documentId);
    expect(lines.map(({ target }) => target?.title)).toEqual(['Kites over the pier']);
  });

  it('changes nothing when the files are imported again, nor what an editor changed', async () => {
    const { documentId } = await draft('Winds for kites');
    await strapi.documents(ARTICLE).update({
      documentId,
      data: {
        title: 'Winds, as an editor has it',
        excerpt: 'Edited.',
        body: paragraphs('By hand.'),
      },
    } as never);
    const before = await strapi.db.query(ARTICLE).findMany({ orderBy: { id: 'asc' } });
    const { code, stdout } = await run('import', '--publish', ...files);
    expect(code).toBe(0);
    expect(stdout).toContain('2 articles known already, left as they are:');
    expect(stdout).toContain('winds.txt: Winds, as an editor has it');
    expect(stdout).not.toContain('Made');
    expect(await strapi.db.query(ARTICLE).findMany({ orderBy: { id: 'asc' } })).toEqual(before);
  });

  it('says so where a file tells something else than it did', async () => {
    writeFileSync(files[0]!, 'Kites over the pier\n\nAnother text by now.');
    const { code, stdout } = await run('import', files[0]!);
    expect(code).toBe(0);
    expect(stdout).toMatch(/kites\.txt: Kites over the pier – the file has changed since/);
  });

  it('rebuilds to the same state', async () => {
    await connections(strapi).settle();
    const before = await dumpDerived(strapi);
    const { code, stdout } = await run('rebuild');
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: 'Read 3 published articles again and linked them.\n',
    });
    expect(await dumpDerived(strapi)).toEqual(before);
  });

  it('measures the engine by what editors linked', async () => {
    const { code, stdout } = await run('evaluate');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {2}en: \d+ %, nDCG@10 [01]\.\d{3} \(2 articles\)$/m);
  });

  it('finds no problem where there is none, and one that is there, and changes nothing', async () => {
    expect(await run('check')).toMatchObject({
      code: 0,
      stdout: 'No problems: the stored connections match what is published.\n',
    });
    const { documentId } = await draft('Kites over the pier');
    await strapi.db.query(CONNECTION).create({
      data: {
        uid: ARTICLE,
        documentId,
        locale: 'en',
        targetUid: ARTICLE,
        targetId: 'nobody-has-this-id',
        relation: '',
        relevance: 0.5,
        score: 1,
        position: 9,
        reasons: [],
        anchor: null,
      },
    });
    await strapi.db.query(LINE).updateMany({
      where: { title: 'Kites over the pier' },
      data: { targetId: 'nor-has-anybody-this' },
    });
    const planted = await dumpDerived(strapi);
    const { code, stdout } = await run('check');
    expect(code).toBe(1);
    const [head, ...problems] = stdout.trimEnd().split('\n');
    expect(head).toBe('2 problems:');
    expect(problems[0]).toContain('nobody-has-this-id');
    expect(problems[1]).toContain('the line “Kites over the pier”');
    expect(problems.slice(2)).toEqual(['“newsroom rebuild” fixes most.']);
    expect(await dumpDerived(strapi)).toEqual(planted);
    expect(await run('rebuild')).toMatchObject({ code: 0 });
    expect(await run('check')).toMatchObject({ code: 0 });
  });
});
