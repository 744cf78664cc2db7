import type { DocumentRef } from '../model';
import type { Backlink, ConnectionsAnswer, Relation, Suggestion, Target } from '../contracts';
import { compareText, relationOf } from '../engine';
import type { Decisions } from '../decisions';
import { ofArticles, type DerivedTables, type StateRow } from '../store';
import { linesOf, linksOf, withinLimit, type Facts, type Link } from '../decisions';
import type { Held } from '../decisions';
import type { Settings } from '../settings';
import { ANYONE, type CanRead, type ReadRequest, type Targets } from './targets';
import { nameOf } from '../model';

export interface ReadOptions {
  readonly canRead?: CanRead;
  readonly relation?: Relation | undefined;
  /** Cuts each answer last: 1–50. */
  readonly limit?: number | undefined;
}

/** An article's connections, with what only editors may see. */
export interface FullAnswer extends Omit<ConnectionsAnswer, 'data'> {
  /** The article itself. */
  readonly source: Target;
  readonly data: readonly Suggestion[];
}

const targetOf = ({ targetUid, targetId }: Pick<Link, 'targetUid' | 'targetId'>): DocumentRef => ({
  uid: targetUid,
  documentId: targetId,
});

/**
 * Reads what others computed, for many articles at once: a number of queries that depends on the content types
 * involved, not on the articles.
 */
export const createReader = ({
  settings,
  tables,
  decisions,
  targets,
  held,
}: {
  settings: Settings;
  tables: DerivedTables;
  decisions: Decisions;
  targets: Targets;
  held: Held;
}) => {
  const readStates = async (
    refs: readonly DocumentRef[],
    locale: string
  ): Promise<Map<string, StateRow>> => {
    const rows = await tables.states.find({
      where: { locale, documentId: { $in: [...new Set(refs.map((ref) => ref.documentId))] } },
      select: ['uid', 'documentId', 'bodyHash', 'firstPublishedAt'],
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

  /** The answers on the published articles among those asked for, by documentId; others have none. */
  const readAll = async (
    request: ReadRequest,
    { canRead = ANYONE, relation, limit = 50 }: ReadOptions = {}
  ): Promise<Map<string, FullAnswer>> => {
    const { uid, locale } = request;
    const documentIds = [...new Set(request.documentIds)];
    if (documentIds.length === 0) return new Map();
    const options = settings.options();
    const facts = await readFacts({ uid, locale, documentIds });
    const links = [...facts].map(([documentId, one]) => ({
      documentId,
      links: linksOf(one, options.mode),
      lines: linesOf(one),
    }));
    const refs: DocumentRef[] = links.flatMap((one) => [
      { uid, documentId: one.documentId },
      ...one.links.map(targetOf),
      ...one.lines.flatMap(({ target }) => (target ? [target] : [])),
    ]);
    const found = await targets.read(refs, locale, canRead);
    const states = await readStates(refs, locale);
    const heldBack = await held.among(refs, locale);
    const dateOf = (ref: DocumentRef): number | null => {
      const told = found.get(nameOf(ref))?.publishedOn;
      return told ? Date.parse(told) : Number(states.get(nameOf(ref))?.firstPublishedAt) || null;
    };
    const toSuggestion = (source: DocumentRef, link: Link): Suggestion[] => {
      const ref = targetOf(link);
      const target = found.get(nameOf(ref));
      if (!target || nameOf(ref) === nameOf(source) || heldBack.has(nameOf(ref))) return [];
      const { origin, anchor, relevance, reasons, accepted } = link;
      const between = link.relation ?? relationOf(dateOf(source), dateOf(ref));
      return [{ origin, relation: between, anchor, target, relevance, reasons, accepted }];
    };

    const answers = new Map<string, FullAnswer>();
    for (const { documentId, links: own, lines } of links) {
      const source = found.get(nameOf({ uid, documentId }));
      if (!source) continue;
      const isHeld = heldBack.has(nameOf(source));
      answers.set(documentId, {
        source,
        data: (isHeld ? [] : own)
          .flatMap((link) => toSuggestion(source, link))
          .filter(withinLimit(options.limit))
          .filter((connection) => relation === undefined || connection.relation === relation)
          .slice(0, limit),
        lines: lines.map(({ line, target }) => {
          const isLinked = target && !isHeld && !heldBack.has(nameOf(target));
          return { address: line.address, target: (isLinked && found.get(nameOf(target))) || null };
        }),
        bodyHash: states.get(nameOf(source))?.bodyHash || null,
        meta: { uid, documentId, locale: locale || null },
      });
    }
    return answers;
  };

  /** Who has a connection to one of the articles, as far as stored rows tell. */
  const findSources = async ({ uid, locale, documentIds }: ReadRequest): Promise<DocumentRef[]> => {
    const where = { locale, targetUid: uid, targetId: { $in: [...documentIds] } };
    const select: ('uid' | 'documentId')[] = ['uid', 'documentId'];
    const said = await decisions.findToTargets(uid, locale, documentIds);
    const found = [
      ...(await tables.connections.find({ where, select })),
      ...(await tables.lines.find({ where, select })),
      ...said.map(({ source }) => source),
    ];
    return [...new Map(found.map((ref) => [nameOf(ref), ref])).values()];
  };

  return {
    readAll,

    /** How many articles may show those asked for, as far as stored rows tell. */
    countSources: async (request: ReadRequest): Promise<number> =>
      (await findSources(request)).length,

    /**
     * Who links to the published articles among those asked for, by documentId: each linking article once, newest
     * first. A link that its own article does not show (rejected, beyond the limit, not accepted) is none. At most
     * `most` linking articles are looked at.
     */
    async readBacklinks(
      request: ReadRequest,
      canRead: CanRead = ANYONE,
      most = Infinity
    ): Promise<Map<string, Backlink[]>> {
      const { uid, locale } = request;
      const self = await targets.read(
        request.documentIds.map((documentId) => ({ uid, documentId })),
        locale,
        canRead
      );
      const backlinks = new Map(
        [...self.values()].map((one): [string, Backlink[]] => [one.documentId, []])
      );
      const sources = (await findSources(request)).slice(0, most);
      for (const sourceUid of new Set(sources.map((ref) => ref.uid))) {
        const documentIds = sources
          .filter((ref) => ref.uid === sourceUid)
          .map(({ documentId }) => documentId);
        const answers = await readAll({ uid: sourceUid, locale, documentIds }, { canRead });
        for (const { source, data } of answers.values()) {
          for (const { origin, relation, target } of data) {
            if (target.uid !== uid) continue;
            backlinks.get(target.documentId)?.push({ origin, relation, source });
          }
        }
      }
      for (const list of backlinks.values()) {
        list.sort(
          (a, b) =>
            compareText(b.source.publishedOn ?? '', a.source.publishedOn ?? '') ||
            compareText(a.source.documentId, b.source.documentId)
        );
      }
      return backlinks;
    },
  };
};

export type Reader = ReturnType<typeof createReader>;
