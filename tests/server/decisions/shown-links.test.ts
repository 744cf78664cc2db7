import fc from 'fast-check';
import { judgeLinks, shownLinks, type JudgedLink } from '../../../server/src/decisions/shown-links';
import type { Decision, DecisionKind } from '../../../server/src/decisions';

const UID = 'api::note.note';
const SOURCE = 'source';
const OTHERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const KEY = { uid: UID, documentId: SOURCE, locale: 'en' };

const decision = (
  kind: DecisionKind,
  targetId: string,
  more: Partial<Decision> = {}
): Decision => ({
  kind,
  source: KEY,
  targetUid: UID,
  targetId,
  lineKey: '',
  position: null,
  reason: null,
  note: null,
  actor: null,
  ...more,
});

/** Targets, the article itself among them, so that each is met in several ways. */
const id = fc.constantFrom(SOURCE, ...OTHERS);
const ids = fc.uniqueArray(id);

/** All that decides what a site shows of one article. */
const newsroom = fc
  .record({
    found: fc.array(fc.record({ target: id, relevance: fc.constantFrom(0.2, 0.4, 0.6) }), {
      maxLength: 8,
    }),
    lines: fc.array(fc.option(id, { nil: '' }), { maxLength: 4 }),
    pinned: ids,
    accepted: ids,
    rejected: ids,
    dates: fc.dictionary(id, fc.option(fc.constantFrom(1, 5, 9), { nil: null })),
    heldBack: fc.uniqueArray(fc.constantFrom(...OTHERS), { maxLength: 2 }),
    mode: fc.constantFrom('automatic' as const, 'review' as const),
    limit: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ found, lines, pinned, accepted, rejected, dates, heldBack, mode, limit }) => ({
    facts: {
      connections: found.map(({ target, relevance }, position) => ({
        targetUid: UID,
        targetId: target,
        relation: 'background' as const,
        relevance,
        position,
      })),
      lines: lines.map((targetId, position) => ({
        targetUid: targetId && UID,
        targetId,
        titleKey: `line ${position}`,
        position,
      })),
      // A pair bears one decision.
      decisions: [
        ...pinned.map((one, position) => decision('pinned', one, { position })),
        ...accepted.filter((one) => !pinned.includes(one)).map((one) => decision('accepted', one)),
        ...rejected
          .filter((one) => !pinned.includes(one) && !accepted.includes(one))
          .map((one) => decision('rejected', one)),
      ],
    },
    asked: {
      mode,
      limit,
      source: KEY,
      sourceDate: 5,
      targetOf: ({ documentId }: { documentId: string }) =>
        documentId in dates ? { date: dates[documentId] ?? null } : undefined,
      heldBack: new Set(heldBack.map((one) => `${UID}|${one}`)),
    },
  }));

/** An editor's word first. */
const rankOf = ({ origin, accepted }: JudgedLink): number =>
  ({ pinned: 0, inline: 1, automatic: accepted ? 2 : 3 })[origin];

const names = (links: readonly JudgedLink[]): string[] =>
  links.map(({ target }) => target.documentId);

describe('what a site shows', () => {
  it('has each target once, and never the article itself', () => {
    fc.assert(
      fc.property(newsroom, ({ facts, asked }) => {
        const shown = names(shownLinks(facts, asked));
        expect(new Set(shown).size).toBe(shown.length);
        expect(shown).not.toContain(SOURCE);
      })
    );
  });

  it('goes by an editor’s word first: pinned, lines, accepted, then what the engine finds by relevance', () => {
    fc.assert(
      fc.property(newsroom, ({ facts, asked }) => {
        const ranks = shownLinks(facts, asked).map(rankOf);
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
        for (const rank of [2, 3]) {
          const relevance = shownLinks(facts, asked)
            .filter((link) => rankOf(link) === rank)
            .map((link) => link.relevance ?? -1);
          expect(relevance).toEqual([...relevance].sort((a, b) => b - a));
        }
      })
    );
  });

  it('is cut by the limit among automatic ones alone, those that nobody accepted first', () => {
    fc.assert(
      fc.property(newsroom, ({ facts, asked }) => {
        const judged = judgeLinks(facts, asked);
        const cut = judged.filter(({ fate }) => fate.kind === 'beyond-limit');
        for (const { origin, accepted, relation } of cut) {
          expect(origin).toBe('automatic');
          const before = judged.filter(
            (one) =>
              one.fate.kind === 'shown' && one.origin === 'automatic' && one.relation === relation
          );
          expect(before).toHaveLength(asked.limit);
          if (accepted) expect(before.every((one) => one.accepted)).toBe(true);
        }
      })
    );
  });

  it('leaves out a published target only for a reason that it gives', () => {
    fc.assert(
      fc.property(newsroom, ({ facts, asked }) => {
        for (const { fate, target, origin, accepted } of judgeLinks(facts, asked)) {
          const isRejected = facts.decisions.some(
            ({ kind, targetId }) => kind === 'rejected' && targetId === target.documentId
          );
          const isAutomatic = origin === 'automatic';
          const reasons = {
            shown: true,
            'beyond-limit': isAutomatic,
            itself: target.documentId === SOURCE,
            'held-back': asked.heldBack.has(`${UID}|${target.documentId}`),
            unpublished: asked.targetOf(target) === undefined,
            rejected: isAutomatic && isRejected,
            'not-accepted': isAutomatic && !accepted && asked.mode === 'review',
          };
          const { 'beyond-limit': _limit, shown: _shown, ...others } = reasons;
          expect(reasons[fate.kind]).toBe(true);
          if (fate.kind === 'shown' || fate.kind === 'beyond-limit')
            expect(Object.values(others)).not.toContain(true);
        }
      })
    );
  });

  it('is nothing of an article that is held back', () => {
    fc.assert(
      fc.property(newsroom, ({ facts, asked }) => {
        const heldBack = new Set([`${UID}|${SOURCE}`]);
        expect(shownLinks(facts, { ...asked, heldBack })).toEqual([]);
      })
    );
  });

  it('tells the relation by the dates, and as stored where one is unknown', () => {
    const facts = {
      connections: [
        {
          targetUid: UID,
          targetId: 'a',
          relation: 'background' as const,
          relevance: 0.5,
          position: 0,
        },
      ],
      lines: [],
      decisions: [],
    };
    const relationTo = (date: number | null) =>
      shownLinks(facts, {
        mode: 'automatic',
        limit: 1,
        source: KEY,
        sourceDate: 5,
        targetOf: () => ({ date }),
        heldBack: new Set(),
      })[0]?.relation;
    expect([relationTo(9), relationTo(5), relationTo(null)]).toEqual([
      'follow-up',
      'background',
      'background',
    ]);
  });
});
