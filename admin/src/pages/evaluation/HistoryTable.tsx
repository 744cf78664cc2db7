import { useState } from 'react';
import { Box, Button, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { ChevronDown, ChevronUp } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { EvaluationRun } from '../../../../server/src/contracts/evaluation';
import { useWords } from '../../use-words';
import { percentOf } from './figures';
import { useLocaleName } from './use-locale-name';

/** All measurements in figures, newest first: what the charts draw. Shown when asked for. */
export const HistoryTable = ({ runs }: { readonly runs: readonly EvaluationRun[] }) => {
  const say = useWords();
  const nameOf = useLocaleName();
  const { formatDate } = useIntl();
  const [isOpen, setIsOpen] = useState(false);
  const locales = [
    ...new Set(runs.flatMap((run) => run.locales.map(({ locale }) => locale))),
  ].sort();
  return (
    <Box>
      <Button
        variant="tertiary"
        endIcon={isOpen ? <ChevronUp /> : <ChevronDown />}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        {say('evaluation.history', { count: runs.length })}
      </Button>
      {isOpen && (
        <Box paddingTop={3}>
          <Table
            colCount={locales.length + 1}
            rowCount={runs.length + 1}
            aria-label={say('evaluation.history', { count: runs.length })}
          >
            <Thead>
              <Tr>
                <Th>
                  <Typography variant="sigma">{say('evaluation.method.at')}</Typography>
                </Th>
                {locales.map((locale) => (
                  <Th key={locale}>
                    <Typography variant="sigma">{nameOf(locale)}</Typography>
                  </Th>
                ))}
              </Tr>
            </Thead>
            <Tbody>
              {runs.map((run) => (
                <Tr key={run.at}>
                  <Td>
                    <Typography>
                      {formatDate(run.at, { dateStyle: 'medium', timeStyle: 'short' })}
                    </Typography>
                  </Td>
                  {locales.map((locale) => {
                    const found = run.locales.find((one) => one.locale === locale);
                    return (
                      <Td key={locale}>
                        <Typography>
                          {found
                            ? say('evaluation.both', {
                                engine: percentOf(found.recall10),
                                bm25: percentOf(found.baselines.bm25.recall10),
                              })
                            : '–'}
                        </Typography>
                      </Td>
                    );
                  })}
                </Tr>
              ))}
            </Tbody>
          </Table>
        </Box>
      )}
    </Box>
  );
};
