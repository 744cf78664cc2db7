/** Where code that a server runs begins and ends within a page: PHP, ASP, JSP, ERB. `<?xml` is none. */
const OPENING = /<\?(?:php\b|=|(?=\s))|<%/gi;
const ENDS = { '?': '?>', '%': '%>' } as const;

/**
 * A page without the code that a server would run in it. PHP may leave its last end out; other code that has no end is
 * none.
 *
 * @example
 * withoutServerCode('<h1>Tides <?= $n ?></h1>'); // '<h1>Tides </h1>'
 */
export const withoutServerCode = (page: string): string => {
  let kept = '';
  let at = 0;
  for (const { 0: opening, index } of page.matchAll(OPENING)) {
    if (index < at) continue;
    const end = opening.startsWith('<%') ? ENDS['%'] : ENDS['?'];
    const found = page.indexOf(end, index + opening.length);
    if (found < 0 && end === ENDS['%']) break;
    kept += page.slice(at, index);
    if (found < 0) return kept;
    at = found + end.length;
  }
  return kept + page.slice(at);
};
