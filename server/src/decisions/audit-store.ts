import type { Core } from '@strapi/strapi';
import { UID } from '../model';
import { createAdminUsers, createTableNames } from '../strapi';

/** An audit entry as it was written; never rewritten. */
export interface AuditEntry {
  readonly id: number;
  readonly action: string;
  readonly actor: string | null;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  /** ISO date-time. */
  readonly createdAt: string;
}

/** What an audit entry is looked for by. */
export interface AuditFilter {
  readonly action?: string | undefined;
  readonly actor?: string | undefined;
  /** ISO date-times: written at `from` or later, and before `until`. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** Different actions and actors told of at most: more would be no list to choose from. */
const MAX_OCCURRING = 200;

const toWhere = ({ action, actor, from, until }: AuditFilter): Record<string, unknown> => ({
  ...(action ? { action } : {}),
  ...(actor ? { actor } : {}),
  ...(from || until
    ? {
        createdAt: {
          ...(from ? { $gte: new Date(from) } : {}),
          ...(until ? { $lt: new Date(until) } : {}),
        },
      }
    : {}),
});

/** Reads and writes who decided or changed what. Content, so that `strapi export` takes it along. */
export const createAudit = ({ strapi }: { strapi: Core.Strapi }) => {
  const query = () => strapi.db.query(UID.auditEntry);
  const { tableOf } = createTableNames({ strapi });
  return {
    /** Adds an entry; within a transaction it is kept or lost with what it tells of. */
    write: (entry: {
      action: string;
      actor: string | null;
      subject: string;
      before: unknown;
      after: unknown;
    }): Promise<unknown> =>
      strapi.documents(UID.auditEntry as never).create({ data: entry } as never),

    /** A page of entries, newest first. */
    async find(
      filter: AuditFilter,
      { offset, limit }: { offset: number; limit: number }
    ): Promise<{ entries: AuditEntry[]; total: number }> {
      const where = toWhere(filter);
      const entries = (await query().findMany({
        where,
        orderBy: { id: 'desc' },
        offset,
        limit,
      })) as (Omit<AuditEntry, 'createdAt'> & { createdAt: string | number | Date })[];
      return {
        entries: entries.map((entry) => ({
          ...entry,
          createdAt: new Date(entry.createdAt).toISOString(),
        })),
        total: await query().count({ where }),
      };
    },

    /** The different actions and actors in the audit. */
    async occurring(): Promise<{ actions: string[]; actors: string[] }> {
      const different = async (column: 'action' | 'actor'): Promise<string[]> => {
        const rows = (await strapi.db
          .connection(tableOf(UID.auditEntry))
          .distinct(column)
          .whereNotNull(column)
          .limit(MAX_OCCURRING)) as Record<string, string>[];
        return rows.flatMap((row) => row[column] ?? []);
      };
      return { actions: await different('action'), actors: await different('actor') };
    },

    namesOf: createAdminUsers({ strapi }).namesOf,
  };
};

export type Audit = ReturnType<typeof createAudit>;
