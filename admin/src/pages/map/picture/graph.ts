import Graph from 'graphology';
import type { MapModel } from './model';

/** Multiples of it, without their whole part, fill the space between 0 and 1 evenly. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

const SMALLEST = 3;
const LARGEST = 16;
/** As many articles have room at full size; of more each is drawn smaller. */
const ROOMY = 300;

/** Longest title on the map, counted in narrow characters. */
const LABEL_WIDTH = 40;

const isWide = (character: string): boolean => character.charCodeAt(0) > 0x10ff;

const shorten = (title: string): string => {
  let width = 0;
  let label = '';
  for (const character of title) {
    width += isWide(character) ? 2 : 1;
    if (width > LABEL_WIDTH) return `${label.trimEnd()}…`;
    label += character;
  }
  return label;
};

/** The graph that is drawn. Its nodes begin on a disc, those of one colour in a sector of their own. */
export const toGraph = ({ dots, edges }: MapModel): Graph => {
  const graph = new Graph({ type: 'directed' });
  const scale = Math.min(1, Math.sqrt(ROOMY / dots.length));
  const byColour = [...dots].sort((a, b) => a.colour - b.colour || a.place - b.place);
  for (const [i, { place, title, from }] of byColour.entries()) {
    const angle = (i / dots.length) * 2 * Math.PI;
    const radius = 10 * Math.sqrt(dots.length * ((i * GOLDEN) % 1));
    graph.addNode(place, {
      x: radius * Math.cos(angle),
      y: radius * Math.sin(angle),
      size: scale * Math.min(LARGEST, SMALLEST + 1.6 * Math.sqrt(from.length)),
      label: shorten(title),
    });
  }
  for (const { from, to, origin } of edges) graph.mergeEdge(from, to, { origin });
  return graph;
};
