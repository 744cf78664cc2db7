import { SEED_TOPICS, type SeedTopic } from '../engine';
import type { SeededTopic, SeededTopics, Topics } from '../content';
import { UID } from '../model';
import type { Locales } from '../strapi';
import type { Settings } from '../settings';

/** The name of a seeded topic in a locale; null in a locale that we have no name for. */
const nameIn = ({ names }: SeedTopic, locale: string): string | null => {
  const [language = '', ...subtags] = locale.split('-');
  const isTraditional = subtags.some((subtag) => ['Hant', 'TW', 'HK', 'MO'].includes(subtag));
  if (language === 'zh') return isTraditional ? names['zh-Hant'] : names.zh;
  return language === 'en' || language === 'ja' || language === 'ko' ? names[language] : null;
};

/** A topic that is to be created in a locale, `''` where topics have none. */
interface Wanted extends SeededTopic {
  readonly topic: SeedTopic;
  readonly locale: string;
  readonly name: string;
}

/** Creates Japan, China, South Korea, blockchain and AI once for each locale, also for one that is added later. */
export const createSeeds = ({
  topics,
  seededTopics,
  settings,
  locales,
  fenced,
}: {
  topics: Topics;
  seededTopics: SeededTopics;
  settings: Settings;
  locales: Locales;
  fenced: <T>(write: () => Promise<T>) => Promise<T>;
}) => {
  /**
   * A locale that a topic has already makes no second one; another locale joins the same document. One that was there
   * and is no more, or has another slug, was an editor's decision: it does not come back with a new locale.
   */
  const seed = async ({ topic, locale, name }: Wanted, isNew: boolean): Promise<void> => {
    const { slug, kind } = topic;
    if (await topics.findBySlug(slug, locale)) return;
    const documentId = await topics.findBySlug(slug, '');
    const data = { name, slug, kind };
    if (documentId) await topics.translate(documentId, locale, data);
    else if (isNew) await topics.create(locale, data);
  };

  /** The locales that topics are in, or one entry for all where a project keeps topics in one language. */
  const findPlaces = async (byDefault: string) =>
    locales.isLocalized(UID.topic)
      ? (await locales.find()).map(({ code, documentId }) => ({
          locale: code,
          localeId: documentId,
          language: code,
        }))
      : [{ locale: '', localeId: '', language: byDefault }];

  /** What was seeded already, and what is to be. */
  const findMissing = async () => {
    const seeded = await seededTopics.find();
    const marks = new Set(seeded.map(({ slug, localeId }) => `${slug}:${localeId}`));
    const byDefault = await locales.default();
    const wanted = (await findPlaces(byDefault)).flatMap(({ locale, localeId, language }) =>
      SEED_TOPICS.flatMap((topic): Wanted[] => {
        const { slug } = topic;
        const name = nameIn(topic, language) ?? (language === byDefault ? topic.names.en : null);
        const isDone = name === null || marks.has(`${slug}:${localeId}`);
        return isDone ? [] : [{ slug, localeId, topic, locale, name }];
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
        const known = new Set(seeded.map(({ slug }) => slug));
        for (const one of wanted) await seed(one, !known.has(one.slug));
        await seededTopics.remember(wanted.map(({ slug, localeId }) => ({ slug, localeId })));
      });
    },
  };
};

export type Seeds = ReturnType<typeof createSeeds>;
