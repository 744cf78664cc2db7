import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useWords } from '../../use-words';

/** What a content locale is called in the language of the panel; its code where nobody knows. */
export const useLocaleName = (): ((locale: string) => string) => {
  const { locale: language } = useIntl();
  const say = useWords();
  return useMemo(() => {
    const names = new Intl.DisplayNames([language], { type: 'language' });
    return (locale) => {
      if (locale === '') return say('evaluation.no-locale');
      try {
        return names.of(locale) ?? locale;
      } catch {
        // A project may name its locales as it likes.
        return locale;
      }
    };
  }, [language, say]);
};
