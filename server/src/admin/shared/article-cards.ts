import { toEngineId, type DocumentRef, UID, nameOf } from '../../model';
import type { PanelTarget } from '../../contracts/panel';
import { ofArticles, type DerivedTables } from '../../store';
import { hasLocale, type Version, type Versions } from '../../content';
import type { Locales } from '../../strapi';
import type { Settings } from '../../settings';
import { readableAmong, type CanRead } from '../../delivery';
import type { Titles } from './titles';
import type { Onlooker } from './viewers';

/** Topics told of one article: what an editor takes in at a glance. */
const MAX_TOPICS = 3;

/** A target, with what decides where it stands but may not be told. */
export interface KnownTarget {
  readonly target: PanelTarget;
  /** Milliseconds since 1970: of the story, else of its first publication. */
  readonly date: number | null;
}

interface FoundArticle extends DocumentRef {
  readonly version: Version;
  readonly date: number | null;
  readonly topics: readonly string[];
  readonly isReadable: boolean;
}

/** Reads articles as the panel tells of them: drafts too, no more of each than the viewer may see, and of those that the viewer may not read nearly nothing. */
export const createPanelTargets = ({
  settings,
  locales,
  tables,
  versions,
  titles,
}: {
  settings: Settings;
  locales: Locales;
  tables: DerivedTables;
  versions: Versions;
  titles: Titles;
}) => {
  const findOfType = async (
    uid: string,
    locale: string,
    documentIds: readonly string[],
    canRead: CanRead
  ): Promise<FoundArticle[]> => {
    const source = settings.source(uid);
    if (!source || !hasLocale(source, locale)) return [];
    const found = await versions.find(source, locale, documentIds);
    const ids = [...found.keys()];
    if (ids.length === 0) return [];
    const readable = new Set(await readableAmong(canRead, { uid, locale, documentIds: ids }));
    const rows = await tables.states.find({
      where: ofArticles(uid, locale, ids),
      select: ['documentId', 'firstPublishedAt', 'topics'],
    });
    const states = new Map(rows.map((row) => [row.documentId, row]));
    return [...found.values()].map((version): FoundArticle => {
      const state = states.get(version.documentId);
      const detected = (state?.topics ?? []).map(({ topic }) => topic);
      return {
        uid,
        documentId: version.documentId,
        version,
        date: version.date ?? (Number(state?.firstPublishedAt) || null),
        topics: [...new Set([...version.topics, ...detected])].slice(0, MAX_TOPICS),
        isReadable: readable.has(version.documentId),
      };
    });
  };

  /** What topics or glossary terms are called, by documentId, as far as the viewer may read them. */
  const namesOf = async (
    uid: string,
    locale: string,
    documentIds: readonly string[],
    canRead: CanRead
  ): Promise<Map<string, string>> => {
    if (documentIds.length === 0) return new Map();
    const spoken = locale || (await locales.default());
    const keys = [...new Set(documentIds)].map((documentId) => ({
      uid,
      documentId,
      locale: spoken,
    }));
    const names = await titles.read(keys, canRead);
    return new Map(
      keys.flatMap((key) => {
        const name = names.get(toEngineId(key));
        return name === undefined ? [] : [[key.documentId, name] as const];
      })
    );
  };

  return {
    namesOf,

    /** Those among `refs` that exist in the locale, by {@link nameOf}: some queries for each content type. */
    async read(
      refs: readonly DocumentRef[],
      locale: string,
      { canRead, sees }: Onlooker
    ): Promise<Map<string, KnownTarget>> {
      const found: FoundArticle[] = [];
      for (const uid of new Set(refs.map((ref) => ref.uid))) {
        const ids = refs.filter((ref) => ref.uid === uid).map(({ documentId }) => documentId);
        found.push(...(await findOfType(uid, locale, [...new Set(ids)], canRead)));
      }
      const shown = found.filter(({ isReadable }) => isReadable);
      const topics = shown.flatMap((one) => (sees(one.uid, 'topics') ? one.topics : []));
      const names = await namesOf(UID.topic, locale, topics, canRead);
      return new Map(
        found.map(({ uid, documentId, version, date, isReadable, ...one }) => {
          const { isPublished } = version;
          const bare = { uid, documentId, locale: locale || null, isPublished };
          const target: PanelTarget = isReadable
            ? {
                ...bare,
                title: version.title,
                publishedOn:
                  date === null || !sees(uid, 'date') ? null : new Date(date).toISOString(),
                topics: sees(uid, 'topics')
                  ? one.topics.flatMap((topic) => names.get(topic) ?? [])
                  : [],
              }
            : { ...bare, title: null, publishedOn: null, topics: [] };
          return [nameOf(bare), { target, date }];
        })
      );
    },
  };
};

export type PanelTargets = ReturnType<typeof createPanelTargets>;
