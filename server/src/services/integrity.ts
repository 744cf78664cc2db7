import type { Core } from '@strapi/strapi';
import type { DerivedTables } from '../repositories/derived';
import type { PublishedRows } from '../repositories/published-rows';
import type { Settings } from './settings';

/** One thing that does not hold. */
export interface Problem {
  readonly kind: 'self-link' | 'double' | 'dangling' | 'unseen' | 'gone' | 'failed';
  readonly message: string;
}

/** Rows read at a time. */
const PAGE = 1000;

/** Looks whether derived rows fit together and fit what is published. Reads only. */
export const createIntegrity = ({
  strapi,
  settings,
  tables,
  publishedRows,
}: {
  strapi: Core.Strapi;
  settings: Settings;
  tables: DerivedTables;
  publishedRows: PublishedRows;
}) => {
  const exists = async (uid: string, documentIds: readonly string[]): Promise<Set<string>> => {
    const rows = (await strapi.db.query(uid).findMany({
      where: { documentId: { $in: [...documentIds] } },
      select: ['documentId'],
    })) as { documentId: string }[];
    return new Set(rows.map(({ documentId }) => documentId));
  };

  const checkConnections = async (): Promise<Problem[]> => {
    const problems: Problem[] = [];
    const seen = new Set<string>();
    for (let last = 0; ;) {
      const rows = await tables.connections.find({
        where: { id: { $gt: last } },
        orderBy: { id: 'asc' },
        limit: PAGE,
      });
      const [final] = rows.slice(-1);
      if (!final) return problems;
      last = final.id;
      for (const row of rows) {
        const from = `${row.uid} ${row.documentId} ${row.locale}`;
        const name = `${from} -> ${row.targetUid} ${row.targetId}`;
        if (row.uid === row.targetUid && row.documentId === row.targetId) {
          problems.push({ kind: 'self-link', message: `${from} is connected to itself` });
        }
        if (seen.has(name)) problems.push({ kind: 'double', message: `${name} is there twice` });
        seen.add(name);
      }
      for (const uid of new Set(rows.map((row) => row.targetUid))) {
        const ofUid = rows.filter((row) => row.targetUid === uid);
        const known = settings.source(uid)
          ? await exists(uid, [...new Set(ofUid.map((row) => row.targetId))])
          : new Set<string>();
        for (const row of ofUid) {
          if (known.has(row.targetId)) continue;
          problems.push({
            kind: 'dangling',
            message: `${row.documentId} is connected to ${row.targetId}, which does not exist`,
          });
        }
      }
    }
  };

  const checkStates = async (): Promise<Problem[]> => {
    const problems: Problem[] = [];
    for (const source of settings.sources()) {
      for (const key of await publishedRows.changed(source, PAGE)) {
        const message = `${key.documentId} ${key.locale} is published otherwise than we know`;
        problems.push({ kind: 'unseen', message });
      }
      for (const key of await publishedRows.gone(source, PAGE)) {
        const message = `${key.documentId} ${key.locale} is not published, but we hold it for so`;
        problems.push({ kind: 'gone', message });
      }
    }
    for (const state of await tables.states.find({ where: { status: 'failed' } })) {
      const message = `${state.documentId} ${state.locale} could not be read: ${state.failure}`;
      problems.push({ kind: 'failed', message });
    }
    return problems;
  };

  return {
    check: async (): Promise<Problem[]> => [
      ...(await checkConnections()),
      ...(await checkStates()),
    ],
  };
};
