import type { Origin } from '../../../../../server/src/contracts';
import type { MapAnswer } from '../../../../../server/src/contracts/map';

/** A connection as seen from one of its ends: the other article, by its place in the list. */
export interface Neighbour {
  readonly place: number;
  readonly origin: Origin;
}

/** An article on the map with all that it is connected to. */
export interface Dot {
  /** Its place among the dots, which names it. */
  readonly place: number;
  readonly uid: string;
  readonly documentId: string;
  readonly title: string;
  /** Names of its topics, the most telling one first. */
  readonly topics: readonly string[];
  /** Place of its colour in the legend; the last stands for all other topics and none. */
  readonly colour: number;
  readonly to: readonly Neighbour[];
  readonly from: readonly Neighbour[];
}

/** A colour of the map: its topic, null for all other topics and none. */
export interface LegendEntry {
  readonly topic: string | null;
  /** How many dots have the colour. */
  readonly count: number;
}

export interface MapModel {
  readonly dots: readonly Dot[];
  readonly edges: readonly {
    readonly from: number;
    readonly to: number;
    readonly origin: Origin;
  }[];
  readonly legend: readonly LegendEntry[];
}

/** Puts what the server tells in short into a form that lists and pictures read. `colours` topics have one of their own. */
export const toModel = ({ nodes, topics, edges, origins }: MapAnswer['data'], colours: number) => {
  const coloured = topics.flatMap(({ name }, i) => (name === null ? [] : [i])).slice(0, colours);
  const to: Neighbour[][] = nodes.map(() => []);
  const from: Neighbour[][] = nodes.map(() => []);
  const connections: MapModel['edges'][number][] = [];
  for (let i = 0; i + 2 < edges.length; i += 3) {
    const [source = 0, target = 0] = [edges[i], edges[i + 1]];
    const origin = origins[edges[i + 2] ?? 0] ?? 'automatic';
    connections.push({ from: source, to: target, origin });
    to[source]?.push({ place: target, origin });
    from[target]?.push({ place: source, origin });
  }
  const dots = nodes.map(({ uid, documentId, title, topics: own }, place): Dot => {
    const telling = own.find((topic) => coloured.includes(topic));
    return {
      place,
      uid,
      documentId,
      title,
      topics: own.flatMap((topic) => topics[topic]?.name ?? []),
      colour: telling === undefined ? coloured.length : coloured.indexOf(telling),
      to: to[place] ?? [],
      from: from[place] ?? [],
    };
  });
  const legend = [...coloured, null].map((topic, colour): LegendEntry => ({
    topic: topic === null ? null : (topics[topic]?.name ?? null),
    count: dots.filter((dot) => dot.colour === colour).length,
  }));
  return { dots, edges: connections, legend } satisfies MapModel;
};
