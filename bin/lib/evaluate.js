'use strict';

const { createProgress, print } = require('./terminal');

const percent = (share) => `${Math.round(share * 100)} %`;

const lineOf = ({ recall10, ndcg10 }) => `${percent(recall10)}, nDCG@10 ${ndcg10.toFixed(3)}`;

/** Measures how well the engine finds what editors linked by hand, beside plain methods. */
const work = async (app, { signal }) => {
  const connections = app.plugin('newsroom').service('connections');
  const settling = createProgress('Bringing the connections up to date …', '');
  await connections.ask('settle', { signal }).finally(settling.stop);
  const progress = createProgress('Measuring', 'articles');
  const found = await connections
    .evaluate({ signal, onProgress: progress.update })
    .finally(progress.stop);
  if (found.length === 0) {
    print(
      'Nothing to measure by: no published article has a linked line or a pinned connection yet.'
    );
    return 0;
  }
  print('Of the articles that editors linked by hand, the engine finds among its first ten:');
  for (const { locale, articles, baselines, ...engine } of found) {
    const name = locale === '' ? 'no locale' : locale;
    const count = `${articles} article${articles === 1 ? '' : 's'}`;
    print(`  ${name}: ${lineOf(engine)} (${count})`);
    print(`    by BM25 alone: ${lineOf(baselines.bm25)}`);
    print(`    by topics alone: ${lineOf(baselines.topics)}`);
    print(`    newest first: ${lineOf(baselines.newest)}`);
  }
  return 0;
};

module.exports = { prepare: () => ({}), work, isReadOnly: false };
