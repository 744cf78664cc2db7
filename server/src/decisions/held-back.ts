import { toEngineId, type ArticleKey, type DocumentRef, UID, nameOf } from '../model';
import type { Decision, Decisions } from './decision-store';
import type { TopicArticles, Statuses } from '../content';
import type { Settings } from '../settings';

/**
 * Tells which articles are held back, so that no connection leads from or to them: those that an editor named, and
 * those of a topic that an editor named. A decision like any other: live at once, and all is as before once it is
 * taken back.
 */
export const createHeld = ({
  settings,
  decisions,
  topicArticles,
}: {
  settings: Settings;
  decisions: Decisions;
  topicArticles: TopicArticles;
}) => {
  const read = async (
    locale: string,
    refs: readonly DocumentRef[] | undefined,
    versions: Statuses
  ): Promise<DocumentRef[]> => {
    const said = await decisions.findHeld(
      locale,
      refs?.map(({ documentId }) => documentId)
    );
    const isTopic = ({ uid }: DocumentRef): boolean => uid === UID.topic;
    const subjects = said.map(({ source }) => source);
    const topics = subjects.filter(isTopic).map(({ documentId }) => documentId);
    const held: DocumentRef[] = subjects.filter((subject) => !isTopic(subject));
    if (topics.length === 0) return held;
    for (const { uid, ...source } of settings.sources()) {
      const asked = refs?.filter((ref) => ref.uid === uid).map((ref) => ref.documentId);
      if (asked?.length === 0) continue;
      const found = await topicArticles.find({ uid, ...source }, locale, topics, {
        versions,
        ...(asked ? { documentIds: [...new Set(asked)] } : {}),
      });
      held.push(...[...found].map((documentId) => ({ uid, documentId })));
    }
    return held;
  };

  return {
    /**
     * Those held back among articles of one locale, by {@link nameOf}; of their topics the published version's count,
     * unless those of drafts do too.
     */
    among: async (
      refs: readonly DocumentRef[],
      locale: string,
      versions: Statuses = 'published'
    ): Promise<ReadonlySet<string>> => new Set((await read(locale, refs, versions)).map(nameOf)),

    /** All that are held back in a locale, by {@link toEngineId}. */
    all: async (locale: string): Promise<ReadonlySet<string>> =>
      new Set(
        (await read(locale, undefined, 'published')).map((ref) => toEngineId({ ...ref, locale }))
      ),

    /** The decisions that hold an article back: the one on itself first, then those on topics of its published version. */
    async decisionsOn({ uid, documentId, locale }: ArticleKey): Promise<Decision[]> {
      const said = await decisions.findHeld(locale, [documentId]);
      const own = said.filter(
        ({ source }) => source.uid === uid && source.documentId === documentId
      );
      const source = settings.source(uid);
      const asked = { documentIds: [documentId], versions: 'published' } as const;
      for (const one of said.filter((decision) => decision.source.uid === UID.topic)) {
        const topics = [one.source.documentId];
        if (source && (await topicArticles.find(source, locale, topics, asked)).size > 0) {
          own.push(one);
        }
      }
      return own;
    },

    /** Whether an article is held back, or will be once its draft is published. */
    isHeld: async (key: ArticleKey): Promise<boolean> =>
      (await read(key.locale, [key], 'any')).some((ref) => nameOf(ref) === nameOf(key)),

    /** The published articles that a topic holds back. */
    async ofTopic({ documentId, locale }: Omit<ArticleKey, 'uid'>): Promise<ArticleKey[]> {
      const keys: ArticleKey[] = [];
      for (const source of settings.sources()) {
        const found = await topicArticles.find(source, locale, [documentId], {
          versions: 'published',
        });
        for (const id of found) keys.push({ uid: source.uid, documentId: id, locale });
      }
      return [...new Map(keys.map((key) => [toEngineId(key), key])).values()];
    },
  };
};

export type Held = ReturnType<typeof createHeld>;
