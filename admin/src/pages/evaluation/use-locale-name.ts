import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { languageName } from '../../components/language-name';
import { useWords } from '../../use-words';

/** What a content locale is called in the language of the panel; `''` stands for none. */
export const useLocaleName = (): ((locale: string) => string) => {
  const { locale: language } = useIntl();
  const say = useWords();
  return useCallback(
    (locale) => (locale === '' ? say('evaluation.no-locale') : languageName(locale, language)),
    [language, say]
  );
};
