import { errors } from '@strapi/utils';
import type { Relation } from '../contracts';

const { ValidationError } = errors;

/** Most connections of one answer. */
export const MAX_LIMIT = 50;
/** Most articles of one request. */
const MAX_IDS = 100;

/** A documentId as Strapi makes it, or as an import may have; never anything that a query could mistake for more. */
const DOCUMENT_ID = /^[\w-]{1,64}$/;
const LOCALE = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

const one = (name: string, value: unknown): string | undefined => {
  if (value === undefined || value === '') return undefined;
  if (typeof value !== 'string') throw new ValidationError(`${name} must be given once`);
  return value;
};

/** A limit as a number: a whole one within 1–50. */
export const checkLimit = (limit: number | undefined): number | undefined => {
  if (limit === undefined || (Number.isInteger(limit) && limit >= 1 && limit <= MAX_LIMIT)) {
    return limit;
  }
  throw new ValidationError(`limit must be a whole number within 1–${MAX_LIMIT}`);
};

/** The parameter `limit`. */
export const readLimit = (value: unknown): number | undefined => {
  const text = one('limit', value);
  if (text === undefined) return undefined;
  return checkLimit(/^\d{1,3}$/.test(text) ? Number(text) : NaN);
};

/** The parameter `relation`: `background` or `follow-up`. */
export const readRelation = (value: unknown): Relation | undefined => {
  const relation = one('relation', value);
  if (relation === undefined || relation === 'background' || relation === 'follow-up') {
    return relation;
  }
  throw new ValidationError('relation must be background or follow-up');
};

/** The parameter `locale`: one locale, never all. */
export const readLocale = (value: unknown): string | undefined => {
  const locale = one('locale', value);
  if (locale === undefined || LOCALE.test(locale)) return locale;
  throw new ValidationError('locale must be one locale code, such as en or zh-Hans');
};

/** The parameter `uid`: a content type. */
export const readUid = (value: unknown): string | undefined => one('uid', value);

/** The parameter `documentIds`: up to 100, separated by commas. */
export const readDocumentIds = (value: unknown): string[] => {
  const text = one('documentIds', value);
  const ids = (text ?? '').split(',').filter((id) => id !== '');
  if (ids.length === 0 || ids.length > MAX_IDS || !ids.every((id) => DOCUMENT_ID.test(id))) {
    throw new ValidationError(`documentIds must be 1–${MAX_IDS} documentIds, separated by commas`);
  }
  return [...new Set(ids)];
};

/** The same in the body of a request, as a list. */
export const checkDocumentIds = (value: unknown): string[] => {
  const ids: unknown[] = Array.isArray(value) ? value : [];
  const isFine = ids.length > 0 && ids.length <= MAX_IDS;
  if (isFine && ids.every((id) => typeof id === 'string' && DOCUMENT_ID.test(id))) {
    return [...new Set(ids as string[])]; // looked at just now
  }
  throw new ValidationError(`documentIds must be a list of 1–${MAX_IDS} documentIds`);
};

/** Whether a text can be a documentId at all; what can't is not found rather than asked for. */
export const isDocumentId = (text: string | undefined): text is string =>
  text !== undefined && DOCUMENT_ID.test(text);

/** Most rows of one page in the panel. */
const MAX_PAGE_SIZE = 100;

const readWhole = (
  name: string,
  value: unknown,
  least: number,
  most: number
): number | undefined => {
  const text = one(name, value);
  if (text === undefined) return undefined;
  const whole = /^\d{1,6}$/.test(text) ? Number(text) : NaN;
  if (whole >= least && whole <= most) return whole;
  throw new ValidationError(`${name} must be a whole number within ${least}–${most}`);
};

/** The parameters `page` (from 1) and `pageSize` (20 unless told). */
export const readPage = (query: Readonly<Record<string, unknown>>) => {
  const page = readWhole('page', query.page, 1, 100_000) ?? 1;
  const pageSize = readWhole('pageSize', query.pageSize, 1, MAX_PAGE_SIZE) ?? 20;
  return { page, pageSize, offset: (page - 1) * pageSize, limit: pageSize };
};

/** A parameter that is one short word or title; cut by no one, so that what is too long is refused. */
export const readText = (name: string, value: unknown, most = 200): string | undefined => {
  const text = one(name, value);
  if (text === undefined || text.length <= most) return text;
  throw new ValidationError(`${name} must have at most ${most} characters`);
};

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;

/** A parameter that is a date-time in the form of ISO 8601, in UTC. */
export const readMoment = (name: string, value: unknown): string | undefined => {
  const text = one(name, value);
  if (text === undefined || (MOMENT.test(text) && !Number.isNaN(Date.parse(text)))) return text;
  throw new ValidationError(`${name} must be a date-time such as 2026-01-31T00:00:00Z`);
};
