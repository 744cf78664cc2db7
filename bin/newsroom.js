#!/usr/bin/env node
'use strict';

const { run } = require('./lib/run');

// Strapi's connections and timers may outlive it: the exit code is all that is left to tell.
run(process.argv.slice(2)).then((code) => process.exit(code));
