export { createExplainService, explainOf } from './service';
export type { ExplainOptions, Explainer } from './explainer';
