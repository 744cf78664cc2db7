export { fromEngineId, isSameArticle, nameOf, toEngineId } from './article-key';
export type { ArticleKey, DocumentRef } from './article-key';
export { OptionError, checkOptions, config } from './check-options';
export { DEFAULT_OPTIONS, resolveOptions } from './options';
export type { GivenOptions, Mode, Options, SourceFields } from './options';
export { CHANGED_EVENT, LOG, MODEL, PLUGIN_ID, UID } from './uids';
