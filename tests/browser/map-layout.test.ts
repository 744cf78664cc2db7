import { toGraph } from '../../admin/src/pages/map/picture/graph';
import { arrange } from '../../admin/src/pages/map/picture/layout';
import { toModel } from '../../admin/src/pages/map/picture/model';
import { createChance } from '../support/random';

const GROUPS = 6;
const ALONE = 3;

/** A map of groups that hang together, and a few articles without any connection. */
const model = (count: number) => {
  const chance = createChance(7);
  const nodes = Array.from({ length: count }, (_, i) => ({
    uid: 'api::a.a',
    documentId: String(i),
    title: `潮位 ${i}`,
    topics: [i % GROUPS],
  }));
  const edges = nodes.slice(ALONE).flatMap((_, i) => {
    const from = i + ALONE;
    const to = (from + GROUPS * (1 + chance.whole(8))) % count;
    return to === from || to < ALONE ? [] : [from, to, 0];
  });
  const topics = Array.from({ length: GROUPS }, (_, i) => ({
    documentId: String(i),
    name: `Topic ${i}`,
  }));
  return toModel({ nodes, edges, topics, origins: ['automatic'] }, 5);
};

const places = async (count: number): Promise<[number, number][]> => {
  const graph = toGraph(model(count));
  const signal = new AbortController().signal;
  expect(await arrange(graph, { signal, onProgress: () => undefined })).toBe(true);
  return graph.mapNodes((_, { x, y }) => [x as number, y as number]);
};

describe('the layout of the map', () => {
  it('is the same each time', async () => {
    expect(await places(300)).toEqual(await places(300));
  });

  it.each([60, 600])('keeps articles without connections near the others, of %i', async (count) => {
    const distances = (await places(count)).map(([x, y]) => Math.hypot(x, y)).sort((a, b) => a - b);
    const most = distances.at(-1) ?? NaN;
    expect(most / (distances[Math.floor(count / 2)] ?? NaN)).toBeLessThan(3);
  });

  it('ends as soon as nobody looks any more', async () => {
    const signal = AbortSignal.abort();
    expect(await arrange(toGraph(model(60)), { signal, onProgress: () => undefined })).toBe(false);
  });
});
