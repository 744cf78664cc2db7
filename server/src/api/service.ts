import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { ArticleKey } from '../model';
import { toEngineId, UID } from '../model';
import type { Suggestion } from '../contracts';
import type { Explained } from '../contracts/explain';
import type { LocaleEvaluation } from '../contracts/evaluation';
import type { Related } from '../engine';
import { contentOf, type Articles } from '../content';
import { jobsOf, type Jobs, type WaitFor } from '../jobs';
import {
  editingOf,
  type ArticleInput,
  type Decider,
  type EditingService,
  type RestoreInput,
} from '../editing';
import { explainOf, type Explainer } from '../explain';
import { decisionsOf, type Decision, type Decisions, type Held } from '../decisions';
import { ofArticle, storeOf, type DerivedTables } from '../store';
import {
  indexingOf,
  type Hints,
  draftDate,
  type EngineClient,
  type TextRelater,
} from '../indexing';
import type { Holds } from '../editing';
import type { FullAnswer, Reader, ReadOptions } from '../delivery';
import type { RenewalResult } from '../background';
import { settingsOf, type Settings } from '../settings';
import { EVERYTHING, deliveryOf, type Targets } from '../delivery';

const { ApplicationError } = errors;

export interface AskOptions {
  payload?: unknown;
  content?: string | null;
  /** Told again and again while the job goes on; `isBegun` is false as long as it waits for its turn. */
  onProgress?: (done: number, total: number, isBegun: boolean) => void;
  /** Ends the waiting. A job that nobody has begun by then is taken back; one that is under way goes on. */
  signal?: AbortSignal;
}

/** For callers who ask what is shown, not what is said. */
const silently =
  <Input>(decide: (input: Input) => Promise<unknown>) =>
  async (input: Input): Promise<void> => {
    await decide(input);
  };

/**
 * The service that other code calls: `strapi.plugin('newsroom').service('connections')`.
 * Everything here acts with full rights; who may call it is the caller's to decide.
 */
