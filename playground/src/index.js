const { existsSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { folder } = require('./demo/folder');
const { seed } = require('./demo/seed');

/** Stands beside the database once the newsroom is whole. */
const MARK = path.join(folder, 'seeded');

/** Tells how far the seeding is: to the process that started this one, else to the log at each step's end. */
const report = (strapi) => (step, done, total) => {
  if (process.send) process.send({ kind: 'progress', step, done, total });
  else if (done === total) strapi.log.info(`${step}: ${total}`);
};

module.exports = {
  /** Seeds the demo newsroom, once: what an editor does to it afterwards stays. */
  async bootstrap({ strapi }) {
    if (existsSync(MARK)) return;
    await seed(strapi, report(strapi));
    writeFileSync(MARK, '');
  },
};
