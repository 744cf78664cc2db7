/**
 * The locale of the project for a language as a page writes it (`ja`, `en_US`, `zh-TW`, `Japanese`), or null where it has
 * none: the same tag, else the same language in the same script, `preferred` first, else the language without its script.
 *
 * @example
 * localeFor('en-US', ['en', 'zh-Hant'], 'en'); // 'en'
 * localeFor('zh-TW', ['en', 'zh-Hant'], 'en'); // 'zh-Hant'
 * localeFor('fr', ['en', 'zh-Hant'], 'en');    // null
 */
export const localeFor = (
  language: string,
  locales: readonly string[],
  preferred: string
): string | null => {
  const wanted = toLocale(language);
  const ordered = [...locales].sort(
    (a, b) =>
      Number(b === preferred) - Number(a === preferred) || a.length - b.length || (a < b ? -1 : 1)
  );
  const byTag =
    wanted &&
    (ordered.find((code) => toLocale(code)?.baseName === wanted.baseName) ??
      ordered.find((code) => writingOf(toLocale(code)) === writingOf(wanted)) ??
      ordered.find((code) => toLocale(code)?.baseName === wanted.language));
  return byTag ?? ordered.find((code) => isNamed(code, language)) ?? null;
};

const toLocale = (tag: string): Intl.Locale | null => {
  try {
    return new Intl.Locale(
      tag
        .trim()
        .replace(/[.@].*$/, '')
        .replaceAll('_', '-')
    );
  } catch {
    return null;
  }
};

/** A language and the script that it is written in: `zh-TW` is written in another one than `zh`. */
const writingOf = (locale: Intl.Locale | null): string | null => {
  if (locale === null) return null;
  const { language, script } = locale.maximize();
  return `${language}-${script ?? ''}`;
};

/** Whether a locale is called so in English or in its own language. */
const isNamed = (code: string, name: string): boolean => {
  const locale = toLocale(code);
  if (locale === null) return false;
  return ['en', locale.language].some(
    (speaker) =>
      new Intl.DisplayNames([speaker], { type: 'language' }).of(locale.baseName)?.toLowerCase() ===
      name.trim().toLowerCase()
  );
};
