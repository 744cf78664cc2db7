export type { ArticleInput } from './article-input';
export type { Decider, RestoreInput } from './decider';
export type { Holds } from './holding';
export { createEditingService, editingOf } from './service';
export type { EditingService } from './service';
