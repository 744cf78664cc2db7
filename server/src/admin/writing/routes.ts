import { adminRoute } from '../shared';

const ENTRY = '/entries/:uid/:documentId';

export const WRITING_ROUTES = [
  adminRoute('GET', `${ENTRY}/writing`, 'admin-writing.find', 'read'),
  adminRoute('GET', `${ENTRY}/incoming`, 'admin-writing.incoming', 'read'),
  adminRoute('POST', `${ENTRY}/unlinked/:term`, 'admin-writing.unlink', 'review'),
  adminRoute('DELETE', `${ENTRY}/unlinked/:term`, 'admin-writing.link', 'review'),
  adminRoute('POST', '/glossary-terms', 'admin-writing.propose', 'glossary'),
];
