import { languageOf } from '../text';
import type { Document, Language } from '../model';
import { countriesIn, countryBeside, type CountryName } from './countries';
import type { Name, Part } from './reading';

/** As far into a text as it is asked what country it begins with. */
const OPENING = 200;
/** With whom something is done, rather than who does it: 米国と, 対米, 미국과, 对美. */
const WITH_AFTER = new Set('とへに와과에로');
const WITH_BEFORE = new Set('対訪在駐赴对访与和向跟從从訪與對');
/** Locales in traditional letters, in which Chinese words mean no certain country's institutions. */
const TRADITIONAL = /^zh\b.*\b(?:hant|tw|hk|mo)\b/iu;

/**
 * The language by which an unexplained institution belongs to a country: the locale's, or where that is another, the text's.
 */
export const ownLanguage = ({ locale, title, excerpt, blocks }: Document): Language => {
  if (TRADITIONAL.test(locale)) return 'other';
  const language = languageOf(locale, '');
  if (language === 'ja' || language === 'ko' || language === 'zh') return language;
  return languageOf('', [title, excerpt, ...blocks.map(({ text }) => text)].join('\n'));
};

/**
 * Leaves out institutions that are another country's. They are of the country that stands beside them; else of the one that stood
 * beside the same institution elsewhere in the article; else of their topic's, if the text names it at all; else of none,
 * if the title or the opening is about another country; else of the country in whose language they are written.
 *
 * @example
 * // 'タイの国会は…。国会は…' → none; '国会は…' in Japanese → 国会, of Japan
 */
export const withoutForeignInstitutions = (
  names: readonly Name[],
  parts: readonly Part[],
  language: Language
): readonly Name[] => {
  if (!names.some(({ meaning }) => meaning.institutions)) return names;
  const countries = new Map(parts.map((part) => [part, countriesIn(part.scan)]));
  const owners = ownersOf(names, countries);
  const sure = new Set(names.filter(isSure).map(({ meaning }) => meaning.key));
  const isAbroad = (key: string | null): boolean =>
    !sure.has(key) && isAboutAnother(key, names, parts, countries);
  return names.filter((name, i) => {
    const { institutions, key } = name.meaning;
    if (institutions === null) return true;
    const owner = owners[i] ?? null;
    if (owner !== null) return owner === key;
    if (institutions.isHome !== true && sure.has(key)) return true;
    if (institutions.isHome !== true && isAbroad(key)) return false;
    return institutions.language === language;
  });
};

type Countries = ReadonlyMap<Part, readonly CountryName[]>;

/**
 * The country of each institution: the one beside it, else the one beside the last of that name, or the first that follows.
 * A word for one's own country has none but beside it.
 */
const ownersOf = (names: readonly Name[], countries: Countries): (string | null)[] => {
  const beside = names.map(({ part, meaning, start, end }) => {
    if (meaning.institutions === null) return null;
    const named = countries.get(part) ?? [];
    return countryBeside(part.scan, named, { start, end, isTitle: part.isTitle });
  });
  const latest = new Map<string, string>();
  names.forEach((name, i) => {
    const owner = beside[i] ?? null;
    if (owner !== null && !latest.has(textOf(name))) latest.set(textOf(name), owner);
  });
  return names.map((name, i) => {
    const owner = beside[i] ?? null;
    if (owner !== null) latest.set(textOf(name), owner);
    if (owner !== null || name.meaning.institutions?.isHome === true) return owner;
    return latest.get(textOf(name)) ?? null;
  });
};

const textOf = ({ part, start, end }: Name): string => part.scan.slice(start, end);

const isSure = ({ meaning }: Name): boolean =>
  meaning.institutions === null && meaning.doubtful === null;

/** Whether the title, or the opening where the title names none, has another country before any institution. */
const isAboutAnother = (
  key: string | null,
  names: readonly Name[],
  parts: readonly Part[],
  countries: Countries
): boolean => {
  const [title, ...texts] = parts;
  const opening = texts.find(({ scan }) => scan.length > 0);
  for (const part of [title, opening]) {
    if (part === undefined) continue;
    const named = (countries.get(part) ?? []).filter((one) => !isPartner(part, one));
    const [first] = named;
    if (first === undefined || first.start > OPENING) continue;
    const institution = names.find((name) => name.part === part && name.meaning.institutions);
    return first.key !== key && first.start < (institution?.start ?? OPENING);
  }
  return false;
};

const isPartner = ({ scan }: Part, { start, end }: CountryName): boolean =>
  WITH_AFTER.has(scan.slice(end, end + 1)) || WITH_BEFORE.has(scan.slice(start - 1, start));
