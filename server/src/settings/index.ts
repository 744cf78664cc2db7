export {
  OPTION_NAMES,
  concernsLists,
  differences,
  toSaved,
  valueOf,
  workOf,
} from './editable-options';
export type { Work } from './editable-options';
export type { Settings } from './settings';
export { createSettingsService, settingsOf } from './service';
