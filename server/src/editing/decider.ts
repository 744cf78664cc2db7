import { errors } from '@strapi/utils';
import { isSameArticle, nameOf, type ArticleKey, type DocumentRef, UID } from '../model';
import {
  REJECT_REASONS,
  type Decision,
  type DecisionKind,
  type Decisions,
  type OnReplace,
  type RejectReason,
  type Revision,
} from '../decisions';
import { hasLocale, type Documents } from '../content';
import { titleDigest } from '../store';
import type { Held } from '../decisions';
import type { Pins } from './pins';
import type { Settings } from '../settings';
import type { ArticleInput } from './article-input';

/** A decision on two articles. */
export interface PairInput {
  readonly source: ArticleInput;
  /** In the locale of the source. */
  readonly target: { readonly documentId: string; readonly uid?: string };
  /** Id of the admin user who decides; null for a script. */
  readonly actor?: string | null;
  /** Asked before another word on the same pair is replaced. */
  readonly onReplace?: OnReplace;
}

export interface PinInput extends PairInput {
  /** 0 for the first of the pinned; without it after those there are. */
  readonly position?: number;
  /** Why, in the editor's words. */
  readonly note?: string;
}

/** The whole order of an article's pinned targets. */
export interface OrderInput {
  readonly source: ArticleInput;
  readonly targets: readonly PairInput['target'][];
  readonly actor?: string | null;
}

export interface RejectInput extends PairInput {
  readonly reason?: RejectReason;
}

export interface ChooseInput extends PairInput {
  /** The title that the line carries. */
  readonly line: string;
}

export interface UnlinkInput {
  readonly source: ArticleInput;
  /** documentId of the glossary term. */
  readonly term: string;
  readonly actor?: string | null;
}

/** What to take back: the decision on a target, on a line, or on a term. */
export type RestoreInput =
  | PairInput
  | (Pick<PairInput, 'source' | 'actor' | 'onReplace'> & { readonly line: string })
  | UnlinkInput;

/** All that is said of an article once a decision is taken: nobody need read it again. */
type Said = Revision['said'];

const { NotFoundError, ValidationError } = errors;

