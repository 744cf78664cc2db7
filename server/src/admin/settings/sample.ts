import { toEngineId, type ArticleKey } from '../../model';
import { compareText } from '../../engine';
import { digest, nextTurn } from '../../store';
import type { PublishedRows } from '../../content';
import type { Settings } from '../../settings';

/** Keys read at a time. */
const PAGE = 500;
/** Asked twice, the same articles are drawn. */
const SEED = 'newsroom';

/** Articles drawn from all that are published. */
export interface Sample {
  readonly keys: readonly ArticleKey[];
  /** How many there are. */
  readonly total: number;
}

/** Draws articles by their digests: evenly over content types, locales and time, and the same ones each time. */
export const createSample =
  ({ settings, publishedRows }: { settings: Settings; publishedRows: PublishedRows }) =>
  async (most: number): Promise<Sample> => {
    let drawn: { key: ArticleKey; lot: string }[] = [];
    let total = 0;
    for (const source of settings.sources()) {
      for (let after = ''; ;) {
        const { keys, next } = await publishedRows.page(source, after, PAGE);
        if (next === null) break;
        after = next;
        total += keys.length;
        const lots = keys.map((key) => ({ key, lot: digest(`${SEED}|${toEngineId(key)}`) }));
        drawn = [...drawn, ...lots].sort((a, b) => compareText(a.lot, b.lot)).slice(0, most);
        await nextTurn();
      }
    }
    return { keys: drawn.map(({ key }) => key), total };
  };
