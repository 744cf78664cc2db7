import { fromEngineId, type ArticleKey } from '../article-key';
import type {
  Backlink,
  ConnectionsAnswer,
  MentionAnswer,
  Relation,
  StoryAnswer,
  Suggestion,
  Target,
} from '../contracts';
import { compareText } from '../engine';
import type { Articles } from '../repositories/articles';
import type { Decisions } from '../repositories/decisions';
import { ofArticles, type DerivedTables, type StateRow } from '../repositories/derived';
import type { Vocabularies } from '../repositories/vocabulary';
import { linesOf, linksOf, relationOf, type Facts, type Link } from './answer';
import type { Settings } from './settings';

/** Articles of one content type in one locale (`''` where it is not localized). */
export interface ReadRequest {
  readonly uid: string;
  readonly locale: string;
  readonly documentIds: readonly string[];
}

/** Whether the reader may see entries of a content type. */
export type CanRead = (uid: string) => boolean | Promise<boolean>;

export interface ReadOptions {
  readonly canRead?: CanRead;
  readonly relation?: Relation | undefined;
  /** Cuts each answer last: 1–50. */
  readonly limit?: number | undefined;
}

/** What an article's connections are, with what only editors may see. */
export interface FullAnswer extends Omit<ConnectionsAnswer, 'data'> {
  readonly data: readonly Suggestion[];
}

type Ref = { readonly uid: string; readonly documentId: string };

const nameOf = ({ uid, documentId }: Ref): string => `${uid}|${documentId}`;

const targetOf = ({ targetUid, targetId }: Pick<Link, 'targetUid' | 'targetId'>): Ref => ({
  uid: targetUid,
  documentId: targetId,
});

/**
 * Reads what others computed. Whether an article is published is asked at every reading, so that an unpublished one
 * is hidden at once; a number of queries that depends on the content types involved, not on the articles.
 */
