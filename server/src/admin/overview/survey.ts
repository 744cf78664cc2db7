import { toEngineId, type ArticleKey } from '../../model';
import { compareText } from '../../engine';
import type { Decision, Decisions, Held } from '../../decisions';
import { SURVEY_PAGE, type PublishedRow, type SurveyedLine, type SurveyRows } from './survey-store';
import { nextTurn, groupBy } from '../../store';
import { linesOf, shownLinks, type Facts } from '../../decisions';
import { EVERYTHING, type Targets } from '../../delivery';
import type { Settings } from '../../settings';

/** A published article with the numbers of connections that a site is shown. */
export interface SurveyedArticle {
  readonly key: ArticleKey;
  readonly firstPublishedAt: number | null;
  readonly copies: readonly string[];
  readonly isHeld: boolean;
  /** Connections that lead from it. */
  readonly out: number;
  /** Articles that connect to it. */
  readonly in: number;
}

/** The whole newsroom, as a site is shown it. */
export interface Survey {
  /** Each published article once, by content type, document and locale. */
  readonly articles: readonly SurveyedArticle[];
  /** The lines that lead nowhere, by row id, in the order of their articles and in text order. */
  readonly openLines: readonly { readonly id: number; readonly source: SurveyedArticle }[];
}

type Counted = { -readonly [K in keyof SurveyedArticle]: SurveyedArticle[K] };

/** The kinds of decision that say something on who is connected to whom. */
const KINDS = ['pinned', 'accepted', 'rejected', 'chosen'] as const;
/** What is held back is not among the targets. */
const NOTHING: ReadonlySet<string> = new Set();
/** A survey is no older than this, whatever the marks say: a line whose target alone was replaced leaves none. */
const MAX_AGE_MS = 10_000;

/**
 * Counts the connections of all articles by the rule of an answer, `shownLinks`. Cheaper than an answer in two things:
 * published is what we know to be published, a second or two behind; and relations are those that are stored, so that dates
 * are read only where an editor accepted what the engine finds no more.
 */
