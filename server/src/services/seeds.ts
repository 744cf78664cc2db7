import type { Core } from '@strapi/strapi';
import { PLUGIN_ID, UID } from '../constants';
import { SEED_TOPICS, type SeedTopic } from '../engine';
import type { Locales } from './locales';
import type { Settings } from './settings';

/** The topics that were created once, as `slug:locale`: deleted or changed ones are never made again. */
type Seeded = string[];

/** The name of a seeded topic in a locale; null in a locale that we have no name for. */
const nameIn = ({ names }: SeedTopic, locale: string): string | null => {
  const [language = '', ...subtags] = locale.split('-');
  const isTraditional = subtags.some((subtag) => ['Hant', 'TW', 'HK', 'MO'].includes(subtag));
  if (language === 'zh') return isTraditional ? names['zh-Hant'] : names.zh;
  return language === 'en' || language === 'ja' || language === 'ko' ? names[language] : null;
};

/** Creates Japan, China, South Korea, blockchain and AI once for each locale, also for one that is added later. */
export const createSeeds = ({
  strapi,
  settings,
  locales,
}: {
  strapi: Core.Strapi;
  settings: Settings;
  locales: Locales;
}) => {
  const store = () => strapi.store({ type: 'plugin', name: PLUGIN_ID, key: 'seeded-topics' });

  const findBySlug = async (slug: string, locale?: string): Promise<string | null> => {
    const entry = (await strapi.db.query(UID.topic).findOne({
      where: { slug, ...(locale ? { locale } : {}) },
    })) as { documentId: string } | null;
    return entry?.documentId ?? null;
  };

  /**
   * A locale that a topic has already makes no second one; another locale joins the same document. One that was there
   * and is no more, or has another slug, was an editor's decision: it does not come back with a new locale.
   */
  const seed = async (
    { slug, kind }: SeedTopic,
    { name, locale, isNew }: { name: string; locale: string; isNew: boolean }
  ): Promise<void> => {
    if (await findBySlug(slug, locale)) return;
    const documentId = await findBySlug(slug);
    const data = { name, slug, kind };
    if (documentId) {
      await strapi.documents(UID.topic).update({ documentId, locale, data } as never);
    } else if (isNew) {
      await strapi.documents(UID.topic).create({ locale, data } as never);
    }
  };

  return {
    /** Run by the lease holder alone, so that two nodes make nothing twice. */
    async plant(): Promise<void> {
      if (!settings.options().topics.seed) return;
      const byDefault = await locales.default();
      const wanted = [...new Set([byDefault, ...(await locales.all())])];
      const seeded = new Set(((await store().get({})) as Seeded | null) ?? []);
      const before = seeded.size;
      const known = new Set([...seeded].map((mark) => mark.slice(0, mark.indexOf(':'))));
      for (const locale of wanted) {
        for (const topic of SEED_TOPICS) {
          const name = nameIn(topic, locale) ?? (locale === byDefault ? topic.names.en : null);
          const mark = `${topic.slug}:${locale}`;
          if (name === null || seeded.has(mark)) continue;
          await seed(topic, { name, locale, isNew: !known.has(topic.slug) });
          seeded.add(mark);
        }
      }
      if (seeded.size > before) await store().set({ value: [...seeded].sort() });
    },
  };
};

export type Seeds = ReturnType<typeof createSeeds>;
