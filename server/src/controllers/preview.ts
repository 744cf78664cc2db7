import type { Context } from './context';

/**
 * `GET /preview`: answers to whoever holds the action `preview.find`, which alone may read drafts of our content.
 * A site checks its preview token here.
 */
export const preview = () => ({
  find(ctx: Context): void {
    ctx.body = { data: { preview: true } };
  },
});
