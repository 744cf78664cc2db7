import { toEngineId, type ArticleKey, type Options } from '../model';
import type { Article } from '../content';
import { settledTargets, type Decision, type Held } from '../decisions';
import type { Analysis, Document, RelateRequest } from '../engine';
import type { Settings } from '../settings';
import type { LineRow, StateRow } from '../store';
import { toEngineOptions, type EngineClient } from './engine-client';
import type { Lines } from './line-resolver';
import { toLineRows, type Unnumbered } from './rows';

/** A text as the engine read it. */
export interface AnalyzedText {
  readonly key: ArticleKey;
  /** Dated, where a date is known. */
  readonly document: Document;
  readonly analysis: Analysis;
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
  /** Has the engine read a text. A story without a date of its own dates from its first publication. */
  const analyze = async (
    { key, document }: Pick<Article, 'key' | 'document'>,
    firstPublishedAt: number | null,
    options?: Options
  ): Promise<AnalyzedText> => {
    const dated = { ...document, date: document.date ?? firstPublishedAt };
    const [analysis] = await engine.analyze([dated], options && toEngineOptions(options));
    if (!analysis) throw new Error('the engine gave no analysis');
    return { key, document: dated, analysis };
  };

  /** The lines of a text and where they lead now, as a refresh stores them. */
  const resolveLines = async ({ key, analysis }: AnalyzedText): Promise<Unnumbered<LineRow>[]> => {
    const texts = analysis.lines.map(({ title, url }) => ({ title, url: url ?? '' }));
    return toLineRows(key, analysis.lines, await lines.resolve(key, texts));
  };

  const requestOf = async (
    { key, document, analysis }: AnalyzedText,
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
      without,
      limit,
      threshold,
      ...(options && { markers: options.markers }),
    };
  };

  /** What the engine connects a text to, within the limit of each relation. */
  const relate = async (text: AnalyzedText, options: RelateTextOptions) =>
    engine.relate(text.key.locale, await requestOf(text, options));

  return {
    analyze,
    resolveLines,
    relate,

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
