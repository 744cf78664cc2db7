import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { instance } from '@viz-js/viz';

// Draws the rooms of server/src and their arrows, as dependency-cruiser finds them, into docs/architecture.svg.
// `--check` draws nothing, and fails where the picture is not that of the code.

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PICTURE = new URL('../docs/architecture.svg', import.meta.url);
const HOUSE = 'server/src/';

/** Folders whose rooms are drawn one by one, within a frame. */
const FRAMES = ['engine', 'page', 'content', 'admin', 'api'];

/** Room → rooms that it imports. */
const readRooms = () => {
  const rooms = `^${HOUSE}((${FRAMES.join('|')})/[^/]+/|[^/]+/)`;
  const { modules } = JSON.parse(
    execFileSync(
      process.execPath,
      [
        'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
        ...['server/src', '--output-type', 'json', '--include-only', rooms, '--collapse', rooms],
      ],
      { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28 }
    )
  );
  const nameOf = (path) => path.slice(HOUSE.length).replace(/(\/|\/?[^/]+\.ts)$/, '');
  const arrows = new Map();
  for (const { source, dependencies } of modules) {
    const from = nameOf(source);
    const to = arrows.get(from) ?? new Set();
    for (const { resolved } of dependencies) to.add(nameOf(resolved));
    to.delete(from);
    arrows.set(from, to);
  }
  return new Map([...arrows].sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** Without the arrows that a longer way says already, so that the eye finds the others. */
const reduce = (arrows) => {
  const reached = new Map();
  const reach = (room) => {
    if (!reached.has(room)) {
      const all = new Set();
      for (const next of arrows.get(room) ?? []) {
        all.add(next);
        for (const beyond of reach(next)) all.add(beyond);
      }
      reached.set(room, all);
    }
    return reached.get(room);
  };
  const isImplied = (next, others) =>
    [...others].some((other) => other !== next && reach(other).has(next));
  return new Map(
    [...arrows].map(([room, others]) => [
      room,
      [...others].filter((next) => !isImplied(next, others)).sort(),
    ])
  );
};

const toDot = (arrows) => {
  const node = (room) => `"${room}" [label="${room.replace(/^.*\//, '')}"];`;
  const framed = (frame) => [...arrows.keys()].filter((room) => room.startsWith(`${frame}/`));
  const frames = FRAMES.flatMap((frame) => {
    const rooms = [...framed(frame), ...(arrows.has(frame) ? [frame] : [])];
    return `subgraph "cluster_${frame}" { label="${frame}/"; margin=10; ${rooms.map(node).join(' ')} }`;
  });
  const alone = [...arrows.keys()].filter((room) => !FRAMES.includes(room.split('/')[0]));
  const edges = [...arrows].flatMap(([room, others]) =>
    others.map((other) => `"${room}" -> "${other}";`)
  );
  return `digraph rooms {
    rankdir=TB; ranksep=0.45; nodesep=0.18; bgcolor="white"; fontname="Helvetica"; fontsize=12; pad="0.2";
    style="rounded,filled"; color="#8c8cb4"; fillcolor="#f4f4fb"; fontcolor="#32324d";
    node [shape=box, style="rounded,filled", fillcolor="white", color="#4945ff", fontcolor="#181826",
          fontname="Helvetica", fontsize=12, height=0.3, margin="0.1,0.04"];
    edge [color="#666687", arrowsize=0.6];
    ${frames.join('\n    ')}
    ${alone.map(node).join('\n    ')}
    ${edges.join('\n    ')}
  }`;
};

const draw = async () => {
  const viz = await instance();
  return viz.renderString(toDot(reduce(readRooms())), { format: 'svg', engine: 'dot' });
};

const picture = await draw();
if (!process.argv.includes('--check')) {
  writeFileSync(PICTURE, picture);
} else if (readFileSync(PICTURE, 'utf8') !== picture) {
  process.stderr.write(
    'docs/architecture.svg is not that of the code: draw it again by `npm run architecture`.\n'
  );
  process.exitCode = 1;
}
