import {
  NumberInput,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  TextInput,
  Toggle,
} from '@strapi/design-system';
import type { OptionName, OptionValue } from '../../../../server/src/contracts/settings';
import { useWords } from '../../use-words';
import { STEPS } from './groups';

/** The field of an option, after the kind of its value. */
export const OptionInput = ({
  name,
  value,
  disabled,
  onChange,
}: {
  readonly name: OptionName;
  readonly value: OptionValue;
  readonly disabled: boolean;
  readonly onChange: (value: OptionValue) => void;
}) => {
  const say = useWords();
  const step = STEPS[name];
  if (name === 'mode') {
    return (
      <SingleSelect
        value={String(value)}
        disabled={disabled}
        onChange={(mode) => onChange(String(mode))}
      >
        {['automatic', 'review'].map((mode) => (
          <SingleSelectOption key={mode} value={mode}>
            {say(`settings.mode.${mode}`)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    );
  }
  if (name === 'markers') {
    const lines = Array.isArray(value) ? value.join('\n') : '';
    return (
      <Textarea
        value={lines}
        disabled={disabled}
        onChange={({ target }) => onChange(target.value === '' ? [] : target.value.split('\n'))}
      />
    );
  }
  if (name === 'topics.seed') {
    return (
      <Toggle
        checked={value === true}
        disabled={disabled}
        onLabel={say('settings.yes')}
        offLabel={say('settings.no')}
        onChange={({ target }) => onChange(target.checked)}
      />
    );
  }
  if (step !== undefined) {
    return (
      <NumberInput
        {...(typeof value === 'number' ? { value } : {})}
        step={step}
        disabled={disabled}
        onValueChange={(number) => onChange(number ?? null)}
      />
    );
  }
  return (
    <TextInput
      value={typeof value === 'string' ? value : ''}
      placeholder={say('settings.urlTemplate.placeholder')}
      disabled={disabled}
      onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
    />
  );
};
