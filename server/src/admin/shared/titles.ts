import { toEngineId, type ArticleKey, UID } from '../../model';
import type { TitleReader } from '../../content';
import type { Settings } from '../../settings';
import { readableAmong, type CanRead } from '../../delivery';

/** The field that names an entry of our own types beside articles. */
const NAME_FIELDS: Readonly<Record<string, string>> = {
  [UID.topic]: 'name',
  [UID.glossaryTerm]: 'term',
};

/** The field that names an entry of a content type; undefined for a type that takes no part. */
export const nameFieldOf = (settings: Settings, uid: string): string | undefined =>
  settings.source(uid)?.fields.title ?? NAME_FIELDS[uid];

/** What editors call articles, topics and glossary terms. */
export const createTitles = ({
  settings,
  titleReader,
}: {
  settings: Settings;
  titleReader: TitleReader;
}) => ({
  /**
   * Titles as last saved, drafts too, of those that the reader may see, by {@link toEngineId}. One query for each
   * content type and locale.
   */
  async read(keys: readonly ArticleKey[], canRead: CanRead): Promise<Map<string, string>> {
    const titles = new Map<string, string>();
    const groups = new Map(keys.map(({ uid, locale }) => [`${uid}|${locale}`, { uid, locale }]));
    for (const { uid, locale } of groups.values()) {
      const field = nameFieldOf(settings, uid);
      if (field === undefined) continue;
      const asked = keys.filter((key) => key.uid === uid && key.locale === locale);
      const documentIds = [...new Set(asked.map(({ documentId }) => documentId))];
      const seen = await readableAmong(canRead, { uid, locale, documentIds });
      for (const [documentId, title] of await titleReader.find({ uid, field, locale }, seen)) {
        titles.set(toEngineId({ uid, documentId, locale }), title);
      }
    }
    return titles;
  },
});

export type Titles = ReturnType<typeof createTitles>;
