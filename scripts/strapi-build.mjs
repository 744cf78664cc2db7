#!/usr/bin/env node
// Builds the admin panel of the Strapi project that it is started in: `strapi build`, with the packages of
// this repository. Strapi runs in a process of its own, since Node and esbuild read NODE_PATH at their start.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { delimiter, join, sep } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const STRAPI = join(ROOT, 'node_modules/@strapi/strapi/bin/strapi.js');
/** Strapi 5.54 looks for the first as if @strapi/admin depended on it; it is the second one that does. */
const HIDDEN = '@radix-ui/react-tooltip';
const OWNER = '@strapi/design-system';

/** The folder of packages that holds what Strapi looks for, wherever npm has put it. */
const findHidden = () => {
  const ofRepository = createRequire(join(ROOT, 'package.json'));
  const file = createRequire(ofRepository.resolve(OWNER)).resolve(HIDDEN);
  const modules = `${sep}node_modules${sep}`;
  return file.slice(0, file.lastIndexOf(modules) + modules.length - 1);
};

const { NODE_PATH } = process.env;
const child = spawn(process.execPath, [STRAPI, 'build'], {
  stdio: 'inherit',
  env: {
    ...process.env,
    NODE_PATH: [findHidden(), ...(NODE_PATH ? [NODE_PATH] : [])].join(delimiter),
  },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('close', (code) => (process.exitCode = code ?? 1));
