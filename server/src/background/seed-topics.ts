import { SEED_TOPICS, type SeedTopic } from '../engine';
import type { PluginStore } from '../store';
import type { Topics } from '../content';
import type { Locales } from '../strapi';
import type { Settings } from '../settings';

/** The name of a seeded topic in a locale; null in a locale that we have no name for. */
const nameIn = ({ names }: SeedTopic, locale: string): string | null => {
  const [language = '', ...subtags] = locale.split('-');
  const isTraditional = subtags.some((subtag) => ['Hant', 'TW', 'HK', 'MO'].includes(subtag));
  if (language === 'zh') return isTraditional ? names['zh-Hant'] : names.zh;
  return language === 'en' || language === 'ja' || language === 'ko' ? names[language] : null;
};

/** Creates Japan, China, South Korea, blockchain and AI once for each locale, also for one that is added later. */
export const createSeeds = ({
  store,
  topics,
  settings,
  locales,
  fenced,
}: {
  store: PluginStore;
  topics: Topics;
  settings: Settings;
  locales: Locales;
  fenced: <T>(write: () => Promise<T>) => Promise<T>;
}) => {
  /**
   * A locale that a topic has already makes no second one; another locale joins the same document. One that was there
   * and is no more, or has another slug, was an editor's decision: it does not come back with a new locale.
   */
  const seed = async (
    { slug, kind }: SeedTopic,
    { name, locale, isNew }: { name: string; locale: string; isNew: boolean }
  ): Promise<void> => {
    if (await topics.findBySlug(slug, locale)) return;
    const documentId = await topics.findBySlug(slug);
    const topic = { name, slug, kind };
    if (documentId) await topics.translate(documentId, locale, topic);
    else if (isNew) await topics.create(locale, topic);
  };

  /** What is to be seeded, and in which locales it was already. */
  const findMissing = async () => {
    const byDefault = await locales.default();
    const seeded = new Set(await store.seededTopics());
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
        await store.rememberSeededTopics(marks.sort());
      });
    },
  };
};

export type Seeds = ReturnType<typeof createSeeds>;
