/** A value of front matter as text; null for what is none. */
export const toText = (value: unknown): string | null => {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  return value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : null;
};

/** The first of some keys that has a text. */
export const firstText = (
  values: ReadonlyMap<string, unknown>,
  keys: readonly string[]
): string | null =>
  keys.map((key) => toText(values.get(key))).find((text) => text !== null) ?? null;
