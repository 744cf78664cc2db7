import type { Core } from '@strapi/strapi';
import type { ArticleKey } from '../model';
import { UID } from '../model';
import { rejectReason, type RejectReason } from '../contracts/panel';
import type { Audit } from './audit-store';
import { inTransaction } from '../strapi';
import { nextTurn } from '../store';

export type DecisionKind = 'pinned' | 'accepted' | 'rejected' | 'chosen' | 'unlinked' | 'held';

export type { RejectReason };

/** All reasons that an editor may give. */
export const REJECT_REASONS: readonly RejectReason[] = rejectReason.options;

/**
 * What an editor said. `targetId` names an article, for `unlinked` a glossary term; `held` has none, and its source may
 * be a topic.
 */
export interface Decision {
  readonly kind: DecisionKind;
  readonly source: ArticleKey;
  readonly targetUid: string;
  readonly targetId: string;
  /** For `chosen`: the digest of the line's folded title. */
  readonly lineKey: string;
  /** For `pinned`: 0 for the first. */
  readonly position: number | null;
  readonly reason: RejectReason | null;
  readonly note: string | null;
  /** Who said it: the id of an admin user, null for the service. */
  readonly actor: string | null;
}

interface DecisionRow {
  id: number;
  documentId: string;
  kind: DecisionKind;
  sourceUid: string;
  sourceId: string;
  sourceLocale: string | null;
  targetUid: string | null;
  targetId: string | null;
  lineKey: string | null;
  position: number | null;
  reason: RejectReason | null;
  note: string | null;
  actor: string | null;
}

const toDecision = (row: DecisionRow): Decision => ({
  kind: row.kind,
  source: { uid: row.sourceUid, documentId: row.sourceId, locale: row.sourceLocale ?? '' },
  targetUid: row.targetUid ?? '',
  targetId: row.targetId ?? '',
  lineKey: row.lineKey ?? '',
  position: row.position,
  reason: row.reason,
  note: row.note,
  actor: row.actor,
});

/** What kinds of decision are on the same thing: a pair of articles, or something that only one kind is about. */
const matterOf = (kind: DecisionKind): 'pair' | DecisionKind =>
  kind === 'chosen' || kind === 'unlinked' || kind === 'held' ? kind : 'pair';

/** Decisions on the same thing replace one another: a target is pinned or rejected, not both. */
const isSameSubject = (a: Decision, b: Decision): boolean => {
  if (matterOf(a.kind) !== matterOf(b.kind)) return false;
  if (a.kind === 'chosen') return a.lineKey === b.lineKey;
  return a.targetId === b.targetId && a.targetUid === b.targetUid;
};

/** What came of a decision that was written or taken back. */
export interface Revision {
  /** What was said on the same subject before. */
  readonly before: Decision | null;
  /** All that is said of the article from now on, in the order of every reading. */
  readonly said: readonly Decision[];
}

/** Asked before what was said on a subject is replaced or taken back; throws where it may not be. */
export type OnReplace = (before: Decision) => void;

/** Pinned first by position, then by id, so that the order never depends on the database. */
const inOrder = (a: DecisionRow, b: DecisionRow): number =>
  (a.position ?? 0) - (b.position ?? 0) || a.id - b.id;

/** Decisions read in one statement. */
const PAGE = 500;

const subject = ({ source, targetId, lineKey }: Omit<Decision, 'actor'>): string =>
  [source.uid, source.documentId, source.locale, targetId || lineKey].join('|').slice(0, 255);

