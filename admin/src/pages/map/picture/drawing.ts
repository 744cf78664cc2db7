import type Graph from 'graphology';
import Sigma from 'sigma';
import { EdgeLineProgram, EdgeRectangleProgram } from 'sigma/rendering';
import type { DefaultTheme } from 'styled-components';
import type { Origin } from '../../../../../server/src/contracts';
import { drawHover } from './hover';
import type { MapModel } from './model';
import { LINES, tokenOf } from './palette';
import { slideWhileSlow } from './sliding';

type Colours = DefaultTheme['colors'];

/** What of the map is to be seen, and how. */
export interface Look {
  readonly colours: Colours;
  readonly model: MapModel;
  /** The dot whose connections stand out; null for none. */
  readonly selected: number | null;
  readonly hiddenColours: ReadonlySet<number>;
  readonly hiddenOrigins: ReadonlySet<Origin>;
  /** Nothing moves by itself for who asked their system for that. */
  readonly isCalm: boolean;
}

export interface Drawing {
  change(look: Look): void;
  /** Brings a dot to the middle, close by. */
  moveTo(place: number): void;
  zoom(step: 'in' | 'out' | 'all'): void;
  end(): void;
}

/** From so many connections on they are drawn paler, and left out while the map moves. */
const MANY_EDGES = 3000;
/** Half of what covers all, as the end of a colour. */
const PALE = '80';

/** How close the camera comes to a dot that is looked for; 1 shows all. */
const CLOSE = 0.35;
const MOVE_MS = 400;

/** Draws an arranged graph into an element, with WebGL. */
export const draw = (
  container: HTMLElement,
  graph: Graph,
  first: Look,
  onSelect: (place: number | null) => void
): Drawing => {
  let look = first;
  let near = neighboursOf(first);
  const isCrowded = graph.size > MANY_EDGES;

  const toneOf = (place: number): keyof Colours => {
    const { dots, legend } = look.model;
    return tokenOf(dots[place]?.colour ?? 0, legend.length);
  };
  const isHidden = (place: number): boolean =>
    look.hiddenColours.has(look.model.dots[place]?.colour ?? 0);

  const sigma = new Sigma(graph, container, {
    allowInvalidContainer: true,
    defaultEdgeType: 'line',
    edgeProgramClasses: { line: EdgeLineProgram, thick: EdgeRectangleProgram },
    hideEdgesOnMove: isCrowded,
    labelFont: getComputedStyle(container).fontFamily,
    labelSize: 12,
    labelWeight: '500',
    labelDensity: 0.7,
    labelGridCellSize: 140,
    labelRenderedSizeThreshold: isCrowded ? 4 : 7,
    labelColor: { color: first.colours.neutral800 },
    minCameraRatio: 0.02,
    maxCameraRatio: 3,
    zIndex: true,
    defaultDrawNodeHover: (context, data, settings) => {
      drawHover(context, data, settings, look.colours);
    },
    nodeReducer(node, data) {
      const place = Number(node);
      const isDim = near !== null && !near.has(place);
      return {
        ...data,
        color: isDim ? look.colours.neutral200 : look.colours[toneOf(place)],
        hidden: isHidden(place),
        label: isDim ? '' : String(data.label),
        forceLabel: near !== null && near.size <= 30 && near.has(place),
        highlighted: place === look.selected,
        zIndex: isDim ? 0 : 1,
      };
    },
    edgeReducer(edge, data) {
      const origin = data.origin as Origin;
      const { token, size } = LINES[origin];
      const [from, to] = graph.extremities(edge).map(Number) as [number, number];
      const isNear = look.selected === from || look.selected === to;
      const isShown = look.selected === null || isNear;
      return {
        ...data,
        type: isNear || (origin !== 'automatic' && !isCrowded) ? 'thick' : 'line',
        size: isNear ? size + 0.6 : size,
        color: isNear
          ? look.colours[origin === 'automatic' ? 'neutral500' : token]
          : look.colours[token] + (isCrowded ? PALE : ''),
        hidden: !isShown || look.hiddenOrigins.has(origin) || isHidden(from) || isHidden(to),
        zIndex: isNear ? 2 : 1,
      };
    },
  });

  sigma.on('clickNode', ({ node }) => onSelect(Number(node)));
  sigma.on('clickStage', () => onSelect(null));
  sigma.on('enterNode', () => (container.style.cursor = 'pointer'));
  sigma.on('leaveNode', () => (container.style.cursor = 'grab'));
  container.style.cursor = 'grab';

  pauseHovering(sigma);
  slideWhileSlow(sigma);

  const camera = sigma.getCamera();
  const move = (state: { x?: number; y?: number; ratio?: number }): void => {
    if (look.isCalm) camera.setState(state);
    else void camera.animate(state, { duration: MOVE_MS });
  };

  return {
    change(next) {
      const isOtherTheme = next.colours !== look.colours;
      look = next;
      near = neighboursOf(next);
      if (isOtherTheme) sigma.setSetting('labelColor', { color: next.colours.neutral800 });
      sigma.refresh({ skipIndexation: true });
    },
    moveTo(place) {
      const at = sigma.getNodeDisplayData(String(place));
      if (at) move({ x: at.x, y: at.y, ratio: Math.min(CLOSE, camera.ratio) });
    },
    zoom(step) {
      if (step === 'all') move({ x: 0.5, y: 0.5, ratio: 1 });
      else move({ ratio: camera.getBoundedRatio(camera.ratio * (step === 'in' ? 1 / 1.6 : 1.6)) });
    },
    end: () => sigma.kill(),
  };
};

/** The selected dot and all that it is connected to; null while none is selected. */
const neighboursOf = ({ model, selected }: Look): ReadonlySet<number> | null => {
  const dot = selected === null ? undefined : model.dots[selected];
  return dot ? new Set([dot.place, ...[...dot.to, ...dot.from].map(({ place }) => place)]) : null;
};

/**
 * Asks for no dot below the pointer while the map is dragged: each answer would wait until the graphics card has drawn
 * all that it was asked for.
 */
const pauseHovering = (sigma: Sigma): void => {
  const captor = sigma.getMouseCaptor();
  let paused: ReturnType<typeof captor.listeners> = [];
  captor.on('mousedown', () => {
    if (paused.length > 0) return;
    paused = captor.listeners('mousemove');
    captor.removeAllListeners('mousemove');
  });
  captor.on('mouseup', () => {
    for (const listener of paused.splice(0)) captor.on('mousemove', listener);
  });
};
