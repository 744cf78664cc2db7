import fc from 'fast-check';

/** Which part of the tries of a property is made: all, unless `NEWSROOM_TEST_SHARE` asks for less. */
const SHARE = Number(process.env.NEWSROOM_TEST_SHARE ?? 1);

/** How many tries a property gets that would have so many. */
export const runs = (count: number): number => Math.max(1, Math.round(count * SHARE));

fc.configureGlobal({ numRuns: runs(100) });
