import { toEngineId, type ArticleKey } from '../article-key';
import type { Articles } from '../repositories/articles';
import { keyOf, ofArticles, type DerivedTables } from '../repositories/derived';
import type { PublishedRows } from '../repositories/published-rows';
import type { Linker } from './linker';
import type { Settings } from './settings';
import { MAX_ATTEMPTS } from './states';

/** Differences taken up at a time. */
const PAGE = 500;

/** Bodies compared with their hashes in one round; further ones wait for the next round. */
const AUDIT_PER_ROUND = 700;

/** Bodies held at a time. */
const AUDIT_PAGE = 50;

/** Finds articles that changed without a hint: by SQL, by an import, by a transfer, by a crash at the wrong moment. */
export const createReconciler = ({
  settings,
  tables,
  articles,
  publishedRows,
  linker,
}: {
  settings: Settings;
  tables: DerivedTables;
  articles: Articles;
  publishedRows: PublishedRows;
  linker: Linker;
}) => {
  /** Where the last round of the audit ended, by content type. */
  const cursors = new Map<string, ArticleKey | null>();
  let retriedAt = -Infinity;

  /** Rows that came, went or were renamed: told by SQL alone. */
  const findChanged = async (): Promise<ArticleKey[]> => {
    const changed = await publishedRows.forgotten(PAGE);
    const gone: ArticleKey[] = [];
    for (const source of settings.sources()) {
      changed.push(...(await publishedRows.changed(source, PAGE)));
      gone.push(...(await publishedRows.gone(source, PAGE)));
    }
    // Of content types that take part no more.
    const left = await tables.states.find({
      where: { uid: { $notIn: settings.sources().map(({ uid }) => uid) }, entryId: { $gt: 0 } },
      limit: PAGE,
    });
    // Those that failed have a turn of their own, while they are there.
    const failed = await tables.states.find({
      where: { status: 'failed' },
      select: ['uid', 'documentId', 'locale'],
    });
    const isFailed = new Set(failed.map(toEngineId));
    const readable = changed.filter((key) => !isFailed.has(toEngineId(key)));
    return [...readable, ...gone, ...left.map(keyOf)];
  };

  /** Articles that failed and may be tried again: not at once, so that what ails them may pass. */
  const findFailed = async (): Promise<ArticleKey[]> => {
    const pause = settings.options().engine.reconcileEvery * 1000;
    if (performance.now() - retriedAt < pause) return [];
    retriedAt = performance.now();
    const failed = await tables.states.find({
      where: { status: 'failed', attempts: { $lt: MAX_ATTEMPTS } },
      limit: PAGE,
    });
    return failed.map(keyOf);
  };

  /** Articles that were read with another vocabulary. */
  const findOutdated = async (): Promise<ArticleKey[]> => {
    const keys: ArticleKey[] = [];
    for (const locale of await locales()) {
      await linker.verify(locale);
      const hash = await linker.ready(locale);
      const outdated = await tables.states.find({
        where: { locale, status: 'ok', entryId: { $gt: 0 }, vocabularyHash: { $ne: hash } },
        select: ['uid', 'documentId', 'locale'],
        limit: PAGE,
      });
      keys.push(...outdated.map(keyOf));
    }
    return keys;
  };

  const locales = async (): Promise<string[]> => {
    const known = new Set<string>();
    for (;;) {
      const [next] = await tables.states.find({
        where: { locale: { $notIn: [...known, '-'] } },
        select: ['locale'],
        limit: 1,
      });
      if (!next) return [...known].sort();
      known.add(next.locale);
    }
  };

  /** The next articles whose text differs from the one that we read, though their row is the same. */
  const audit = async (most: number): Promise<ArticleKey[]> => {
    const keys: ArticleKey[] = [];
    for (const source of settings.sources()) {
      let after = cursors.get(source.uid) ?? null;
      for (let seen = 0; seen < most; seen += AUDIT_PAGE) {
        const page = await publishedRows.page(source, after, AUDIT_PAGE);
        keys.push(...(await findRewritten(source.uid, page)));
        after = page.length < AUDIT_PAGE ? null : (page.at(-1) ?? null);
        if (!after) break;
      }
      cursors.set(source.uid, after);
    }
    return keys;
  };

  const findRewritten = async (uid: string, page: readonly ArticleKey[]): Promise<ArticleKey[]> => {
    const source = settings.source(uid);
    if (!source) return [];
    const rewritten: ArticleKey[] = [];
    for (const locale of new Set(page.map((key) => key.locale))) {
      const ids = page.filter((key) => key.locale === locale).map((key) => key.documentId);
      const states = await tables.states.find({
        where: ofArticles(uid, locale, ids),
        select: ['documentId', 'contentHash', 'status'],
      });
      const hashes = new Map(states.map((state) => [state.documentId, state]));
      for (const { key, contentHash } of await articles.find(source, locale, ids)) {
        const state = hashes.get(key.documentId);
        if (state?.status === 'ok' && state.contentHash !== contentHash) rewritten.push(key);
      }
    }
    return rewritten;
  };

  return {
    locales,

    /** Articles to refresh: what SQL shows at once, and a round of the audit of texts. */
    async find(): Promise<ArticleKey[]> {
      return [
        ...(await findChanged()),
        ...(await findFailed()),
        ...(await findOutdated()),
        ...(await audit(AUDIT_PER_ROUND)),
      ];
    },

    /** The same with every text audited. */
    async findAll(): Promise<ArticleKey[]> {
      cursors.clear();
      retriedAt = -Infinity;
      return [
        ...(await findChanged()),
        ...(await findFailed()),
        ...(await findOutdated()),
        ...(await audit(Infinity)),
      ];
    },

    /** Every published article, in pages. */
    async *published(): AsyncGenerator<ArticleKey[]> {
      for (const source of settings.sources()) {
        let after: ArticleKey | null = null;
        do {
          const page: ArticleKey[] = await publishedRows.page(source, after, AUDIT_PAGE);
          if (page.length > 0) yield page;
          after = page.length < AUDIT_PAGE ? null : (page.at(-1) ?? null);
        } while (after);
      }
    },

    async countPublished(): Promise<number> {
      let count = 0;
      for (const source of settings.sources()) count += await publishedRows.count(source);
      return count;
    },
  };
};

export type Reconciler = ReturnType<typeof createReconciler>;
