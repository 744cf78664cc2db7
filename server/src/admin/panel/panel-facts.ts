import type { Core } from '@strapi/strapi';
import type { ArticleKey } from '../../model';
import { LOG } from '../../model';
import type { PanelBasis } from '../../contracts/panel';
import type { Article } from '../../content';
import type { Decision, Decisions, Facts } from '../../decisions';
import { ofArticle, type DerivedTables, type StateRow } from '../../store';
import type { Hints, EngineClient, TextRelater } from '../../indexing';
import { messageOf } from '../../strapi';
import { isReady, draftDate, toConnectionRows } from '../../indexing';

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
  tables,
  decisions,
  hints,
  engine,
  textRelater,
}: {
  strapi: Core.Strapi;
  tables: DerivedTables;
  decisions: Decisions;
  hints: Hints;
  engine: EngineClient;
  textRelater: TextRelater;
}) => {
  const readStored = async (key: ArticleKey, state: StateRow | null): Promise<Found> => ({
    connections: await tables.connections.find({ where: ofArticle(key) }),
    lines: await tables.lines.find({ where: ofArticle(key) }),
    copies: state?.copies ?? [],
  });

  /** Rows as a refresh would write them if the article were published now. */
  const relate = async (
    article: Article,
    date: number,
    said: Facts['decisions']
  ): Promise<Found> => {
    const { related, lines, copies } = await textRelater.relateDraft(article, date, said);
    const numbered = <Row>(rows: readonly Row[]) => rows.map((row, id) => ({ ...row, id }));
    const connections = numbered(toConnectionRows(article.key, related));
    return { connections, lines: numbered(lines), copies };
  };

  return {
    async read(article: Article, decided?: readonly Decision[]): Promise<PanelFacts> {
      const { key, document } = article;
      const state = await tables.states.findOne(ofArticle(key));
      const said =
        decided ?? (await decisions.findOfSources(key.uid, key.locale, [key.documentId]));
      const date = document.date ?? draftDate(state);
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
          return withBasis('live', await relate(article, date, said));
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
