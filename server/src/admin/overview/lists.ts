import { toEngineId, type ArticleKey, UID } from '../../model';
import { compareText } from '../../engine';
import type { AuditedEntry } from '../../contracts/audit';
import type { ListAnswer, ListName, ListRow } from '../../contracts/overview';
import type { DerivedTables, LineRow } from '../../store';
import type { TopicArticles } from '../../content';
import { inPages, nextTurn } from '../../store';
import type { Held } from '../../decisions';
import type { ListItem, ListItems } from './list-rules';
import { toPaged, type Page } from '../shared';
import type { Settings } from '../../settings';
import type { Surveys } from './survey';
import type { Titles, Viewer } from '../shared';

export interface ListFilter {
  readonly locale?: string | undefined;
  /** documentId of a topic. */
  readonly topic?: string | undefined;
  /** Part of a title. */
  readonly search?: string | undefined;
  readonly sort?: 'first' | 'last' | undefined;
}

/** Titles read at a time. */
const PAGE = 250;

/** As titles are compared with what was typed. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Reads the lists of the Newsroom page: filtered, in order, a page at a time. */
export const createLists = ({
  settings,
  tables,
  surveys,
  listItems,
  topicArticles,
  titles,
  held,
}: {
  settings: Settings;
  tables: DerivedTables;
  surveys: Surveys;
  listItems: ListItems;
  topicArticles: TopicArticles;
  titles: Titles;
  held: Held;
}) => {
  /** In pages, since a list may be of all articles. */
  const readTitles = async (viewer: Viewer, keys: readonly ArticleKey[]) => {
    const known = new Map<string, string>();
    for (const page of inPages(keys, PAGE)) {
      await nextTurn();
      for (const [id, title] of await titles.read(page, viewer.canRead)) known.set(id, title);
    }
    return known;
  };

  const ofTopic = async (
    viewer: Viewer,
    items: readonly ListItem[],
    topic: string
  ): Promise<ListItem[]> => {
    const found = new Set<string>();
    const locales = new Set(items.flatMap(({ keys }) => keys.map(({ locale }) => locale)));
    for (const source of settings.sources()) {
      for (const locale of locales) {
        const ids = await topicArticles.find(source, locale, [topic], { versions: 'published' });
        for (const documentId of ids)
          found.add(toEngineId({ uid: source.uid, documentId, locale }));
      }
    }
    return items.filter(({ keys }) =>
      keys.some((key) => found.has(toEngineId(key)) && viewer.sees(key.uid, 'topics'))
    );
  };

  /** Only what the viewer may read is looked through: a search must not tell what a list keeps back. */
  const withTitle = async (
    viewer: Viewer,
    items: readonly ListItem[],
    search: string
  ): Promise<ListItem[]> => {
    const wanted = folded(search);
    const known = await readTitles(
      viewer,
      items.flatMap(({ keys }) => keys)
    );
    return items.filter(({ keys }) =>
      keys.some((key) => folded(known.get(toEngineId(key)) ?? '').includes(wanted))
    );
  };

  const readLines = async (items: readonly ListItem[]): Promise<Map<number, LineRow>> => {
    const ids = items.flatMap(({ lineId }) => lineId ?? []);
    const rows = ids.length === 0 ? [] : await tables.lines.find({ where: { id: { $in: ids } } });
    return new Map(rows.map((row) => [row.id, row]));
  };

  const toRows = async (viewer: Viewer, items: readonly ListItem[]): Promise<ListRow[]> => {
    const lines = await readLines(items);
    const candidatesOf = ({ lineId, keys: [source] }: ListItem) =>
      (lines.get(lineId ?? 0)?.candidates ?? []).map(({ likeness, uid, documentId }) => ({
        key: { uid, documentId, locale: source?.locale ?? '' },
        likeness,
      }));
    const known = await readTitles(viewer, [
      ...items.flatMap(({ keys }) => keys),
      ...items.flatMap((item) => candidatesOf(item).map(({ key }) => key)),
    ]);
    const toEntry = (key: ArticleKey): AuditedEntry => ({
      ...key,
      locale: key.locale || null,
      title: known.get(toEngineId(key)) ?? null,
    });
    return items.map((item): ListRow => {
      const entries = item.keys.map(toEntry);
      const isReadable = (entries[0]?.title ?? null) !== null;
      const line = lines.get(item.lineId ?? 0);
      const isLineSeen = isReadable && viewer.sees(entries[0]?.uid ?? '', 'text');
      return {
        id: item.id,
        entries,
        ...item.facts,
        ...(item.facts.note !== undefined && !isReadable ? { note: null } : {}),
        ...(line && {
          line: isLineSeen ? line.title : null,
          candidates: candidatesOf(item).flatMap(({ key, likeness }) => {
            const entry = toEntry(key);
            return isLineSeen && entry.title !== null ? [{ ...entry, likeness }] : [];
          }),
        }),
      };
    });
  };

  /** How many articles each topic holds back. */
  const countHeld = async (rows: readonly ListRow[]): Promise<ListRow[]> => {
    const counted: ListRow[] = [];
    for (const row of rows) {
      const [entry] = row.entries;
      const isTopic = entry?.uid === UID.topic;
      counted.push(
        isTopic
          ? {
              ...row,
              articles: (await held.ofTopic({ ...entry, locale: entry.locale ?? '' })).length,
            }
          : row
      );
    }
    return counted;
  };

  return {
    /** A page of a list; titles only of what the viewer may read. */
    async read(
      viewer: Viewer,
      name: ListName,
      { locale, topic, search, sort }: ListFilter,
      page: Page
    ): Promise<ListAnswer> {
      let items = await listItems.read[name](surveys.read);
      if (locale !== undefined) items = items.filter(({ keys }) => keys[0]?.locale === locale);
      if (topic !== undefined) items = await ofTopic(viewer, items, topic);
      if (search !== undefined) items = await withTitle(viewer, items, search);
      const sign = sort === 'last' ? -1 : 1;
      // A stable order: lines of one article stay in text order, and the ids of others part equals.
      const inOrder = [...items].sort(
        (a, b) =>
          sign * (b.weight - a.weight) ||
          (a.lineId !== undefined && b.lineId !== undefined
            ? a.lineId - b.lineId
            : compareText(a.id, b.id))
      );
      const rows = await toRows(viewer, inOrder.slice(page.offset, page.offset + page.limit));
      return toPaged(name === 'held' ? await countHeld(rows) : rows, items.length, page);
    },
  };
};
