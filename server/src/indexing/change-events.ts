import type { Core } from '@strapi/strapi';
import { toEngineId, type ArticleKey, CHANGED_EVENT } from '../model';
import { keyOf } from '../store';
import { emitEvent, guarded } from '../strapi';

/** Gathers the articles whose answer changed, and tells of them together, by the event that sites and caches listen to. */
export const createNews = ({ strapi }: { strapi: Core.Strapi }) => {
  const changed = new Map<string, ArticleKey>();
  return {
    add(keys: readonly ArticleKey[]): void {
      for (const key of keys) changed.set(toEngineId(key), keyOf(key));
    },
    flush(): void {
      if (changed.size === 0) return;
      const articles = [...changed.values()];
      changed.clear();
      void guarded(strapi, 'tell of changed connections', () =>
        emitEvent(strapi, CHANGED_EVENT, { articles })
      );
    },
  };
};

export type News = ReturnType<typeof createNews>;
