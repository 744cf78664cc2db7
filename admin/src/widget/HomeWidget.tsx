import { Box, Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { styled } from 'styled-components';
import type { OpenWork } from '../../../server/src/contracts/widget';
import { useGetNewsroomWidgetQuery } from '../api/widget';
import { Boundary } from '../components/Boundary';
import { EntryLink } from '../components/EntryLink';
import { Failed, Waiting } from '../components/states';
import { useWords } from '../use-words';

/** Titles of lines that are shown of an article; of more only the number. */
const LINES_SHOWN = 2;

/** A calm sentence where there is no list. */
const Nothing = ({ title, next }: { readonly title: string; readonly next: string }) => (
  <Flex direction="column" justifyContent="center" gap={1} height="100%" padding={4}>
    <Typography fontWeight="semiBold" textAlign="center">
      {title}
    </Typography>
    <Typography variant="pi" textColor="neutral600" textAlign="center">
      {next}
    </Typography>
  </Flex>
);

/** Holds a sign beside the first line of a text. */
const Mark = styled(Box)`
  display: flex;
  flex: none;
  padding-block-start: 0.3rem;
`;

const Work = ({ lines, suggestions, ...entry }: OpenWork) => {
  const say = useWords();
  const shown = lines.slice(0, LINES_SHOWN);
  return (
    <Box
      tag="li"
      paddingTop={3}
      paddingBottom={3}
      borderColor="neutral150"
      borderStyle="solid"
      borderWidth="0 0 1px 0"
    >
      <EntryLink {...entry} />
      {lines.length > 0 && (
        <Flex gap={1} alignItems="flex-start" paddingTop={1}>
          <Mark>
            <WarningCircle fill="warning600" width="1.2rem" height="1.2rem" aria-hidden />
          </Mark>
          <Typography tag="p" variant="pi">
            {say('widget.lines', { count: lines.length })}{' '}
            {shown.map((line) => say('widget.line', { line })).join(' ')}
          </Typography>
        </Flex>
      )}
      {suggestions > 0 && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {say('widget.suggestions', { count: suggestions })}
        </Typography>
      )}
    </Box>
  );
};

const OpenWorkList = () => {
  const say = useWords();
  const { data, isLoading, error, refetch } = useGetNewsroomWidgetQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  if (isLoading) return <Waiting />;
  if (error && 'status' in error && error.status === 403) {
    return <Nothing title={say('widget.forbidden')} next={say('widget.forbidden.next')} />;
  }
  if (error || !data) return <Failed onRetry={() => void refetch()} />;
  const { mode, looked } = data.meta;
  if (looked === 0) return <Nothing title={say('widget.none')} next={say('widget.none.next')} />;
  if (data.data.length === 0) {
    return <Nothing title={say('widget.done')} next={say('widget.done.next', { count: looked })} />;
  }
  return (
    <Flex direction="column" alignItems="stretch" height="100%">
      <Typography variant="pi" textColor="neutral600">
        {say(`widget.rule.${mode}`, { count: looked })}
      </Typography>
      <Box tag="ul" flex="1" overflow="auto">
        {data.data.map((work) => (
          <Work key={`${work.documentId}|${work.locale ?? ''}`} {...work} />
        ))}
      </Box>
    </Flex>
  );
};

/** What waits for an editor in the articles that they created or edited last. */
export default function HomeWidget() {
  const say = useWords();
  return (
    <Box data-testid="newsroom-widget" height="100%">
      <Boundary fallback={<Typography>{say('state.broken')}</Typography>}>
        <OpenWorkList />
      </Boundary>
    </Box>
  );
}
