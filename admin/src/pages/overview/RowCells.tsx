import { Badge, Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { ListRow } from '../../../../server/src/contracts/overview';
import { CellButtons } from '../../components/CellButtons';
import { EntryLink } from '../../components/EntryLink';
import { useWords } from '../../use-words';
import { chooseFor, type List, type Mend } from './lists';

type Column = List['columns'][number];

/** What an editor may choose for a line, the likeliest first. */
const Candidates = ({
  row,
  onMend,
}: {
  readonly row: ListRow;
  /** Null where the role may not choose. */
  readonly onMend: ((mend: Mend) => void) | null;
}) => {
  const say = useWords();
  const { formatNumber } = useIntl();
  const candidates = row.candidates ?? [];
  if (candidates.length === 0) {
    return <Typography textColor="neutral600">{say('list.candidates.none')}</Typography>;
  }
  return (
    <CellButtons>
      <Flex direction="column" alignItems="flex-start" gap={2}>
        {candidates.map(({ likeness, ...entry }) => {
          const mend = chooseFor(row, entry);
          const share = formatNumber(likeness, { style: 'percent', maximumFractionDigits: 0 });
          return (
            <Flex key={`${entry.uid}|${entry.documentId}`} gap={2} wrap="wrap">
              <EntryLink {...entry} />
              <Typography variant="pi" textColor="neutral600">
                {say('list.candidates.likeness', { share })}
              </Typography>
              {mend && onMend && (
                <Button
                  size="S"
                  variant="tertiary"
                  aria-label={say('list.choose.this', { title: entry.title ?? '' })}
                  onClick={() => onMend(mend)}
                >
                  {say('list.choose')}
                </Button>
              )}
            </Flex>
          );
        })}
      </Flex>
    </CellButtons>
  );
};

/** What stands in one column of a row. */
export const RowCell = ({
  column,
  row,
  onMend,
}: {
  readonly column: Column;
  readonly row: ListRow;
  readonly onMend: ((mend: Mend) => void) | null;
}) => {
  const say = useWords();
  const { formatDate, formatNumber } = useIntl();
  switch (column) {
    case 'in':
    case 'out':
      return <Typography>{formatNumber(row[column] ?? 0)}</Typography>;
    case 'published':
      return (
        <Typography>
          {row.firstPublishedAt ? formatDate(row.firstPublishedAt, { dateStyle: 'medium' }) : '–'}
        </Typography>
      );
    case 'target':
      return (
        <Flex direction="column" alignItems="flex-start" gap={1}>
          {row.entries.slice(1).map((entry) => (
            <EntryLink key={`${entry.uid}|${entry.documentId}`} {...entry} />
          ))}
        </Flex>
      );
    case 'reason':
      return (
        <Flex direction="column" alignItems="flex-start">
          <Typography>{say(`reject.reason.${row.reason ?? 'other'}`)}</Typography>
          {row.note && (
            <Typography variant="pi" textColor="neutral600">
              {row.note}
            </Typography>
          )}
        </Flex>
      );
    case 'line':
      return row.line === null ? (
        <Typography textColor="neutral600">{say('entry.hidden')}</Typography>
      ) : (
        <Typography>{row.line}</Typography>
      );
    case 'candidates':
      return <Candidates row={row} onMend={onMend} />;
    case 'mentions':
      return <Typography>{formatNumber(row.articles ?? 0)}</Typography>;
    case 'holds':
      return row.articles === undefined ? (
        <Badge>{say('held.article')}</Badge>
      ) : (
        <Flex gap={2} wrap="wrap">
          <Badge>{say('held.topic')}</Badge>
          <Typography textColor="neutral600">
            {say('list.held.articles', { count: row.articles })}
          </Typography>
        </Flex>
      );
  }
};
