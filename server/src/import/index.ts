export { createImportService, importOf } from './service';
