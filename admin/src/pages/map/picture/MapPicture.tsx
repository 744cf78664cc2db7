import { useEffect, useMemo, useRef, useState } from 'react';
import { Box, Flex, IconButton, ProgressBar, Typography } from '@strapi/design-system';
import { Expand, Minus, Plus } from '@strapi/icons';
import { useTheme } from 'styled-components';
import { useWords } from '../../../use-words';
import { draw, type Drawing, type Look } from './drawing';
import { toGraph } from './graph';
import { arrange } from './layout';
import type { MapModel } from './model';

const HEIGHT = '56rem';

/** What the picture shows beside the model itself, and what was last asked of it. */
interface Props extends Omit<Look, 'colours' | 'isCalm'> {
  readonly model: MapModel;
  /** Brings the dot to the middle each time that this object is another one. */
  readonly target: { readonly place: number } | null;
  readonly onSelect: (place: number | null) => void;
}

const isCalm = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The dots and lines themselves. All that they say stands in the list too. */
export default function MapPicture({ target, onSelect, ...seen }: Props) {
  const say = useWords();
  const { colors } = useTheme();
  const { model, selected, hiddenColours, hiddenOrigins } = seen;
  const container = useRef<HTMLDivElement>(null);
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const [share, setShare] = useState(0);
  const look = useMemo<Look>(
    () => ({ model, selected, hiddenColours, hiddenOrigins, colours: colors, isCalm: isCalm() }),
    [model, selected, hiddenColours, hiddenOrigins, colors]
  );
  // What the drawing begins with is what is seen once it is arranged, not what was seen before.
  const latest = useRef({ look, onSelect });
  useEffect(() => {
    latest.current = { look, onSelect };
  }, [look, onSelect]);

  useEffect(() => {
    const controller = new AbortController();
    let made: Drawing | null = null;
    const graph = toGraph(model);
    void arrange(graph, { signal: controller.signal, onProgress: setShare }).then((isDone) => {
      if (!isDone || !container.current) return;
      made = draw(container.current, graph, latest.current.look, (place) => {
        latest.current.onSelect(place);
      });
      setDrawing(made);
    });
    return () => {
      controller.abort();
      made?.end();
      setDrawing(null);
      setShare(0);
    };
  }, [model]);

  useEffect(() => drawing?.change(look), [drawing, look]);
  useEffect(() => {
    if (target) drawing?.moveTo(target.place);
  }, [drawing, target]);

  const steps = [
    ['in', Plus],
    ['out', Minus],
    ['all', Expand],
  ] as const;
  return (
    <Box
      position="relative"
      height={HEIGHT}
      background="neutral0"
      borderColor="neutral150"
      hasRadius
      overflow="hidden"
      aria-busy={drawing === null}
      data-testid="newsroom-map-picture"
    >
      <Box
        ref={container}
        position="absolute"
        top={0}
        left={0}
        width="100%"
        height="100%"
        role="img"
        aria-label={say('map.picture', { nodes: model.dots.length, edges: model.edges.length })}
      />
      {drawing === null ? (
        <Flex
          position="absolute"
          top={0}
          left={0}
          width="100%"
          height="100%"
          direction="column"
          justifyContent="center"
          gap={3}
        >
          <Typography textColor="neutral600">
            {say('map.arranging', { count: model.dots.length })}
          </Typography>
          <ProgressBar
            value={Math.round(share * 100)}
            aria-label={say('map.arranging', { count: model.dots.length })}
          />
        </Flex>
      ) : (
        <Flex position="absolute" top={3} right={3} direction="column" gap={1}>
          {steps.map(([step, Icon]) => (
            <IconButton
              key={step}
              label={say(`map.zoom.${step}`)}
              onClick={() => drawing.zoom(step)}
            >
              <Icon />
            </IconButton>
          ))}
        </Flex>
      )}
    </Box>
  );
}
