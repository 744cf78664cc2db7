import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { AuditChange, AuditValue } from '../../../../server/src/contracts/audit';
import { useWords } from '../../use-words';
import { sayOr } from './say-or';

/** What belongs to a decision; all else is a setting, or tells of a rebuild. */
const OF_DECISIONS = new Set(['kind', 'reason', 'note', 'position']);

/** An option that was put back is named as one that was set. */
const nameOf = (field: string): string => field.replace(/^options\./, '');

/** What a field held, in words. */
const useValue = (): ((field: string, value: AuditValue) => string) => {
  const say = useWords();
  const { formatDate, formatNumber } = useIntl();
  return (field, value) => {
    if (value === null) return say(`audit.value.${OF_DECISIONS.has(field) ? 'none' : 'unset'}`);
    if (typeof value === 'boolean') return say(value ? 'audit.value.yes' : 'audit.value.no');
    if (field === 'startedAt') {
      return formatDate(Number(value), { dateStyle: 'medium', timeStyle: 'short' });
    }
    // The first place is 0 in the database.
    if (field === 'position') return formatNumber(Number(value) + 1);
    if (typeof value === 'number') return formatNumber(value, { maximumFractionDigits: 3 });
    if (typeof value !== 'string') {
      return value.length === 0 ? say('audit.value.none') : value.join(' · ');
    }
    if (field === 'note') return say('audit.value.quoted', { text: value });
    return sayOr(say, `audit.${field === 'kind' ? 'action' : field}.${value}`, value);
  };
};

/** What changed, a line a thing: how it is now, and how it was where it was anything before. */
export const ChangeList = ({ changes }: { readonly changes: readonly AuditChange[] }) => {
  const say = useWords();
  const inWords = useValue();
  // What a decision is now stands beside, as what was done.
  const told = changes.filter(({ field, before }) => field !== 'kind' || before !== null);
  if (told.length === 0) return null;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
      {told.map(({ field, before, after }) => {
        const values = {
          field: sayOr(say, `audit.field.${nameOf(field)}`, nameOf(field)),
          before: inWords(nameOf(field), before),
          after: inWords(nameOf(field), after),
        };
        return (
          <Typography key={field} tag="li" variant="pi" textColor="neutral700">
            {say(before === null ? 'audit.change.new' : 'audit.change', values)}
          </Typography>
        );
      })}
    </Flex>
  );
};
