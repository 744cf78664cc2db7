export { isCopy } from './copies';
export { hasOtherFigures } from './name-evidence';
export { sketchOf } from './sketch';
export type { Sketch } from './sketch';
