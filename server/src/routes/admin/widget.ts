import { adminRoute } from './route';

export const WIDGET_ROUTES = [adminRoute('GET', '/widget', 'admin-widget.find', 'read')];
