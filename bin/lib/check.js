'use strict';

const { setTimeout: sleep } = require('node:timers/promises');
const { print } = require('./terminal');

/** A running server may be at work on what looks like a problem; it is done in this time. */
const GRACE_MS = 3000;

/** The problems that are there now and a moment later. */
const findProblems = async (integrity, signal) => {
  const first = await integrity.check();
  if (first.length === 0) return [];
  await sleep(GRACE_MS, undefined, { signal });
  const still = new Set((await integrity.check()).map(({ message }) => message));
  return first.filter(({ message }) => still.has(message));
};

/** Looks whether the stored connections fit what is published. Changes nothing. */
const work = async (app, { signal }) => {
  const { integrity } = app.plugin('newsroom').service('background');
  const problems = await findProblems(integrity, signal);
  if (problems.length === 0) {
    print('No problems: the stored connections match what is published.');
    return 0;
  }
  print(`${problems.length} problem${problems.length === 1 ? '' : 's'}:`);
  for (const { message } of problems) print(`  ${message}`);
  print('“newsroom rebuild” fixes most.');
  return 1;
};

module.exports = { prepare: () => ({}), work, isReadOnly: true };
