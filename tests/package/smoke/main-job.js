'use strict';

// Copied into a project and run there by plain Node: Strapi is found from the project, and so is the plugin.
const workers = require('node:worker_threads');

const threads = [];
workers.Worker = class extends workers.Worker {
  constructor(file, options) {
    super(file, options);
    threads.push(String(file));
  }
};

const { createStrapi } = require('@strapi/strapi');

const ARTICLE = 'plugin::newsroom.article';
const WITHIN_MS = 30_000;

const paragraphs = (...texts) =>
  texts.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }));

const ARTICLES = [
  {
    title: 'Harbour cranes learn to lift by themselves',
    body: paragraphs(
      'The harbour of Kobe lets its cranes lift containers without a driver.',
      'Crane drivers watch the containers on screens in the harbour office.',
      'connection: 항만 크레인, 처음으로 야간 작업'
    ),
  },
  {
    title: 'Drivers of harbour cranes move to an office',
    body: paragraphs(
      'Whoever drove a crane in the harbour now sits before screens.',
      'Cranes lift containers at night too, without a driver near them.'
    ),
  },
  { title: '항만 크레인, 처음으로 야간 작업', body: paragraphs('밤에도 불이 꺼지지 않는다.') },
];

const start = async () => {
  const dir = process.cwd();
  const app = createStrapi({
    appDir: dir,
    distDir: dir,
    autoReload: false,
    serveAdminPanel: false,
  });
  const strapi = await app.load();
  strapi.server.mount();
  await new Promise((resolve) => strapi.server.httpServer.listen(0, '127.0.0.1', resolve));
  return strapi;
};

const grant = async (strapi, actions) => {
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' } });
  for (const action of actions) {
    await strapi.db
      .query('plugin::users-permissions.permission')
      .create({ data: { action: `plugin::newsroom.${action}`, role: role.id } });
  }
};

const ask = async (strapi, path) => {
  const { port } = strapi.server.httpServer.address();
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    headers: { connection: 'close' },
  });
  return { status: response.status, ...(await response.json()) };
};

/** Asks until the line and the related article are there, or the time is up. */
const awaitConnections = async (strapi, documentId) => {
  const deadline = performance.now() + WITHIN_MS;
  for (;;) {
    const answer = await ask(strapi, `/api/newsroom/articles/${documentId}/connections`);
    if (answer.data?.length === 2 || performance.now() > deadline) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

const run = async () => {
  const strapi = await start();
  const closed = await ask(strapi, '/api/newsroom/articles');
  await grant(strapi, ['article.find', 'connection.findOne']);
  const ids = [];
  for (const data of ARTICLES) {
    const { documentId } = await strapi.documents(ARTICLE).create({ data, status: 'published' });
    ids.push(documentId);
  }
  const connections = await awaitConnections(strapi, ids[0]);
  const list = await ask(strapi, '/api/newsroom/articles?sort=title');
  const report = {
    node: process.versions.node,
    strapi: strapi.config.get('info.strapi'),
    closed: closed.status,
    titles: list.data?.map(({ title }) => title),
    connections: connections.data?.map(({ origin, target }) => [origin, target.title]),
    lines: connections.lines?.length,
    threads,
    plugin: require.resolve('strapi-plugin-newsroom/package.json'),
  };
  await strapi.destroy();
  process.stdout.write(`\nREPORT ${JSON.stringify(report)}\n`);
};

run().then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  }
);
