/** The parts of the layout that its package uses itself, one step at a time; it types only the whole. */

declare module 'graphology-layout-forceatlas2/iterate.js' {
  import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2';

  /** Moves all nodes by one step. */
  export default function iterate(
    settings: Required<ForceAtlas2Settings>,
    nodes: Float32Array,
    edges: Float32Array
  ): unknown;
}

declare module 'graphology-layout-forceatlas2/helpers.js' {
  import type Graph from 'graphology';

  interface Helpers {
    graphToByteArrays(
      graph: Graph,
      weightOf: () => number
    ): { nodes: Float32Array; edges: Float32Array };
    assignLayoutChanges(graph: Graph, nodes: Float32Array): void;
  }
  const helpers: Helpers;
  export default helpers;
}
