import { toEngineId, type ArticleKey, type Options } from '../model';
import type { Article } from '../content';
import { settledTargets, type Decision, type Held } from '../decisions';
import type { AnalyzedDocument, Analysis, Document, Indexed, RelateRequest } from '../engine';
import type { Settings } from '../settings';
import type { LineRow, StateRow } from '../store';
import { type EngineClient, toEngineOptions } from './client';
import type { Lines } from './lines';
import { toLineRows, type Unnumbered } from './rows';

/** A text that the engine has read. */
export interface ReadText<Found> {
  readonly key: ArticleKey;
  /** Dated, where a date is known. */
  readonly document: Document;
  readonly analysis: Found;
}

/** A text as the engine read it. */
export type AnalyzedText = ReadText<Analysis>;

/** A text whose row the index holds. */
export type IndexedText = ReadText<Indexed>;

/** What relating a text asks of its analysis: without a row it is the one that the index holds. */
export interface RowAndLines {
  readonly row?: AnalyzedDocument;
  readonly lines: readonly Pick<Indexed['lines'][number], 'address'>[];
}

export interface RelateTextOptions extends Partial<Pick<RelateRequest, 'limit' | 'threshold'>> {
  /** What the engine must not propose: an editor decided on it, a line leads there, or it is shown already. */
  readonly settled: readonly ArticleKey[];
  /** All that is held back in the locale, where the caller has read it already. */
  readonly heldBack?: ReadonlySet<string>;
  /** Other options than those in force. */
  readonly options?: Options;
}

/** When a text as last saved counts as published: what never was, now, so that all there is came before it. */
export const draftDate = (state: Pick<StateRow, 'firstPublishedAt'> | null): number =>
  Number(state?.firstPublishedAt) || Date.now();

/** A story without a date of its own dates from its first publication. */
export const dated = (
  { document }: Pick<Article, 'document'>,
  firstPublishedAt: number | null
): Document => ({ ...document, date: document.date ?? firstPublishedAt });

/** The one way from a text to its connections: a refresh, the panel, previews and measurements all take it. */
export const createTextRelater = ({
  settings,
  engine,
  lines,
  held,
}: {
  settings: Settings;
  engine: EngineClient;
  lines: Lines;
  held: Pick<Held, 'all'>;
}) => {
  /** Has the engine read a text. */
  const analyze = async (
    article: Pick<Article, 'key' | 'document'>,
    firstPublishedAt: number | null,
    options?: Options
  ): Promise<AnalyzedText> => {
    const document = dated(article, firstPublishedAt);
    const [analysis] = await engine.analyze([document], options && toEngineOptions(options));
    if (!analysis) throw new Error('the engine gave no analysis');
    return { key: article.key, document, analysis };
  };

  /** The lines of a text and where they lead now, as a refresh stores them. */
  const resolveLines = async ({
    key,
    analysis,
  }: AnalyzedText | IndexedText): Promise<Unnumbered<LineRow>[]> => {
    const texts = analysis.lines.map(({ title, url }) => ({ title, url: url ?? '' }));
    return toLineRows(key, analysis.lines, await lines.resolve(key, texts));
  };

  const requestOf = async (
    { key, document, analysis }: ReadText<RowAndLines>,
    {
      settled,
      heldBack,
      options,
      limit = (options ?? settings.options()).limit,
      threshold = (options ?? settings.options()).threshold,
    }: RelateTextOptions
  ): Promise<RelateRequest> => {
    const without = [...settled.map(toEngineId), ...(heldBack ?? (await held.all(key.locale)))];
    return {
      document,
      row: analysis.row,
      lines: analysis.lines.map(({ address }) => address),
      without,
      limit,
      threshold,
    };
  };

  /** What the engine connects a text to, within the limit of each relation. */
  const relate = async (text: ReadText<RowAndLines>, options: RelateTextOptions) =>
    engine.relate(text.key.locale, await requestOf(text, options));

  return {
    analyze,

    /** Has the engine read a text and put it into the index: its terms need not come and go again. */
    async index(article: Article, firstPublishedAt: number): Promise<IndexedText> {
      const document = dated(article, firstPublishedAt);
      return { key: article.key, document, analysis: await engine.index(document) };
    },

    resolveLines,
    relate,

    /** Why {@link relate} would or would not answer with a target; null where that is not in the index. */
    explain: async (text: ReadText<RowAndLines>, options: RelateTextOptions, target: ArticleKey) =>
      engine.explain(text.key.locale, await requestOf(text, options), toEngineId(target)),

    /** What a refresh would find if a text were published now as last saved. */
    async relateDraft(article: Article, date: number, decisions: readonly Decision[]) {
      const text = await analyze(article, date);
      const lineRows = await resolveLines(text);
      const settled = settledTargets(article.key, lineRows, decisions);
      return { ...(await relate(text, { settled })), lines: lineRows };
    },
  };
};

export type TextRelater = ReturnType<typeof createTextRelater>;
