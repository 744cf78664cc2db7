import type { Core } from '@strapi/strapi';
import { createGlossaryTerms } from '../../content';
import { createIncoming } from './incoming';
import { createOwnText } from './draft-text';
import { createWriting } from './writing';

type Parts = Parameters<typeof createOwnText>[0] &
  Omit<Parameters<typeof createWriting>[0], 'ownText' | 'glossaryTerms'> &
  Omit<Parameters<typeof createIncoming>[0], 'ownText'>;

/** What stands behind the panel that helps who writes an article. */
export const createWritingParts = ({ strapi, ...parts }: Parts & { strapi: Core.Strapi }) => {
  const ownText = createOwnText(parts);
  const glossaryTerms = createGlossaryTerms({ strapi });
  return {
    writing: createWriting({ ...parts, ownText, glossaryTerms }),
    incoming: createIncoming({ ...parts, ownText }),
  };
};
