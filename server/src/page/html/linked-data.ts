/** Objects that are looked at; a page's own data has some dozens. */
const MAX_NODES = 2000;

/**
 * The first `datePublished` in JSON-LD scripts, in breadth-first order, so that the article's own comes
 * before those of what it mentions; null where there is none.
 */
export const publishedDate = (scripts: readonly string[]): string | null => {
  const queue: unknown[] = scripts.map(parseJson);
  for (let at = 0; at < queue.length && at < MAX_NODES; at += 1) {
    const value = queue[at];
    if (typeof value !== 'object' || value === null) continue;
    const entries = Object.entries(value);
    const date = entries.find(([key, each]) => key === 'datePublished' && typeof each === 'string');
    if (date) return String(date[1]);
    for (const [, each] of entries.slice(0, MAX_NODES)) queue.push(each);
  }
  return null;
};

const parseJson = (script: string): unknown => {
  try {
    return JSON.parse(script);
  } catch {
    return null;
  }
};
