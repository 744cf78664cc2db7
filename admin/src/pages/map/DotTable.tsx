import { Box, Button, Flex, Table, Tbody, Td, Thead, Tr, Typography } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { EntryLink } from '../../components/EntryLink';
import { Paging } from '../../components/Paging';
import { Empty } from '../../components/states';
import { Heads } from '../../components/Heads';
import { useWords } from '../../use-words';
import type { Dot, MapModel } from './picture/model';

const COLUMNS = ['article', 'topics', 'from', 'to', 'show'] as const;

/** Those that most articles lead to first. */
const bestConnected = (a: Dot, b: Dot): number =>
  b.from.length - a.from.length || b.to.length - a.to.length || a.place - b.place;

/** The map in words: each article with how it is connected, a page at a time. */
export const DotTable = ({
  model,
  hiddenColours,
  locale,
  selected,
  onSelect,
}: {
  readonly model: MapModel;
  readonly hiddenColours: ReadonlySet<number>;
  readonly locale: string;
  readonly selected: number | null;
  readonly onSelect: (place: number) => void;
}) => {
  const say = useWords();
  const { formatNumber } = useIntl();
  const [{ query }] = useQueryParams<{ page?: string; pageSize?: string }>();
  const pageSize = Number(query.pageSize ?? 20);
  const dots = model.dots.filter(({ colour }) => !hiddenColours.has(colour)).sort(bestConnected);
  const pageCount = Math.ceil(dots.length / pageSize);
  // A filter may leave fewer pages than the one in the address.
  const page = Math.min(Number(query.page ?? 1), pageCount);
  if (dots.length === 0) {
    return <Empty title={say('map.list.none')} next={say('map.list.none.next')} />;
  }
  const rows = dots.slice((page - 1) * pageSize, page * pageSize);
  return (
    <Box tag="section" aria-label={say('map.list')} data-testid="newsroom-map-list">
      <Typography variant="delta" tag="h2">
        {say('map.list')}
      </Typography>
      <Box paddingTop={4}>
        <Table colCount={COLUMNS.length} rowCount={rows.length + 1} aria-label={say('map.list')}>
          <Thead>
            <Tr>
              <Heads of="map.column" columns={COLUMNS} />
            </Tr>
          </Thead>
          <Tbody>
            {rows.map(({ place, uid, documentId, title, topics, from, to }) => (
              <Tr key={place}>
                <Td>
                  <Flex maxWidth="48rem">
                    <EntryLink
                      uid={uid}
                      documentId={documentId}
                      locale={locale || null}
                      title={title}
                    />
                  </Flex>
                </Td>
                <Td>
                  <Typography textColor="neutral600">{topics.join(' · ')}</Typography>
                </Td>
                <Td>
                  <Typography>{formatNumber(from.length)}</Typography>
                </Td>
                <Td>
                  <Typography>{formatNumber(to.length)}</Typography>
                </Td>
                <Td>
                  <Button
                    variant={place === selected ? 'secondary' : 'tertiary'}
                    size="S"
                    aria-label={say('map.show.of', { title })}
                    onClick={() => onSelect(place)}
                  >
                    {say('map.show')}
                  </Button>
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      </Box>
      <Paging total={dots.length} pageCount={pageCount} />
    </Box>
  );
};
