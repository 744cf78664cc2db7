import { Badge, Field, Flex, TextButton, Typography } from '@strapi/design-system';
import type { OptionValue, SettingRow } from '../../../../server/src/contracts/settings';
import { useWords } from '../../use-words';
import { OptionInput } from './OptionInput';
import { showValue } from './show-value';

/** One option: its field, what is allowed, who said what is in force, and the way back to the default. */
export const OptionField = ({
  row,
  value,
  error,
  round,
  onChange,
}: {
  readonly row: SettingRow;
  /** What the panel says; undefined where it says nothing. */
  readonly value: OptionValue | undefined;
  readonly error: string | undefined;
  /** Another one with each value that nobody typed: a field of numbers keeps what was typed. */
  readonly round: number;
  readonly onChange: (value: OptionValue | undefined) => void;
}) => {
  const say = useWords();
  const { name, byDefault } = row;
  const isFixed = row.origin === 'file';
  const origin = isFixed ? 'file' : value === undefined ? 'default' : 'panel';
  return (
    <Field.Root name={name} hint={say(`settings.${name}.hint`)} error={error ?? false}>
      <Flex justifyContent="space-between" alignItems="center" gap={2} wrap="wrap">
        <Field.Label>{say(`settings.${name}`)}</Field.Label>
        <Badge variant={origin === 'panel' ? 'primary' : 'neutral'}>
          {say(`settings.origin.${origin}`)}
        </Badge>
      </Flex>
      <OptionInput
        key={round}
        name={name}
        value={isFixed ? row.value : (value ?? byDefault)}
        disabled={isFixed}
        onChange={onChange}
      />
      <Field.Hint />
      <Field.Error />
      {isFixed && (
        <Typography variant="pi" textColor="neutral600">
          {say('settings.fixed')}
        </Typography>
      )}
      {origin === 'panel' && (
        <Flex>
          <TextButton onClick={() => onChange(undefined)}>
            {say('settings.reset', { value: showValue(name, byDefault, say) })}
          </TextButton>
        </Flex>
      )}
    </Field.Root>
  );
};
