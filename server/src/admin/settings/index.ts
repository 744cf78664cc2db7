export { settings } from './controller';
export { SETTINGS_ROUTES } from './routes';
export { createSettingsPageService, settingsPageOf } from './service';
