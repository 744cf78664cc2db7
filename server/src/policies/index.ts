import { publishedOnly } from './published-only';

export const policies: Record<string, unknown> = { 'published-only': publishedOnly };
