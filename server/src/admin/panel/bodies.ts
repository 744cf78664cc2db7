import { errors } from '@strapi/utils';
import type {
  DecisionBody,
  PanelRef,
  PinBody,
  RejectReason,
  RestoreBody,
} from '../../contracts/panel';
import { isDocumentId } from '../../http';

const { ValidationError } = errors;

/** A note is a sentence or two. */
const MOST_NOTE = 1000;
/** A line is a title; no editor writes a longer one. */
const MOST_LINE = 2000;
/** Nobody reads more pinned articles than these. */
const MOST_PINS = 500;

type Body = Readonly<Record<string, unknown>>;

const toBody = (body: unknown): Body => {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new ValidationError('the body must be an object');
  }
  return { ...body };
};

const readRef = (name: string, value: unknown): PanelRef => {
  const { uid, documentId } = (value ?? {}) as Partial<Record<keyof PanelRef, unknown>>;
  if (typeof uid === 'string' && typeof documentId === 'string' && isDocumentId(documentId)) {
    return { uid, documentId };
  }
  throw new ValidationError(`${name} must have a uid and a documentId`);
};

const readLine = (value: unknown): string => {
  if (typeof value === 'string' && value.trim() !== '' && value.length <= MOST_LINE) return value;
  throw new ValidationError(`line must be the title of a line, of at most ${MOST_LINE} characters`);
};

/** The body of a pin. */
export const readPin = (given: unknown): PinBody => {
  const { target, position, note } = toBody(given);
  const isPosition = typeof position === 'number' && Number.isInteger(position) && position >= 0;
  if (position !== undefined && !isPosition) {
    throw new ValidationError('position must be a whole number from 0');
  }
  if (note !== undefined && note !== null && !(typeof note === 'string' && fits(note))) {
    throw new ValidationError(`note must be a text of at most ${MOST_NOTE} characters`);
  }
  return {
    target: readRef('target', target),
    ...(isPosition ? { position } : {}),
    ...(typeof note === 'string' ? { note: note.trim() } : {}),
  };
};

const fits = (note: string): boolean => note.length <= MOST_NOTE;

/** The body with the whole order of pins. */
export const readOrder = (given: unknown): PanelRef[] => {
  const { targets } = toBody(given);
  if (!Array.isArray(targets) || targets.length > MOST_PINS) {
    throw new ValidationError(`targets must be a list of at most ${MOST_PINS} articles`);
  }
  return targets.map((target: unknown) => readRef('each of targets', target));
};

/** The body of a decision that needs the action `review`; whether the reason is one is the service's to say. */
export const readDecision = (given: unknown): DecisionBody => {
  const { kind, target, reason, line } = toBody(given);
  if (kind === 'accepted') return { kind, target: readRef('target', target) };
  if (kind === 'chosen') return { kind, target: readRef('target', target), line: readLine(line) };
  if (kind === 'rejected') {
    if (typeof reason !== 'string') throw new ValidationError('reason must be given');
    return { kind, target: readRef('target', target), reason: reason as RejectReason };
  }
  throw new ValidationError('kind must be accepted, rejected or chosen');
};

/** The body that names the decision to take back. */
export const readRestore = (given: unknown): RestoreBody => {
  const { target, line } = toBody(given);
  return line === undefined ? { target: readRef('target', target) } : { line: readLine(line) };
};
