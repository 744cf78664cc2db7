/** The bundle of the panel can't import the server's code, so the id stands here once more. */
export const PLUGIN_ID = 'newsroom';
