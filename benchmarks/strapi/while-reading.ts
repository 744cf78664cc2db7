import type { Core } from '@strapi/strapi';
import { editUntilRead, lastId, sleep, until } from './until-read';

/** How long edits took while the background work read articles that it did not know yet. */
export interface WhileReading {
  /** From the call that publishes until its connections and those of its neighbours are made, in milliseconds, the least first. */
  readonly ms: readonly number[];
  /** Articles that were still unread after the last of them. */
  readonly unread: number;
}

const PAUSE_MS = 250;

/** Publishes one article after the other until none is left unread, or so many times. */
export const measureWhileReading = async (
  app: Core.Strapi,
  { articles, edits }: { readonly articles: number; readonly edits: number }
): Promise<WhileReading> => {
  const unread = async (): Promise<number> => {
    const [row] = await app.db.connection('newsroom_term_rows').count({ read: 'id' });
    return Math.max(0, articles - Number(row?.read ?? 0));
  };
  const ms: number[] = [];
  // Those read last, so that the edit finds an article that nothing knows of.
  for (let i = 0; i < edits && (await unread()) > 0; i += 1) {
    const begun = performance.now();
    await editUntilRead(app, articles - 1 - i, `At ${Date.now()}.`);
    // A hint is removed once all that it asked for is done.
    await until(async () => (await lastId(app, 'newsroom_hints')) === 0);
    ms.push(performance.now() - begun);
    await sleep(PAUSE_MS);
  }
  return { ms: ms.sort((a, b) => a - b), unread: await unread() };
};
