import { ANALYZER_VERSION, unpack } from '../engine';
import { nextTurn, type DerivedTables } from '../store';
import type { Documents, PublishedRows } from '../content';
import type { Settings } from '../settings';

/** One thing that does not hold. */
export interface Problem {
  readonly kind: 'self-link' | 'double' | 'dangling' | 'damaged' | 'unseen' | 'gone' | 'failed';
  readonly message: string;
}

/** Rows read at a time. */
const PAGE = 1000;

/** Packed rows read at a time: each holds the terms of an article. */
const PACKED_PAGE = 50;

const isReadable = (packed: string): boolean => {
  try {
    unpack(packed);
    return true;
  } catch {
    return false;
  }
};

/** The columns that name where a row leads. */
interface Targeted {
  readonly targetUid: string;
  readonly targetId: string;
}

/** Looks whether derived rows fit together and fit what is published. Reads only. */
export const createIntegrity = ({
  settings,
  tables,
  documents,
  publishedRows,
}: {
  settings: Settings;
  tables: DerivedTables;
  documents: Documents;
  publishedRows: PublishedRows;
}) => {
  /** The rows among these whose target exists no more, or is of a content type that takes part no more. */
  const withoutTarget = async <Row extends Targeted>(rows: readonly Row[]): Promise<Row[]> => {
    const lost: Row[] = [];
    for (const uid of new Set(rows.map((row) => row.targetUid))) {
      const ofUid = rows.filter((row) => row.targetUid === uid);
      const known = settings.source(uid)
        ? await documents.existing(uid, [...new Set(ofUid.map((row) => row.targetId))])
        : new Set<string>();
      lost.push(...ofUid.filter((row) => !known.has(row.targetId)));
    }
    return lost;
  };

  const checkConnections = async (): Promise<Problem[]> => {
    const problems: Problem[] = [];
    const seen = new Set<string>();
    for await (const rows of tables.connections.pages({ limit: PAGE })) {
      for (const row of rows) {
        const from = `${row.uid} ${row.documentId} ${row.locale}`;
        const name = `${from} -> ${row.targetUid} ${row.targetId}`;
        if (row.uid === row.targetUid && row.documentId === row.targetId) {
          problems.push({ kind: 'self-link', message: `${from} is connected to itself` });
        }
        if (seen.has(name)) problems.push({ kind: 'double', message: `${name} is stored twice` });
        seen.add(name);
      }
      for (const row of await withoutTarget(rows)) {
        const message = `${row.documentId} is connected to ${row.targetId}, which does not exist`;
        problems.push({ kind: 'dangling', message });
      }
    }
    return problems;
  };

  const checkLines = async (): Promise<Problem[]> => {
    const problems: Problem[] = [];
    for await (const rows of tables.lines.pages({ limit: PAGE })) {
      for (const row of await withoutTarget(rows.filter(({ targetId }) => targetId !== ''))) {
        const message = `the line “${row.title}” of ${row.documentId} leads to ${row.targetId}, which does not exist`;
        problems.push({ kind: 'dangling', message });
      }
    }
    return problems;
  };

  const checkTermRows = async (): Promise<Problem[]> => {
    const problems: Problem[] = [];
    for await (const rows of tables.termRows.pages({
      where: { version: ANALYZER_VERSION },
      limit: PACKED_PAGE,
    })) {
      for (const { id, documentId, locale, packed } of rows) {
        if (isReadable(packed)) continue;
        const message = `row ${id} of newsroom_term_rows, of ${documentId} ${locale}, can't be read`;
        problems.push({ kind: 'damaged', message });
      }
      await nextTurn();
    }
    return problems;
  };

  const checkStates = async (): Promise<Problem[]> => {
    const problems: Problem[] = [];
    for (const source of settings.sources()) {
      for await (const keys of publishedRows.changed(source)) {
        for (const key of keys) {
          const message = `${key.documentId} ${key.locale} is published otherwise than we know`;
          problems.push({ kind: 'unseen', message });
        }
      }
      for await (const keys of publishedRows.gone(source)) {
        for (const key of keys) {
          const message = `${key.documentId} ${key.locale} is not published, but we hold it for so`;
          problems.push({ kind: 'gone', message });
        }
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
      ...(await checkLines()),
      ...(await checkTermRows()),
      ...(await checkStates()),
    ],
  };
};
