/** One line of a chart, and what it is called. */
export interface Series {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface Chart {
  readonly title: string;
  readonly x: string;
  readonly series: readonly Series[];
}

const WIDTH = 460;
const HEIGHT = 320;
/** Room around the lines for numbers and names. */
const LEFT = 52;
const RIGHT = 118;
const TOP = 40;
const BOTTOM = 46;
/** Lowest distance of two names at the right. */
const NAME_HEIGHT = 14;
/** Told apart without colour vision (Okabe, Ito 2008). */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#56b4e9', '#e69f00'];

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const text = (x: number, y: number, words: string, more = ''): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${more}>${escaped(words)}</text>`;

/** The powers of ten from below the lowest to above the highest of some values. */
const decadesOf = (values: readonly number[]): number[] => {
  const logs = values.filter((value) => value > 0).map(Math.log10);
  const [low, high] = [Math.floor(Math.min(...logs)), Math.ceil(Math.max(...logs))];
  return Array.from({ length: Math.max(2, high - low + 1) }, (_, i) => 10 ** (low + i));
};

/** From a value to its place on an axis that goes by powers of ten. */
const axis = (
  decades: readonly number[],
  from: number,
  to: number
): ((value: number) => number) => {
  const [low, high] = [Math.log10(decades[0] ?? 1), Math.log10(decades.at(-1) ?? 10)];
  return (value) => from + ((Math.log10(value) - low) / (high - low)) * (to - from);
};

const numeral = (value: number): string =>
  value >= 1 ? value.toLocaleString('en') : String(Number(value.toPrecision(1)));

/** Names beside the ends of their lines, moved apart where they would cover each other. */
const nameHeights = (ends: readonly number[]): number[] => {
  const order = ends.map((_, i) => i).sort((a, b) => (ends[a] ?? 0) - (ends[b] ?? 0) || a - b);
  const heights = [...ends];
  let least = -Infinity;
  for (const i of order) {
    heights[i] = Math.max(heights[i] ?? 0, least);
    least = (heights[i] ?? 0) + NAME_HEIGHT;
  }
  return heights;
};

const draw = ({ title, x, series }: Chart, shift: number): string => {
  const all = series.flatMap(({ points }) => points);
  const [columns, rows] = [decadesOf(all.map(([at]) => at)), decadesOf(all.map(([, at]) => at))];
  const across = axis(columns, shift + LEFT, shift + WIDTH - RIGHT);
  const up = axis(rows, HEIGHT - BOTTOM, TOP);
  const [left, right] = [shift + LEFT, shift + WIDTH - RIGHT];
  const names = nameHeights(series.map(({ points }) => up(points.at(-1)?.[1] ?? 1)));
  return [
    text(left, TOP - 18, title, 'font-weight="bold"'),
    ...rows.flatMap((row) => [
      `<path d="M${left} ${up(row).toFixed(1)}H${right}" stroke="#ddd"/>`,
      text(left - 6, up(row) + 4, numeral(row), 'text-anchor="end" fill="#555"'),
    ]),
    ...columns.map((column) =>
      text(
        across(column),
        HEIGHT - BOTTOM + 18,
        numeral(column),
        'text-anchor="middle" fill="#555"'
      )
    ),
    text((left + right) / 2, HEIGHT - 8, x, 'text-anchor="middle" fill="#555"'),
    ...series.flatMap(({ name, points }, i) => {
      const colour = COLOURS[i % COLOURS.length] ?? '';
      const places = points.map(([a, b]) => `${across(a).toFixed(1)},${up(b).toFixed(1)}`);
      return [
        `<polyline points="${places.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>`,
        ...places.map((place) => {
          const [cx, cy] = place.split(',');
          return `<circle cx="${cx}" cy="${cy}" r="3" fill="${colour}"/>`;
        }),
        text(across(points.at(-1)?.[0] ?? 1) + 8, (names[i] ?? 0) + 4, name, `fill="${colour}"`),
      ];
    }),
  ].join('\n');
};

/** Charts side by side as one SVG image, all axes by powers of ten. */
export const drawCharts = (charts: readonly Chart[]): string => {
  const width = WIDTH * charts.length;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${HEIGHT}" width="${width}" height="${HEIGHT}" font-family="sans-serif" font-size="12">`,
    '<rect width="100%" height="100%" fill="#fff"/>',
    ...charts.map((chart, i) => draw(chart, i * WIDTH)),
    '</svg>',
    '',
  ].join('\n');
};