/** What editors said, kept as content, so that `strapi export` takes it along. Indexing never writes here. */
export const createDecisions = ({
  strapi,
  audit: { write },
}: {
  strapi: Core.Strapi;
  audit: Audit;
}) => {
  const query = () => strapi.db.query(UID.decision);
  const find = async (where: Record<string, unknown>): Promise<Decision[]> => {
    await nextTurn();
    const rows = (await query().findMany({ where })) as DecisionRow[];
    return [...rows].sort(inOrder).map(toDecision);
  };
  const audit = (
    action: string,
    { actor, ...decision }: Decision,
    before: Decision | null,
    after: Decision | null
  ) => write({ action, actor, subject: subject(decision), before, after });

  /** All rows on one article: what a revision reads, once. */
  const rowsOf = async ({ uid, documentId, locale }: ArticleKey): Promise<DecisionRow[]> => {
    const rows = (await query().findMany({
      where: { sourceUid: uid, sourceId: documentId, sourceLocale: locale },
    })) as DecisionRow[];
    return rows.sort(inOrder);
  };

  /** Removes what was said on the same subject; of many rows on it the first is told. */
  const removeSame = async (
    rows: readonly DecisionRow[],
    decision: Decision,
    onReplace: OnReplace
  ): Promise<Revision> => {
    const isSame = (row: DecisionRow): boolean => isSameSubject(toDecision(row), decision);
    const same = rows.filter(isSame);
    const before = same[0] ? toDecision(same[0]) : null;
    if (before) onReplace(before);
    for (const { id } of same) await query().delete({ where: { id } });
    return { before, said: rows.filter((row) => !isSame(row)).map(toDecision) };
  };

  return {
    /** All decisions on articles of one content type and locale, for reading many articles at once. */
    findOfSources: (uid: string, locale: string, documentIds: readonly string[]) =>
      find({ sourceUid: uid, sourceLocale: locale, sourceId: { $in: [...documentIds] } }),

    /** The decisions that bring others to these articles: pinned, accepted and chosen. */
    findToTargets: (uid: string, locale: string, documentIds: readonly string[]) =>
      find({
        targetUid: uid,
        targetId: { $in: [...documentIds] },
        sourceLocale: locale,
        kind: { $in: ['pinned', 'accepted', 'chosen'] },
      }),

    /** What is held back in a locale: topics, and the articles among `documentIds`, or all. */
    findHeld: (locale: string, documentIds?: readonly string[]) =>
      find({
        kind: 'held',
        $or: [
          { sourceUid: UID.topic, sourceLocale: locale },
          {
            sourceLocale: locale,
            ...(documentIds ? { sourceId: { $in: [...documentIds] } } : {}),
          },
        ],
      }),

    /** All decisions of some kinds, in pages, oldest first. */
    async *findKinds(kinds: readonly DecisionKind[]): AsyncGenerator<Decision[]> {
      for (let last = 0; ;) {
        await nextTurn();
        const rows = (await query().findMany({
          where: { kind: { $in: [...kinds] }, id: { $gt: last } },
          orderBy: { id: 'asc' },
          limit: PAGE,
        })) as DecisionRow[];
        const end = rows.at(-1);
        if (!end) return;
        yield rows.map(toDecision);
        last = end.id;
      }
    },
    /** All that was said of these articles as targets, rejections too. */
    findAllToTargets: (uid: string, locale: string, documentIds: readonly string[]) =>
      find({ targetUid: uid, targetId: { $in: [...documentIds] }, sourceLocale: locale }),

    /**
     * Files what was said of a content type without locales under the one in which its entries stand, where the same was
     * not said there: before it stood elsewhere, or had locales of its own.
     */
    async moveTo(uid: string, locale: string): Promise<void> {
      await nextTurn();
      const elsewhere = [{ sourceLocale: { $ne: locale } }, { sourceLocale: { $null: true } }];
      const where = { sourceUid: uid, $or: elsewhere };
      const rows = (await query().findMany({ where, limit: PAGE })) as DecisionRow[];
      for (const row of rows) {
        const key = { ...toDecision(row).source, locale };
        const said = (await rowsOf(key)).map(toDecision);
        const isSaid = said.some((one) => isSameSubject(one, toDecision(row)));
        if (isSaid) await query().delete({ where: { id: row.id } });
        else await query().update({ where: { id: row.id }, data: { sourceLocale: locale } });
      }
    },

    /** Differs once a decision came or went, whoever wrote it. */
    async mark(): Promise<string> {
      await nextTurn();
      const last = (await query().findOne({ select: ['id'], orderBy: { id: 'desc' } })) as {
        id: number;
      } | null;
      return `${await query().count()} ${last?.id ?? 0}`;
    },

    /** When a decision was written, as an ISO date-time; null where it is no more. */
    async writtenAt({ kind, source, targetUid, targetId }: Decision): Promise<string | null> {
      await nextTurn();
      const rows = (await query().findMany({
        select: ['id', 'targetUid', 'targetId', 'createdAt'],
        where: {
          kind,
          sourceUid: source.uid,
          sourceId: source.documentId,
          sourceLocale: source.locale,
        },
        orderBy: { id: 'desc' },
      })) as (DecisionRow & { createdAt: string | number | Date })[];
      const row = rows.find(
        (one) => (one.targetUid ?? '') === targetUid && (one.targetId ?? '') === targetId
      );
      return row ? new Date(row.createdAt).toISOString() : null;
    },

    /**
     * Writes a decision in place of an earlier one on the same subject; `decide` makes it from what is said of the article
     * by then.
     */
    save(
      source: ArticleKey,
      decide: (said: readonly Decision[]) => Decision,
      onReplace: OnReplace = () => undefined
    ): Promise<Revision> {
      return inTransaction(strapi, async () => {
        const rows = await rowsOf(source);
        const decision = decide(rows.map(toDecision));
        const { before, said } = await removeSame(rows, decision, onReplace);
        const { source: _source, ...data } = decision;
        await strapi.documents(UID.decision as never).create({
          data: {
            ...data,
            sourceUid: source.uid,
            sourceId: source.documentId,
            sourceLocale: source.locale,
          },
        } as never);
        await audit(decision.kind, decision, before, decision);
        return { before, said: [...said, decision] };
      });
    },

    /** Moves a pin: nothing new is said by that, so that nothing is audited. */
    async place({ source, targetUid, targetId }: Decision, position: number): Promise<void> {
      await query().updateMany({
        where: {
          kind: 'pinned',
          sourceUid: source.uid,
          sourceId: source.documentId,
          sourceLocale: source.locale,
          targetUid,
          targetId,
        },
        data: { position },
      });
    },

    /** Tells the audit that an editor put the pins of an article into another order. */
    async noteOrder({
      source,
      actor,
      before,
      after,
    }: {
      source: ArticleKey;
      actor: string | null;
      before: readonly Decision[];
      after: readonly Decision[];
    }): Promise<void> {
      const orderOf = (pins: readonly Decision[]) => ({
        source,
        order: pins.map(({ targetUid, targetId }) => ({ targetUid, targetId })),
      });
      const { uid, documentId, locale } = source;
      await write({
        action: 'reordered',
        actor,
        subject: [uid, documentId, locale].join('|'),
        before: orderOf(before),
        after: orderOf(after),
      });
    },

    /** Takes back what was said on the subject of `decision`, whose actor does so. */
    remove(decision: Decision, onReplace: OnReplace = () => undefined): Promise<Revision> {
      return inTransaction(strapi, async () => {
        const rows = await rowsOf(decision.source);
        const revision = await removeSame(rows, decision, onReplace);
        if (revision.before) await audit('restored', decision, revision.before, null);
        return revision;
      });
    },
  };
};

export type Decisions = ReturnType<typeof createDecisions>;
