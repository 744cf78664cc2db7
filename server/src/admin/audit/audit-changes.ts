import type { AuditChange, AuditValue } from '../../contracts/audit';
import { compareText } from '../../engine';

type Told = Readonly<Record<string, unknown>>;

/** Shown as the article, what it is about, and who: or without meaning to a person. */
const SHOWN_ELSEWHERE = new Set(['source', 'targetUid', 'targetId', 'lineKey', 'actor']);

/** Groups of options are as deep as this. */
const DEEPEST = 3;

const isGroup = (value: unknown): value is Told =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const toValue = (value: unknown): AuditValue => {
  if (typeof value === 'string') return value === '' ? null : value;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (!Array.isArray(value)) return null;
  return value.map((item) => (typeof item === 'string' ? item : JSON.stringify(item)));
};

/** The fields of a record by name, those of groups as `group.field`. */
const fieldsOf = (told: Told | null, prefix = '', depth = 1): Map<string, AuditValue> => {
  const fields = new Map<string, AuditValue>();
  for (const [name, value] of Object.entries(told ?? {})) {
    if (depth === 1 && SHOWN_ELSEWHERE.has(name)) continue;
    const path = prefix + name;
    if (!isGroup(value)) fields.set(path, toValue(value));
    else if (depth < DEEPEST) {
      for (const [inner, held] of fieldsOf(value, `${path}.`, depth + 1)) fields.set(inner, held);
    }
  }
  return fields;
};

/** In this order, before all others by name: a database may hand a record's fields out in an order of its own. */
const FIRST = ['kind', 'position', 'reason', 'note'];

const placeOf = (field: string): number => {
  const place = FIRST.indexOf(field);
  return place < 0 ? FIRST.length : place;
};

/**
 * What differs between what was said before and after, field by field. The kind of a decision comes first, since it says
 * what the others belong to.
 *
 * @example
 * changesOf({ kind: 'pinned', note: 'Read this' }, { kind: 'rejected', reason: 'outdated' });
 * // [{ field: 'kind', before: 'pinned', after: 'rejected' }, …, { field: 'note', before: 'Read this', after: null }]
 */
export const changesOf = (before: Told | null, after: Told | null): AuditChange[] => {
  const earlier = fieldsOf(before);
  const later = fieldsOf(after);
  return [...new Set([...earlier.keys(), ...later.keys()])]
    .sort((a, b) => placeOf(a) - placeOf(b) || compareText(a, b))
    .map((field) => ({
      field,
      before: earlier.get(field) ?? null,
      after: later.get(field) ?? null,
    }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
};
