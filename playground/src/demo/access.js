const { secrets } = require('./secrets');

const EMAIL = 'editor@newsroom.example';

/** What anyone may do in the demo; in a project of yours, an admin decides. */
const PUBLIC_ACTIONS = [
  'article.find',
  'article.findOne',
  'topic.find',
  'topic.findOne',
  'glossary-term.find',
  'glossary-term.findOne',
  'connection.find',
  'connection.findOne',
  'backlink.find',
  'mention.find',
  'story.find',
];

/** Lets anyone read what is published. */
const grantPublicRead = async (strapi) => {
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' } });
  for (const action of PUBLIC_ACTIONS) {
    await strapi.db
      .query('plugin::users-permissions.permission')
      .create({ data: { action: `plugin::newsroom.${action}`, role: role.id } });
  }
};

/** Creates the login of the demo. It may do everything, so that nothing of the panel is hidden. */
const createEditor = async (strapi) => {
  const role = await strapi.service('admin::role').getSuperAdmin();
  await strapi.service('admin::user').create({
    firstname: 'Demo',
    lastname: 'Editor',
    email: EMAIL,
    password: secrets.password,
    isActive: true,
    registrationToken: null,
    roles: [role.id],
  });
};

/** What to log in with. */
const login = { email: EMAIL, password: secrets.password };

module.exports = { login, grantPublicRead, createEditor };
