import type { AnalyzedDocument } from '../../server/src/engine';
import { drawCharts } from './line-chart';
import type { Series } from './line-chart';
import type { Sample } from './corpus';
import { bytesInUse, rounded } from './measure';
import type { Spread } from './measure';
import { IntakeMeter, changeTimes, queryTimes } from './ours';
import type { Intake } from './ours';

/** Rows kept aside: asked for, and put into the full index one by one. */
const SPARE = 1000;
const QUERIES = 300;

/** Ours alone at one size. */
export interface Growth {
  readonly documents: number;
  readonly intake: Intake;
  readonly query: Spread;
  readonly change: Readonly<Record<'add' | 'replace' | 'remove', Spread>>;
  readonly 'bytes/char': number;
}

/** Fills an index with `count` documents of a stream and times what is then asked of it and changed in it. */
export const grow = async (
  samples: AsyncIterable<Sample> | Iterable<Sample>,
  count: number,
  seed: number
): Promise<Growth> => {
  const meter = new IntakeMeter();
  const kept: AnalyzedDocument[] = [];
  const spare: AnalyzedDocument[] = [];
  const every = Math.max(1, Math.floor(count / SPARE));
  let taken = 0;
  const keep = (row: AnalyzedDocument): void => {
    taken += 1;
    if (taken % every === 0) kept.push(row);
  };
  const before = bytesInUse();
  for await (const sample of samples) {
    if (taken + meter.waiting >= count) break;
    meter.take(sample, keep);
  }
  const intake = meter.finish(keep);
  const bytes = bytesInUse() - before;
  for (const row of kept) spare.push({ ...row, id: `spare ${row.id}` });
  return {
    documents: taken,
    intake,
    query: queryTimes(meter.indexes, spare.slice(0, QUERIES)),
    change: changeTimes(meter.indexes, kept, spare, seed),
    'bytes/char': rounded(bytes / intake.chars),
  };
};

/** What changes with the size of an index, as an image. */
export const plotGrowth = (growth: readonly Growth[]): string => {
  const line = (name: string, value: (at: Growth) => number): Series => ({
    name,
    points: growth.map((at) => [at.documents, value(at)]),
  });
  const x = 'articles in the index';
  return drawCharts([
    {
      title: 'Milliseconds for one article',
      x,
      series: [
        line('query, p95', ({ query }) => query.p95),
        line('query, p50', ({ query }) => query.p50),
        line('replaced, p99', ({ change }) => change.replace.p99),
        line('added, p99', ({ change }) => change.add.p99),
        line('removed, p99', ({ change }) => change.remove.p99),
      ],
    },
    {
      title: 'Taking in, and room',
      x,
      series: [
        line('million chars/s', ({ intake }) => intake['indexing Mchar/s']),
        line('bytes/char', (at) => at['bytes/char']),
      ],
    },
  ]);
};
