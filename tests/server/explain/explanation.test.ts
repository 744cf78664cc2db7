import { explanationOf } from '../../../server/src/explain/explanation';
import type { ExplainFacts, Finding, SideFacts } from '../../../server/src/explain/explanation';

const UID = 'plugin::newsroom.article';

const side = (documentId: string, more: Partial<SideFacts> = {}): SideFacts => ({
  uid: UID,
  documentId,
  isSource: true,
  locales: ['en'],
  isPublished: true,
  hold: null,
  index: 'indexed',
  isWaiting: false,
  ...more,
});

const idOf = (documentId: string): string => `${UID}|${documentId}|en`;

const finding = (verdict: Finding['verdict'], list: readonly string[] = []): Finding => ({
  verdict,
  relation: 'background',
  relevance: 0.2,
  reasons: [],
  list: list.map(idOf),
});

const facts = (more: Partial<ExplainFacts> = {}): ExplainFacts => ({
  locale: 'en',
  source: side('source'),
  target: side('target'),
  links: [],
  rejection: null,
  finding: finding({ kind: 'related', place: 1 }),
  isKept: false,
  mode: 'automatic',
  limit: 1,
  threshold: 0.13,
  ...more,
});

type Link = ExplainFacts['links'][number];

const link = (documentId: string, fate: Link['fate'], more: Partial<Link> = {}): Link => ({
  origin: 'automatic',
  relation: 'background',
  target: { uid: UID, documentId },
  anchor: null,
  relevance: 0.4,
  reasons: [],
  accepted: false,
  fate,
  ...more,
});

const shown = (documentId: string, place = 1): Link => link(documentId, { kind: 'shown', place });

describe('explanationOf', () => {
  it('says why a list is of before', () => {
    expect(explanationOf(facts())).toEqual({ kind: 'not-linked-yet', cause: 'sweep' });
    expect(explanationOf(facts({ isKept: true }))).toMatchObject({ cause: 'kept' });
    const waiting = facts({ target: side('target', { isWaiting: true }) });
    expect(explanationOf(waiting)).toMatchObject({ cause: 'waiting' });
  });

  it('says that an undo restored the list in which an article is shown', () => {
    const restored = facts({ links: [shown('target')], isKept: true });
    expect(explanationOf(restored)).toMatchObject({ kind: 'shown', place: 1, isKept: true });
  });

  it('says that the engine is not ready only where it is needed', () => {
    expect(explanationOf(facts({ finding: 'not-ready' }))).toEqual({ kind: 'engine-not-ready' });
    const draft = facts({ finding: 'not-ready', target: side('target', { isPublished: false }) });
    expect(explanationOf(draft)).toEqual({ kind: 'unpublished', side: 'target' });
  });

  it('says that the index lacks an article of which it should know', () => {
    expect(explanationOf(facts({ finding: null }))).toEqual({
      kind: 'not-indexed',
      side: 'target',
      failure: null,
    });
  });

  it('gives the place that an article without room has by the rule of the list', () => {
    const full = facts({
      links: [
        shown('first'),
        { ...shown('pinned', 2), origin: 'pinned' },
        { ...shown('later', 3), relation: 'follow-up' },
        link('target', { kind: 'beyond-limit', place: 2 }, { accepted: true }),
      ],
      mode: 'review',
    });
    expect(explanationOf(full)).toEqual({
      kind: 'behind',
      relation: 'background',
      place: 2,
      limit: 1,
      before: [{ uid: UID, documentId: 'first' }],
    });
  });

  it('asks for an editor’s word in the mode review where the engine would list it', () => {
    expect(explanationOf(facts({ mode: 'review' }))).toEqual({ kind: 'not-accepted' });
    const linked = facts({ mode: 'review', links: [link('target', { kind: 'not-accepted' })] });
    const gone = { ...linked, finding: finding({ kind: 'nothing-in-common' }) };
    expect(explanationOf(gone)).toEqual({ kind: 'not-accepted' });
    const weak = facts({ mode: 'review', finding: finding({ kind: 'below-threshold' }) });
    expect(explanationOf(weak)).toEqual({
      kind: 'below-threshold',
      relevance: 0.2,
      threshold: 0.13,
    });
  });
});
