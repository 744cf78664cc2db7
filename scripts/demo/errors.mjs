/** What was asked for is no way to use the demo: told in one sentence, with exit code 2. */
export class UsageError extends Error {}

/** The demo cannot go on: told in one sentence, with exit code 1. */
export class DemoError extends Error {}
