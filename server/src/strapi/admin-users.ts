/*
 * Needs: the content type `admin::user` with `firstname`, `lastname` and `username`, by number.
 * Seen: 5.37 to 5.54.
 * If it moves: the audit names no actors, or its page fails.
 */
import type { Core } from '@strapi/strapi';

type Row = Record<'id' | 'firstname' | 'lastname' | 'username', string | number | null>;

/** The users of the admin panel. */
export const createAdminUsers = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** What they are called, by id; who is no more is left out. */
  async namesOf(actors: readonly string[]): Promise<Map<string, string>> {
    const ids = [...new Set(actors)].filter((id) => /^\d+$/.test(id)).map(Number);
    if (ids.length === 0) return new Map();
    const users = (await strapi.db.query('admin::user').findMany({
      select: ['id', 'firstname', 'lastname', 'username'],
      where: { id: { $in: ids } },
    })) as Row[];
    return new Map(
      users.map(({ id, firstname, lastname, username }) => [
        String(id),
        String(username || [firstname, lastname].filter(Boolean).join(' ')),
      ])
    );
  },
});
