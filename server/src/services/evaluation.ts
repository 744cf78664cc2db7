import { toEngineId, type ArticleKey } from '../article-key';
import type { Articles } from '../repositories/articles';
import type { Linker } from './linker';
import type { Reader } from './reader';
import type { Reconciler } from './reconciler';
import type { Settings } from './settings';

/** How well the engine finds what editors linked by hand, in one locale. */
export interface LocaleEvaluation {
  readonly locale: string;
  /** Articles with at least one inline or pinned connection. */
  readonly articles: number;
  /** Share of their connections among the engine's first ten: 0–1. */
  readonly recall10: number;
  /** Normalised discounted cumulative gain of the first ten: 0–1. */
  readonly ndcg10: number;
}

/** Results looked at. */
const DEPTH = 10;

/**
 * Normalised discounted cumulative gain with binary gains (Järvelin and Kekäläinen, 2002), at ten.
 *
 * @example
 * ndcg(['a', 'x', 'b'], new Set(['a', 'b'])); // 0.92
 */
const ndcg = (ranked: readonly string[], wanted: ReadonlySet<string>): number => {
  const gain = (rank: number): number => 1 / Math.log2(rank + 2);
  let found = 0;
  for (const [rank, id] of ranked.slice(0, DEPTH).entries())
    if (wanted.has(id)) found += gain(rank);
  let ideal = 0;
  for (let rank = 0; rank < Math.min(DEPTH, wanted.size); rank += 1) ideal += gain(rank);
  return ideal === 0 ? 0 : found / ideal;
};

/** Measures the engine on the newsroom's own connections: what editors wrote and pinned is the gold. */
export const createEvaluation = ({
  settings,
  articles,
  linker,
  reader,
  reconciler,
}: {
  settings: Settings;
  articles: Articles;
  linker: Linker;
  reader: Reader;
  reconciler: Reconciler;
}) => {
  /** What the engine would have found for each article of a page that editors linked from. */
  const evaluatePage = async (page: readonly ArticleKey[], locale: string) => {
    const [{ uid } = { uid: '' }] = page;
    const source = settings.source(uid);
    const ids = page.map(({ documentId }) => documentId);
    if (!source) return [];
    const answers = await reader.readAll({ uid, locale, documentIds: ids });
    const results: { recall: number; ndcg: number }[] = [];
    await linker.ready(locale);
    for (const { key, document } of await articles.find(source, locale, ids)) {
      const wanted = new Set(
        (answers.get(key.documentId)?.data ?? [])
          .filter(({ origin }) => origin !== 'automatic')
          .map(({ target }) =>
            toEngineId({ uid: target.uid, documentId: target.documentId, locale })
          )
      );
      if (wanted.size === 0) continue;
      const [analysis] = await linker.analyze([document]);
      if (!analysis) continue;
      const { related } = await linker.relate(locale, {
        document,
        row: analysis.row,
        without: [],
        limit: DEPTH,
        threshold: 0,
      });
      const ranked = [...related].sort((a, b) => b.score - a.score).map(({ id }) => id);
      const hits = ranked.slice(0, DEPTH).filter((id) => wanted.has(id)).length;
      results.push({ recall: hits / wanted.size, ndcg: ndcg(ranked, wanted) });
    }
    return results;
  };

  const mean = (values: readonly number[]): number =>
    values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

  return {
    /** One row a locale that has gold. Lines are left out of what the engine reads, so they give nothing away. */
    async evaluate(): Promise<LocaleEvaluation[]> {
      const byLocale = new Map<string, { recall: number; ndcg: number }[]>();
      for await (const page of reconciler.published()) {
        for (const locale of new Set(page.map((key) => key.locale))) {
          const keys = page.filter((key) => key.locale === locale);
          const results = await evaluatePage(keys, locale);
          byLocale.set(locale, [...(byLocale.get(locale) ?? []), ...results]);
        }
      }
      return [...byLocale]
        .filter(([, results]) => results.length > 0)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([locale, results]) => ({
          locale,
          articles: results.length,
          recall10: mean(results.map(({ recall }) => recall)),
          ndcg10: mean(results.map((result) => result.ndcg)),
        }));
    },
  };
};
