import type { Core } from '@strapi/strapi';
import { toEngineId, type ArticleKey } from '../../model';
import { LOG } from '../../model';
import type { PanelBasis } from '../../contracts/panel';
import type { Article } from '../../content';
import type { Decisions } from '../../decisions';
import { ofArticle, type DerivedTables, type StateRow } from '../../store';
import type { Facts } from '../../decisions';
import type { Held } from '../../decisions';
import type { Hints } from '../../indexing';
import type { Lines } from '../../indexing';
import type { EngineClient } from '../../indexing';
import { messageOf } from '../../strapi';
import { settledTargets } from '../../decisions';
import { isReady } from '../../indexing';
import { toConnectionRows, toLineRows } from '../../indexing';
import type { Settings } from '../../settings';

/** What the panel's lists are made of. */
export interface PanelFacts extends Facts {
  readonly basis: PanelBasis;
  /** Engine's ids of articles that tell the same story. */
  readonly copies: readonly string[];
  /** Milliseconds since 1970: that of the story, of its first publication, or now for one that was never published. */
  readonly date: number;
}

type Found = Pick<PanelFacts, 'connections' | 'lines' | 'copies'>;

/** Finds what an article as last saved is connected to: from stored rows where they are of that text. */
export const createPanelFacts = ({
  strapi,
  settings,
  tables,
  decisions,
  held,
  hints,
  engine,
  lines,
}: {
  strapi: Core.Strapi;
  settings: Settings;
  tables: DerivedTables;
  decisions: Decisions;
  held: Held;
  hints: Hints;
  engine: EngineClient;
  lines: Lines;
}) => {
  const readStored = async (key: ArticleKey, state: StateRow | null): Promise<Found> => ({
    connections: await tables.connections.find({ where: ofArticle(key) }),
    lines: await tables.lines.find({ where: ofArticle(key) }),
    copies: state?.copies ?? [],
  });

  /** Rows as a refresh would write them if the article were published now. */
  const relate = async (
    { key, document }: Pick<Article, 'key' | 'document'>,
    said: Facts['decisions']
  ): Promise<Found> => {
    const [analysis] = await engine.analyze([document]);
    if (!analysis) throw new Error('the engine gave no analysis');
    const texts = analysis.lines.map(({ title, url }) => ({ title, url: url ?? '' }));
    const resolutions = await lines.resolve(key, texts);
    const lineRows = toLineRows(key, analysis.lines, resolutions).map((row, id) => ({
      ...row,
      id,
    }));
    const { limit, threshold } = settings.options();
    const { related, copies } = await engine.relate(key.locale, {
      document,
      row: analysis.row,
      without: [
        ...settledTargets(key, lineRows, said).map(toEngineId),
        ...(await held.all(key.locale)),
      ],
      limit,
      threshold,
    });
    const connections = toConnectionRows(key, related).map((row, id) => ({ ...row, id }));
    return { connections, lines: lineRows, copies };
  };

  return {
    async read(article: Article): Promise<PanelFacts> {
      const { key, document } = article;
      const state = await tables.states.findOne(ofArticle(key));
      const said = await decisions.findOfSources(key.uid, key.locale, [key.documentId]);
      const date = document.date ?? (Number(state?.firstPublishedAt) || Date.now());
      const withBasis = (basis: PanelBasis, found: Found): PanelFacts => ({
        ...found,
        basis,
        date,
        decisions: said,
      });
      const isIndexed =
        state?.status === 'ok' &&
        state.entryId > 0 &&
        state.contentHash === article.contentHash &&
        // After a decision the rows are of before, until the article is relinked.
        !(await hints.isWaiting(key));
      if (isIndexed) return withBasis('indexed', await readStored(key, state));
      try {
        if (await isReady(engine, key.locale)) {
          const dated = { key, document: { ...document, date } };
          return withBasis('live', await relate(dated, said));
        }
        return withBasis('preparing', await readStored(key, state));
      } catch (error) {
        // An engine that fails must not keep an editor from pinning.
        strapi.log.warn(
          `${LOG} could not relate ${key.documentId} ${key.locale}: ${messageOf(error)}`
        );
        return withBasis('failed', await readStored(key, state));
      }
    },
  };
};

export type PanelFactsReader = ReturnType<typeof createPanelFacts>;
