import type { DefaultTheme } from 'styled-components';

type Colours = DefaultTheme['colors'];

/**
 * Colours of the topics with the most articles, as names of design tokens. Chosen among all tokens that stand out from
 * the ground: the least difference between two of them, in both themes, as seen with normal sight and with each kind of
 * colour blindness, is the greatest (22 in CIELAB); a sixth would bring it down to 17.
 */
export const TOPIC_COLOURS = [
  'primary700',
  'warning600',
  'danger700',
  'secondary600',
  'neutral800',
] as const satisfies readonly (keyof Colours)[];

/** The colour of all other topics, and of articles without one. */
const OTHER_COLOUR = 'neutral300' satisfies keyof Colours;

/** The token of a place in the legend. */
export const tokenOf = (colour: number, legendLength: number): keyof Colours =>
  (colour === legendLength - 1 ? undefined : TOPIC_COLOURS[colour]) ?? OTHER_COLOUR;

/** How a connection is drawn, by who made it. */
export const LINES = {
  pinned: { token: 'primary600', size: 2 },
  inline: { token: 'success600', size: 1.4 },
  automatic: { token: 'neutral300', size: 1 },
} as const;
