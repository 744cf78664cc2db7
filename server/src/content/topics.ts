import type { Core } from '@strapi/strapi';
import { localeCondition } from '../strapi';
import { UID } from '../model';

/** A topic of one locale by its name. */
export interface NamedTopic {
  /** Row id, which Strapi's form tells relations by. */
  readonly id: number;
  readonly documentId: string;
  readonly name: string;
}

/** What is written of a topic that the plugin brings along. */
export interface NewTopic {
  readonly name: string;
  readonly slug: string;
  readonly kind: string;
}

/** Reads topics, and writes those that every newsroom begins with. */
export const createTopics = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** The documentId of a topic with this slug, in one locale, or in any where it is `''`. */
  async findBySlug(slug: string, locale: string): Promise<string | null> {
    const entry = (await strapi.db.query(UID.topic).findOne({
      where: { slug, ...localeCondition(strapi, UID.topic, locale) },
    })) as { documentId: string } | null;
    return entry?.documentId ?? null;
  },

  /** The topics among `documentIds` that the locale (any where it is `''`) has, oldest first. */
  async findNames(documentIds: readonly string[], locale: string): Promise<NamedTopic[]> {
    if (documentIds.length === 0) return [];
    return (await strapi.db.query(UID.topic).findMany({
      where: {
        ...localeCondition(strapi, UID.topic, locale),
        documentId: { $in: [...documentIds] },
      },
      select: ['id', 'documentId', 'name'],
      orderBy: { id: 'asc' },
    })) as NamedTopic[];
  },

  /** In no locale where it is `''`. */
  async create(locale: string, data: NewTopic): Promise<void> {
    await strapi.documents(UID.topic).create({ ...(locale ? { locale } : {}), data } as never);
  },

  /** Adds a locale to a topic that others have already. */
  async translate(documentId: string, locale: string, data: NewTopic): Promise<void> {
    await strapi.documents(UID.topic).update({ documentId, locale, data } as never);
  },
});

export type Topics = ReturnType<typeof createTopics>;
