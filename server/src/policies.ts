import { isOpen, publishedOnly, soundText } from './api/policies';

export const policies: Record<string, unknown> = {
  'is-open': isOpen,
  'published-only': publishedOnly,
  'sound-text': soundText,
};
