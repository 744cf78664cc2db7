const path = require('node:path');

/** Where the demo keeps what it made: its database and its secrets. */
const folder = process.env.DEMO_FOLDER ?? path.resolve(__dirname, '../../.tmp');

module.exports = { folder };
