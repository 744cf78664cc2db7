export { widget } from './controller';
export { WIDGET_ROUTES } from './routes';
export { createWidgetService } from './service';
