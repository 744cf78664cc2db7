'use strict';

// Copied into a project and run there by plain Node: serves the built panel with two related articles and a login, tells
// where, and ends with its standard input.
const { createStrapi } = require('@strapi/strapi');

const ARTICLE = 'plugin::newsroom.article';
const LOGIN = { email: 'editor@example.com', password: 'A-password-0f-the-tests' };

const paragraphs = (...texts) =>
  texts.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }));

const ARTICLES = [
  {
    title: 'Harbour cranes learn to lift by themselves',
    body: paragraphs('The harbour of Kobe lets its cranes lift containers without a driver.'),
  },
  {
    title: 'Drivers of harbour cranes move to an office',
    body: paragraphs('Cranes lift containers in the harbour of Kobe at night, without a driver.'),
  },
];

const createLogin = async (strapi) => {
  const role = await strapi.service('admin::role').getSuperAdmin();
  await strapi.service('admin::user').create({
    firstname: 'An',
    lastname: 'Editor',
    ...LOGIN,
    isActive: true,
    registrationToken: null,
    roles: [role.id],
  });
};

const serve = async () => {
  const dir = process.cwd();
  const options = { appDir: dir, distDir: dir, autoReload: false, serveAdminPanel: true };
  const strapi = await createStrapi(options).load();
  strapi.server.mount();
  await new Promise((resolve) => strapi.server.httpServer.listen(0, '127.0.0.1', resolve));
  await createLogin(strapi);
  const ids = [];
  for (const data of ARTICLES) {
    const { documentId } = await strapi.documents(ARTICLE).create({ data, status: 'published' });
    ids.push(documentId);
  }
  await strapi.plugin('newsroom').service('connections').settle();
  const { port } = strapi.server.httpServer.address();
  process.stdout.write(`\nSERVED ${JSON.stringify({ port, login: LOGIN, article: ids[0] })}\n`);
  process.stdin.on('end', () => process.exit(0)).resume();
};

serve().catch((error) => {
  console.error(error);
  process.exit(1);
});
