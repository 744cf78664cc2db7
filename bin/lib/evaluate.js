'use strict';

const { createProgress, print } = require('./terminal');

const percent = (share) => `${Math.round(share * 100)} %`;

/** Measures how well the engine finds what editors linked by hand. */
const work = async (app, { signal }) => {
  const connections = app.plugin('newsroom').service('connections');
  const progress = createProgress('Bringing the connections up to date …', '');
  const found = await connections
    .ask('settle', { signal })
    .then(() => connections.evaluate())
    .finally(progress.stop);
  if (found.length === 0) {
    print(
      'Nothing to measure by: no published article has a linked line or a pinned connection yet.'
    );
    return 0;
  }
  print('Of the articles that editors linked by hand, the engine finds among its first ten:');
  for (const { locale, articles, recall10, ndcg10 } of found) {
    const name = locale === '' ? 'no locale' : locale;
    const count = `${articles} article${articles === 1 ? '' : 's'}`;
    print(`  ${name}: ${percent(recall10)}, nDCG@10 ${ndcg10.toFixed(3)} (${count})`);
  }
  return 0;
};

module.exports = { prepare: () => ({}), work, isReadOnly: false };
