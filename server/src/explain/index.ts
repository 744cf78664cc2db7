export { createExplainer } from './explainer';
export type { ExplainOptions, Explainer } from './explainer';
