import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, dropDatabase, type TestDatabase } from '../support/project/database';
import { DONE, runMainJob } from './main-job';
import { packInto, ROOT, unpack } from './packed';

/** All that the repository has installed, each linked by itself: so the plugin beside them can be a real folder. */
const linkModules = (dir: string): void => {
  const modules = join(ROOT, 'node_modules');
  mkdirSync(join(dir, 'node_modules'));
  for (const name of readdirSync(modules)) {
    if (name.startsWith('.') && name !== '.bin') continue;
    symlinkSync(join(realpathSync(modules), name), join(dir, 'node_modules', name));
  }
};

/** Has the project depend on the plugin and say nothing else of it. */
const dependOnPlugin = (dir: string): void => {
  const file = join(dir, 'package.json');
  const project = JSON.parse(readFileSync(file, 'utf8')) as { dependencies: object };
  const dependencies = { ...project.dependencies, 'strapi-plugin-newsroom': '*' };
  writeFileSync(file, JSON.stringify({ ...project, dependencies }));
  writeFileSync(
    join(dir, 'config/plugins.js'),
    "module.exports = { 'users-permissions': { config: { jwtSecret: 'a-jwt-secret' } } };\n"
  );
};

describe('a project with the packed plugin', () => {
  let dir: string;
  let database: TestDatabase;
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'newsroom-packed-'));
    database = await createDatabase(dir);
    cpSync(join(ROOT, 'tests/fixtures/app'), dir, { recursive: true });
    linkModules(dir);
    dependOnPlugin(dir);
    const { file } = await packInto(dir);
    await unpack(file, join(dir, 'node_modules/strapi-plugin-newsroom'));
  });
  afterAll(async () => {
    await dropDatabase(database);
    rmSync(dir, { recursive: true, force: true });
  });

  it('publishes articles and reads their connections over REST, unconfigured', async () => {
    const report = await runMainJob(dir, {
      TEST_CLIENT: database.client,
      TEST_DATABASE: database.name,
      // Strapi's own files lie in the repository, and look for the project's dependencies from there.
      NODE_PATH: join(realpathSync(dir), 'node_modules'),
    });
    const home = join(realpathSync(dir), 'node_modules/strapi-plugin-newsroom');
    expect(report).toMatchObject({
      ...DONE,
      node: process.versions.node,
      plugin: join(home, 'package.json'),
      threads: [join(home, 'dist/worker/index.js')],
    });
  }, 150_000);
});
