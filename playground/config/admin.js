const { secrets } = require('../src/demo/secrets');

module.exports = {
  auth: { secret: secrets.adminJwtSecret },
  apiToken: { salt: secrets.apiTokenSalt },
  secrets: { encryptionKey: secrets.encryptionKey },
  transfer: { token: { salt: secrets.transferTokenSalt } },
  autoOpen: false,
  flags: { nps: false, promoteEE: false },
};
