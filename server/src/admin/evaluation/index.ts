export { evaluation } from './controller';
export { EVALUATION_ROUTES } from './routes';
export { createEvaluationService, evaluationOf } from './service';
