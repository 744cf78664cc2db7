import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { ARTICLE, connections } from '../support/newsroom/articles';
import { newsroom, startNewsroom, type Command, type Ending } from '../support/command';
import { eventually } from '../support/eventually';
import { createProject, type TestProject } from '../support/project/strapi';

/** Each command starts a Strapi of its own, and one that was killed is succeeded after 15 seconds. */
jest.setTimeout(240_000);

const FILES = 60;

/** Ended in the midst of an import, the command imports each file completely or not at all. */
describe('newsroom import, ended before its end', () => {
  let project: TestProject;
  /** Looks on and does no work: the command is the one that writes. */
  let strapi: Core.Strapi;
  let folder: string;
  let files: string[];

  const place = () => ({ dir: project.dir, env: project.env() });
  const titles = async (): Promise<string[]> =>
    (
      (await strapi.db
        .query(ARTICLE)
        .findMany({ select: ['title'], where: { publishedAt: null } })) as {
        title: string;
      }[]
    ).map(({ title }) => title);
  const waitingJobs = (): Promise<number> =>
    strapi.db.query('plugin::newsroom.job').count({ where: { status: 'waiting', kind: 'import' } });

  /** Starts an import, and gives the signal in the midst of it. */
  const interrupt = async (name: string, signal: NodeJS.Signals): Promise<Command> => {
    files = Array.from({ length: FILES }, (_, i) => {
      const file = join(folder, `${name}-${i}.txt`);
      writeFileSync(
        file,
        `${name} ${i}\n\nThe text of number ${i}.\n\nconnection: ${name} ${i + 1}`
      );
      return file;
    });
    const command = startNewsroom(['import', ...files], place());
    await eventually(
      async () =>
        expect((await titles()).filter((title) => title.startsWith(name)).length).toBeGreaterThan(
          2
        ),
      { within: 120_000 }
    );
    command.child.kill(signal);
    return command;
  };
  const of = async (name: string): Promise<string[]> =>
    (await titles()).filter((title) => title.startsWith(name)).sort();

  beforeAll(async () => {
    project = await createProject();
    folder = mkdtempSync(join(tmpdir(), 'newsroom-pages-'));
    strapi = await project.start();
    await connections(strapi).settle();
    await strapi
      .plugin('newsroom')
      .service<{ runner: { stop(): Promise<void> } }>('background')
      .runner.stop();
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await project.remove();
  });

  it('ends cleanly at Ctrl-C: tells how far it came, and leaves no job behind', async () => {
    const { ending } = await interrupt('Quay', 'SIGINT');
    const { code, stdout, stderr } = await ending;
    expect(code).toBe(1);
    expect(stderr).toContain('Stopping …');
    expect(stderr).not.toMatch(/^\s+at /m);
    const made = await of('Quay');
    expect(made.length).toBeLessThan(FILES);
    expect(new Set(made).size).toBe(made.length);
    expect(stdout).toMatch(/files failed:/);
    expect(stdout).toContain(`Quay-${FILES - 1}.txt was not imported.`);
    expect(await waitingJobs()).toBe(0);
    const lease = (await strapi.db.query('plugin::newsroom.lease').findOne({})) as {
      holder: string;
    };
    expect(lease.holder).toBe('');
  });

  it('doubles nothing when it was killed and runs again', async () => {
    const { ending } = await interrupt('Mole', 'SIGKILL');
    expect(await ending).toMatchObject({ code: null });
    expect((await of('Mole')).length).toBeLessThan(FILES);
    const again = await newsroom(['import', ...files], place());
    expect(again.code).toBe(0);
    expect(again.stdout).toMatch(/^Made \d+ draft articles?:$/m);
    expect(again.stdout).toMatch(/^\d+ articles? known already/m);
    expect(await of('Mole')).toEqual(Array.from({ length: FILES }, (_, i) => `Mole ${i}`).sort());
    expect(await waitingJobs()).toBe(0);
  });
});

describe('newsroom, in a project written in TypeScript', () => {
  let project: TestProject;

  const check = (): Promise<Ending> =>
    newsroom(['check'], { dir: project.dir, env: project.env() });

  beforeAll(async () => {
    project = await createProject();
    const { dir } = project;
    mkdirSync(join(dir, 'src'), { recursive: true });
    writeFileSync(join(dir, 'src/index.ts'), 'export default { register(): void {} };\n');
    writeFileSync(
      join(dir, 'tsconfig.json'),
      JSON.stringify({
        extends: '@strapi/typescript-utils/tsconfigs/server',
        compilerOptions: { outDir: 'out', rootDir: '.', allowJs: true, types: [] },
        include: ['config', 'src'],
      })
    );
  });
  afterAll(() => project.remove());

  it('builds it where it was never built, and runs what is built from then on', async () => {
    expect(await check()).toMatchObject({ code: 0 });
    expect(existsSync(join(project.dir, 'out/src/index.js'))).toBe(true);
    writeFileSync(join(project.dir, 'src/index.ts'), 'export default nothing of this kind;\n');
    expect(await check()).toMatchObject({
      code: 0,
      stdout: 'No problems: the stored connections match what is published.\n',
    });
  });
});
