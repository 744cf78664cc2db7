'use strict';

/** What was asked for can't be done that way: told in one sentence, with exit code 2. */
class UsageError extends Error {}

/** What was asked for failed: told in one sentence, with exit code 1. */
class TaskError extends Error {}

module.exports = { UsageError, TaskError };
