export { findLines } from './lines';
export { isMarker, markerEnd, markerList } from './markers';
