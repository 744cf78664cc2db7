/** Whether everything is tried everywhere, as `npm run test:all` does; what takes long is left to it. */
export const IS_LONG = process.env.NEWSROOM_LONG_TESTS === 'true';
