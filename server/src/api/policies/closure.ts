import type { Core } from '@strapi/strapi';
import { LOG, UID } from '../../model';
import { guarded, withholdTypes } from '../../strapi';

/** The versions of Strapi, from the first to the last, in which all that we need of it was found. */
const SEEN_IN = ['5.37.0', '5.54.0'] as const;

const closed = new WeakSet<Core.Strapi>();

/** Whether the content API answers nobody. */
export const isClosed = (strapi: Core.Strapi): boolean => closed.has(strapi);

/**
 * Closes the content API until the next start, with one line in the log: better no answer than one that shows drafts. Saves, the
 * panel and the background work go on.
 */
export const closeContentApi = async (
  strapi: Core.Strapi,
  faults: readonly string[]
): Promise<void> => {
  closed.add(strapi);
  const version = strapi.config.get('info.strapi', 'of an unknown version');
  strapi.log.error(
    `${LOG} the content API stays closed, since Strapi ${version} is not as the plugin needs it: ` +
      `${faults.join('; ')}. Supported are Strapi ${SEEN_IN[0]} to ${SEEN_IN[1]}.`
  );
  await guarded(strapi, 'close the ways to our content by other content types', () =>
    withholdTypes(strapi, [UID.article, UID.topic, UID.glossaryTerm])
  );
};
