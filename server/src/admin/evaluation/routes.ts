import { adminRoute } from '../shared';

/** Measuring keeps the engine busy for a while, as a rebuild does, so that it needs the same action. */
export const EVALUATION_ROUTES = [
  adminRoute('GET', '/evaluation', 'admin-evaluation.find', 'read'),
  adminRoute('POST', '/evaluation', 'admin-evaluation.start', 'rebuild'),
];
