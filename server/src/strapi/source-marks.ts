/*
 * Needs: `strapi.contentTypes[uid].pluginOptions`, written to; the Content Manager reads it with the layout of a list.
 * Seen: 5.37 to 5.54.
 * If it moves: lists show no number of connections.
 */
import type { Core } from '@strapi/strapi';
import { PLUGIN_ID, UID } from '../model';

/**
 * Tells the panel which content types take part. It learns of a type's `pluginOptions` with its layout, but neither its name
 * nor our options, where a list asks which columns it has. The schema in the project's file stays as it is, and its own word,
 * `"newsroom": { "connections": false }`, goes first.
 */
export const markSources = (strapi: Core.Strapi, uids: readonly string[]): void => {
  // Ours says yes in its schema, also where a project has switched it off.
  const ours = uids.includes(UID.article) ? [] : [UID.article];
  for (const uid of [...uids, ...ours]) {
    const type = strapi.contentTypes[uid as never] as
      { pluginOptions?: Record<string, object> } | undefined;
    if (!type) continue;
    const said = type.pluginOptions?.[PLUGIN_ID];
    const own = uids.includes(uid)
      ? { connections: true, ...said }
      : { ...said, connections: false };
    type.pluginOptions = { ...type.pluginOptions, [PLUGIN_ID]: own };
  }
};
