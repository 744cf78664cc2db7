import { useEffect, useRef } from 'react';
import { Box, Flex, IconButton, TextButton, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { EntryLink } from '../../components/EntryLink';
import { useWords } from '../../use-words';
import type { Dot, MapModel, Neighbour } from './picture/model';
import { tokenOf } from './picture/palette';
import { Swatch } from './Swatch';

const Neighbours = ({
  title,
  model,
  neighbours,
  onSelect,
}: {
  readonly title: string;
  readonly model: MapModel;
  readonly neighbours: readonly Neighbour[];
  readonly onSelect: (place: number) => void;
}) => {
  const say = useWords();
  return (
    <Box tag="section" aria-label={title}>
      <Typography variant="sigma" textColor="neutral600" tag="h3">
        {title}
      </Typography>
      {neighbours.length === 0 && (
        <Typography textColor="neutral600">{say('map.card.none')}</Typography>
      )}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
        {neighbours.map(({ place, origin }) => {
          const dot = model.dots[place];
          if (!dot) return null;
          return (
            <Box tag="li" key={place}>
              <Flex gap={2} alignItems="flex-start">
                <Box paddingTop={1}>
                  <Swatch token={tokenOf(dot.colour, model.legend.length)} />
                </Box>
                <Box>
                  <TextButton
                    onClick={() => onSelect(place)}
                    aria-label={say('map.card.show', { title: dot.title })}
                    style={{ textAlign: 'left' }}
                  >
                    {dot.title || say('entry.untitled')}
                  </TextButton>
                  <Typography variant="pi" textColor="neutral600" tag="p">
                    {say(`map.origin.${origin}`)}
                  </Typography>
                </Box>
              </Flex>
            </Box>
          );
        })}
      </Flex>
    </Box>
  );
};

/** One article of the map: what it is about, where it leads, and from where one comes to it. */
export const DotCard = ({
  dot,
  model,
  locale,
  takesFocus,
  onSelect,
  onClose,
}: {
  readonly dot: Dot;
  readonly model: MapModel;
  readonly locale: string;
  /** Whether whoever chose it was led away from where they were. */
  readonly takesFocus: boolean;
  readonly onSelect: (place: number) => void;
  readonly onClose: () => void;
}) => {
  const say = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [dot, takesFocus]);
  const { uid, documentId, title, topics, to, from } = dot;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} padding={5}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={2}>
        <Typography variant="delta" tag="h2" ref={heading} tabIndex={-1}>
          {title || say('entry.untitled')}
        </Typography>
        <IconButton label={say('map.card.close')} variant="ghost" onClick={onClose}>
          <Cross />
        </IconButton>
      </Flex>
      {topics.length > 0 && <Typography textColor="neutral600">{topics.join(' · ')}</Typography>}
      <EntryLink
        uid={uid}
        documentId={documentId}
        locale={locale || null}
        title={say('map.card.open')}
      />
      <Neighbours
        title={say('map.card.to', { count: to.length })}
        model={model}
        neighbours={to}
        onSelect={onSelect}
      />
      <Neighbours
        title={say('map.card.from', { count: from.length })}
        model={model}
        neighbours={from}
        onSelect={onSelect}
      />
    </Flex>
  );
};
