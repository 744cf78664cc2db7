import { toEngineId, type ArticleKey } from '../model';
import { keyOf, type DerivedTables } from '../store';
import type { Decisions } from './decision-store';

/** Finds the articles that lead to others: by the engine, by a line, or by an editor's word, as far as stored rows show. */
export const createLinkingReader =
  ({ tables, decisions }: { tables: DerivedTables; decisions: Decisions }) =>
  /** Each article once; whether a site shows the connection is not asked. */
  async (uid: string, locale: string, documentIds: readonly string[]): Promise<ArticleKey[]> => {
    const where = { targetUid: uid, targetId: { $in: [...documentIds] }, locale };
    const select: ('uid' | 'documentId' | 'locale')[] = ['uid', 'documentId', 'locale'];
    const decided = await decisions.findToTargets(uid, locale, documentIds);
    const keys = [
      ...(await tables.connections.find({ where, select })),
      ...(await tables.lines.find({ where, select })),
      ...decided.map(({ source }) => source),
    ].map(keyOf);
    return [...new Map(keys.map((key) => [toEngineId(key), key])).values()];
  };

export type ReadLinking = ReturnType<typeof createLinkingReader>;
