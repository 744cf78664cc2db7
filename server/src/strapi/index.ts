export { adminPolicies, registerActions } from './actions';
export { draftsAmong, withoutEntries } from './answers';
export type { Row } from './answers';
export { createAdminUsers } from './admin-users';
export { holds, isReadOnlyToken, withholdTypes } from './callers';
export { coreRoutes, describeCoreRoutes } from './core-routes';
export type { Route } from './core-routes';
export type { DocumentContext, DocumentMiddleware } from './document-middleware';
export { fieldsThatGive, graphqlOf } from './graphql-plugin';
export type { Naming, Nexus } from './graphql-plugin';
export { isRootArgsKnown, rootArgsOf } from './graphql-root-args';
export type { FieldPath, RootArgsContext } from './graphql-root-args';
export { isLocalized, localeCondition, type Locales } from './locales';
export { guarded, messageOf } from './log';
export { createMissingTables } from './missing-tables';
export { addModels, hasModels } from './models';
export type { Ability, Permissions } from './permissions';
export { persistTables, sparesTables } from './persisted-tables';
export { extendableRoutes } from './extendable-routes';
export { checkQuery, checkRestQuery, extendQueryCheck } from './query-check';
export { entriesOf, toPopulateMap } from './query-forms';
export { stepsOf } from './query-walk';
export type { Params } from './query-walk';
export {
  extendAnswerSanitizer,
  extendQuerySanitizer,
  sanitizeEntry,
  sanitizersOf,
} from './sanitizers';
export { modelOf, targetOf } from './schemas';
export type { Attribute, Schema } from './schemas';
export { markSources } from './source-marks';
export { createTableNames } from './table-names';
export { afterCommit, inTransaction } from './transactions';
export { createHostService, hostOf } from './service';
export { addWebhookEvent, emitEvent } from './webhooks';
