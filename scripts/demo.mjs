#!/usr/bin/env node
// Shows the plugin in a real Strapi: `npm run demo`. Only what every Node knows stands here, so that an
// old one is told so instead of failing at the first new word.
import process from 'node:process';

const OLDEST = '20.19';
const NEWEST = 26;

const [major, minor] = process.versions.node.split('.').map(Number);
const [oldestMajor, oldestMinor] = OLDEST.split('.').map(Number);
const isTooOld = major < oldestMajor || (major === oldestMajor && minor < oldestMinor);
if (isTooOld || major > NEWEST) {
  console.error(
    `The demo needs Node.js ${OLDEST} to ${NEWEST}, and this is ${process.versions.node}: take Node.js 24, the long-term release.`
  );
  process.exit(1);
}
const { main } = await import('./demo/main.mjs');
process.exitCode = await main(process.argv.slice(2));
