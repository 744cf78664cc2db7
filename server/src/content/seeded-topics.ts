import type { Core } from '@strapi/strapi';
import { UID } from '../model';

/** A topic that was created once in a locale. */
export interface SeededTopic {
  readonly slug: string;
  /** Names the locale as it was set up then, so that one that is deleted and added again is a new one; `''` for all. */
  readonly localeId: string;
}

/**
 * Remembers which topics the plugin created, whatever became of them. Content, so that they are where the topics are: an
 * export of the configuration alone says nothing of them.
 */
export const createSeededTopics = ({ strapi }: { strapi: Core.Strapi }) => ({
  find: async (): Promise<SeededTopic[]> =>
    (await strapi.db
      .query(UID.seededTopic)
      .findMany({ select: ['slug', 'localeId'] })) as SeededTopic[],

  async remember(seeded: readonly SeededTopic[]): Promise<void> {
    for (const data of seeded) {
      await strapi.documents(UID.seededTopic as never).create({ data } as never);
    }
  },
});

export type SeededTopics = ReturnType<typeof createSeededTopics>;
