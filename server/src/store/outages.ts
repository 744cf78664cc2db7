/** How PostgreSQL, MySQL, MariaDB, SQLite, their drivers and sockets say that the database went away or asks to try again. */
const CODES: ReadonlySet<unknown> = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND', 'EAI_AGAIN'],
  // PostgreSQL: connections, shutdowns, idle transactions, serialization, deadlocks.
  ...['08000', '08003', '08006', '57P01', '57P02', '57P03', '25P03', '40001', '40P01', '53300'],
  ...['PROTOCOL_CONNECTION_LOST', 'PROTOCOL_ENQUEUE_AFTER_FATAL_ERROR', 'ER_SERVER_SHUTDOWN'],
  ...['ER_CONNECTION_KILLED', 'ER_CON_COUNT_ERROR', 'ER_CLIENT_INTERACTION_TIMEOUT'],
  ...['ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT'],
  ...['SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT', 'SQLITE_LOCKED'],
]);

/** What drivers say without a code; the second is said of a pool whose connections all wait. */
const SENTENCES: readonly RegExp[] = [
  /^(.* - )?Client has encountered a connection error/,
  /^Knex: Timeout acquiring a connection/,
  /Connection terminated/,
  /^(.* - )?Can't add new command when connection is in closed state/,
];

/**
 * Whether an error says that the database could not be reached, or not for now: it says nothing of what was tried,
 * which may go well later.
 */
export const isOutage = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const { code, message, cause } = error as Error & { readonly code?: unknown };
  return CODES.has(code) || SENTENCES.some((sentence) => sentence.test(message)) || isOutage(cause);
};
