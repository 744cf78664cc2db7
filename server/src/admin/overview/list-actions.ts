import { errors } from '@strapi/utils';
import { toEngineId, type ArticleKey } from '../../model';
import { ofArticle, type DerivedTables } from '../../store';
import type { NeverLinked } from './never-linked-store';
import type { RejectReason } from '../../contracts/panel';
import type { Desk, Titles, Viewer } from '../shared';
import type { Hints } from '../../indexing';
import type { WaitFor } from '../../jobs';
import type { Holds } from '../../editing';

const { ApplicationError, ForbiddenError, NotFoundError, ValidationError } = errors;

/** How long a request waits for a refresh at most. */
const MAX_MS = 20_000;

/** Does what the lists of the Newsroom page offer, one row at a time, as the editor who asks. */
export const createMending = ({
  tables,
  titles,
  hints,
  waitFor,
  desk,
  holds,
  neverLinked,
}: {
  tables: DerivedTables;
  titles: Titles;
  hints: Hints;
  waitFor: WaitFor;
  desk: Desk;
  holds: Holds;
  neverLinked: NeverLinked;
}) => {
  /** What the viewer may not read is as if it were not there. */
  const mustBeReadable = async (viewer: Viewer, ...keys: readonly ArticleKey[]): Promise<void> => {
    const known = await titles.read(keys, viewer.canRead);
    if (!keys.every((key) => known.has(toEngineId(key)))) throw new NotFoundError('Not Found');
  };

  return {
    /** Has an article and those around it looked at again; resolves when that is done. */
    async refresh(viewer: Viewer, key: ArticleKey): Promise<void> {
      await mustBeReadable(viewer, key);
      await hints.leave([key], 'around');
      const isDone = await waitFor(async () => !(await hints.isWaiting(key)), { mostMs: MAX_MS });
      if (!isDone) {
        throw new ApplicationError('the article is queued and will be refreshed later');
      }
      const state = await tables.states.findOne(ofArticle(key));
      if (state?.status === 'failed') {
        throw new ApplicationError(`the article could not be read: ${state.failure ?? 'unknown'}`);
      }
    },

    async choose(
      viewer: Viewer,
      { source, target, line }: { source: ArticleKey; target: ArticleKey; line: string }
    ): Promise<void> {
      await desk.decide(viewer, source, { kind: 'chosen', target, line });
    },

    /** Takes a rejection back, or a choice. */
    async takeBack(
      viewer: Viewer,
      { source, ...what }: { source: ArticleKey } & ({ target: ArticleKey } | { line: string })
    ): Promise<void> {
      const { before } = await desk.restore(viewer, source, what);
      if (!before) throw new NotFoundError('this has already been withdrawn');
    },

    async reject(
      viewer: Viewer,
      {
        source,
        target,
        reason,
      }: { source: ArticleKey; target: ArticleKey; reason: RejectReason | null }
    ): Promise<void> {
      await desk.decide(viewer, source, { kind: 'rejected', target, reason: reason ?? 'other' });
    },

    /** Never links a glossary term again, or does from now on. */
    async setNever(viewer: Viewer, key: ArticleKey, never: boolean): Promise<void> {
      await mustBeReadable(viewer, key);
      if (!(await viewer.updates(key))) {
        throw new ForbiddenError('your role may not change the term');
      }
      const outcome = await neverLinked.set(key.documentId, key.locale, never);
      if (outcome === 'missing') throw new NotFoundError('the term is not published');
      if (outcome === 'modified') {
        throw new ValidationError('the term has changes that are not published: open it first');
      }
    },

    async hold(viewer: Viewer, key: ArticleKey): Promise<void> {
      await mustBeReadable(viewer, key);
      await holds.hold({ ...key, actor: viewer.actor });
    },

    async release(viewer: Viewer, key: ArticleKey): Promise<void> {
      await mustBeReadable(viewer, key);
      const wasHeld = await holds.release({ ...key, actor: viewer.actor });
      if (!wasHeld) throw new NotFoundError('it has already been released');
    },
  };
};

export type Mending = ReturnType<typeof createMending>;
