const path = require('node:path');
const { buildSync } = require('esbuild');

const ROOT = path.resolve(__dirname, '../../..');

/**
 * The plugin's own reader of pages, `server/src/page`, so that the demo's articles go the way that
 * `newsroom import` goes. It is no export of the plugin, so it is built from its source.
 */
const loadReader = () => {
  const outfile = path.join(ROOT, '.cache', 'demo', `read-page-${process.pid}.cjs`);
  buildSync({
    entryPoints: [path.join(ROOT, 'server/src/page/read-page.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
  const { readPage } = require(outfile);
  require('node:fs').rmSync(outfile);
  return readPage;
};

module.exports = { loadReader };