export const createConnections = ({
  settings,
  tables,
  articles,
  decisions,
  jobs,
  engine,
  textRelater,
  reader,
  targets,
  decider,
  held,
  holds,
  hints,
  wake,
  waitFor,
  explainer,
  keyOf,
}: {
  settings: Settings;
  tables: DerivedTables;
  articles: Articles;
  decisions: Decisions;
  jobs: Jobs;
  engine: EngineClient;
  textRelater: TextRelater;
  reader: Reader;
  targets: Targets;
  decider: Decider;
  held: Held;
  holds: Holds;
  hints: Hints;
  wake: () => void;
  waitFor: WaitFor;
  explainer: Explainer;
  keyOf: EditingService['keyOf'];
}) => {
  /** Leaves a job for the lease holder, in this process or another, and waits for its end. */
  const ask = async (
    kind: 'settle' | 'rebuild' | 'import' | 'evaluate',
    { payload = null, content = null, onProgress, signal }: AskOptions = {}
  ): Promise<unknown> => {
    signal?.throwIfAborted();
    const id = await jobs.ask(kind, payload, content);
    wake();
    let result: unknown;
    const isDone = async (): Promise<boolean> => {
      const job = await jobs.find(id);
      if (!job) throw new ApplicationError(`the job ${kind} was removed before it ended`);
      // Those who wait count the articles read; connecting them begins at none again.
      if (job.phase !== 'connecting') onProgress?.(job.done, job.total, job.attempts > 0);
      if (job.status === 'cancelled') throw new ApplicationError(`the job ${kind} was cancelled`);
      if (job.status === 'failed') {
        // So the runner ends a job that failed.
        const { reason = 'unknown' } = (job.result ?? {}) as { reason?: string };
        throw new ApplicationError(`could not ${kind}: ${reason}`);
      }
      ({ result } = job);
      return job.status === 'done';
    };
    try {
      await waitFor(isDone, { signal });
    } catch (error) {
      await jobs.withdraw(id);
      throw error;
    }
    return result;
  };

  const toSuggestions = async (
    key: ArticleKey,
    related: readonly Related[],
    said: readonly Decision[]
  ): Promise<Suggestion[]> => {
    const accepted = new Set(
      said
        .filter(({ kind }) => kind === 'accepted')
        .map(({ targetUid: uid, targetId }) => toEngineId({ ...key, uid, documentId: targetId }))
    );
    const found = await targets.readById(
      related.map(({ id }) => id),
      key.locale,
      EVERYTHING
    );
    return related.flatMap(({ id, relation, anchor, relevance, reasons }): Suggestion[] => {
      const target = found.get(id);
      if (!target) return [];
      const origin = 'automatic';
      return [{ origin, relation, anchor, target, relevance, reasons, accepted: accepted.has(id) }];
    });
  };

  return {
    /** The connections of a published article as a site shows them, with relevance and reasons; null where there is none. */
    async find(input: ArticleInput, options: ReadOptions = {}): Promise<FullAnswer | null> {
      const { uid, documentId, locale } = await keyOf(input);
      const answers = await reader.readAll({ uid, locale, documentIds: [documentId] }, options);
      return answers.get(documentId) ?? null;
    },

    /**
     * What the engine would connect the article to, as last saved, draft or not: nothing that an editor pinned or rejected, or
     * that a line leads to. Null where there is no such article.
     */
    async suggest(input: ArticleInput): Promise<Suggestion[] | null> {
      const key = await keyOf(input);
      const source = settings.source(key.uid);
      const article = source ? await articles.findDraft(source, key) : null;
      if (!article) return null;
      if (await held.isHeld(key)) return [];
      await engine.ready(key.locale);
      const date = draftDate(await tables.states.findOne(ofArticle(key)));
      const said = await decisions.findOfSources(key.uid, key.locale, [key.documentId]);
      const { related } = await textRelater.relateDraft(article, date, said);
      return toSuggestions(key, related, said);
    },

    /**
     * Why a site shows the target among the connections of the source, or why not: what {@link find} answers, explained.
     * The target is looked for in the locale of the source. Null where one of the two does not exist.
     */
    async explain({
      source,
      target: { documentId, uid = UID.article },
    }: {
      source: ArticleInput;
      target: Omit<ArticleInput, 'locale'>;
    }): Promise<Explained | null> {
      const takesPart = source.uid === undefined || settings.source(source.uid);
      const key = takesPart ? await keyOf(source) : { uid: UID.article, locale: '', ...source };
      return explainer.explain(
        { ...key, locale: key.locale ?? '' },
        { uid, documentId },
        { waits: true }
      );
    },

    /** Has one article looked at again, as after its publication; resolves when that is done. */
    async refresh(input: ArticleInput, { signal }: Pick<AskOptions, 'signal'> = {}): Promise<void> {
      const { uid, documentId } = await keyOf(input);
      await hints.leave([{ uid, documentId }]);
      await waitFor(async () => !(await hints.isWaiting({ uid, documentId })), { signal });
    },

    /** Reads every article anew; resolves with how many there were. */
    // The result is that of the handler in background/rebuild.ts.
    rebuild: (onProgress?: (done: number, total: number) => void) =>
      ask('rebuild', onProgress ? { onProgress } : {}) as Promise<RenewalResult>,

    /** Does all that is left to do: resolves at rest. */
    settle: async (): Promise<void> => {
      await ask('settle');
    },

    pin: silently(decider.pin),
    order: silently(decider.order),
    accept: silently(decider.accept),
    reject: silently(decider.reject),
    choose: silently(decider.choose),
    unlink: silently(decider.unlink),
    /** Takes a decision back; false where there was none. */
    restore: async (input: RestoreInput): Promise<boolean> =>
      (await decider.restore(input)).before !== null,
    hold: holds.hold,
    release: holds.release,
    /** Measures how well the engine finds what editors linked by hand, and keeps the figures. */
    // The result is that of the job in admin/evaluation/evaluation-runs.ts.
    evaluate: (options: Pick<AskOptions, 'signal' | 'onProgress'> = {}) =>
      ask('evaluate', options) as Promise<LocaleEvaluation[]>,
    ask,
  };
};

export type Connections = ReturnType<typeof createConnections>;

export const createConnectionsService = ({ strapi }: { strapi: Core.Strapi }) =>
  createConnections({
    settings: settingsOf(strapi),
    tables: storeOf(strapi).tables,
    explainer: explainOf(strapi),
    ...contentOf(strapi),
    ...decisionsOf(strapi),
    ...jobsOf(strapi),
    ...indexingOf(strapi),
    ...deliveryOf(strapi),
    ...editingOf(strapi),
  });
