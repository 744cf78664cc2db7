export { createSlugsService } from './service';
export { slugs } from './slug-middleware';
