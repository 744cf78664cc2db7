import { publishedOnly } from './api/policies';
import { soundText } from './api/policies';

export const policies: Record<string, unknown> = {
  'published-only': publishedOnly,
  'sound-text': soundText,
};
