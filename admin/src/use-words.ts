import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { PLUGIN_ID } from './plugin-id';
import { englishOf } from './words';

type Values = Readonly<Record<string, string | number | null>>;

/** What stands under a key of `translations/` in the language of the panel, with its places filled in. */
export type Say = (key: string, values?: Values) => string;

/** The words of the panel. Every text that an editor sees goes through here. */
export const useWords = (): Say => {
  const { formatMessage } = useIntl();
  return useCallback(
    (key, values = {}) => {
      const id = `${PLUGIN_ID}.${key}`;
      return formatMessage({ id, defaultMessage: englishOf(key) ?? key }, { ...values });
    },
    [formatMessage]
  );
};
