import { errors } from '@strapi/utils';
import type { ArticleKey, DocumentRef } from '../../model';
import type { DecisionBody, PanelRef, PinBody, RestoreBody } from '../../contracts/panel';
import type { Decider } from '../../editing';
import type { Pins } from '../../editing';
import type { AdminAction, Viewer } from './viewers';

const { ForbiddenError, NotFoundError } = errors;

const isLine = (body: RestoreBody): body is { readonly line: string } => 'line' in body;

/** Takes decisions of an editor in the panel: only on articles that the editor may read, and by the editor's actions. */
export const createDesk = ({ decider, pins }: { decider: Decider; pins: Pins }) => {
  const mustRead = async (viewer: Viewer, key: ArticleKey, what: string): Promise<void> => {
    // As of one that is not there: what may not be read is not told of.
    if (!(await viewer.reads(key))) throw new NotFoundError(`${what} does not exist`);
  };

  /** What is said of a target takes the place of what was said before, which needs its own action. */
  const mayReplace = async (viewer: Viewer, source: ArticleKey, target: DocumentRef) => {
    const before = await pins.saidOf(source, target);
    if (!before) return;
    const needed: AdminAction = before.kind === 'pinned' ? 'pin' : 'review';
    if (viewer.may(needed)) return;
    throw new ForbiddenError(`the article was ${before.kind}, which your role may not take back`);
  };

  const onPair = async (viewer: Viewer, source: ArticleKey, target: PanelRef) => {
    await mustRead(viewer, source, 'the article');
    await mustRead(viewer, { ...target, locale: source.locale }, 'the target');
    await mayReplace(viewer, source, target);
    return { source, target, actor: viewer.actor };
  };

  return {
    async pin(viewer: Viewer, source: ArticleKey, { target, position, note }: PinBody) {
      const pair = await onPair(viewer, source, target);
      await decider.pin({
        ...pair,
        ...(position === undefined ? {} : { position }),
        ...(note ? { note } : {}),
      });
    },

    async order(viewer: Viewer, source: ArticleKey, targets: readonly PanelRef[]) {
      await mustRead(viewer, source, 'the article');
      await decider.order({ source, targets, actor: viewer.actor });
    },

    async decide(viewer: Viewer, source: ArticleKey, body: DecisionBody) {
      if (body.kind === 'chosen') {
        await mustRead(viewer, source, 'the article');
        await mustRead(viewer, { ...body.target, locale: source.locale }, 'the target');
        const { target, line } = body;
        return decider.choose({ source, target, line, actor: viewer.actor });
      }
      const pair = await onPair(viewer, source, body.target);
      if (body.kind === 'accepted') return decider.accept(pair);
      return decider.reject({ ...pair, reason: body.reason });
    },

    /** Takes a decision back; false where it was never said, or taken back before. */
    async restore(viewer: Viewer, source: ArticleKey, body: RestoreBody): Promise<boolean> {
      await mustRead(viewer, source, 'the article');
      const { actor } = viewer;
      if (isLine(body)) return decider.restore({ source, line: body.line, actor });
      await mayReplace(viewer, source, body.target);
      return decider.restore({ source, target: body.target, actor });
    },
  };
};

export type Desk = ReturnType<typeof createDesk>;
