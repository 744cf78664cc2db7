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
  fenced,
}: {
  strapi: Core.Strapi;
  settings: Settings;
  locales: Locales;
  fenced: <T>(write: () => Promise<T>) => Promise<T>;
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

  /** What is to be seeded, and in which locales it was already. */
  const findMissing = async () => {
    const byDefault = await locales.default();
    const seeded = new Set(((await store().get({})) as Seeded | null) ?? []);
    const wanted = [...new Set([byDefault, ...(await locales.all())])].flatMap((locale) =>
      SEED_TOPICS.flatMap((topic) => {
        const name = nameIn(topic, locale) ?? (locale === byDefault ? topic.names.en : null);
        const mark = `${topic.slug}:${locale}`;
        return name === null || seeded.has(mark) ? [] : [{ topic, locale, name, mark }];
      })
    );
    return { seeded, wanted };
  };

  return {
    /** Run by the lease holder alone, all or nothing, so that two nodes make nothing twice. */
    async plant(): Promise<void> {
      if (!settings.options().topics.seed) return;
      if ((await findMissing()).wanted.length === 0) return;
      await fenced(async () => {
        // Looked at again: only now is it certain that no other node plants as well.
        const { seeded, wanted } = await findMissing();
        const known = new Set([...seeded].map((mark) => mark.slice(0, mark.indexOf(':'))));
        for (const { topic, locale, name } of wanted) {
          await seed(topic, { name, locale, isNew: !known.has(topic.slug) });
        }
        const marks = [...seeded, ...wanted.map(({ mark }) => mark)];
        await store().set({ value: marks.sort() });
      });
    },
  };
};

export type Seeds = ReturnType<typeof createSeeds>;
