import { errors } from '@strapi/utils';
import type { ArticleKey } from '../../model';
import type {
  DecisionBody,
  PanelRef,
  PinBody,
  PinOrderBody,
  RestoreBody,
} from '../../contracts/panel';
import type { Decision, Revision } from '../../decisions';
import type { Decider } from '../../editing';
import type { AdminAction, Viewer } from './viewers';

const { ForbiddenError, NotFoundError } = errors;

/** All that is said of the article then. */
type Said = Revision['said'];

const isLine = (body: RestoreBody): body is { readonly line: string } => 'line' in body;

/** Takes decisions of an editor in the panel: only on articles that the editor may change, to those that the editor may read, and by the editor's actions. */
export const createDesk = ({ decider }: { decider: Decider }) => {
  const mustRead = async (viewer: Viewer, key: ArticleKey, what: string): Promise<void> => {
    // As of one that is not there: what may not be read is not told of.
    if (!(await viewer.reads(key))) throw new NotFoundError(`${what} does not exist`);
  };

  const mustDecide = async (viewer: Viewer, source: ArticleKey): Promise<void> => {
    await mustRead(viewer, source, 'the article');
    if (await viewer.updates(source)) return;
    throw new ForbiddenError('your role may not change the article');
  };

  /** What is said of a target takes the place of what was said before, which needs its own action. */
  const onReplaceBy =
    (viewer: Viewer) =>
    ({ kind }: Decision): void => {
      const needed: AdminAction = kind === 'pinned' ? 'pin' : 'review';
      if (viewer.may(needed)) return;
      throw new ForbiddenError(`the article was ${kind}, which your role may not take back`);
    };

  const onPair = async (viewer: Viewer, source: ArticleKey, target: PanelRef) => {
    await mustDecide(viewer, source);
    await mustRead(viewer, { ...target, locale: source.locale }, 'the target');
    return { source, target, actor: viewer.actor, onReplace: onReplaceBy(viewer) };
  };

  return {
    /**
     * Asks whether the viewer may say something of an article at all.
     *
     * @throws NotFoundError where the viewer may not read it.
     * @throws ForbiddenError where the viewer may not change it.
     */
    mustDecide,

    async pin(
      viewer: Viewer,
      source: ArticleKey,
      { target, position, note }: PinBody
    ): Promise<Said> {
      const pair = await onPair(viewer, source, target);
      return decider.pin({
        ...pair,
        ...(position === undefined ? {} : { position }),
        ...(note ? { note } : {}),
      });
    },

    async order(viewer: Viewer, source: ArticleKey, { targets }: PinOrderBody): Promise<Said> {
      await mustDecide(viewer, source);
      return decider.order({ source, targets, actor: viewer.actor });
    },

    async decide(viewer: Viewer, source: ArticleKey, body: DecisionBody): Promise<Said> {
      if (body.kind === 'chosen') {
        await mustDecide(viewer, source);
        await mustRead(viewer, { ...body.target, locale: source.locale }, 'the target');
        const { target, line } = body;
        return decider.choose({ source, target, line, actor: viewer.actor });
      }
      const pair = await onPair(viewer, source, body.target);
      if (body.kind === 'accepted') return decider.accept(pair);
      return decider.reject({ ...pair, reason: body.reason });
    },

    /** Takes a decision back; nothing was there where it was never said, or taken back before. */
    async restore(viewer: Viewer, source: ArticleKey, body: RestoreBody): Promise<Revision> {
      await mustDecide(viewer, source);
      const asked = { source, actor: viewer.actor, onReplace: onReplaceBy(viewer) };
      if (isLine(body)) return decider.restore({ ...asked, line: body.line });
      return decider.restore({ ...asked, target: body.target });
    },
  };
};

export type Desk = ReturnType<typeof createDesk>;
