import { adminRoute } from '../shared';

export const WIDGET_ROUTES = [adminRoute('GET', '/widget', 'admin-widget.find', 'read')];
