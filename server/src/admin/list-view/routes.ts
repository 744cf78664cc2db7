import { adminRoute } from '../shared';

/** To refresh articles is to rebuild a few of them, so that it needs the same action. */
export const LIST_VIEW_ROUTES = [
  adminRoute('GET', '/list-view/counts', 'admin-list-view.counts', 'read'),
  adminRoute('POST', '/refreshes', 'admin-list-view.refresh', 'rebuild'),
  adminRoute('GET', '/refreshes/:id', 'admin-list-view.findRefresh', 'rebuild'),
];
