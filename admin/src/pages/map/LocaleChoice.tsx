import { Box, Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { languageName } from '../../components/language-name';
import { useWords } from '../../use-words';

/** Which locale's articles are on the map; nothing where there is but one. */
export const LocaleChoice = ({
  locale,
  locales,
  onChange,
}: {
  readonly locale: string;
  readonly locales: readonly string[];
  readonly onChange: (locale: string) => void;
}) => {
  const say = useWords();
  const { locale: language } = useIntl();
  if (locales.length < 2) return null;
  return (
    <Box width="24rem">
      <Field.Root name="locale">
        <Field.Label>{say('map.locale')}</Field.Label>
        <SingleSelect value={locale} onChange={(value) => onChange(String(value))}>
          {locales.map((code) => (
            <SingleSelectOption key={code} value={code}>
              {languageName(code, language)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Box>
  );
};