export const createSurveys = ({
  settings,
  decisions,
  surveyRows,
  targets,
  held,
}: {
  settings: Settings;
  decisions: Decisions;
  surveyRows: SurveyRows;
  targets: Targets;
  held: Held;
}) => {
  const readPublished = async (): Promise<PublishedRow[]> => {
    const rows: PublishedRow[] = [];
    for await (const page of surveyRows.published()) {
      rows.push(...page.filter(({ uid }) => settings.source(uid)));
    }
    return rows.sort(
      (a, b) =>
        compareText(a.uid, b.uid) ||
        compareText(a.documentId, b.documentId) ||
        compareText(a.locale, b.locale)
    );
  };

  const readSaid = async (): Promise<Map<string, Decision[]>> => {
    const said: Decision[] = [];
    for await (const page of decisions.findKinds(KINDS)) said.push(...page);
    // As an answer reads them: pinned ones by position.
    said.sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
    return groupBy(said, ({ source }) => toEngineId(source));
  };

  const readHeld = async (locales: ReadonlySet<string>): Promise<Set<string>> => {
    const all = new Set<string>();
    for (const locale of locales) for (const id of await held.all(locale)) all.add(id);
    return all;
  };

  /** The dates of articles whose relation is not stored: accepted ones that the engine finds no more, and who shows them. */
  const readDates = async (
    sources: ReadonlyMap<string, SurveyedArticle>,
    factsOf: (id: string) => Facts<SurveyedLine>
  ): Promise<Map<string, number | null>> => {
    const keys: ArticleKey[] = [];
    for (const [id, { key }] of sources) {
      const { connections, decisions: own } = factsOf(id);
      const found = new Set(connections.map((row) => `${row.targetUid}|${row.targetId}`));
      const lost = own.filter(
        (one) => one.kind === 'accepted' && !found.has(`${one.targetUid}|${one.targetId}`)
      );
      const toKey = (one: Decision): ArticleKey => ({
        uid: one.targetUid,
        documentId: one.targetId,
        locale: key.locale,
      });
      if (lost.length > 0) keys.push(key, ...lost.map(toKey));
    }
    const dates = new Map<string, number | null>();
    for (const [locale, own] of groupBy(keys, (key) => key.locale)) {
      for (const { target, date } of (await targets.readDated(own, locale, EVERYTHING)).values()) {
        dates.set(toEngineId({ ...target, locale }), date);
      }
    }
    return dates;
  };

  const make = async (): Promise<Survey> => {
    const { mode, limit } = settings.options();
    const published = await readPublished();
    const heldBack = await readHeld(new Set(published.map(({ locale }) => locale)));
    const said = await readSaid();
    const articles = published.map(({ firstPublishedAt, copies, ...key }): Counted => {
      const isHeld = heldBack.has(toEngineId(key));
      return { key, firstPublishedAt, copies, isHeld, out: 0, in: 0 };
    });
    const byId = new Map(articles.map((article) => [toEngineId(article.key), article]));
    const openLines: { id: number; source: SurveyedArticle }[] = [];

    /** The article that a target names; undefined where nobody is shown it. */
    const targetOf = (source: ArticleKey, uid: string, documentId: string) => {
      const target = byId.get(toEngineId({ uid, documentId, locale: source.locale }));
      return target && !target.isHeld ? target : undefined;
    };
    const isHeldTarget = (source: ArticleKey, uid: string, documentId: string): boolean =>
      heldBack.has(toEngineId({ uid, documentId, locale: source.locale }));

    for (let start = 0; start < articles.length;) {
      const uid = articles[start]?.key.uid ?? '';
      const page = articles.slice(start, start + SURVEY_PAGE).filter(({ key }) => key.uid === uid);
      start += page.length;
      const ids = [...new Set(page.map(({ key }) => key.documentId))];
      const rowOf = (row: { documentId: string; locale: string }) =>
        toEngineId({ uid, documentId: row.documentId, locale: row.locale });
      const connections = groupBy(await surveyRows.connections(uid, ids), rowOf);
      const lines = groupBy(await surveyRows.lines(uid, ids), rowOf);
      await nextTurn();
      const shownFrom = new Map(
        page.filter(({ isHeld }) => !isHeld).map((article) => [toEngineId(article.key), article])
      );
      const factsOf = (id: string): Facts<SurveyedLine> => ({
        connections: connections.get(id) ?? [],
        lines: lines.get(id) ?? [],
        decisions: said.get(id) ?? [],
      });
      const dates = await readDates(shownFrom, factsOf);
      for (const [id, article] of shownFrom) {
        const { key } = article;
        const facts = factsOf(id);
        const shown = shownLinks(facts, {
          mode,
          limit,
          source: key,
          sourceDate: dates.get(id) ?? null,
          targetOf: ({ uid: of, documentId }) => {
            const target = targetOf(key, of, documentId);
            return target && { date: dates.get(toEngineId(target.key)) ?? null };
          },
          heldBack: NOTHING,
        });
        article.out = shown.length;
        for (const { target: ref } of shown) {
          const target = targetOf(key, ref.uid, ref.documentId);
          if (target) target.in += 1;
        }
        for (const { line, target } of linesOf(facts)) {
          const leads =
            target &&
            (byId.has(toEngineId({ ...target, locale: key.locale })) ||
              isHeldTarget(key, target.uid, target.documentId));
          if (!leads) openLines.push({ id: line.id, source: article });
        }
      }
    }
    return { articles, openLines };
  };

  const markOf = async (): Promise<string> =>
    [await decisions.mark(), await surveyRows.mark(), JSON.stringify(settings.options())].join();

  let last: { survey: Survey; mark: string; at: number } | null = null;
  let underWay: Promise<Survey> | null = null;

  const renew = async (): Promise<Survey> => {
    const mark = await markOf();
    if (last?.mark === mark && performance.now() - last.at < MAX_AGE_MS) return last.survey;
    const at = performance.now();
    const survey = await make();
    last = { survey, mark, at };
    return survey;
  };

  return {
    /** The survey of now; who asks while one is made gets that one, and the last one serves until something changed. */
    read: (): Promise<Survey> => {
      underWay ??= renew().finally(() => {
        underWay = null;
      });
      return underWay;
    },
  };
};

export type Surveys = ReturnType<typeof createSurveys>;
