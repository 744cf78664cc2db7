// Runs the playground's Strapi in a process of its own; the demo talks with it over messages.
'use strict';

const path = require('node:path');
const { createStrapi } = require('@strapi/strapi');

const PLAYGROUND = path.resolve(__dirname, '../../playground');

/** Sends to the demo, which may be gone. */
const tell = (message) =>
  new Promise((resolve) => {
    if (process.connected) process.send(message, () => resolve());
    else resolve();
  });

const start = async () => {
  const strapi = createStrapi({
    appDir: PLAYGROUND,
    distDir: PLAYGROUND,
    autoReload: false,
    serveAdminPanel: process.env.DEMO_PANEL === 'true',
  });
  await strapi.load();
  await tell({ kind: 'progress', step: 'Linking the articles' });
  await strapi.plugin('newsroom').service('connections').settle();
  await strapi.listen();
  return strapi;
};

/** Stops once, whoever asks first: Ctrl-C, the demo, or its end. What is still starting is left where it is. */
const createStop = () => {
  let strapi = null;
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    if (strapi) {
      // Requests that a browser holds open would be waited for.
      strapi.server.httpServer.closeAllConnections();
      await strapi.destroy();
    }
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
  process.on('disconnect', stop);
  process.on('message', (message) => {
    if (message === 'stop') void stop();
  });
  return {
    started(one) {
      strapi = one;
    },
  };
};

const main = async () => {
  const stop = createStop();
  const strapi = await start();
  stop.started(strapi);
  const { login } = require(path.join(PLAYGROUND, 'src/demo/access.js'));
  await tell({ kind: 'ready', port: strapi.server.httpServer.address().port, login });
};

main().catch(async (error) => {
  await tell({ kind: 'failed', reason: error.stack ?? String(error) });
  process.exit(1);
});
