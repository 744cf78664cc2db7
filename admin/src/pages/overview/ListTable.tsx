import {
  Button,
  Checkbox,
  Flex,
  LinkButton,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
} from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { ListRow } from '../../../../server/src/contracts/overview';
import { CellButtons } from '../../components/CellButtons';
import { EntryLink } from '../../components/EntryLink';
import { addressOf } from '../../strapi/entry-address';
import { useWords } from '../../use-words';
import { mendOf, type List, type Mend } from './lists';
import { RowCell } from './RowCells';

/** The rows of a list, each with what mends it, and with a box where several can be mended at a time. */
export const ListTable = ({
  list,
  rows,
  selected,
  onSelect,
  onMend,
  isBusy,
  canPin,
}: {
  readonly list: List;
  readonly rows: readonly ListRow[];
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  /** Null where the role may not. */
  readonly onMend: ((mend: Mend) => void) | null;
  readonly isBusy: boolean;
  readonly canPin: boolean;
}) => {
  const say = useWords();
  const mendable = onMend ? rows.filter((row) => mendOf(list.mend, row)) : [];
  const hasBoxes = onMend !== null && list.mend !== null;
  const isAll = mendable.length > 0 && mendable.every(({ id }) => selected.has(id));
  const isSome = mendable.some(({ id }) => selected.has(id));
  const toggle = (id: string): void => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    onSelect(next);
  };
  return (
    <Table
      colCount={list.columns.length + 3}
      rowCount={rows.length + 1}
      aria-label={say(`list.${list.name}`)}
      aria-busy={isBusy}
    >
      <Thead>
        <Tr>
          {hasBoxes && (
            <Th>
              <Checkbox
                aria-label={say('list.select.all')}
                checked={isAll ? true : isSome ? 'indeterminate' : false}
                disabled={mendable.length === 0}
                onCheckedChange={() =>
                  onSelect(isAll ? new Set() : new Set(mendable.map(({ id }) => id)))
                }
              />
            </Th>
          )}
          <Th>
            <Typography variant="sigma">
              {say(list.name.endsWith('terms') ? 'list.column.term' : 'list.column.title')}
            </Typography>
          </Th>
          <Th>
            <Typography variant="sigma">{say('list.column.locale')}</Typography>
          </Th>
          {list.columns.map((column) => (
            <Th key={column}>
              <Typography variant="sigma">{say(`list.column.${column}`)}</Typography>
            </Th>
          ))}
          {hasBoxes && (
            <Th>
              <Typography variant="sigma">{say('list.column.mend')}</Typography>
            </Th>
          )}
        </Tr>
      </Thead>
      <Tbody>
        {rows.map((row) => {
          const [first] = row.entries;
          const mend = mendOf(list.mend, row);
          const name = first?.title ?? '';
          const leads = list.mend === 'choose' ? 'open' : 'pin';
          const isOffered = leads === 'open' || (canPin && list.mend === 'refresh');
          return (
            <Tr key={row.id}>
              {hasBoxes && (
                <Td>
                  <Checkbox
                    aria-label={say('list.select', { title: row.line ?? name })}
                    checked={selected.has(row.id)}
                    disabled={mend === null}
                    onCheckedChange={() => toggle(row.id)}
                  />
                </Td>
              )}
              <Td style={{ whiteSpace: 'normal', minWidth: '14rem' }}>
                {first && <EntryLink {...first} />}
              </Td>
              <Td>
                <Typography textColor="neutral600">{first?.locale ?? '–'}</Typography>
              </Td>
              {list.columns.map((column) => (
                <Td key={column} style={{ whiteSpace: 'normal' }}>
                  <RowCell column={column} row={row} onMend={onMend} />
                </Td>
              ))}
              {hasBoxes && (
                <Td>
                  <CellButtons>
                    <Flex gap={2}>
                      {mend && list.mend !== 'choose' && (
                        <Button
                          size="S"
                          variant="tertiary"
                          disabled={isBusy}
                          aria-label={say(`mend.${list.mend}.this`, { title: name })}
                          onClick={() => onMend(mend)}
                        >
                          {say(`mend.${list.mend}`)}
                        </Button>
                      )}
                      {isOffered && first && first.title !== null && (
                        <LinkButton
                          size="S"
                          variant="tertiary"
                          tag={NavLink}
                          to={addressOf(first)}
                          aria-label={say(`list.${leads}.this`, { title: name })}
                        >
                          {say(`list.${leads}`)}
                        </LinkButton>
                      )}
                    </Flex>
                  </CellButtons>
                </Td>
              )}
            </Tr>
          );
        })}
      </Tbody>
    </Table>
  );
};
