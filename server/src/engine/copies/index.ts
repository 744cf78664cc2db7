export { isCopy } from './copies';
export { sketchOf } from './sketch';
export type { Sketch } from './sketch';
