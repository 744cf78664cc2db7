import { Box, Flex, Table, Tbody, Td, Thead, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Baseline, Score } from '../../../../server/src/contracts/evaluation';
import { Heads } from '../../components/Heads';
import { useWords } from '../../use-words';
import { percentOf, type History } from './figures';
import { useLocaleName } from './use-locale-name';

const BASELINES: readonly Baseline[] = ['bm25', 'topics', 'newest'];

/** Both figures of one method. */
const Figures = ({
  score,
  isOurs = false,
}: {
  readonly score: Score;
  readonly isOurs?: boolean;
}) => {
  const say = useWords();
  const { formatNumber } = useIntl();
  const ndcg = formatNumber(score.ndcg10, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <Flex direction="column" alignItems="flex-start">
      <Typography fontWeight={isOurs ? 'bold' : 'regular'}>
        {say('evaluation.percent', { percent: percentOf(score.recall10) })}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        {say('evaluation.ndcg', { ndcg })}
      </Typography>
    </Flex>
  );
};

/** The engine beside plain methods, a row a locale. */
export const MethodTable = ({ histories }: { readonly histories: readonly History[] }) => {
  const say = useWords();
  const nameOf = useLocaleName();
  const heads = ['locale', 'connections', 'engine', ...BASELINES];
  return (
    <Box>
      <Box paddingBottom={3}>
        <Typography variant="delta" tag="h3">
          {say('evaluation.methods')}
        </Typography>
      </Box>
      <Table
        colCount={heads.length}
        rowCount={histories.length + 1}
        aria-label={say('evaluation.methods')}
      >
        <Thead>
          <Tr>
            <Heads of="evaluation.method" columns={heads} />
          </Tr>
        </Thead>
        <Tbody>
          {histories.map(({ locale, last: { found } }) => (
            <Tr key={locale}>
              <Td>
                <Typography fontWeight="semiBold">{nameOf(locale)}</Typography>
              </Td>
              <Td>
                <Typography>
                  {say('evaluation.measured', {
                    connections: found.connections,
                    articles: found.articles,
                  })}
                </Typography>
              </Td>
              <Td>
                <Figures score={found} isOurs />
              </Td>
              {BASELINES.map((name) => (
                <Td key={name}>
                  <Figures score={found.baselines[name]} />
                </Td>
              ))}
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Box>
  );
};
