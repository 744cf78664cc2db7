import type { ArticleKey, DocumentRef } from '../model';
import { nameOf } from '../model';
import type { Articles, Version, Versions } from '../content';
import type { Explained, Explanation } from '../contracts/explain';
import type { PanelTarget } from '../contracts/panel';
import type { Audit, Decision, Decisions, Held } from '../decisions';
import { settledTargets } from '../decisions';
import type { Onlooker } from '../admin/shared';
import { EVERYTHING, type Reader } from '../delivery';
import {
  draftDate,
  isReady,
  isRestored,
  type EngineClient,
  type Hints,
  type TextRelater,
} from '../indexing';
import type { Settings } from '../settings';
import { ofArticle, type DerivedTables, type StateRow } from '../store';
import {
  explanationOf,
  type ExplainFacts,
  type Finding,
  type Recorded,
  type SideFacts,
} from './explanation';

/** Reads articles as editors know them; of those that the reader may not see next to nothing. */
type ReadCards = (
  refs: readonly DocumentRef[],
  locale: string,
  onlooker: Onlooker
) => Promise<Map<string, { readonly target: PanelTarget }>>;

/** A script, who may know all. */
const ALL_SEEING: Onlooker = { canRead: EVERYTHING.canRead, sees: () => true };

export interface ExplainOptions {
  /** Whom it is told; all is told unless one is named. */
  readonly onlooker?: Onlooker;
  /** Whether to wait for an engine that is still being filled; else the answer is that it is not ready. */
  readonly waits?: boolean;
}

/** The articles that an explanation names beside the two that it is about. */
const namedIn = (explanation: Explanation): readonly DocumentRef[] => {
  if (explanation.kind === 'behind') return explanation.before;
  if (explanation.kind === 'copy') return [explanation.of];
  return explanation.kind === 'too-like' ? [explanation.other] : [];
};

const indexOf = (state: StateRow | null): SideFacts['index'] => {
  if (state?.status === 'failed') return { failure: state.failure ?? '' };
  return state && state.entryId > 0 ? 'indexed' : 'waiting';
};

/** Tells why a site shows an article among the connections of another one, or why not. */
export const createExplainer = ({
  settings,
  tables,
  articles,
  versions,
  decisions,
  audit,
  held,
  hints,
  engine,
  textRelater,
  reader,
  readCards,
}: {
  settings: Settings;
  tables: DerivedTables;
  articles: Articles;
  versions: Versions;
  decisions: Decisions;
  audit: Audit;
  held: Held;
  hints: Hints;
  engine: EngineClient;
  textRelater: TextRelater;
  reader: Reader;
  readCards: ReadCards;
}) => {
  const record = async (decision: Decision | undefined): Promise<Recorded | null> => {
    if (!decision) return null;
    const { actor } = decision;
    const names = await audit.namesOf(actor === null ? [] : [actor]);
    const name = (actor !== null && names.get(actor)) || null;
    return { decision, decided: { actor, name, at: await decisions.writtenAt(decision) } };
  };

  const readSide = async (key: ArticleKey, version: Version | undefined): Promise<SideFacts> => {
    const { uid, documentId } = key;
    const source = settings.source(uid);
    const [hold] = await held.decisionsOn(key);
    return {
      uid,
      documentId,
      isSource: source !== undefined,
      locales: source ? await versions.localesOf(source, documentId) : [],
      isPublished: version?.isPublished ?? false,
      hold: await record(hold),
      index: indexOf(await tables.states.findOne(ofArticle(key))),
      isWaiting: await hints.isWaiting(key),
    };
  };

  const readVersion = async ({ uid, documentId, locale }: ArticleKey) => {
    const source = settings.source(uid);
    return source && (await versions.find(source, locale, [documentId])).get(documentId);
  };

  /** What the engine says today, of the published text as the next relinking would ask it; else of the draft. */
  const find = async (
    key: ArticleKey,
    target: ArticleKey,
    said: readonly Decision[],
    state: StateRow | null
  ): Promise<Finding | null> => {
    const source = settings.source(key.uid);
    const [published] = source ? await articles.find(source, key.locale, [key.documentId]) : [];
    const article = published ?? (source ? await articles.findDraft(source, key) : null);
    if (!article) return null;
    const text = await textRelater.analyze(article, draftDate(state));
    const lines = await tables.lines.find({ where: ofArticle(key) });
    return textRelater.explain(text, { settled: settledTargets(key, lines, said) }, target);
  };

  const readFacts = async (
    key: ArticleKey,
    target: ArticleKey,
    found: readonly (Version | undefined)[],
    waits: boolean
  ): Promise<ExplainFacts> => {
    const { uid, documentId, locale } = key;
    const said = await decisions.findOfSources(uid, locale, [documentId]);
    const rejected = said.find(
      ({ kind, targetUid, targetId }) =>
        kind === 'rejected' && nameOf({ uid: targetUid, documentId: targetId }) === nameOf(target)
    );
    // Where one of the two is not there, there is nothing to compare.
    const isPair = found.every((version) => version !== undefined);
    if (isPair && waits) await engine.ready(locale);
    const canAsk = !isPair || waits || (await isReady(engine, locale));
    const state = await tables.states.findOne(ofArticle(key));
    const { mode, limit, threshold } = settings.options();
    return {
      locale,
      source: await readSide(key, found[0]),
      target: await readSide(target, found[1]),
      links: (await reader.readLinks(key)) ?? [],
      rejection: await record(rejected),
      finding: canAsk ? (isPair ? await find(key, target, said, state) : null) : 'not-ready',
      isKept: isRestored(state, said),
      mode,
      limit,
      threshold,
    };
  };

  /** The card of an article, or the little that can be told of one that takes no part or is not in this locale. */
  const cardOf = async (
    { uid, documentId, locale }: ArticleKey,
    locales: readonly string[],
    onlooker: Onlooker
  ): Promise<PanelTarget> => {
    const ref = { uid, documentId };
    for (const one of [locale, ...locales]) {
      const card = (await readCards([ref], one, onlooker)).get(nameOf(ref));
      if (card) return card.target;
    }
    const bare = { title: null, publishedOn: null, topics: [], isPublished: false };
    return { ...ref, locale: locale || null, ...bare };
  };

  return {
    /** Null where the source is not in its locale, or the target in no locale at all. */
    async explain(
      source: ArticleKey,
      { uid, documentId }: DocumentRef,
      { onlooker = ALL_SEEING, waits = false }: ExplainOptions = {}
    ): Promise<Explained | null> {
      const target = { uid, documentId, locale: source.locale };
      const found = [await readVersion(source), await readVersion(target)];
      if (settings.source(source.uid) && !found[0]) return null;
      const facts = await readFacts(source, target, found, waits);
      if (facts.target.isSource && facts.target.locales.length === 0) return null;
      const explanation = explanationOf(facts);
      const { finding } = facts;
      const cards = await readCards(namedIn(explanation), source.locale, onlooker);
      return {
        source: await cardOf(source, facts.source.locales, onlooker),
        target: await cardOf(target, facts.target.locales, onlooker),
        explanation,
        engine:
          finding === null || finding === 'not-ready'
            ? null
            : {
                verdict: finding.verdict.kind,
                relation: finding.relation,
                relevance: finding.relevance,
                reasons: finding.reasons,
              },
        articles: namedIn(explanation).flatMap((ref) => cards.get(nameOf(ref))?.target ?? []),
      };
    },
  };
};

export type Explainer = ReturnType<typeof createExplainer>;
