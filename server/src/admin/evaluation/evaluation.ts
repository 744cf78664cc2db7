import { fromEngineId, toEngineId, type ArticleKey } from '../../model';
import type { LocaleEvaluation } from '../../contracts/evaluation';
import { compareText, DEPTH, scoreOf, type Baseline, type BaselineRanks } from '../../engine';
import type { Articles } from '../../content';
import type { Decisions, Held } from '../../decisions';
import { inPages, ofArticles, type DerivedTables } from '../../store';
import type { HandLinked } from './hand-linked-store';
import type { AnalyzedText, EngineClient, TextRelater } from '../../indexing';
import type { Reader } from '../../delivery';
import type { Settings } from '../../settings';

/** Articles whose bodies are held at a time. */
const PAGE = 5;

/** Articles measured in one locale at most. More would take minutes, and move no figure by a hundredth. */
const MAX_ARTICLES = 2000;

type Ranks = readonly (number | null)[];

/** Where the connections of one article were found, each while it was left out. */
interface ArticleRanks {
  readonly engine: Ranks;
  readonly baselines: BaselineRanks;
}

/** Told how many articles were measured, of how many. */
type OnProgress = (done: number, total: number) => Promise<void>;

/**
 * Articles of one locale: all, or of too many a sample that is the same every time. Ids are drawn by chance, so that those
 * that come first by them are of every age.
 */
const sampleOf = (keys: readonly ArticleKey[]): ArticleKey[] =>
  [...keys]
    .sort((a, b) => compareText(a.documentId, b.documentId) || compareText(a.uid, b.uid))
    .slice(0, MAX_ARTICLES);

const pagesOf = (keys: readonly ArticleKey[]): ArticleKey[][] =>
  [...new Set(keys.map(({ uid }) => uid))].sort(compareText).flatMap((uid) => {
    const own = keys.filter((key) => key.uid === uid);
    return inPages(own, PAGE);
  });

const summarize = (locale: string, all: readonly ArticleRanks[]): LocaleEvaluation => {
  const engine = all.flatMap((one) => one.engine);
  const ofBaseline = (name: Baseline) => scoreOf(all.flatMap(({ baselines }) => baselines[name]));
  return {
    locale,
    articles: all.length,
    connections: engine.length,
    ...scoreOf(engine),
    baselines: {
      bm25: ofBaseline('bm25'),
      topics: ofBaseline('topics'),
      newest: ofBaseline('newest'),
    },
  };
};

/**
 * Measures the engine on the newsroom's own connections. Each that a person made, by a line or by a pin, is left out once,
 * and the engine asked for the article's first ten while it leaves aside the article's other ones, what an editor rejected
 * there and what is held back, as it does when it fills a list. Nothing gives the answer away: the engine reads neither the
 * text of a line nor what a link leads to, and a pin has no say in how articles are ranked.
 */
export const createEvaluation = ({
  settings,
  tables,
  articles,
  decisions,
  held,
  handLinked,
  engine,
  textRelater,
  reader,
}: {
  settings: Settings;
  tables: DerivedTables;
  articles: Articles;
  decisions: Decisions;
  held: Held;
  handLinked: HandLinked;
  engine: EngineClient;
  textRelater: TextRelater;
  reader: Reader;
}) => {
  const rankOf = async (
    text: AnalyzedText,
    id: string,
    settled: readonly ArticleKey[],
    heldBack: ReadonlySet<string>
  ): Promise<number | null> => {
    const limits = { limit: DEPTH, threshold: 0 };
    const { related } = await textRelater.relate(text, { settled, heldBack, ...limits });
    const ranked = [...related].sort((a, b) => b.score - a.score || compareText(a.id, b.id));
    const rank = ranked.findIndex((one) => one.id === id);
    return rank < 0 ? null : rank;
  };

  const measure = async (
    text: AnalyzedText,
    wanted: readonly string[],
    rejected: readonly string[],
    heldBack: ReadonlySet<string>
  ): Promise<ArticleRanks> => {
    const ranks: (number | null)[] = [];
    for (const id of wanted) {
      const settled = [...wanted, ...rejected].filter((other) => other !== id).map(fromEngineId);
      ranks.push(await rankOf(text, id, settled, heldBack));
    }
    const { key, analysis } = text;
    const without = [...rejected, ...heldBack].filter((id) => !wanted.includes(id));
    const baselines = await engine.baselineRanks(key.locale, analysis.row, wanted, without);
    return { engine: ranks, baselines };
  };

  const measurePage = async (
    page: readonly ArticleKey[],
    locale: string
  ): Promise<ArticleRanks[]> => {
    const uid = page[0]?.uid ?? '';
    const source = settings.source(uid);
    const ids = page.map(({ documentId }) => documentId);
    if (!source) return [];
    const answers = await reader.readAll({ uid, locale, documentIds: ids });
    const states = await tables.states.find({
      where: ofArticles(uid, locale, ids),
      select: ['documentId', 'firstPublishedAt'],
    });
    const dates = new Map(states.map((state) => [state.documentId, state.firstPublishedAt]));
    const said = await decisions.findOfSources(uid, locale, ids);
    const heldBack = await held.all(locale);
    const found: ArticleRanks[] = [];
    for (const article of await articles.find(source, locale, ids)) {
      const { key } = article;
      const wanted = (answers.get(key.documentId)?.data ?? [])
        .filter(({ origin }) => origin !== 'automatic')
        .map(({ target }) => toEngineId({ ...target, locale }));
      if (wanted.length === 0) continue;
      const date = Number(dates.get(key.documentId)) || null;
      const rejected = said
        .filter(({ kind, source: of }) => kind === 'rejected' && of.documentId === key.documentId)
        .map((one) => toEngineId({ uid: one.targetUid, documentId: one.targetId, locale }));
      const text = await textRelater.analyze(article, date);
      found.push(await measure(text, wanted, rejected, heldBack));
    }
    return found;
  };

  return {
    /** One row a locale in which a published article has an inline or a pinned connection. */
    async evaluate(onProgress: OnProgress): Promise<LocaleEvaluation[]> {
      const keys = await handLinked.find();
      const locales = [...new Set(keys.map(({ locale }) => locale))].sort(compareText);
      const samples = locales.map((locale) => ({
        locale,
        sample: sampleOf(keys.filter((key) => key.locale === locale)),
      }));
      const total = samples.reduce((sum, { sample }) => sum + sample.length, 0);
      const evaluations: LocaleEvaluation[] = [];
      let done = 0;
      for (const { locale, sample } of samples) {
        await engine.ready(locale);
        const all: ArticleRanks[] = [];
        for (const page of pagesOf(sample)) {
          all.push(...(await measurePage(page, locale)));
          done += page.length;
          await onProgress(done, total);
        }
        if (all.length > 0) evaluations.push(summarize(locale, all));
      }
      return evaluations;
    },
  };
};

export type Evaluation = ReturnType<typeof createEvaluation>;
