import type { TitleMatch } from '../../engine';
import { toEngineId, type ArticleKey } from '../../model';
import {
  inPages,
  keyOf,
  ofArticles,
  type DerivedTables,
  type LineResolution,
  type LineRow,
  titleDigest,
} from '../../store';
import type { EngineClient } from '../client';
import type { Links } from './line-links';
import { type Resolution, toResolution, UNRESOLVED } from '../rows';

/** What is looked at to resolve a line. */
type LineText = Pick<LineRow, 'title' | 'url'>;

/** What lines may call an article by. */
export interface Names {
  /** Its title now, and the one before. */
  readonly titles: readonly string[];
  readonly slug: string;
  readonly sourceUrl: string;
}

/** Resolutions that another article may improve on: all but the same title and the line's own link. */
const OPEN: readonly LineResolution[] = ['unresolved', 'choice', 'near-title', 'former-title'];

/** Titles of one call to the engine's thread, so that others have their turn between two of them. */
const TITLES_PAGE = 100;

/** Open lines looked at in one go. */
const OPEN_PAGE = 250;

const isSame = (line: LineRow, resolution: Resolution): boolean =>
  resolution.targetId === line.targetId &&
  resolution.targetUid === line.targetUid &&
  resolution.resolution === line.resolution &&
  resolution.candidates.length === line.candidates.length &&
  resolution.candidates.every((candidate, i) => {
    const stored = line.candidates[i];
    return stored?.documentId === candidate.documentId && stored.likeness === candidate.likeness;
  });

/** Resolves connection lines, and heals those that another article's coming, going or renaming concerns. */
export const createLines = ({
  tables,
  engine,
  links,
  fenced,
}: {
  tables: DerivedTables;
  engine: EngineClient;
  links: Links;
  fenced: <T>(write: () => Promise<T>) => Promise<T>;
}) => {
  /** What each line of one article leads to among the articles published now, in the order given. */
  const resolve = async (key: ArticleKey, lines: readonly LineText[]): Promise<Resolution[]> => {
    if (lines.length === 0) return [];
    const urls = [...new Set(lines.map(({ url }) => url).filter((url) => url !== ''))];
    const byLink = await links.resolve(key.locale, urls);
    const matches: TitleMatch[] = [];
    for (const page of inPages(lines, TITLES_PAGE)) {
      const titles = page.map(({ title }) => title);
      matches.push(...(await engine.resolveLines(key.locale, titles, toEngineId(key))));
    }
    return lines.map(({ url }, i): Resolution => {
      const linked = byLink.get(url);
      if (linked && linked.documentId !== key.documentId) {
        const { uid, documentId } = linked;
        return { targetUid: uid, targetId: documentId, resolution: 'link', candidates: [] };
      }
      const match = matches[i];
      return match ? toResolution(match) : UNRESOLVED;
    });
  };

  /** Open lines of a locale, in pages: a newsroom that was just imported has many. */
  const openLines = (locale: string) =>
    tables.lines.pages({
      where: { locale, resolution: { $in: [...OPEN] } },
      select: ['title', 'url'],
      limit: OPEN_PAGE,
    });

  /** The ids of open lines that one of these names may mean. */
  const openFor = async (locale: string, { titles, ...address }: Names): Promise<number[]> => {
    const ids = new Set<number>();
    for await (const open of openLines(locale)) {
      const texts = open.map(({ title }) => title);
      for (const title of titles) {
        for (const i of await engine.linesNear(locale, title, texts)) {
          const line = open[i];
          if (line) ids.add(line.id);
        }
      }
      const urls = links.leadingTo(
        address,
        open.map(({ url }) => url)
      );
      for (const { id, url } of open) if (urls.has(url)) ids.add(id);
    }
    return [...ids];
  };

  /** Lines anywhere in the locale that these names of an article, or its coming or going, may change. */
  const affected = async (key: ArticleKey, names: Names): Promise<LineRow[]> => {
    const { uid, documentId, locale } = key;
    const titleKeys = names.titles
      .map((title) => titleDigest(title, locale))
      .filter((titleKey) => titleKey !== '');
    return tables.lines.find({
      where: {
        locale,
        $or: [
          { targetUid: uid, targetId: documentId },
          { titleKey: { $in: titleKeys } },
          { id: { $in: await openFor(locale, names) } },
        ],
      },
    });
  };

  /** Resolves lines again and writes those that differ; resolves with the articles whose lines they are. */
  const resolveAgain = async (lines: readonly LineRow[]): Promise<ArticleKey[]> => {
    const changes: { line: LineRow; resolution: Resolution }[] = [];
    for (const name of new Set(lines.map(toEngineId))) {
      const own = lines.filter((line) => toEngineId(line) === name);
      const [first] = own;
      const resolutions = first ? await resolve(keyOf(first), own) : [];
      for (const [i, line] of own.entries()) {
        const resolution = resolutions[i];
        if (resolution && !isSame(line, resolution)) changes.push({ line, resolution });
      }
    }
    if (changes.length > 0) {
      await fenced(async () => {
        for (const { line, resolution } of changes) {
          await tables.lines.update({ id: line.id }, resolution);
        }
      });
    }
    return changes.map(({ line }) => keyOf(line));
  };

  return {
    resolve,

    /**
     * Looks again at the lines that an article's coming, going or renaming concerns. Resolves with the articles
     * whose lines changed.
     */
    heal: async (key: ArticleKey, names: Names): Promise<ArticleKey[]> =>
      resolveAgain(await affected(key, names)),

    /** Looks again at all lines of the given articles, which are of one content type. */
    async resolveOwn(keys: readonly ArticleKey[]): Promise<ArticleKey[]> {
      const changed: ArticleKey[] = [];
      for (const locale of new Set(keys.map((key) => key.locale))) {
        const own = keys.filter((key) => key.locale === locale);
        const ids = own.map(({ documentId }) => documentId);
        const where = ofArticles(own[0]?.uid ?? '', locale, ids);
        changed.push(...(await resolveAgain(await tables.lines.find({ where }))));
      }
      return changed;
    },
  };
};

export type Lines = ReturnType<typeof createLines>;
