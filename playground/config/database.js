const path = require('node:path');
const { folder } = require('../src/demo/folder');

module.exports = {
  connection: {
    client: 'sqlite',
    connection: { filename: path.join(folder, 'data.db') },
    useNullAsDefault: true,
  },
};
