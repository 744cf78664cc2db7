import type { Paged } from './paging';

/** An article, a glossary term or a topic as the audit names it: `title` is null where whoever asks may not read it. */
export interface AuditedEntry {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string | null;
  readonly title: string | null;
}

/** Who decided or changed what, and when. */
export interface AuditRow {
  readonly id: number;
  /** The kind of decision, `restored` for one taken back, or what was changed. */
  readonly action: string;
  /** Null where a script did it, or an admin user who is no more. */
  readonly actor: string | null;
  /** ISO date-time. */
  readonly at: string;
  readonly source: AuditedEntry | null;
  readonly target: AuditedEntry | null;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

/** `GET /newsroom/audit` */
export type AuditAnswer = Paged<AuditRow>;
