import type { Suggestion } from '../../../server/src/contracts';
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
  shown: [],
  stored: [],
  decisions: [],
  rejection: null,
  finding: finding({ kind: 'related', place: 1 }),
  isKept: false,
  mode: 'automatic',
  limit: 1,
  threshold: 0.13,
  ...more,
});

const shown = (documentId: string): Suggestion => ({
  origin: 'automatic',
  relation: 'background',
  anchor: null,
  relevance: 0.4,
  reasons: [],
  accepted: false,
  target: {
    uid: UID,
    documentId,
    locale: 'en',
    title: documentId,
    slug: null,
    url: null,
    excerpt: null,
    publishedOn: null,
    cover: null,
  },
});

const accepted: ExplainFacts['decisions'][number] = {
  kind: 'accepted',
  source: { uid: UID, documentId: 'source', locale: 'en' },
  targetUid: UID,
  targetId: 'target',
  lineKey: '',
  position: null,
  reason: null,
  note: null,
  actor: null,
};

describe('explanationOf', () => {
  it('says why a list is of before', () => {
    expect(explanationOf(facts())).toEqual({ kind: 'not-linked-yet', cause: 'sweep' });
    expect(explanationOf(facts({ isKept: true }))).toMatchObject({ cause: 'kept' });
    const waiting = facts({ target: side('target', { isWaiting: true }) });
    expect(explanationOf(waiting)).toMatchObject({ cause: 'waiting' });
  });

  it('says that an undo restored the list in which an article is shown', () => {
    const restored = facts({ shown: [shown('target')], isKept: true });
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

  it('gives a place behind those shown to an accepted one that finds no room', () => {
    const full = facts({ shown: [shown('first')], decisions: [accepted] });
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
    const weak = facts({ mode: 'review', finding: finding({ kind: 'below-threshold' }) });
    expect(explanationOf(weak)).toEqual({
      kind: 'below-threshold',
      relevance: 0.2,
      threshold: 0.13,
    });
  });
});
