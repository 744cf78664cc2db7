'use strict';

const fs = require('node:fs/promises');

/** As the plugin's own limit; looked at before a file is read. */
const MAX_MB = 5;

const WHY = {
  ENOENT: 'does not exist: check its name, and the folder that it is in',
  ENOTDIR: 'does not exist: check its name, and the folder that it is in',
  EACCES: 'can’t be read: you lack the permission',
  EPERM: 'can’t be read: you lack the permission',
  ENAMETOOLONG: 'has a name that is too long: give it a shorter one',
  ELOOP: 'is a link that leads back to itself: name the file itself',
};

const whyNot = (stats) => {
  if (stats.isDirectory()) return 'is a folder: name the files in it';
  // Reading a pipe or a device may never end.
  if (!stats.isFile()) return 'is not a regular file: save its content to a file first';
  if (stats.size === 0) return 'is empty: it needs a title and a text';
  if (stats.size > MAX_MB * 1024 * 1024) {
    return `is larger than ${MAX_MB} MB: split it, or remove what is not text`;
  }
  return null;
};

const BROKEN_LINK = 'is a link to a file that does not exist: mend it, or name the file itself';

/** A link whose file is gone exists itself. */
const isBrokenLink = async (name) => {
  try {
    return (await fs.lstat(name)).isSymbolicLink();
  } catch {
    return false;
  }
};

const attempt = async (name, work) => {
  try {
    return await work();
  } catch (error) {
    const why =
      error.code === 'ENOENT' && (await isBrokenLink(name)) ? BROKEN_LINK : WHY[error.code];
    return { reason: `${name} ${why ?? `can't be read (${error.code ?? error.message})`}.` };
  }
};

/** Looks at a file without reading it: `{ name }`, or `{ name, kind: 'refused', reason }` where it can't be imported. */
const lookAt = async (name) => {
  const { reason } = await attempt(name, async () => {
    const fault = whyNot(await fs.stat(name));
    if (fault) return { reason: `${name} ${fault}.` };
    await fs.access(name, fs.constants.R_OK);
    return {};
  });
  return reason === undefined ? { name } : { name, kind: 'refused', reason };
};

/** A file's bytes: `{ bytes }`, or a `reason` why there are none. */
const readBytes = (name) => attempt(name, async () => ({ bytes: await fs.readFile(name) }));

module.exports = { lookAt, readBytes };
