import type { Core } from '@strapi/strapi';
import { contentOf } from '../content';
import { decisionsOf } from '../decisions';
import { jobsOf } from '../jobs';
import { PLUGIN_ID } from '../model';
import { settingsOf } from '../settings';
import { storeOf } from '../store';
import { createNews } from './change-events';
import { createChanges, createHints, createSnapshots, createStates } from './rows';
import { createEngineClient } from './client';
import { createLines, createLinks } from './lines';
import { createReconciler } from './reconcile';
import { createRefresher } from './refresh';
import { createTextRelater } from './relate-text';
import { createRelinker } from './relink';
import { createSweeper } from './sweep';

/** Reads articles into the engine's index, and writes the lists that sites are shown. */
export const createIndexingService = ({ strapi }: { strapi: Core.Strapi }) => {
  const settings = settingsOf(strapi);
  const { tables } = storeOf(strapi);
  const { articles, formerTitles, publishedRows, vocabularies } = contentOf(strapi);
  const { decisions, held, readKnown, readLinking } = decisionsOf(strapi);
  const { jobs, lease, fenced, wake } = jobsOf(strapi);

  const news = createNews({ strapi });
  const changes = createChanges({ strapi });
  const snapshots = createSnapshots({ tables, changes });
  const states = createStates({ strapi, tables, fenced });
  const engine = createEngineClient({
    strapi,
    settings,
    tables,
    vocabularies,
    formerTitles,
    onPage: async () => lease.isHeld() && lease.hold(),
  });
  const links = createLinks({ settings, articles });
  const lines = createLines({ tables, engine, links, fenced });
  const textRelater = createTextRelater({ settings, engine, lines, held });
  const relinker = createRelinker({
    settings,
    tables,
    articles,
    readKnown,
    readLinking,
    engine,
    textRelater,
    held,
    snapshots,
    fenced,
    onChange: news.add,
    onFailure: states.failBeside,
  });
  const refresher = createRefresher({
    settings,
    tables,
    articles,
    publishedRows,
    formerTitles,
    engine,
    lines,
    relinker,
    textRelater,
    states,
    fenced,
  });
  const reconciler = createReconciler({ settings, tables, articles, publishedRows, engine });

  return {
    changes,
    hints: createHints({ strapi, tables, wake }),
    lines,
    engine,
    links,
    news,
    reconciler,
    refresher,
    relinker,
    snapshots,
    states,
    textRelater,
    sweeper: createSweeper({ jobs, decisions, reconciler, lines, relinker }),
  };
};

export type IndexingService = ReturnType<typeof createIndexingService>;

export const indexingOf = (strapi: Core.Strapi): IndexingService =>
  strapi.plugin(PLUGIN_ID).service('indexing');
