import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { AuditChange, AuditValue } from '../../../../server/src/contracts/audit';
import { useWords, type Say } from '../../use-words';
import { englishOf } from '../../words';

/** The words under a key, or the text itself where there are none: other parts of the newsroom write here, too. */
const sayOr = (say: Say, key: string, text: string): string =>
  englishOf(key) === undefined ? text : say(key);

/** What a field held, in words. */
const valueIn = (say: Say, field: string, value: AuditValue): string => {
  if (value === null) return say('audit.value.none');
  if (typeof value === 'boolean') return say(value ? 'audit.value.yes' : 'audit.value.no');
  // The first place is 0 in the database.
  if (field === 'position') return String(Number(value) + 1);
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') {
    return value.length === 0 ? say('audit.value.none') : value.join(' · ');
  }
  if (field === 'note') return say('audit.value.quoted', { text: value });
  return sayOr(say, field === 'kind' ? `audit.action.${value}` : `audit.${field}.${value}`, value);
};

/** What changed, a line a thing: how it is now, and how it was where it was anything before. */
export const ChangeList = ({ changes }: { readonly changes: readonly AuditChange[] }) => {
  const say = useWords();
  const { locale } = useIntl();
  // What a decision is now stands beside, as what was done.
  const told = changes.filter(({ field, before }) => field !== 'kind' || before !== null);
  if (told.length === 0) return null;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={1} lang={locale}>
      {told.map(({ field, before, after }) => {
        const values = {
          field: sayOr(say, `audit.field.${field}`, field),
          before: valueIn(say, field, before),
          after: valueIn(say, field, after),
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
