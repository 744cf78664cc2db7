/**
 * A date of an entry in milliseconds since 1970, whatever a database gives for one; null where there is none.
 *
 * @example
 * timeOf('2024-05-01T00:00:00.000Z'); // 1714521600000
 */
export const timeOf = (value: unknown): number | null => {
  if (value === null || value === undefined || value === '') return null;
  const ms = new Date(value as string | number | Date).getTime();
  return Number.isFinite(ms) ? ms : null;
};
