import { rmSync, symlinkSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createStrapi } from '@strapi/strapi';
import { loginAsAdmin } from '../../tests/support/requests/site';

/** Serves a filled project with its panel until the one that started it ends it; tells the port. */
export const servePanel = async (dir: string, panel: string): Promise<void> => {
  rmSync(join(dir, 'build'), { force: true });
  symlinkSync(panel, join(dir, 'build'), 'dir');
  const app = await createStrapi({
    appDir: dir,
    distDir: dir,
    autoReload: false,
    serveAdminPanel: true,
  }).load();
  app.server.mount();
  await loginAsAdmin(app);
  const { port } = app.server.httpServer.address() as AddressInfo;
  process.send?.({ port });
};
