import type { OptionName } from '../../../../server/src/contracts/settings';

/** The options as they stand together on the page. */
export const GROUPS: readonly { readonly key: string; readonly names: readonly OptionName[] }[] = [
  { key: 'lists', names: ['mode', 'limit', 'threshold'] },
  { key: 'reading', names: ['markers', 'glossary.perTerm', 'glossary.max'] },
  { key: 'newsroom', names: ['urlTemplate', 'topics.seed', 'engine.reconcileEvery'] },
];

/** Steps of the arrows beside a number. */
export const STEPS: Partial<Readonly<Record<OptionName, number>>> = {
  limit: 1,
  threshold: 0.01,
  'glossary.perTerm': 1,
  'glossary.max': 1,
  'engine.reconcileEvery': 1,
};
