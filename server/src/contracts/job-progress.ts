/** How far longer work has come, which whoever holds the lease does. */
export interface JobProgress {
  readonly id: number;
  /** `waiting` until somebody begins it. */
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  readonly done: number;
  /** 0 until it is known. */
  readonly total: number;
  /** Why it failed, in one sentence. */
  readonly reason: string | null;
}
