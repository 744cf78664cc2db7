import type Graph from 'graphology';
import helpers from 'graphology-layout-forceatlas2/helpers.js';
import iterate from 'graphology-layout-forceatlas2/iterate.js';

/** Work done before the page may draw and take clicks again: half a frame of 60 a second. */
const SLICE_MS = 8;

/** Steps until little moves any more: small maps need more of them, and each takes less. */
const stepsFor = (order: number): number =>
  Math.round(Math.min(400, Math.max(120, 300_000 / (order + 1))));

const settingsFor = (order: number) => ({
  // The logarithm of distances parts groups better, but 2,000 articles did not come to rest within 400 steps by it.
  linLogMode: false,
  outboundAttractionDistribution: false,
  adjustSizes: false,
  edgeWeightInfluence: 1,
  scalingRatio: 10,
  // With a pull that fades with the distance, an article without connections drifts off, and all others shrink to a spot.
  strongGravityMode: true,
  gravity: 0.2,
  slowDown: 2,
  // Below, looking at all pairs is faster; above, each step stays within a frame (docs/performance.md).
  barnesHutOptimize: order > 250,
  barnesHutTheta: 1,
});

/** The next turn of the event loop; unlike a frame it comes in a hidden window too. */
const nextTurn = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve));

/**
 * Arranges a graph whose nodes have a place to begin with, in slices, so that the page stays alive; there is no chance
 * in it, so that a map looks the same each time. Resolves to false if it was broken off.
 */
export const arrange = async (
  graph: Graph,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (share: number) => void }
): Promise<boolean> => {
  const settings = settingsFor(graph.order);
  const { nodes, edges } = helpers.graphToByteArrays(graph, () => 1);
  const steps = stepsFor(graph.order);
  for (let done = 0; done < steps;) {
    await nextTurn();
    if (signal.aborted) return false;
    const end = performance.now() + SLICE_MS;
    do {
      iterate(settings, nodes, edges);
      done += 1;
    } while (done < steps && performance.now() < end);
    onProgress(done / steps);
  }
  helpers.assignLayoutChanges(graph, nodes);
  return true;
};
