import { useId, useState } from 'react';
import {
  Badge,
  Box,
  Button,
  Flex,
  Loader,
  Searchbar,
  SearchForm,
  Typography,
} from '@strapi/design-system';
import { useDebounce } from '@strapi/strapi/admin';
import { useFindNewsroomEntriesQuery } from '../../api/overview';
import { Failed } from '../../components/states';
import { useWords } from '../../use-words';
import { holdOf, type Mend } from './lists';

/** A pause in typing after which is searched. */
const PAUSE_MS = 300;
const TOPIC = 'plugin::newsroom.topic';

/** Finds an article or a topic by its name, and holds it back. */
export const HoldForm = ({
  locale,
  onMend,
  isBusy,
}: {
  readonly locale: string | undefined;
  readonly onMend: (mend: Mend) => void;
  readonly isBusy: boolean;
}) => {
  const say = useWords();
  const id = useId();
  const [typed, setTyped] = useState('');
  const search = useDebounce(typed.trim(), PAUSE_MS);
  const { data, isFetching, isError, refetch } = useFindNewsroomEntriesQuery(
    { search, ...(locale === undefined ? {} : { locale }) },
    { skip: search === '' }
  );
  const found = search === '' ? [] : (data?.data ?? []);
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={5} marginBottom={4}>
      <Typography variant="delta" tag="h2" id={id}>
        {say('held.add')}
      </Typography>
      <Box paddingTop={1} paddingBottom={3}>
        <Typography textColor="neutral600">{say('held.add.hint')}</Typography>
      </Box>
      <SearchForm onSubmit={(event) => event.preventDefault()}>
        <Searchbar
          name="hold"
          value={typed}
          placeholder={say('held.search')}
          clearLabel={say('list.search.clear')}
          onChange={(event: { target: { value: string } }) => setTyped(event.target.value)}
          onClear={() => setTyped('')}
        >
          {say('held.search')}
        </Searchbar>
      </SearchForm>
      <Box aria-live="polite" paddingTop={found.length > 0 ? 3 : 0}>
        {isFetching && <Loader small>{say('state.loading')}</Loader>}
        {isError && search !== '' && <Failed onRetry={() => void refetch()} />}
        {!isFetching && !isError && search !== '' && found.length === 0 && (
          <Typography textColor="neutral600">{say('held.search.none')}</Typography>
        )}
        <Flex tag="ul" direction="column" alignItems="stretch" aria-labelledby={id}>
          {found.map((entry) => (
            <Flex
              key={`${entry.uid}|${entry.documentId}`}
              tag="li"
              justifyContent="space-between"
              gap={4}
              paddingTop={2}
              paddingBottom={2}
            >
              <Flex gap={3} wrap="wrap">
                <Badge>{say(entry.uid === TOPIC ? 'held.topic' : 'held.article')}</Badge>
                <Typography>{entry.title}</Typography>
              </Flex>
              <Button
                size="S"
                variant="secondary"
                disabled={isBusy}
                aria-label={say('held.hold.this', { title: entry.title })}
                onClick={() => {
                  setTyped('');
                  onMend(holdOf(entry));
                }}
              >
                {say('held.hold')}
              </Button>
            </Flex>
          ))}
        </Flex>
      </Box>
    </Box>
  );
};
