import type { AnalyzedDocument } from '../server/src/engine';
import type { Sample } from './speed-corpus';
import { bytesInUse, rounded } from './speed-measure';
import type { Spread } from './speed-measure';
import { IntakeMeter, changeTimes, queryTimes } from './speed-ours';
import type { Intake } from './speed-ours';

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