/** Takes what editors say: checks it, writes it, and has the article looked at again. */
export const createDecider = ({
  settings,
  decisions,
  pins,
  documents,
  held,
  keyOf,
  afterwards,
}: {
  settings: Settings;
  decisions: Decisions;
  pins: Pins;
  documents: Documents;
  held: Held;
  /** Fills in what goes without saying. */
  keyOf: (input: ArticleInput) => Promise<ArticleKey>;
  /** Has the article relinked and told of; the decision itself is live at once. */
  afterwards: (source: ArticleKey) => Promise<void>;
}) => {
  /** Whether any version of the entry exists, so that drafts can be decided on as well. */
  const mustExist = async ({ uid, documentId }: DocumentRef, what: string): Promise<void> => {
    if (typeof documentId !== 'string' || documentId === '') {
      throw new ValidationError(`${what} must be named by its documentId`);
    }
    const isKnown = uid === UID.glossaryTerm || settings.source(uid) !== undefined;
    if (!isKnown) throw new ValidationError(`${uid} is not a source of connections`);
    const isThere = (await documents.existing(uid, [documentId])).has(documentId);
    if (!isThere) throw new NotFoundError(`${what} ${documentId} does not exist`);
  };

  /** A type of one language never meets articles of another: what is said of the two would be shown nowhere. */
  const mustMeet = ({ locale }: ArticleKey, { uid }: DocumentRef): void => {
    const source = settings.source(uid);
    if (!source || hasLocale(source, locale)) return;
    throw new ValidationError(
      `entries of ${uid} are in the locale ${source.locale}, and the article is in ${locale}: connections stay within one`
    );
  };

  const mustBeFree = async (key: ArticleKey, target: ArticleKey): Promise<void> => {
    const heldBack = await held.among([key, target], key.locale, 'any');
    for (const [one, what] of [
      [key, 'the article'],
      [target, 'the target'],
    ] as const) {
      if (!heldBack.has(nameOf(one))) continue;
      throw new ValidationError(`${what} is held back: no connection leads from or to it`);
    }
  };

  const pair = async (
    kind: DecisionKind,
    { source, target, actor = null }: PairInput,
    more: Partial<Decision> = {}
  ): Promise<Decision> => {
    const key = await keyOf(source);
    const targetKey = { uid: UID.article, ...target, locale: key.locale };
    if (isSameArticle(key, targetKey)) {
      throw new ValidationError('an article cannot be connected to itself');
    }
    await mustExist(key, 'the article');
    await mustExist(targetKey, 'the target');
    mustMeet(key, targetKey);
    if (kind !== 'rejected') await mustBeFree(key, targetKey);
    return {
      kind,
      source: key,
      targetUid: targetKey.uid,
      targetId: targetKey.documentId,
      lineKey: '',
      position: null,
      reason: null,
      note: null,
      actor,
      ...more,
    };
  };

  const save = async (decision: Decision, onReplace?: OnReplace): Promise<Said> => {
    const { source } = decision;
    const { said } = await pins.around(() => decisions.save(source, () => decision, onReplace));
    await afterwards(source);
    return said;
  };

  const lineKeyOf = (line: string, locale: string): string => {
    const key = titleDigest(line, locale);
    if (key === '') throw new ValidationError('the title of the line is empty');
    return key;
  };

  /** What a decision that is taken back was on; of pinned, accepted and rejected ones the target alone counts. */
  const subjectOf = (
    input: RestoreInput,
    { locale }: ArticleKey
  ): Pick<Decision, 'kind' | 'targetUid' | 'targetId' | 'lineKey'> => {
    if ('term' in input) {
      const { term } = input;
      return { kind: 'unlinked', targetUid: UID.glossaryTerm, targetId: term, lineKey: '' };
    }
    if ('line' in input) {
      return {
        kind: 'chosen',
        targetUid: '',
        targetId: '',
        lineKey: lineKeyOf(input.line, locale),
      };
    }
    const { uid = UID.article, documentId } = input.target;
    return { kind: 'pinned', targetUid: uid, targetId: documentId, lineKey: '' };
  };

  return {
    /** Puts a target before all others, at a position among the pinned. */
    async pin(input: PinInput): Promise<Said> {
      const { position, note = null } = input;
      if (position !== undefined && !(Number.isInteger(position) && position >= 0)) {
        throw new ValidationError(`position must be a whole number from 0, got ${position}`);
      }
      const decision = await pair('pinned', input, { note });
      const said = await pins.put(decision, position, input.onReplace);
      await afterwards(decision.source);
      return said;
    },

    /** Puts the pinned targets into this order. */
    async order({ source, targets, actor = null }: OrderInput): Promise<Said> {
      const key = await keyOf(source);
      await mustExist(key, 'the article');
      const refs = targets.map((target) => ({ uid: UID.article, ...target }));
      const { said, isMoved } = await pins.order(key, refs, actor);
      if (isMoved) await afterwards(key);
      return said;
    },

    /** Keeps an automatic connection, also where the engine finds it no more. */
    accept: async (input: PairInput): Promise<Said> =>
      save(await pair('accepted', input), input.onReplace),

    /** Hides an automatic connection for good; a line that an editor wrote stays. */
    async reject(input: RejectInput): Promise<Said> {
      const reason = input.reason ?? 'other';
      if (!REJECT_REASONS.includes(reason)) {
        throw new ValidationError(
          `reason must be one of ${REJECT_REASONS.join(', ')}, got ${reason}`
        );
      }
      return save(await pair('rejected', input, { reason }), input.onReplace);
    },

    /** Says which article a line means. */
    async choose(input: ChooseInput): Promise<Said> {
      const { locale } = await keyOf(input.source);
      return save(await pair('chosen', input, { lineKey: lineKeyOf(input.line, locale) }));
    },

    /** Never links a glossary term in this article again. */
    async unlink({ source, term, actor = null }: UnlinkInput): Promise<Said> {
      const key = await keyOf(source);
      await mustExist(key, 'the article');
      await mustExist({ uid: UID.glossaryTerm, documentId: term }, 'the glossary term');
      return save({
        kind: 'unlinked',
        source: key,
        targetUid: UID.glossaryTerm,
        targetId: term,
        lineKey: '',
        position: null,
        reason: null,
        note: null,
        actor,
      });
    },

    /** Takes a decision back, if there was one. */
    async restore(input: RestoreInput): Promise<Revision> {
      const key = await keyOf(input.source);
      const blank = { source: key, position: null, reason: null, note: null };
      const actor = input.actor ?? null;
      const decision = { ...blank, ...subjectOf(input, key), actor };
      const onReplace = 'onReplace' in input ? input.onReplace : undefined;
      const revision = await pins.around(() => decisions.remove(decision, onReplace));
      if (revision.before) await afterwards(key);
      return revision;
    },
  };
};

export type Decider = ReturnType<typeof createDecider>;
