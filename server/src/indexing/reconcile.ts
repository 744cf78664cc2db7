import type { ArticleKey } from '../model';
import type { Articles, PublishedRows } from '../content';
import { keyOf, ofArticles, type DerivedTables, nextTurn } from '../store';
import type { EngineClient } from './client';
import type { Settings } from '../settings';
import { MAX_ATTEMPTS } from './rows';

/** Failed articles tried again in one round. */
const MAX_FAILED = 500;

/** Bodies compared with their hashes in one round; further ones wait for the next round. */
const AUDIT_PER_ROUND = 700;

/** Bodies held at a time: reading and decoding them holds up the event loop. */
const AUDIT_PAGE = 5;

/** Articles named at a time: what is more urgent than all of them waits for no more. */
const KEY_PAGE = 10;

/** Finds articles that changed without a hint: by SQL, by an import, by a transfer, by a crash at the wrong moment. */
export const createReconciler = ({
  settings,
  tables,
  articles,
  publishedRows,
  engine,
}: {
  settings: Settings;
  tables: DerivedTables;
  articles: Articles;
  publishedRows: PublishedRows;
  engine: EngineClient;
}) => {
  /** Where the last round of the audit ended, by content type; `''` at the end. */
  const cursors = new Map<string, string>();
  let retriedAt = -Infinity;

  /** Rows that came, went or were renamed: told by SQL alone. */
  async function* findChanged(): AsyncGenerator<ArticleKey[]> {
    yield* publishedRows.forgotten();
    for (const source of settings.sources()) {
      yield* publishedRows.changed(source);
      yield* publishedRows.gone(source);
    }
    yield* publishedRows.left(settings.sources().map(({ uid }) => uid));
  }

  /** Articles that failed and may be tried again: not at once, so that what ails them may pass. */
  const findFailed = async (): Promise<ArticleKey[]> => {
    const pause = settings.options().engine.reconcileEvery * 1000;
    if (performance.now() - retriedAt < pause) return [];
    retriedAt = performance.now();
    const failed = await tables.states.find({
      where: { status: 'failed', attempts: { $lt: MAX_ATTEMPTS } },
      select: ['uid', 'documentId', 'locale'],
      limit: MAX_FAILED,
    });
    return failed.map(keyOf);
  };

  /** Articles that were read with another vocabulary, or by an older version of the analyzer. */
  async function* findOutdated(): AsyncGenerator<ArticleKey[]> {
    for (const locale of await locales()) {
      await engine.verify(locale);
      yield* publishedRows.outdated(locale, await engine.ready(locale));
    }
  }

  const locales = async (): Promise<string[]> => {
    const known: string[] = [];
    for (;;) {
      const last = known.at(-1);
      const [next] = await tables.states.find({
        where: last === undefined ? {} : { locale: { $gt: last } },
        select: ['locale'],
        orderBy: { locale: 'asc' },
        limit: 1,
      });
      if (!next) return known;
      known.push(next.locale);
    }
  };

  /** The next articles whose text differs from the one that we read, though their row is the same. */
  async function* audit(most: number): AsyncGenerator<ArticleKey[]> {
    for (const source of settings.sources()) {
      for (let seen = 0; seen < most; seen += AUDIT_PAGE) {
        const after = cursors.get(source.uid) ?? '';
        const { keys, next } = await publishedRows.page(source, after, AUDIT_PAGE);
        cursors.set(source.uid, next ?? '');
        if (next === null) break;
        yield await findRewritten(source.uid, keys);
      }
    }
  }

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
      await nextTurn();
      for (const { key, contentHash } of await articles.find(source, locale, ids)) {
        const state = hashes.get(key.documentId);
        if (state?.status === 'ok' && state.contentHash !== contentHash) rewritten.push(key);
      }
    }
    return rewritten;
  };

  return {
    locales,

    /** Articles to refresh, in pages: what SQL shows at once, and a round of the audit of texts. */
    async *find(): AsyncGenerator<ArticleKey[]> {
      yield* findChanged();
      yield await findFailed();
      yield* findOutdated();
      yield* audit(AUDIT_PER_ROUND);
    },

    /** The same with every text audited. */
    async *findAll(): AsyncGenerator<ArticleKey[]> {
      cursors.clear();
      retriedAt = -Infinity;
      yield* findChanged();
      yield await findFailed();
      yield* findOutdated();
      yield* audit(Infinity);
    },

    /** Every published article, in pages. */
    async *published(): AsyncGenerator<ArticleKey[]> {
      for (const source of settings.sources()) {
        for (let after = ''; ;) {
          const { keys, next } = await publishedRows.page(source, after, KEY_PAGE);
          if (next === null) break;
          yield keys;
          after = next;
        }
      }
    },

    /** About how many articles are published: those whose terms we hold. */
    countKnown: (): Promise<number> => tables.termRows.count(),

    async countPublished(): Promise<number> {
      let count = 0;
      for (const source of settings.sources()) count += await publishedRows.count(source);
      return count;
    },
  };
};

export type Reconciler = ReturnType<typeof createReconciler>;
