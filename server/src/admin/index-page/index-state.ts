import { toEngineId } from '../../model';
import type { FailedAnswer, IndexAnswer, IndexedLocale } from '../../contracts/index-page';
import { ANALYZER_VERSION, compareText } from '../../engine';
import { keyOf, type DerivedTables } from '../../store';
import type { IndexCounts, LocaleCount } from './index-count-store';
import type { Jobs, Lease } from '../../jobs';
import type { Hints } from '../../indexing';
import { toPaged, type Page } from '../shared';
import type { Settings } from '../../settings';
import type { Titles, Viewer } from '../shared';

const FAILED = { status: 'failed' } as const;
/** Failed articles asked for again in one go. */
const RETRY_PAGE = 200;

const toIso = (moment: number | null | undefined): string | null =>
  moment ? new Date(moment).toISOString() : null;

/** Tells how the index stands, which articles could not be read, and has them tried again. */
export const createIndexState = ({
  settings,
  tables,
  counts,
  jobs,
  lease,
  hints,
  titles,
}: {
  settings: Settings;
  tables: DerivedTables;
  counts: IndexCounts;
  jobs: Jobs;
  lease: Lease;
  hints: Hints;
  titles: Titles;
}) => {
  const countLocales = async (): Promise<IndexedLocale[]> => {
    const published: LocaleCount[] = [];
    for (const source of settings.sources()) published.push(...(await counts.published(source)));
    const known = await counts.known();
    const numberOf = ({ uid, locale }: LocaleCount, status: string): number =>
      known.find((one) => one.uid === uid && one.locale === locale && one.status === status)?.n ??
      0;
    return published
      .sort((a, b) => compareText(a.uid, b.uid) || compareText(a.locale, b.locale))
      .map((one) => {
        const indexed = numberOf(one, 'ok');
        const failed = numberOf(one, 'failed');
        return {
          uid: one.uid,
          locale: one.locale || null,
          published: one.n,
          indexed,
          // What was unpublished a moment ago is known still.
          waiting: Math.max(0, one.n - indexed - failed),
          failed,
        };
      });
  };

  return {
    async read(): Promise<IndexAnswer> {
      const writer = await lease.state();
      return {
        data: {
          locales: await countLocales(),
          engine: {
            kind: 'embedded',
            analyzerVersion: ANALYZER_VERSION,
            outdated: await tables.termRows.count({ version: { $ne: ANALYZER_VERSION } }),
          },
          writer: { node: writer.holder ? (writer.node ?? null) : null, isHere: writer.isHere },
          reconciledAt: toIso(writer.reconciledAt),
          sweptAt: toIso(writer.sweptAt),
          isSweepWaiting: (await jobs.findSweep()) !== null,
          hints: await tables.hints.count(),
          jobs: await jobs.countWaiting(),
        },
      };
    },

    /** A page of the articles that could not be read. A reason may quote the text, so it goes with the title. */
    async failed(viewer: Viewer, page: Page): Promise<FailedAnswer> {
      const { offset, limit } = page;
      const rows = await tables.states.find({
        where: FAILED,
        orderBy: { id: 'asc' },
        offset,
        limit,
      });
      const known = await titles.read(rows.map(keyOf), viewer.canRead);
      const data = rows.map(({ failure, attempts, ...row }) => {
        const title = known.get(toEngineId(row)) ?? null;
        const { uid, documentId } = row;
        const reason = title === null ? null : failure;
        return { uid, documentId, locale: row.locale || null, title, reason, attempts };
      });
      return toPaged(data, await tables.states.count(FAILED), page);
    },

    /** Has failed articles looked at again, all of them or one document; resolves with how many. */
    async retry(documentId?: string): Promise<number> {
      const where = documentId === undefined ? FAILED : { ...FAILED, documentId };
      let count = 0;
      const select = ['uid', 'documentId'] as const;
      for await (const rows of tables.states.pages({ where, select, limit: RETRY_PAGE })) {
        await hints.leave(rows);
        count += rows.length;
      }
      return count;
    },
  };
};
