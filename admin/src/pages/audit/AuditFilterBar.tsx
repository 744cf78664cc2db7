import type { ReactNode } from 'react';
import {
  Box,
  Button,
  DatePicker,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
} from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useGetNewsroomAuditFiltersQuery } from '../../api/audit';
import { useWords } from '../../use-words';
import { sayOr } from './say-or';
import { toDate, toDay, type useAuditFilters } from './use-audit-filters';

/** One filter with its name above it. */
const Named = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <Box width="22rem" maxWidth="100%">
    <Field.Root>
      <Field.Label>{label}</Field.Label>
      {children}
    </Field.Root>
  </Box>
);

/** Who, what and when the audit is looked through by. */
export const AuditFilterBar = ({
  filters,
  isFiltered,
  setFilter,
  clear,
}: Pick<ReturnType<typeof useAuditFilters>, 'filters' | 'isFiltered' | 'setFilter' | 'clear'>) => {
  const say = useWords();
  const { data } = useGetNewsroomAuditFiltersQuery();
  const choose = (name: 'actor' | 'action') => ({
    value: filters[name] ?? '',
    onChange: (value: string | number) => setFilter(name, String(value)),
    onClear: () => setFilter(name, undefined),
    clearLabel: say('audit.filter.clear-one'),
    placeholder: say('audit.filter.all'),
  });
  const pick = (name: 'from' | 'to') => {
    const value = toDate(filters[name]);
    return {
      ...(value ? { value } : {}),
      onChange: (date: Date | undefined) => setFilter(name, date && toDay(date)),
      onClear: () => setFilter(name, undefined),
      clearLabel: say('audit.filter.clear-one'),
    };
  };
  return (
    <Flex
      role="search"
      aria-label={say('audit.filters')}
      gap={4}
      wrap="wrap"
      alignItems="flex-end"
      paddingBottom={4}
    >
      <Named label={say('audit.column.actor')}>
        <SingleSelect {...choose('actor')}>
          {data?.actors.map(({ id, name }) => (
            <SingleSelectOption key={id} value={id}>
              {name ?? say('audit.former-user', { id })}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Named>
      <Named label={say('audit.column.action')}>
        <SingleSelect {...choose('action')}>
          {data?.actions.map((action) => (
            <SingleSelectOption key={action} value={action}>
              {sayOr(say, `audit.action.${action}`, action)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Named>
      <Named label={say('audit.filter.from')}>
        <DatePicker {...pick('from')} />
      </Named>
      <Named label={say('audit.filter.to')}>
        <DatePicker {...pick('to')} />
      </Named>
      {isFiltered && (
        <Button variant="tertiary" size="L" startIcon={<Cross />} onClick={clear}>
          {say('audit.filter.clear')}
        </Button>
      )}
    </Flex>
  );
};
