/** The few parts of better-sqlite3 that the benchmark uses; the package has no types of its own. */
declare module 'better-sqlite3' {
  interface Statement {
    run(...values: readonly unknown[]): unknown;
    all(...values: readonly unknown[]): readonly unknown[];
    pluck(): Statement;
    get(...values: readonly unknown[]): unknown;
  }
  export default class Database {
    constructor(file: string);
    exec(sql: string): void;
    prepare(sql: string): Statement;
    close(): void;
  }
}
