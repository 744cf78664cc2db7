import { moment, record, text } from '../schema';
import { pageFields, type Paged } from './paging';

const word = text(200);

/** `GET /newsroom/audit` */
export const auditQuery = record({
  ...pageFields,
  action: word.optional(),
  /** The id of an admin user. */
  actor: word.optional(),
  from: moment.optional(),
  until: moment.optional(),
});

/** An article, a glossary term or a topic as the audit names it: `title` is null where whoever asks may not read it. */
export interface AuditedEntry {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string | null;
  readonly title: string | null;
}

/** What a field held: a text, a number, a yes or no, a list of texts; null where it held nothing. */
export type AuditValue = string | number | boolean | readonly string[] | null;

/** One thing that changed. */
export interface AuditChange {
  /** `kind`, `reason`, `note` and `position` of a decision, else the name of what was changed, as `glossary.max`. */
  readonly field: string;
  readonly before: AuditValue;
  readonly after: AuditValue;
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
  readonly changes: readonly AuditChange[];
}

/** `GET /newsroom/audit` */
export type AuditAnswer = Paged<AuditRow>;

/** `GET /newsroom/audit/filters`: what the rows can be looked for by. */
export interface AuditFiltersAnswer {
  readonly data: {
    readonly actions: readonly string[];
    /** `name` is null for an admin user who is no more. */
    readonly actors: readonly { readonly id: string; readonly name: string | null }[];
  };
}
