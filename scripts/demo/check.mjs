import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensurePlugin } from './builds.mjs';
import { connectingSteps } from './check/connecting.mjs';
import { editingSteps } from './check/editing.mjs';
import { graphqlSteps } from './check/graphql.mjs';
import { importingSteps } from './check/importing.mjs';
import { lineSteps } from './check/lines.mjs';
import { readingSteps } from './check/reading.mjs';
import { DemoError } from './errors.mjs';
import { ensurePackages } from './packages.mjs';
import { startServer } from './server.mjs';

/** The order of proof: what is there, how it hangs together, what editing and importing do to it. */
const ALL_STEPS = [
  readingSteps,
  connectingSteps,
  lineSteps,
  graphqlSteps,
  editingSteps,
  importingSteps,
];

/** Runs each step and tells of it in one line; resolves with how many failed. */
const proveAll = async (steps, print, interruption) => {
  let failed = 0;
  for (const { name, prove } of steps) {
    if (interruption.happened) throw new DemoError('The check was interrupted.');
    try {
      const detail = await prove();
      print(`ok      ${name}${detail ? ` (${detail})` : ''}`);
    } catch (error) {
      failed += 1;
      print(`failed  ${name}: ${error.message.split('\n', 1)[0]}`);
    }
  }
  return failed;
};

/** Loaded late: it reads the demo's content by a package that may just have been installed. */
const loadSteps = async ({ origin, login }, folder) => {
  const { createNewsroom } = await import('./check/newsroom.mjs');
  const { createSite } = await import('./check/site.mjs');
  const site = createSite(origin, login);
  const context = { site, newsroom: createNewsroom(site), folder };
  return ALL_STEPS.flatMap((stepsOf) => stepsOf(context));
};

/**
 * Proves the plugin's main job over HTTP, in a temporary folder and on a free port; resolves with the
 * exit code. Nothing of it is left behind, whatever happens.
 */
export const check = async (progress, interruption) => {
  const since = performance.now();
  await ensurePackages(progress);
  await ensurePlugin(progress);
  const folder = mkdtempSync(join(tmpdir(), 'newsroom-demo-'));
  let server = null;
  try {
    server = await progress.step('Starting Strapi', 'Started Strapi', () =>
      startServer({ folder, port: 0, panel: false, onProgress: progress.update })
    );
    const steps = await loadSteps(server, folder);
    const failed = await proveAll(steps, progress.print, interruption);
    const seconds = Math.round((performance.now() - since) / 1000);
    progress.print(
      failed === 0
        ? `All ${steps.length} steps are proved, in ${seconds} s.`
        : `${failed} of ${steps.length} steps failed, in ${seconds} s.`
    );
    return failed === 0 ? 0 : 1;
  } finally {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};
