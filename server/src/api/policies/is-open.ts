import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isClosed } from './closure';

/** Refuses everyone while the content API is closed; the log says why. */
export const isOpen = (
  _policyContext: unknown,
  _config: unknown,
  { strapi }: { strapi: Core.Strapi }
): boolean => {
  if (isClosed(strapi)) throw new errors.ForbiddenError('the newsroom is closed');
  return true;
};
