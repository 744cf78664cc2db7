const { randomBytes, randomInt } = require('node:crypto');
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { folder } = require('./folder');

const random = () => randomBytes(24).toString('base64');

const create = () => ({
  appKeys: [random(), random()],
  adminJwtSecret: random(),
  apiTokenSalt: random(),
  transferTokenSalt: random(),
  encryptionKey: randomBytes(16).toString('hex'),
  jwtSecret: random(),
  password: `Newsroom-${randomInt(100_000, 1_000_000)}`,
});

const isMissing = (error) => error.code === 'ENOENT';

/** The secrets of this checkout: made at the first start, kept beside the database, never committed. */
const readOrCreate = () => {
  const file = path.join(folder, 'secrets.json');
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  const secrets = create();
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  return secrets;
};

module.exports = { secrets: readOrCreate() };
