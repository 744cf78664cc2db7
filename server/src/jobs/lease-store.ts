import type { Core } from '@strapi/strapi';
import { MODEL } from '../model';
import { databaseNow } from './clock-store';
import { ensureNamedRow, table } from '../store';

/** Thrown inside a fenced write when another node has taken the lease; nothing of the write is kept. */
export class LeaseLostError extends Error {
  constructor(name: string) {
    super(`the lease "${name}" is held by another node now`);
    this.name = 'LeaseLostError';
  }
}

interface LeaseRow {
  id: number;
  name: string;
  holder: string;
  expiresAt: number;
  node: string;
  reconciledAt: number | string | null;
  sweptAt: number | string | null;
}

/** Who writes derived rows, and what of the background work was done when. */
export interface LeaseState {
  /** `''` where nobody holds it. */
  readonly holder: string;
  /** What the holder calls itself. */
  readonly node: string;
  readonly reconciledAt: number | null;
  readonly sweptAt: number | null;
}

/** What a transaction is asked, as far as we ask it. */
interface Transaction {
  raw(sql: string): Promise<unknown>;
}

const TABLE = 'newsroom_leases';

const nothing = (): Promise<void> => Promise.resolve();

/** As long as the lease lives unrenewed: by then another node may have it anyway. */
const FROZEN_MS = 15_000;

/** Who may write derived rows, told by one row and the database's clock. */
export const createLeases = ({ strapi }: { strapi: Core.Strapi }) => {
  const leases = table<LeaseRow>(strapi, MODEL.lease);
  const connection = () => strapi.db.getConnection(TABLE);
  const now = () => databaseNow(strapi);
  const expiry = (ttl: number) => strapi.db.connection.raw('? + ?', [now(), ttl]);

  let isMariaDb: Promise<boolean> | null = null;
  const askMariaDb = async (trx: Transaction): Promise<boolean> => {
    const { client } = strapi.db.dialect;
    if (client !== 'mysql') return false;
    const [rows] = (await trx.raw('SELECT VERSION() AS version')) as [
      readonly { version: string }[],
    ];
    return /mariadb/i.test(rows[0]?.version ?? '');
  };

  /**
   * A process that stands still in a transaction would keep the lease's row, and with it all other nodes, for ever.
   * Resolves with what is to be done before the end of the transaction. MySQL itself knows no such limit.
   */
  const endWhenFrozen = async (trx: Transaction): Promise<() => Promise<void>> => {
    if (strapi.db.dialect.client === 'postgres') {
      await trx.raw(`SET LOCAL idle_in_transaction_session_timeout = ${FROZEN_MS}`);
      return nothing;
    }
    try {
      isMariaDb ??= askMariaDb(trx);
      if (!(await isMariaDb)) return nothing;
      const [rows] = (await trx.raw('SELECT @@SESSION.idle_transaction_timeout AS seconds')) as [
        readonly { seconds: number | string }[],
      ];
      const before = Number(rows[0]?.seconds ?? 0);
      await trx.raw(`SET SESSION idle_transaction_timeout = ${FROZEN_MS / 1000}`);
      return async () => {
        // A connection that is gone takes its limit along.
        await trx.raw(`SET SESSION idle_transaction_timeout = ${before}`).then(nothing, nothing);
      };
    } catch {
      // A limit is not worth a write: such a database is as safe as MySQL.
      return nothing;
    }
  };

  return {
    /**
     * Takes the lease for `ttl` milliseconds once it has run out; false while it has not.
     * One conditional update, so that two nodes can't both succeed.
     */
    async take(
      name: string,
      { holder, node }: { holder: string; node: string },
      ttl: number
    ): Promise<boolean> {
      await ensureNamedRow(leases, name);
      const updated = await connection()
        .where({ name })
        .andWhere('expires_at', '<', now())
        .update({ holder, node, expires_at: expiry(ttl) });
      return updated === 1;
    },

    /** Prolongs the lease to `ttl` milliseconds from now; false when it was another's meanwhile, if only for a while. */
    async renew(name: string, holder: string, ttl: number): Promise<boolean> {
      const updated = await connection()
        .where({ name, holder })
        .update({ expires_at: expiry(ttl) });
      return updated === 1;
    },

    /** Gives the lease back at once, so that another node need not wait for it to run out. */
    async release(name: string, holder: string): Promise<void> {
      await connection().where({ name, holder }).update({ holder: '', expires_at: 0 });
    },

    /** Remembers that the holder finished a round of the reconciler, or a sweep. */
    note: (name: string, holder: string, what: 'reconciledAt' | 'sweptAt') =>
      leases.update({ name, holder }, { [what]: Date.now() }),

    /** Who holds the lease now; null where nobody ever held it. */
    async state(name: string): Promise<LeaseState | null> {
      const row = await leases.findOne({ name });
      if (!row) return null;
      const running: { holder: string } | undefined = await connection()
        .where({ name })
        .andWhere('expires_at', '>=', now())
        .first('holder');
      return {
        holder: running?.holder ?? '',
        node: row.node,
        reconciledAt: Number(row.reconciledAt) || null,
        sweptAt: Number(row.sweptAt) || null,
      };
    },

    /**
     * Runs `write` in a transaction that prolongs the lease and holds its row: if the lease was lost meanwhile, nothing
     * is written.
     *
     * @throws LeaseLostError when `holder` no longer holds the lease.
     */
    fenced<T>(name: string, holder: string, ttl: number, write: () => Promise<T>): Promise<T> {
      return strapi.db.transaction(async ({ trx }) => {
        const restore = await endWhenFrozen(trx);
        try {
          const held = await connection()
            .transacting(trx)
            .where({ name, holder })
            .andWhere('expires_at', '>=', now())
            .update({ expires_at: expiry(ttl) });
          if (held !== 1) throw new LeaseLostError(name);
          return await write();
        } finally {
          await restore();
        }
      }) as Promise<T>;
    },
  };
};
