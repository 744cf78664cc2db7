export { panel } from './controller';
export { PANEL_ROUTES } from './routes';
export { createPanelService } from './service';
