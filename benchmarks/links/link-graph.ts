import type { Gold } from '../shared/scores';

/** What links alone say of a candidate, each 0–1. */
export interface LinkSignal {
  /** Cosine of the articles that link to both (Small 1973) plus cosine of what both link to (Kessler 1963), halved. */
  readonly kinship: number;
  /** Whether the candidate links to the article. */
  readonly isBacklink: boolean;
}

type Links = ReadonlyMap<string, ReadonlySet<string>>;

/** Links between documents, in both directions. */
export interface LinkGraph {
  readonly out: Links;
  readonly in: Links;
}

/** The graph of all lists, without those who are not among the documents. */
export const graphOf = (gold: readonly Gold[], has: (id: string) => boolean): LinkGraph => {
  const out = new Map<string, Set<string>>();
  const back = new Map<string, Set<string>>();
  const add = (links: Map<string, Set<string>>, from: string, to: string): void => {
    const known = links.get(from);
    if (known) known.add(to);
    else links.set(from, new Set([to]));
  };
  for (const { id, related } of gold) {
    for (const target of related) {
      if (target === id || !has(target) || !has(id)) continue;
      add(out, id, target);
      add(back, target, id);
    }
  }
  return { out, in: back };
};

const NONE: ReadonlySet<string> = new Set();

/**
 * What the links say of an article's candidates once one of its own links is left out. `isKnown` tells which articles'
 * links are known: as of a date, those of no later one.
 *
 * @example
 * signalsWithout(graph, 'a', 'b', () => true).get('b'); // { kinship: 0.4, isBacklink: false }
 */
export const signalsWithout = (
  graph: LinkGraph,
  article: string,
  leftOut: string,
  isKnown: (id: string) => boolean
): Map<string, LinkSignal> => {
  const others = (links: Links, id: string, left?: string): string[] =>
    [...(links.get(id) ?? NONE)].filter((other) => other !== left);
  const citing = (id: string): string[] =>
    others(graph.in, id, id === leftOut ? article : undefined).filter(isKnown);
  const cited = others(graph.out, article, leftOut);
  const citingUs = citing(article);
  const together = countAll(citingUs.flatMap((id) => others(graph.out, id)));
  const coupled = countAll(cited.flatMap((id) => citing(id)));
  const signals = new Map<string, LinkSignal>();
  for (const id of new Set([...together.keys(), ...coupled.keys(), ...citingUs])) {
    if (id === article) continue;
    const size = (a: number, b: number): number => Math.sqrt(a * b) || 1;
    const cocited = (together.get(id) ?? 0) / size(citingUs.length, citing(id).length);
    const sharing = (coupled.get(id) ?? 0) / size(cited.length, (graph.out.get(id) ?? NONE).size);
    signals.set(id, { kinship: (cocited + sharing) / 2, isBacklink: citingUs.includes(id) });
  }
  return signals;
};

const countAll = (ids: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
};
