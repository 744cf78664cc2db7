export { createImports } from './import-store';
export { createImporter } from './importer';
export type { ImportInput, Importer } from './importer';
