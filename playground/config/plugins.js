const path = require('node:path');
const { secrets } = require('../src/demo/secrets');

module.exports = {
  'users-permissions': { config: { jwtSecret: secrets.jwtSecret } },
  graphql: { config: { defaultLimit: 25, maxLimit: 100, depthLimit: 10 } },
  newsroom: {
    enabled: true,
    // Absolute: Strapi would look for a relative path beside its own files first.
    resolve: path.resolve(__dirname, '../..'),
    config: { urlTemplate: '/articles/{slug}' },
  },
};
