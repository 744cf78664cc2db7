export { panel } from './controller';
export { createPanelParts } from './parts';
export { PANEL_ROUTES } from './routes';
