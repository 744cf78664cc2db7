export { createAuthored } from './authored-store';
export { widget } from './controller';
export { WIDGET_ROUTES } from './routes';
export { createWidget } from './widget';
