/** What a locale is called in the language of the panel; its code where nobody knows it. */
export const languageName = (locale: string, language: string): string => {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(locale) ?? locale;
  } catch {
    return locale;
  }
};
