import { foldString } from '../../engine/text';
import { bracketedMarkerEnd, isMarker, markerEnd, markerList } from '../../engine/lines';

/** More than any marker with its signs takes; what follows does not decide. */
const HEAD_LENGTH = 96;
/** What points on is short; longer is a paragraph with an arrow before it. */
const MAX_POINTER_WIDTH = 100;
/** Wide characters take the room of two, so that one bound serves all scripts. */
const WIDE = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60]/u;
const CLOSED = /[.。!！?？…︒][”’"'」』）)\]】]*$/u;
const OPEN = /[:：;；,，、､]$/u;
const BULLET = /^(?:[-*+•·・‣◦●○■□◆◇※–—]|\(?\d{1,3}[.)．）、]|[①-⑳])/u;
/** What folds to a colon; without one there is no connection line, and no need to fold. */
const COLON = /[:\u2a74\ufe13\ufe55\uff1a]/u;
/** With a closing bracket a marker needs no colon. */
const BRACKET = /[\]】〕〗〉》>≫］＞]/u;
const POINTER = /^[▶►▸▷⏵‣☞➡➤]/u;

/** The longest marker has ten letters or so; a bare one has little beside it. */
const MAX_MARKER_LENGTH = 32;

const MARKERS = markerList([]);

/** Whether a line is a connection line, by the built-in markers. */
export const isConnectionLine = (line: string): boolean => {
  const head = line.trimStart().slice(0, HEAD_LENGTH);
  if (COLON.test(head) && markerEnd(foldString(head), MARKERS) >= 0) return true;
  return (
    BRACKET.test(head) &&
    !CLOSED.test(line.trimEnd()) &&
    bracketedMarkerEnd(foldString(head), MARKERS) >= 0
  );
};

/** Whether a line is a marker alone, whose title stands in the next paragraph. */
export const isBareMarker = (line: string): boolean =>
  line.length <= MAX_MARKER_LENGTH && isMarker(line, MARKERS);

/** Whether a line points on to another page (“▶Glossary of terms”) and is no connection line. */
export const isPointer = (line: string): boolean =>
  POINTER.test(line) &&
  !isConnectionLine(line) &&
  widthOf(line, MAX_POINTER_WIDTH) < MAX_POINTER_WIDTH;

/** Whether a line ends as a sentence does. */
export const isClosed = (line: string): boolean => CLOSED.test(line.slice(-8));

/** Whether a line ends so that something must follow. */
export const isOpen = (line: string): boolean => OPEN.test(line.slice(-1));

/** Whether a line is an item of a list written by hand. */
export const isBullet = (line: string): boolean => BULLET.test(line);

/** The width of a line in columns, counted up to a bound. */
export const widthOf = (line: string, bound: number): number => {
  let width = 0;
  for (const char of line.slice(0, bound)) width += WIDE.test(char) ? 2 : 1;
  return Math.min(width, bound);
};
