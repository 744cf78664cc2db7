import { fromEngineId, nameOf, type DocumentRef } from '../model';
import type { Target } from '../contracts';
import type { Articles, Sanitize, ToldArticle } from '../content';
import type { DerivedTables } from '../store';
import type { Settings } from '../settings';

/** Which documents of a content type, in a locale, the reader may see: all, none, or those in a set. */
type Readable = boolean | ReadonlySet<string>;
export type CanRead = (
  uid: string,
  locale: string,
  documentIds: readonly string[]
) => Readable | Promise<Readable>;

/** Those among the documents that the reader may see, in their order. Nothing is asked where there are none. */
export const readableAmong = async (
  canRead: CanRead,
  { uid, locale, documentIds }: ReadRequest
): Promise<string[]> => {
  if (documentIds.length === 0) return [];
  const readable = await canRead(uid, locale, documentIds);
  return documentIds.filter((id) => (typeof readable === 'boolean' ? readable : readable.has(id)));
};

/** Who is told of articles: which of them, and what of each. */
export interface Audience {
  readonly canRead: CanRead;
  readonly sanitize: Sanitize;
}

/** Code that acts with full rights. */
export const EVERYTHING: Audience = { canRead: () => true, sanitize: async (_uid, entry) => entry };

/** Articles of one content type in one locale. */
export interface ReadRequest {
  readonly uid: string;
  readonly locale: string;
  readonly documentIds: readonly string[];
}

/** An article, and what is known of it beside. */
export interface DatedTarget extends ToldArticle {
  /** Milliseconds since 1970: of the story, else of its first publication; null where neither is known. */
  readonly date: number | null;
  /** Digest of the body that addresses lead into; null until it was read. */
  readonly bodyHash: string | null;
}

/** Reads what a reader may know of articles. Whether one is published is asked at every reading. */
export const createTargets = ({
  settings,
  articles,
  tables,
}: {
  settings: Settings;
  articles: Articles;
  tables: Pick<DerivedTables, 'states'>;
}) => {
  /** Those among `refs` that are published and that the audience may see, by {@link nameOf}; one query a content type. */
  const readTold = async (
    refs: readonly DocumentRef[],
    locale: string,
    { canRead, sanitize }: Audience
  ): Promise<Map<string, ToldArticle>> => {
    const { urlTemplate } = settings.options();
    const told = new Map<string, ToldArticle>();
    for (const uid of new Set(refs.map((ref) => ref.uid))) {
      const source = settings.source(uid);
      if (!source) continue;
      const asked = refs.filter((ref) => ref.uid === uid).map((ref) => ref.documentId);
      const documentIds = [...new Set(asked)];
      const ids = await readableAmong(canRead, { uid, locale, documentIds });
      for (const one of await articles.findTold(source, locale, ids, { urlTemplate, sanitize })) {
        told.set(nameOf(one.target), one);
      }
    }
    return told;
  };

  /** The same, no more of each than the audience is told. */
  const read = async (
    refs: readonly DocumentRef[],
    locale: string,
    audience: Audience
  ): Promise<Map<string, Target>> => {
    const told = await readTold(refs, locale, audience);
    return new Map([...told].map(([name, { target }]) => [name, target]));
  };

  /** The same, each with the date by which its relation to others is told. */
  const readDated = async (
    refs: readonly DocumentRef[],
    locale: string,
    audience: Audience
  ): Promise<Map<string, DatedTarget>> => {
    const told = await readTold(refs, locale, audience);
    const documentIds = [...new Set([...told.values()].map(({ target }) => target.documentId))];
    const rows = await tables.states.find({
      where: { locale, documentId: { $in: documentIds } },
      select: ['uid', 'documentId', 'bodyHash', 'firstPublishedAt'],
    });
    const states = new Map(rows.map((row) => [nameOf(row), row]));
    return new Map(
      [...told].map(([name, one]) => {
        const state = states.get(name);
        const date = one.date ?? (Number(state?.firstPublishedAt) || null);
        return [name, { ...one, date, bodyHash: state?.bodyHash || null }];
      })
    );
  };

  return {
    read,
    readTold,
    readDated,

    /** The same for articles that the engine names, by the engine's ids. */
    async readById(
      ids: readonly string[],
      locale: string,
      audience: Audience
    ): Promise<Map<string, Target>> {
      const targets = await read(ids.map(fromEngineId), locale, audience);
      return new Map(
        ids.flatMap((id) => {
          const target = targets.get(nameOf(fromEngineId(id)));
          return target ? [[id, target] as const] : [];
        })
      );
    },
  };
};

export type Targets = ReturnType<typeof createTargets>;
