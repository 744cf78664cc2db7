export { writing } from './controller';
export { WRITING_ROUTES } from './routes';
export { createWritingService } from './service';
