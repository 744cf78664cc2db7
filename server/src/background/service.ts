import type { Core } from '@strapi/strapi';
import { contentOf } from '../content';
import { decisionsOf } from '../decisions';
import { indexingOf } from '../indexing';
import { jobsOf } from '../jobs';
import { PLUGIN_ID } from '../model';
import { settingsOf } from '../settings';
import { storeOf } from '../store';
import { guarded, hostOf } from '../strapi';
import { createChangeKeeper } from './change-keeper';
import { createIntegrity } from './check';
import { createRunner } from './loop';
import { createRenewal } from './rebuild';
import { createSeeds } from './seed-topics';
import { createTakeOver } from './take-over';
import { createUndo } from './undo';

/** What goes on by itself, on the node that holds the lease. */
export const createBackgroundService = ({ strapi }: { strapi: Core.Strapi }) => {
  const settings = settingsOf(strapi);
  const { tables, pluginStore } = storeOf(strapi);
  const { locales, mediaLinks } = hostOf(strapi);
  const { documents, formerTitles, publishedRows, topics, seededTopics } = contentOf(strapi);
  const decisions = decisionsOf(strapi);
  const jobs = jobsOf(strapi);
  const indexing = indexingOf(strapi);
  const { fenced } = jobs;

  const seeds = createSeeds({ topics, seededTopics, settings, locales, fenced });
  jobs.lease.watch(createTakeOver({ strapi, tables, seeds, ...jobs, ...indexing }));
  const keeper = createChangeKeeper({ tables, ...jobs, ...indexing, ...decisions });
  const { rebuild, relink } = createRenewal({ settings, keeper, ...indexing });
  const undo = createUndo({
    tables,
    settings,
    store: pluginStore,
    fenced,
    onChange: indexing.news.add,
    ...indexing,
    ...decisions,
  });

  return {
    /** Jobs, each done by the function of its name. */
    rebuild,
    relink,
    undo,
    runner: createRunner({
      strapi,
      settings,
      tables,
      ...jobs,
      ...indexing,
      flush: indexing.news.flush,
      upkeep: async () => {
        await guarded(strapi, 'keep a copy of the covers', mediaLinks.keep);
        await seeds.plant();
        for (const { uid, localized, locale } of settings.sources()) {
          if (localized) continue;
          await decisions.decisions.moveTo(uid, locale);
          await formerTitles.moveTo(uid, locale);
        }
        // What can't be undone any more need not be kept.
        await guarded(strapi, 'forget old lists', keeper.prune);
      },
    }),
    seeds,
    integrity: createIntegrity({ settings, tables, documents, publishedRows }),
  };
};

export type BackgroundService = ReturnType<typeof createBackgroundService>;

export const backgroundOf = (strapi: Core.Strapi): BackgroundService =>
  strapi.plugin(PLUGIN_ID).service('background');
