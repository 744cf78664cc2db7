/** Colour as the eye mixes it: red, green and blue in proportion to light. */
type Light = readonly [number, number, number];

/**
 * Kinds of sight as matrices over linear light: normal, and without each of the three cones (Machado, Oliveira and
 * Fernandes 2009, severity 1).
 */
const SIGHTS: readonly (readonly Light[])[] = [
  [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
];

const toLight = (color: string): Light => {
  const [r = 0, g = 0, b = 0] = (color.match(/[\d.]+/g) ?? []).map((channel) => {
    const share = Number(channel) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return [r, g, b];
};

const weigh = ([a, b, c]: Light, [r, g, bl]: Light): number => a * r + b * g + c * bl;

const seenWith = (sight: readonly Light[], light: Light): Light => {
  const [r = 0, g = 0, b = 0] = sight.map((row) => Math.min(1, Math.max(0, weigh(row, light))));
  return [r, g, b];
};

/** CIELAB under daylight (D65). */
const toLab = (light: Light): Light => {
  const x = weigh([0.4124, 0.3576, 0.1805], light) / 0.95047;
  const y = weigh([0.2126, 0.7152, 0.0722], light);
  const z = weigh([0.0193, 0.1192, 0.9505], light) / 1.08883;
  const [fx, fy, fz] = [x, y, z].map((t) =>
    t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116
  ) as [number, number, number];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
};

/** How different the two most alike of some CSS colours are, to whoever tells them apart worst, in CIELAB. */
export const leastDifference = (colors: readonly string[]): number => {
  let least = Infinity;
  for (const sight of SIGHTS) {
    const seen = colors.map((color) => toLab(seenWith(sight, toLight(color))));
    for (const [i, a] of seen.entries())
      for (const b of seen.slice(i + 1))
        least = Math.min(least, Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]));
  }
  return least;
};
