export { BUILT_IN_NAMES } from './built-in-names';
export {
  COUNTRY_LETTERS,
  FIRST_PARTS,
  FOLLOWING_WORDS,
  OWN_LETTERS,
  SEPARATORS,
  WEAK_SEPARATORS,
} from './country-letters';
export { JOINT_NAMES } from './joint';
export type { BuiltInNames, DoubtfulNames, Institutions } from './lists';
export { ORDINARY_WORDS } from './ordinary-words';
export { OTHER_COUNTRIES } from './other-countries';
