import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { findChromium, launch } from '../browser/support/chromium';
import { IS_LONG } from '../support/long-form';
import { DONE, runMainJob } from './main-job';
import { npm, packInto, ROOT } from './packed';
import { servePanel } from './panel';

const INSTALL_MS = 20 * 60_000;

/** Kept between runs: installing a Strapi takes minutes. */
const DIR = join(ROOT, '.cache/strapi-5.37');

const PLUGIN = 'strapi-plugin-newsroom';

/** The oldest that `peerDependencies` allow. The registry's users-permissions of that line begins with 5.37.1. */
const PROJECT = {
  name: 'newsroom-on-the-oldest-strapi',
  private: true,
  version: '0.0.0',
  dependencies: {
    '@strapi/plugin-users-permissions': '5.37.1',
    '@strapi/strapi': '5.37.0',
    '@strapi/utils': '5.37.0',
    react: '^18.3.1',
    'react-dom': '^18.3.1',
    'react-router-dom': '^6.30.3',
    'styled-components': '^6.1.0',
  },
  // One copy for all, or errors of the one are unknown to the other.
  overrides: { '@strapi/utils': '5.37.0' },
};

const COMPLETE = join(DIR, 'complete');

/** Installs Strapi and the tarball as a site does, the tarball in place of the one before. */
const installAll = async (): Promise<void> => {
  const wanted = JSON.stringify(PROJECT, null, 2);
  const isComplete = existsSync(COMPLETE) && readFileSync(COMPLETE, 'utf8') === wanted;
  if (!isComplete) rmSync(DIR, { recursive: true, force: true });
  const modules = join(DIR, 'node_modules');
  rmSync(join(modules, PLUGIN), { recursive: true, force: true });
  rmSync(join(modules, 'better-sqlite3'), { force: true });
  // What npm noted of the one before.
  rmSync(join(modules, '.package-lock.json'), { force: true });
  mkdirSync(DIR, { recursive: true });
  const { file } = await packInto(DIR);
  const dependencies = { ...PROJECT.dependencies, [PLUGIN]: `file:${file}` };
  writeFileSync(join(DIR, 'package.json'), JSON.stringify({ ...PROJECT, dependencies }));
  await npm(DIR, ['install', '--prefer-offline', '--no-package-lock']);
  // Compiled already, for the Node that runs here.
  symlinkSync(
    realpathSync(join(ROOT, 'node_modules/better-sqlite3')),
    join(modules, 'better-sqlite3')
  );
  writeFileSync(COMPLETE, wanted);
};

describe('a project on the oldest Strapi', () => {
  beforeAll(async () => {
    await installAll();
    for (const part of ['config', 'public']) {
      cpSync(join(ROOT, 'tests/fixtures/app', part), join(DIR, part), { recursive: true });
    }
    writeFileSync(
      join(DIR, 'config/plugins.js'),
      "module.exports = { 'users-permissions': { config: { jwtSecret: 'a-jwt-secret' } } };\n"
    );
    rmSync(join(DIR, 'data.db'), { force: true });
  }, INSTALL_MS);

  it('installs the plugin, publishes articles and reads their connections over REST', async () => {
    const report = await runMainJob(DIR, {
      TEST_CLIENT: 'sqlite',
      TEST_DATABASE: join(DIR, 'data.db'),
    });
    const home = join(realpathSync(DIR), 'node_modules', PLUGIN);
    expect(report).toMatchObject({
      ...DONE,
      strapi: '5.37.0',
      threads: [join(home, 'dist/worker/index.js')],
    });
  }, 150_000);

  // Building a panel takes as long as all else of this file.
  if (IS_LONG) {
    it('builds the panel, and shows our pages in it', async () => {
      const chromium = await findChromium();
      if (chromium.kind === 'none') {
        if (process.env.CI === 'true') throw new Error(chromium.why);
        console.log(
          `oldest: no Chromium starts here (${chromium.why}), so the panel is only built.`
        );
      }
      const served = await servePanel(DIR);
      const browser = chromium.kind === 'found' ? await launch(chromium.path) : null;
      try {
        if (!browser) return;
        const context = await browser.newContext({
          baseURL: `${served.origin}/admin/`,
          locale: 'en',
        });
        context.setDefaultTimeout(30_000);
        const faults: string[] = [];
        context.on('weberror', (error) => faults.push(error.error().message));
        const answer = await context.request.post('login', { data: served.login });
        const { data } = (await answer.json()) as { data: { token: string } };
        await context.addCookies([
          { name: 'jwtToken', value: data.token, url: `${served.origin}/admin/` },
        ]);
        const page = await context.newPage();
        await page.goto('plugins/newsroom');
        await page.getByRole('heading', { name: 'Newsroom', level: 1 }).waitFor();
        await page.goto(
          `content-manager/collection-types/plugin::newsroom.article/${served.article}?plugins[i18n][locale]=en`
        );
        await page.getByRole('textbox', { name: 'Title' }).waitFor();
        expect(faults).toEqual([]);
      } finally {
        await browser?.close();
        await served.stop();
      }
    }, 600_000);
  }
});
