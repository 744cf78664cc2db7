import type { ArticleKey, DocumentRef, Mode } from '../model';
import type { Backlink, ConnectionsAnswer, Relation, Suggestion, Target } from '../contracts';
import { compareText } from '../engine';
import type { Decisions, Held, ReadLinking } from '../decisions';
import { ofArticles, type DerivedTables } from '../store';
import { judgeLinks, linesOf, targetsOf, type Facts, type JudgedLink } from '../decisions';
import type { Settings } from '../settings';
import {
  EVERYTHING,
  type Audience,
  type DatedTarget,
  type ReadRequest,
  type Targets,
} from './targets';
import { nameOf } from '../model';

export interface ReadOptions {
  /** Who is answered; code that may know all unless told. */
  readonly audience?: Audience;
  readonly relation?: Relation | undefined;
  /** Cuts each answer last: 1–50. */
  readonly limit?: number | undefined;
  /** As if the newsroom were in this mode. */
  readonly mode?: Mode;
}

/** An article's connections, with what only editors may see. */
export interface FullAnswer extends Omit<ConnectionsAnswer, 'data'> {
  /** The article itself. */
  readonly source: Target;
  readonly data: readonly Suggestion[];
}

/** The links of a published article, with what became of each. */
interface Judged {
  readonly source: DatedTarget;
  readonly facts: Facts;
  readonly links: readonly JudgedLink[];
  /** By {@link nameOf}. */
  readonly heldBack: ReadonlySet<string>;
  readonly targetOf: (ref: DocumentRef) => DatedTarget | undefined;
}

/** Those that are shown. A relation would tell a date that is kept back, and an anchor a text. */
const suggestionsOf = ({ links, source, targetOf }: Judged): Suggestion[] =>
  links.flatMap(({ fate, target: ref, relation, anchor, ...link }) => {
    const found = targetOf(ref);
    if (fate.kind !== 'shown' || !found) return [];
    return [
      {
        ...link,
        relation: source.tellsDate && found.tellsDate ? relation : null,
        anchor: anchor && source.untoldBody.has(anchor.path) ? null : anchor,
        target: found.target,
      },
    ];
  });

const answerOf = (
  judged: Judged,
  { uid, locale }: Pick<ReadRequest, 'uid' | 'locale'>,
  { relation, limit = 50 }: ReadOptions
): FullAnswer => {
  const { facts, heldBack, targetOf } = judged;
  const { target: source, bodyHash, untoldBody } = judged.source;
  const isHeld = heldBack.has(nameOf(source));
  return {
    source,
    data: suggestionsOf(judged)
      .filter((connection) => relation === undefined || connection.relation === relation)
      .slice(0, limit),
    lines: linesOf(facts)
      .filter(({ line }) => !untoldBody.has(line.address.path))
      .map(({ line, target }) => {
        const isLinked = target && !isHeld && !heldBack.has(nameOf(target));
        return { address: line.address, target: (isLinked && targetOf(target)?.target) || null };
      }),
    // It is of all body fields together.
    bodyHash: untoldBody.size > 0 ? null : bodyHash,
    meta: { uid, documentId: source.documentId, locale: locale || null },
  };
};

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
  readLinking,
}: {
  settings: Settings;
  tables: DerivedTables;
  decisions: Decisions;
  targets: Targets;
  held: Held;
  readLinking: ReadLinking;
}) => {
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

  /** What is linked from the published articles among those asked for, by documentId, with all that an answer is made of. */
  const judgeAll = async (
    { uid, locale, documentIds }: ReadRequest,
    { audience = EVERYTHING, mode = settings.options().mode }: ReadOptions
  ): Promise<Map<string, Judged>> => {
    const ids = [...new Set(documentIds)];
    if (ids.length === 0) return new Map();
    const facts = await readFacts({ uid, locale, documentIds: ids });
    const refs: DocumentRef[] = [...facts].flatMap(([documentId, one]) => [
      { uid, documentId },
      ...targetsOf(one),
    ]);
    const found = await targets.readDated(refs, locale, audience);
    const heldBack = await held.among(refs, locale);
    const judged = new Map<string, Judged>();
    for (const [documentId, own] of facts) {
      const source = found.get(nameOf({ uid, documentId }));
      if (!source) continue;
      const targetOf = (ref: DocumentRef): DatedTarget | undefined => found.get(nameOf(ref));
      const links = judgeLinks(own, {
        mode,
        limit: settings.options().limit,
        source: source.target,
        sourceDate: source.date,
        targetOf,
        heldBack,
      });
      judged.set(documentId, { source, facts: own, links, heldBack, targetOf });
    }
    return judged;
  };

  /** The answers on the published articles among those asked for, by documentId; others have none. */
  const readAll = async (
    request: ReadRequest,
    options: ReadOptions = {}
  ): Promise<Map<string, FullAnswer>> => {
    const judged = await judgeAll(request, options);
    return new Map([...judged].map(([id, one]) => [id, answerOf(one, request, options)]));
  };

  /** Who has a connection to one of the articles, as far as stored rows show. */
  const findSources = ({ uid, locale, documentIds }: ReadRequest): Promise<DocumentRef[]> =>
    readLinking(uid, locale, documentIds);

  return {
    readAll,

    /** All that is linked from a published article, shown or not, with what became of it; null where it is not published. */
    async readLinks({
      uid,
      locale,
      documentId,
    }: ArticleKey): Promise<readonly JudgedLink[] | null> {
      const judged = await judgeAll({ uid, locale, documentIds: [documentId] }, {});
      return judged.get(documentId)?.links ?? null;
    },

    findSources,

    /**
     * Who links to the published articles among those asked for, by documentId: each linking article once, newest
     * first. A link that its own article does not show (rejected, beyond the limit, not accepted) is none. The articles
     * looked at may be given, where the caller has found them already.
     */
    async readBacklinks(
      request: ReadRequest,
      audience: Audience = EVERYTHING,
      candidates?: readonly DocumentRef[]
    ): Promise<Map<string, Backlink[]>> {
      const { uid, locale } = request;
      const self = await targets.read(
        request.documentIds.map((documentId) => ({ uid, documentId })),
        locale,
        audience
      );
      const backlinks = new Map(
        [...self.values()].map((one): [string, Backlink[]] => [one.documentId, []])
      );
      const sources = candidates ?? (await findSources(request));
      for (const sourceUid of new Set(sources.map((ref) => ref.uid))) {
        const documentIds = sources
          .filter((ref) => ref.uid === sourceUid)
          .map(({ documentId }) => documentId);
        const answers = await readAll({ uid: sourceUid, locale, documentIds }, { audience });
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
