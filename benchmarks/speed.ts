import { writeFileSync } from 'node:fs';
import { readArguments, wrongUsage } from './shared/arguments';
import { compare } from './speed/compare';
import { countScale, readMix, readScale } from './speed/corpus';
import { grow, plotGrowth } from './speed/growth';
import type { Growth } from './speed/growth';
import { progress } from './speed/measure';
import { isRelinkThread, relink, relinkPart } from './speed/relink';

const options = readArguments({
  docs: { type: 'string' },
  sizes: { type: 'string' },
  relink: { type: 'string' },
  growth: { type: 'string' },
  plot: { type: 'string' },
  data: { type: 'string' },
  json: { type: 'boolean' },
});

/** The same documents and queries in every run. */
const SEED = 42;
const DEFAULT_DOCS = '50000';
const DEFAULT_SIZES = '10000,100000';
const GROWTH_SIZES = '10000,30000,100000,300000,1000000';

const countOf = (text: string): number =>
  /^[1-9]\d*$/.test(text) ? Number(text) : wrongUsage(`${text} is no number of documents`);

/** Beside the repository, which npm runs it from, unless told. */
const data = options.data ?? '../shared/data';

/** Ours beside the peers, then ours alone at several sizes. */
const measure = async (): Promise<void> => {
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
  showGrowth(growth);
};

const showGrowth = (growth: readonly Growth[]): void =>
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

/** Ours alone on what `make_scale.py` wrote, at several sizes of one mix. */
const measureGrowth = async (file: string): Promise<void> => {
  const sizes = (options.sizes ?? GROWTH_SIZES).split(',').map(countOf);
  const all = await countScale(file);
  const growth: Growth[] = [];
  for (const size of sizes) {
    if (size > all) return wrongUsage(`${file} has ${all} documents, not ${size}`);
    progress(`growing to ${size} documents`);
    growth.push(await grow(readScale(file, all, size), size, SEED));
  }
  if (options.plot !== undefined) writeFileSync(options.plot, plotGrowth(growth));
  if (options.json === true) console.log(JSON.stringify({ bench: 'speed', growth }));
  else showGrowth(growth);
};

const measureRelinking = async (count: number): Promise<void> => {
  const relinking = await relink(data, count, SEED);
  if (options.json === true) console.log(JSON.stringify({ bench: 'speed', relinking }));
  else console.table({ relinking });
};

if (isRelinkThread()) void relinkPart();
else if (options.growth !== undefined) void measureGrowth(options.growth);
else if (options.relink !== undefined) void measureRelinking(countOf(options.relink));
else void measure();
