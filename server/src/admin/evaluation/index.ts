export { evaluation } from './controller';
export { createEvaluation } from './evaluation';
export { createEvaluations } from './evaluation-runs';
export { createHandLinked } from './hand-linked-store';
export { EVALUATION_ROUTES } from './routes';
