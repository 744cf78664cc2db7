import { useState, type FormEvent } from 'react';
import {
  Box,
  Flex,
  Searchbar,
  SearchForm,
  SingleSelect,
  SingleSelectOption,
} from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useGetNewsroomOverviewQuery, useGetNewsroomTopicsQuery } from '../../api/overview';
import { useWords } from '../../use-words';
import { languageName } from '../../components/language-name';
import type { List } from './lists';

/** What a list is narrowed to; stands in the address. */
export interface ListFilter {
  readonly locale?: string;
  readonly topic?: string;
  readonly search?: string;
  readonly sort?: string;
}

const NONE = '-';

/** A choice among few, the first of which is none. */
const Choice = ({
  label,
  value,
  options,
  none,
  onChange,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly none: string;
  readonly onChange: (value: string | undefined) => void;
}) => (
  <Box minWidth="19rem">
    <SingleSelect
      size="S"
      aria-label={label}
      value={value ?? NONE}
      onChange={(chosen) => onChange(chosen === NONE ? undefined : String(chosen))}
    >
      <SingleSelectOption value={NONE}>{none}</SingleSelectOption>
      {options.map((option) => (
        <SingleSelectOption key={option.value} value={option.value}>
          {option.text}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  </Box>
);

/** Narrows a list by title, locale and topic, and orders it. */
export const ListFilters = ({
  list,
  filter,
  onChange,
}: {
  readonly list: List;
  readonly filter: ListFilter;
  readonly onChange: (change: ListFilter) => void;
}) => {
  const say = useWords();
  const { locale: language } = useIntl();
  const [typed, setTyped] = useState(filter.search ?? '');
  const { data: overview } = useGetNewsroomOverviewQuery(undefined);
  const { locale } = filter;
  const { data: topics } = useGetNewsroomTopicsQuery(locale === undefined ? {} : { locale }, {
    skip: !list.hasTopics,
  });
  const locales = (overview?.data.coverage ?? []).flatMap((one) => one.locale ?? []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onChange({ ...filter, search: typed.trim() });
  };
  return (
    <Flex gap={3} wrap="wrap" alignItems="center" paddingBottom={4}>
      <SearchForm onSubmit={submit}>
        <Searchbar
          name="search"
          size="S"
          value={typed}
          placeholder={say('list.search')}
          clearLabel={say('list.search.clear')}
          onChange={(event: { target: { value: string } }) => setTyped(event.target.value)}
          onClear={() => {
            setTyped('');
            onChange({ ...filter, search: '' });
          }}
        >
          {say('list.search')}
        </Searchbar>
      </SearchForm>
      {locales.length > 1 && (
        <Choice
          label={say('list.locale')}
          none={say('list.locale.all')}
          value={locale}
          options={locales.map((code) => ({ value: code, text: languageName(code, language) }))}
          // A topic is of one locale: another locale has others.
          onChange={(value) => onChange({ ...filter, locale: value ?? '', topic: '' })}
        />
      )}
      {list.hasTopics && (topics?.data.length ?? 0) > 0 && (
        <Choice
          label={say('list.topic')}
          none={say('list.topic.all')}
          value={filter.topic}
          options={(topics?.data ?? []).map(({ documentId, title }) => ({
            value: documentId,
            text: title,
          }))}
          onChange={(value) => onChange({ ...filter, topic: value ?? '' })}
        />
      )}
      {list.isDated && (
        <Choice
          label={say('list.sort')}
          none={say('list.sort.first')}
          value={filter.sort}
          options={[{ value: 'last', text: say('list.sort.last') }]}
          onChange={(value) => onChange({ ...filter, sort: value ?? '' })}
        />
      )}
    </Flex>
  );
};
