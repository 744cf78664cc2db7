/**
 * Whether two JSON values hold the same, in whatever order their keys are. Prototypes are not looked at: what comes
 * from another thread or realm has others.
 */
export const sameJson = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const others = new Map(Object.entries(b));
  const own = Object.entries(a);
  return (
    own.length === others.size &&
    own.every(([key, value]) => others.has(key) && sameJson(value, others.get(key)))
  );
};
