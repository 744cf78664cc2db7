import { PLUGIN_ID } from '../../plugin-id';
import type { Say } from '../../use-words';

/** What a content type is called: ours in the language of the panel, the project's own by its uid. */
export const sourceName = (uid: string, say: Say): string =>
  uid === `plugin::${PLUGIN_ID}.article` ? say('type.article') : uid;
