export { findLines } from './lines';
export { bracketedMarkerEnd, isMarker, markerEnd, markerList } from './markers';
