import { publishedOnly } from './published-only';
import { soundText } from './sound-text';

export const policies: Record<string, unknown> = {
  'published-only': publishedOnly,
  'sound-text': soundText,
};
