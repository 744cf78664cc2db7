import { errors } from '@strapi/utils';

const { ValidationError } = errors;

const MOST = 2 ** 31 - 1;

/** The fields of a request's body, none but the known ones; without a body there are none. */
export const readBody = (
  body: unknown,
  names: readonly string[]
): Readonly<Record<string, unknown>> => {
  if (body === undefined || body === null || body === '') return {};
  if (typeof body !== 'object' || Array.isArray(body)) {
    throw new ValidationError('the body must be an object');
  }
  const unknown = Object.keys(body).find((name) => !names.includes(name));
  if (unknown !== undefined) {
    const allowed = names.join(', ') || 'nothing';
    throw new ValidationError(
      `the body may only contain ${allowed}, but not ${unknown.slice(0, 40)}`
    );
  }
  return body as Readonly<Record<string, unknown>>;
};

/** The number of a row. */
export const readNumber = (name: string, value: unknown): number => {
  const number = typeof value === 'string' && /^\d{1,10}$/.test(value) ? Number(value) : value;
  if (Number.isInteger(number) && (number as number) > 0 && (number as number) <= MOST) {
    return number as number;
  }
  throw new ValidationError(`${name} must be a whole number above 0`);
};
