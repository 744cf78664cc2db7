import { Flex, Table, Tbody, Td, Thead, Tr, Typography } from '@strapi/design-system';
import type { IndexedLocale } from '../../../../server/src/contracts/index-page';
import { Card } from '../../components/Card';
import { Heads } from '../../components/Heads';
import { useWords } from '../../use-words';
import { sourceName } from './source-name';

const COUNTS = ['published', 'indexed', 'waiting', 'failed'] as const;

const sumOf = (locales: readonly IndexedLocale[], count: (typeof COUNTS)[number]): number =>
  locales.reduce((sum, locale) => sum + locale[count], 0);

/** How many articles stand in the index, in all and by content type and locale. */
export const LocalesCard = ({ locales }: { readonly locales: readonly IndexedLocale[] }) => {
  const say = useWords();
  return (
    <Card title={say('index.articles')} hint={say('index.articles.hint')}>
      <Flex gap={8} wrap="wrap" paddingBottom={4}>
        {COUNTS.map((count) => (
          <Flex key={count} direction="column" alignItems="flex-start">
            <Typography
              variant="alpha"
              textColor={
                count === 'failed' && sumOf(locales, count) > 0 ? 'danger600' : 'neutral800'
              }
            >
              {sumOf(locales, count)}
            </Typography>
            <Typography variant="pi" textColor="neutral600">
              {say(`index.${count}`)}
            </Typography>
          </Flex>
        ))}
      </Flex>
      <Table
        colCount={COUNTS.length + 2}
        rowCount={locales.length + 1}
        aria-label={say('index.articles')}
      >
        <Thead>
          <Tr>
            <Heads of="index" columns={['source', 'locale', ...COUNTS]} />
          </Tr>
        </Thead>
        <Tbody>
          {locales.map((row) => (
            <Tr key={`${row.uid}|${row.locale ?? ''}`}>
              <Td>
                <Typography fontWeight="semiBold">{sourceName(row.uid, say)}</Typography>
              </Td>
              <Td>
                <Typography>{row.locale ?? '–'}</Typography>
              </Td>
              {COUNTS.map((count) => (
                <Td key={count}>
                  <Typography textColor={row[count] === 0 ? 'neutral600' : 'neutral800'}>
                    {row[count]}
                  </Typography>
                </Td>
              ))}
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Card>
  );
};
