/**
 * Resolves in a later turn of the event loop. SQLite answers within the call, so that a chain of awaited statements
 * holds up requests and timers from its first to its last; whoever makes one takes turns with them.
 */
export const nextTurn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
