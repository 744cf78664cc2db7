export { settings } from './controller';
export { SETTINGS_ROUTES } from './routes';
export { createSettingsPage } from './settings-page';
export { createPreview } from './settings-preview';
