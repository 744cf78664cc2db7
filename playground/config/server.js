const { secrets } = require('../src/demo/secrets');

module.exports = {
  // Of this machine alone: the demo grants public read, and its secrets are nobody's concern.
  host: '127.0.0.1',
  port: Number(process.env.PORT ?? 1337),
  app: { keys: secrets.appKeys },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
};
