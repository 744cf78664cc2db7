export { slugs } from './slug-middleware';
export { createSlugged } from './slug-store';
export { createSlugs } from './slugs';
