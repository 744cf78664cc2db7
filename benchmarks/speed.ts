import { join } from 'node:path';
import { readArguments, wrongUsage } from './arguments';
import { compare } from './speed-compare';
import { readMix } from './speed-corpus';
import { grow } from './speed-growth';
import type { Growth } from './speed-growth';
import { progress } from './speed-measure';

const options = readArguments({
  docs: { type: 'string' },
  sizes: { type: 'string' },
  data: { type: 'string' },
  json: { type: 'boolean' },
});

/** The same documents and queries in every run. */
const SEED = 42;
const DEFAULT_DOCS = '50000';
const DEFAULT_SIZES = '10000,100000';

const countOf = (text: string): number =>
  /^[1-9]\d*$/.test(text) ? Number(text) : wrongUsage(`${text} is no number of documents`);

/** Beside the repository, unless told. */
const data = options.data ?? join(__dirname, '..', '..', '..', 'shared', 'data');

const main = async (): Promise<void> => {
  const docs = countOf(options.docs ?? DEFAULT_DOCS);
  const sizes = (options.sizes ?? DEFAULT_SIZES).split(',').map(countOf);
  const comparison = compare(readMix(data, docs, SEED), SEED);
  const growth: Growth[] = [];
  for (const size of sizes) {
    progress(`growing to ${size} documents`);
    growth.push(await grow(readMix(data, size, SEED).samples, size, SEED));
  }
  if (options.json === true) {
    console.log(JSON.stringify({ bench: 'speed', docs, ...comparison, growth }));
    return;
  }
  console.table({ intake: comparison.intake });
  console.table(comparison.engines);
  console.table({ 'reading the same postings': comparison.reading });
  console.log(`ours takes ${comparison['ours ÷ reading']} times as long as reading (p95)`);
  console.table(
    Object.fromEntries(
      growth.map(({ documents, intake, query, change, ...rest }) => [
        documents,
        {
          'indexing Mchar/s': intake['indexing Mchar/s'],
          'query p50 ms': query.p50,
          'query p95 ms': query.p95,
          'add p99 ms': change.add.p99,
          'replace p99 ms': change.replace.p99,
          'remove p99 ms': change.remove.p99,
          ...rest,
        },
      ])
    )
  );
};

void main();
