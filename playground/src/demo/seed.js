const { createEditor, grantPublicRead } = require('./access');
const { fill } = require('./fill');

/** Makes the demo newsroom: its content, who may read it, and who may log in. */
const seed = async (strapi, report) => {
  await fill(strapi, report);
  await grantPublicRead(strapi);
  await createEditor(strapi);
};

module.exports = { seed };
