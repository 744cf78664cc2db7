import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { ArticleKey } from '../model';
import { UID } from '../model';
import type { Decision, Decisions, Held } from '../decisions';
import type { Documents } from '../content';
import type { Hints, News, Relinker } from '../indexing';
import type { Locales } from '../strapi';
import { guarded } from '../strapi';
import type { Settings } from '../settings';

const { NotFoundError, ValidationError } = errors;

/** What is held back: an article, or a topic with all of its articles. Our Article goes without saying. */
export interface HoldInput {
  readonly documentId: string;
  /** A source content type, or `plugin::newsroom.topic`. */
  readonly uid?: string;
  readonly locale?: string | null;
  /** Id of the admin user who decides; null for a script. */
  readonly actor?: string | null;
}

/** Takes an editor's word that articles are never linked from or to, an obituary say, and takes it back. */
export const createHolds = ({
  strapi,
  settings,
  locales,
  decisions,
  documents,
  held,
  relinker,
  hints,
  news,
}: {
  strapi: Core.Strapi;
  settings: Settings;
  locales: Locales;
  decisions: Decisions;
  documents: Documents;
  held: Held;
  relinker: Pick<Relinker, 'showing'>;
  hints: Pick<Hints, 'leave'>;
  news: News;
}) => {
  const subjectOf = async ({
    documentId,
    uid = UID.article,
    locale,
  }: HoldInput): Promise<ArticleKey> => {
    const isTopic = uid === UID.topic;
    if (!isTopic && !settings.source(uid)) {
      throw new ValidationError(`${uid} is neither a source of connections nor a topic`);
    }
    if (typeof documentId !== 'string' || documentId === '') {
      throw new ValidationError('what is held back must be named by its documentId');
    }
    const ofTopic = async (): Promise<string> => locale ?? (await locales.default());
    return {
      uid,
      documentId,
      locale: isTopic ? await ofTopic() : await settings.localeOf(uid, locale),
    };
  };

  const toDecision = (source: ArticleKey, actor: string | null): Decision => ({
    kind: 'held',
    source,
    targetUid: '',
    targetId: '',
    lineKey: '',
    position: null,
    reason: null,
    note: null,
    actor,
  });

  /** Tells of all whose answer is another one now, and has the lists filled anew. */
  const afterwards = async (subject: ArticleKey): Promise<void> => {
    const isTopic = subject.uid === UID.topic;
    await guarded(strapi, `tell what holding ${subject.documentId} changed`, async () => {
      for (const key of isTopic ? await held.ofTopic(subject) : [subject]) {
        news.add([key, ...(await relinker.showing(key))]);
      }
    });
    news.flush();
    await guarded(strapi, `relink around ${subject.documentId}`, () =>
      hints.leave([subject], 'around')
    );
  };

  return {
    /** From now on no connection leads from or to it, whoever made it. Nothing that was said is forgotten. */
    async hold({ actor = null, ...input }: HoldInput): Promise<void> {
      const subject = await subjectOf(input);
      const { uid, documentId } = subject;
      const isThere = (await documents.existing(uid, [documentId])).has(documentId);
      if (!isThere) throw new NotFoundError(`${documentId} does not exist`);
      await decisions.save(subject, () => toDecision(subject, actor));
      await afterwards(subject);
    },

    /** Links it again, as before; false where it was not held back. */
    async release({ actor = null, ...input }: HoldInput): Promise<boolean> {
      const subject = await subjectOf(input);
      const { before } = await decisions.remove(toDecision(subject, actor));
      if (before) await afterwards(subject);
      return before !== null;
    },
  };
};

export type Holds = ReturnType<typeof createHolds>;
