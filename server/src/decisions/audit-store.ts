import type { Core } from '@strapi/strapi';
import { UID } from '../model';

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
const MOST_OCCURRING = 200;

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
        const { tableName } = strapi.db.metadata.get(UID.auditEntry);
        const rows = (await strapi.db
          .getConnection(tableName)
          .distinct(column)
          .whereNotNull(column)
          .limit(MOST_OCCURRING)) as Record<string, string>[];
        return rows.flatMap((row) => row[column] ?? []);
      };
      return { actions: await different('action'), actors: await different('actor') };
    },

    /** What admin users are called, by id; who is no more is left out. */
    async namesOf(actors: readonly string[]): Promise<Map<string, string>> {
      const ids = [...new Set(actors)].filter((id) => /^\d+$/.test(id)).map(Number);
      if (ids.length === 0) return new Map();
      const users = (await strapi.db.query('admin::user').findMany({
        select: ['id', 'firstname', 'lastname', 'username'],
        where: { id: { $in: ids } },
      })) as Record<'id' | 'firstname' | 'lastname' | 'username', string | number | null>[];
      return new Map(
        users.map(({ id, firstname, lastname, username }) => [
          String(id),
          String(username || [firstname, lastname].filter(Boolean).join(' ')),
        ])
      );
    },
  };
};

export type Audit = ReturnType<typeof createAudit>;
