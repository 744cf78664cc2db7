import type { OptionValue } from '../../../../server/src/contracts/settings';
import type { Say } from '../../use-words';

/** A value as it is told in a sentence. */
export const showValue = (name: string, value: OptionValue | undefined, say: Say): string => {
  if (value === undefined || value === null || value === '') return say('settings.nothing');
  if (name === 'mode') return say(`settings.mode.${String(value)}`);
  if (typeof value === 'boolean') return say(value ? 'settings.yes' : 'settings.no');
  if (Array.isArray(value)) return value.length === 0 ? say('settings.nothing') : value.join(', ');
  return String(value);
};