export const createReader = ({
  settings,
  tables,
  articles,
  decisions,
  vocabularies,
}: {
  settings: Settings;
  tables: DerivedTables;
  articles: Articles;
  decisions: Decisions;
  vocabularies: Vocabularies;
}) => {
  const anyone: CanRead = () => true;

  /** The published ones among `refs` that the reader may see, by name. */
  const readTargets = async (
    refs: readonly Ref[],
    locale: string,
    canRead: CanRead
  ): Promise<Map<string, Target>> => {
    const { urlTemplate } = settings.options();
    const targets = new Map<string, Target>();
    for (const uid of new Set(refs.map((ref) => ref.uid))) {
      const source = settings.source(uid);
      if (!source || !(await canRead(uid))) continue;
      const ids = [...new Set(refs.filter((ref) => ref.uid === uid).map((ref) => ref.documentId))];
      for (const target of await articles.findTargets(source, locale, ids, urlTemplate)) {
        targets.set(nameOf(target), target);
      }
    }
    return targets;
  };

  const readStates = async (
    refs: readonly Ref[],
    locale: string
  ): Promise<Map<string, StateRow>> => {
    const rows = await tables.states.find({
      where: { locale, documentId: { $in: [...new Set(refs.map((ref) => ref.documentId))] } },
      select: ['uid', 'documentId', 'bodyHash', 'firstPublishedAt', 'copies'],
    });
    return new Map(rows.map((row) => [nameOf(row), row]));
  };

  const readFacts = async ({
    uid,
    locale,
    documentIds,
  }: ReadRequest): Promise<Map<string, Facts>> => {
    const where = ofArticles(uid, locale, documentIds);
    const connections = await tables.connections.find({ where });
    const lines = await tables.lines.find({ where });
    const said = await decisions.findOfSources(uid, locale, documentIds);
    return new Map(
      documentIds.map((id) => [
        id,
        {
          connections: connections.filter((row) => row.documentId === id),
          lines: lines.filter((row) => row.documentId === id),
          decisions: said.filter(({ source }) => source.documentId === id),
        },
      ])
    );
  };

  /** Automatic connections beyond the limit of their relation are left out. */
  const withinLimit = (limit: number) => {
    const counts = new Map<Relation | null, number>();
    return ({ origin, relation }: Suggestion): boolean => {
      if (origin !== 'automatic') return true;
      const count = (counts.get(relation) ?? 0) + 1;
      counts.set(relation, count);
      return count <= limit;
    };
  };

  /** The answers for the published articles among those asked for; others have none. */
  const readAll = async (
    request: ReadRequest,
    { canRead = anyone, relation, limit = 50 }: ReadOptions = {}
  ): Promise<Map<string, FullAnswer>> => {
    const { uid, locale } = request;
    const documentIds = [...new Set(request.documentIds)];
    if (documentIds.length === 0) return new Map();
    const options = settings.options();
    const facts = await readFacts({ uid, locale, documentIds });
    const links = new Map(
      [...facts].map(([id, one]) => [
        id,
        { links: linksOf(one, options.mode), lines: linesOf(one) },
      ])
    );
    const refs: Ref[] = [
      ...documentIds.map((documentId) => ({ uid, documentId })),
      ...[...links.values()].flatMap((one) => [
        ...one.links.map(targetOf),
        ...one.lines.flatMap(({ target }) => (target ? [target] : [])),
      ]),
    ];
    const targets = await readTargets(refs, locale, canRead);
    const states = await readStates(refs, locale);
    const dateOf = (ref: Ref): number | null => {
      const told = targets.get(nameOf(ref))?.publishedOn;
      return told ? Date.parse(told) : Number(states.get(nameOf(ref))?.firstPublishedAt) || null;
    };

    const answers = new Map<string, FullAnswer>();
    for (const [documentId, { links: own, lines }] of links) {
      const source = { uid, documentId };
      if (!targets.has(nameOf(source))) continue;
      const data = own
        .flatMap((link): Suggestion[] => {
          const target = targets.get(nameOf(targetOf(link)));
          if (!target || target.documentId === documentId) return [];
          const { origin, anchor, relevance, reasons, accepted } = link;
          const between = link.relation ?? relationOf(dateOf(source), dateOf(targetOf(link)));
          return [{ origin, relation: between, anchor, target, relevance, reasons, accepted }];
        })
        .filter(withinLimit(options.limit))
        .filter((connection) => relation === undefined || connection.relation === relation)
        .slice(0, limit);
      answers.set(documentId, {
        data,
        lines: lines.map(({ address, target }) => ({
          address,
          target: (target && targets.get(nameOf(target))) ?? null,
        })),
        bodyHash: states.get(nameOf(source))?.bodyHash || null,
        meta: { uid, documentId, locale: locale || null },
      });
    }
    return answers;
  };

  /** Whether the article is published and the reader may see it. */
  const isVisible = async ({ uid, documentId, locale }: ArticleKey, canRead: CanRead) =>
    (await readTargets([{ uid, documentId }], locale, canRead)).size > 0;

  return {
    isVisible,
    readAll,

    /** The published ones among articles that the engine names, by the engine's id. */
    async readTargetsById(ids: readonly string[], locale: string): Promise<Map<string, Target>> {
      const targets = await readTargets(ids.map(fromEngineId), locale, anyone);
      return new Map(
        ids.flatMap((id) => {
          const target = targets.get(nameOf(fromEngineId(id)));
          return target ? [[id, target] as const] : [];
        })
      );
    },

    /** Who links here: for each article that does, its strongest connection; in the order of their dates, newest first. */
    async backlinks(key: ArticleKey, canRead: CanRead = anyone): Promise<Backlink[] | null> {
      if (!(await isVisible(key, canRead))) return null;
      const where = { locale: key.locale, targetUid: key.uid, targetId: key.documentId };
      const refs: Ref[] = [
        ...(await tables.connections.find({ where, select: ['uid', 'documentId'] })),
        ...(await tables.lines.find({ where, select: ['uid', 'documentId'] })),
        ...(await decisions.findToTarget(key)).map(({ source }) => source),
      ];
      const backlinks: Backlink[] = [];
      for (const uid of new Set(refs.map((ref) => ref.uid))) {
        const documentIds = refs.filter((ref) => ref.uid === uid).map((ref) => ref.documentId);
        const request = { uid, locale: key.locale, documentIds };
        const answers = await readAll(request, { canRead });
        const sources = await readTargets(
          documentIds.map((documentId) => ({ uid, documentId })),
          key.locale,
          canRead
        );
        for (const [documentId, { data }] of answers) {
          const source = sources.get(nameOf({ uid, documentId }));
          const link = data.find(
            ({ target }) => target.documentId === key.documentId && target.uid === key.uid
          );
          if (source && link)
            backlinks.push({ origin: link.origin, relation: link.relation, source });
        }
      }
      return backlinks.sort(
        (a, b) =>
          compareText(b.source.publishedOn ?? '', a.source.publishedOn ?? '') ||
          compareText(a.source.documentId, b.source.documentId)
      );
    },

    /** Glossary terms that the article mentions, in text order, each once. */
    async mentions(key: ArticleKey, canRead: CanRead = anyone): Promise<MentionAnswer[] | null> {
      if (!(await isVisible(key, canRead))) return null;
      const { uid, documentId, locale } = key;
      const rows = await tables.mentions.find({ where: { uid, documentId, locale } });
      const said = await decisions.findOfSources(uid, locale, [documentId]);
      const unlinked = new Set(
        said.filter(({ kind }) => kind === 'unlinked').map(({ targetId }) => targetId)
      );
      const terms = await vocabularies.findTerms(locale, [
        ...new Set(rows.map(({ termId }) => termId)),
      ]);
      const termById = new Map(terms.map((term) => [term.documentId, term]));
      const seen = new Set<string>();
      return rows
        .sort((a, b) => a.position - b.position)
        .flatMap(({ termId, surface, address }): MentionAnswer[] => {
          const term = termById.get(termId);
          if (!term || unlinked.has(termId) || seen.has(termId)) return [];
          seen.add(termId);
          return [{ address, surface, term }];
        });
    },

    /** Copies of the article in its locale, and the article in other locales. */
    async story(
      key: ArticleKey,
      locales: readonly string[],
      canRead: CanRead = anyone
    ): Promise<StoryAnswer | null> {
      if (!(await isVisible(key, canRead))) return null;
      const { uid, documentId, locale } = key;
      const state = await tables.states.findOne({ uid, documentId, locale });
      const copies = await readTargets((state?.copies ?? []).map(fromEngineId), locale, canRead);
      const translations: Target[] = [];
      for (const other of locale === '' ? [] : locales) {
        if (other === locale) continue;
        translations.push(...(await readTargets([key], other, canRead)).values());
      }
      return { copies: [...copies.values()], translations };
    },
  };
};

export type Reader = ReturnType<typeof createReader>;
