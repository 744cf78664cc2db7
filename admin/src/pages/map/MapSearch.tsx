import { useState } from 'react';
import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { Search } from '@strapi/icons';
import { useWords } from '../../use-words';
import type { Dot, MapModel } from './picture/model';

/** Titles offered at a time: a list of thousands helps nobody. */
const OFFERED = 12;

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

const matching = (dots: readonly Dot[], text: string): Dot[] => {
  const wanted = fold(text.trim());
  const found: Dot[] = [];
  for (const dot of dots) {
    if (fold(dot.title).includes(wanted)) found.push(dot);
    if (found.length === OFFERED) break;
  }
  return found;
};

/** Finds an article by a part of its title. */
export const MapSearch = ({
  model,
  onSelect,
}: {
  readonly model: MapModel;
  readonly onSelect: (place: number | null) => void;
}) => {
  const say = useWords();
  const [text, setText] = useState('');
  const [value, setValue] = useState('');
  return (
    <Field.Root name="search">
      <Field.Label>{say('map.search')}</Field.Label>
      <Combobox
        placeholder={say('map.search.placeholder')}
        startIcon={<Search />}
        autocomplete="none"
        value={value}
        textValue={text}
        onTextValueChange={setText}
        clearLabel={say('map.search.clear')}
        noOptionsMessage={() => say('map.search.none')}
        onChange={(chosen) => {
          setValue(chosen);
          if (chosen !== '') onSelect(Number(chosen));
        }}
        onClear={() => {
          setValue('');
          setText('');
          onSelect(null);
        }}
      >
        {matching(model.dots, text).map(({ place, title }) => (
          <ComboboxOption key={place} value={String(place)} textValue={title}>
            {title || say('entry.untitled')}
          </ComboboxOption>
        ))}
      </Combobox>
    </Field.Root>
  );
};
