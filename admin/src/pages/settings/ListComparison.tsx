import { Box, Flex, Grid, Typography } from '@strapi/design-system';
import { Minus, Plus } from '@strapi/icons';
import type { PreviewEntry, PreviewList } from '../../../../server/src/contracts/settings';
import { EntryLink } from '../../components/EntryLink';
import { useWords } from '../../use-words';

/** A title of one of the lists; what is in this one alone carries a sign and a word beside its colour. */
const Entry = ({
  entry,
  side,
}: {
  readonly entry: PreviewEntry;
  readonly side: 'before' | 'after';
}) => {
  const say = useWords();
  const title = entry.title === null ? say('entry.hidden') : entry.title || say('entry.untitled');
  if (!entry.isOnlyHere) {
    return (
      <Flex gap={2} alignItems="flex-start" tag="li" paddingLeft={6}>
        <Typography style={{ overflowWrap: 'anywhere' }}>{title}</Typography>
      </Flex>
    );
  }
  const isNew = side === 'after';
  const color = isNew ? 'success600' : 'danger600';
  return (
    <Flex gap={2} alignItems="baseline" tag="li">
      <Box color={color} aria-hidden>
        {isNew ? <Plus width="1.6rem" /> : <Minus width="1.6rem" />}
      </Box>
      <Typography
        textColor={color}
        style={{
          overflowWrap: 'anywhere',
          ...(isNew ? {} : { textDecoration: 'line-through' }),
        }}
      >
        {title}
      </Typography>
      <Typography
        variant="pi"
        textColor={color}
        fontWeight="semiBold"
        style={{ whiteSpace: 'nowrap' }}
      >
        {say(isNew ? 'preview.added' : 'preview.dropped')}
      </Typography>
    </Flex>
  );
};

const List = ({
  entries,
  side,
}: {
  readonly entries: readonly PreviewEntry[];
  readonly side: 'before' | 'after';
}) => {
  const say = useWords();
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="sigma" textColor="neutral600">
        {say(`preview.${side}`)}
      </Typography>
      {entries.length === 0 ? (
        <Typography textColor="neutral600">{say('preview.empty')}</Typography>
      ) : (
        <Flex direction="column" alignItems="stretch" gap={2} tag="ul">
          {entries.map((entry) => (
            <Entry key={`${entry.uid}|${entry.documentId}`} entry={entry} side={side} />
          ))}
        </Flex>
      )}
    </Flex>
  );
};

/** One article's list as it is, beside the list as it would be. */
export const ListComparison = ({ list }: { readonly list: PreviewList }) => (
  <Box borderColor="neutral150" hasRadius padding={4}>
    <Flex gap={2} paddingBottom={3} alignItems="baseline" wrap="wrap">
      <EntryLink {...list.source} />
      {list.source.locale && (
        <Typography variant="pi" textColor="neutral600">
          {list.source.locale}
        </Typography>
      )}
    </Flex>
    <Grid.Root gap={6}>
      {(['before', 'after'] as const).map((side) => (
        <Grid.Item key={side} col={6} s={12} xs={12} direction="column" alignItems="stretch">
          <List entries={list[side]} side={side} />
        </Grid.Item>
      ))}
    </Grid.Root>
  </Box>
);
