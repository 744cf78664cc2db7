export { createExplainService, explainOf } from './service';
export type { Explainer } from './explainer';
