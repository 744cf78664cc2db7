/**
 * Runs parts side by side, at most `places` at once: each as soon as all those that it comes after have ended, and in
 * the order of the list where several may. Resolves with what `run` resolved with, in the list's order.
 *
 * @example
 * await schedule([{ name: 'build' }, { name: 'server', after: ['build'] }], 2, runPhase);
 */
export const schedule = async (parts, places, run) => {
  const known = new Set(parts.map(({ name }) => name));
  const results = new Map();
  const waiting = [...parts];
  const running = new Map();
  const isReady = ({ after = [] }) => after.every((name) => !known.has(name) || results.has(name));

  while (waiting.length > 0 || running.size > 0) {
    while (running.size < places) {
      const next = waiting.findIndex(isReady);
      if (next === -1) break;
      const [part] = waiting.splice(next, 1);
      running.set(
        part.name,
        run(part).then((result) => {
          results.set(part.name, result);
          running.delete(part.name);
        })
      );
    }
    if (running.size === 0) throw new Error('parts wait for one another');
    await Promise.race(running.values());
  }
  return parts.map(({ name }) => results.get(name));
};
