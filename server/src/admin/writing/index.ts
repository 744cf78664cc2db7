export { writing } from './controller';
export { createWritingParts } from './parts';
export { WRITING_ROUTES } from './routes';
