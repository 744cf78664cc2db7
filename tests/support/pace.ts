/**
 * How many times slower than this machine the browser is to be: the suite is run so to find tests that pass by how
 * fast it is. One unless `NEWSROOM_BROWSER_THROTTLE` asks for more.
 */
export const SLOWDOWN = Number(process.env.NEWSROOM_BROWSER_THROTTLE ?? 1);
