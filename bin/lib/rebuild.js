'use strict';

const { createProgress, print } = require('./terminal');

/** Reads every published article anew and links it again. */
const work = async (app, { signal }) => {
  const progress = createProgress('Rebuilding', 'articles');
  const { articles, failed } = await app
    .plugin('newsroom')
    .service('connections')
    .ask('rebuild', { signal, onProgress: progress.update })
    .finally(progress.stop);
  print(`Read ${articles} published article${articles === 1 ? '' : 's'} again and linked them.`);
  if (failed === 0) return 0;
  print(`${failed} of them could not be read; “newsroom check” lists them.`);
  return 1;
};

module.exports = { prepare: () => ({}), work, isReadOnly: false };
