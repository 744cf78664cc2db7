import type { Core } from '@strapi/strapi';

import { createArticles } from '../content';
import { createAudit } from '../decisions';
import { createChanges } from '../indexing';
import { createDecisions } from '../decisions';
import { createDerivedTables } from '../store';
import { createDocuments } from '../content';
import { createExplainer } from '../explain';
import { createFormerTitles } from '../content';
import { createImports } from '../import';
import { createJobs } from '../jobs';
import { createLocks } from '../store';
import { createMediaLinks } from '../strapi';
import { createPluginStore } from '../store';
import { createPublishedRows } from '../content';
import { createSlugged } from '../content/slugs';
import { createTitleReader } from '../content';
import { createTopicArticles } from '../content';
import { createTopics } from '../content';
import { createVersions } from '../content';
import { createVocabularies } from '../content';
import { createAlarm } from '../jobs';
import { createConnections, createKeyOf } from '../api';
import { createDecider } from '../editing';
import { createHeld } from '../decisions';
import { createHints } from '../indexing';
import { createHolds } from '../editing';
import { createImporter } from '../import';
import { createIntegrity } from '../background';
import { createLease } from '../jobs';
import { createLines } from '../indexing';
import { createEngineClient } from '../indexing';
import { createLinks } from '../indexing';
import { createLocales } from '../strapi';
import { createLongWork } from './jobs';
import { createMentions } from '../delivery';
import { guarded } from '../strapi';
import { createNews } from '../indexing';
import { createPins } from '../editing';
import { createReader } from '../delivery';
import { createTextRelater } from '../indexing';
import { createReconciler } from '../indexing';
import { createRefresher } from '../indexing';
import { createRelinker } from '../indexing';
import { createRunner } from '../background';
import { createScreens } from './admin';
import { createSeeds } from '../background';
import { createSettings } from '../settings';
import { createSlugs } from '../content/slugs';
import { createSnapshots } from '../indexing';
import { createStates } from '../indexing';
import { createStories } from '../delivery';
import { createSweeper } from '../indexing';
import { createTargets } from '../delivery';
import { createPanelTargets, createTitles } from '../admin/shared';

/** Puts the parts together, once for each Strapi. Everything that the plugin does hangs from here. */
export const createNewsroom = ({ strapi }: { strapi: Core.Strapi }) => {
  const store = createPluginStore({ strapi });
  const settings = createSettings({ strapi, store });
  const locales = createLocales({ strapi });
  const tables = createDerivedTables({ strapi });
  const jobs = createJobs({ strapi });
  const articles = createArticles({ strapi });
  const audit = createAudit({ strapi });
  const changes = createChanges({ strapi });
  const snapshots = createSnapshots({ tables, changes });
  const decisions = createDecisions({ strapi, audit });
  const documents = createDocuments({ strapi });
  const formerTitles = createFormerTitles({ strapi });
  const topics = createTopics({ strapi });
  const vocabularies = createVocabularies({ strapi });
  const publishedRows = createPublishedRows({ strapi });
  const mediaLinks = createMediaLinks({ strapi });
  const news = createNews({ strapi });
  const alarm = createAlarm();

  const engine = createEngineClient({
    strapi,
    settings,
    tables,
    vocabularies,
    formerTitles,
    onPage: async () => lease.isHeld() && lease.hold(),
  });
  /** Another node wrote meanwhile, so that an index filled before is out of date; and what failed there may go well here. */
  const begin = async (): Promise<void> => {
    await engine.reset();
    // Before the first job: an import finds topics by their names.
    await guarded(strapi, 'plant the topics', () => seeds.plant());
    await fenced(() => tables.states.update({ status: 'failed' }, { attempts: 0 }));
  };
  const lease = createLease({
    strapi,
    onTaken: () => guarded(strapi, 'begin as the one that writes', begin),
    onLost: () => void guarded(strapi, 'empty the index', () => engine.reset()),
  });
  const { fenced } = lease;
  const links = createLinks({ settings, articles });
  const lines = createLines({ tables, engine, links, fenced });
  const states = createStates({ strapi, tables, fenced });
  const topicArticles = createTopicArticles({ strapi });
  const held = createHeld({ settings, decisions, topicArticles });
  const textRelater = createTextRelater({ settings, engine, lines, held });
  const relinker = createRelinker({
    settings,
    tables,
    articles,
    decisions,
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
    textRelater,
    relinker,
    states,
    fenced,
  });
  const reconciler = createReconciler({ settings, tables, articles, publishedRows, engine });
  const sweeper = createSweeper({ jobs, decisions, reconciler, lines, relinker });
  const targets = createTargets({ settings, articles });
  const titles = createTitles({ settings, titleReader: createTitleReader({ strapi }) });
  const reader = createReader({ settings, tables, decisions, targets, held });
  const seeds = createSeeds({ store, topics, settings, locales, fenced });
  const imports = createImports({ strapi });
  const importer = createImporter({ imports, topics, engine, lines, fenced });
  const hints = createHints({ strapi, tables, wake: alarm.ring });
  const longWork = createLongWork({
    strapi,
    settings,
    store,
    tables,
    jobs,
    changes,
    snapshots,
    audit,
    articles,
    publishedRows,
    decisions,
    engine,
    textRelater,
    lines,
    reader,
    reconciler,
    sweeper,
    lease,
    held,
    hints,
    titles,
    importer,
    onChange: news.add,
    wake: alarm.ring,
  });

  const runner = createRunner({
    strapi,
    settings,
    tables,
    jobs,
    lease,
    engine,
    refresher,
    reconciler,
    sweeper,
    relinker,
    states,
    alarm,
    flush: news.flush,
    handlers: longWork.handlers,
    upkeep: async () => {
      await guarded(strapi, 'keep a copy of the covers', mediaLinks.keep);
      await seeds.plant();
      await guarded(strapi, 'forget old lists', longWork.prune);
    },
  });

  const keyOf = createKeyOf({ settings, locales });
  const holds = createHolds({
    strapi,
    settings,
    locales,
    decisions,
    documents,
    held,
    relinker,
    hints,
    news,
  });
  const pins = createPins({ decisions, locks: createLocks({ strapi }) });
  const decider = createDecider({
    documents,
    settings,
    decisions,
    held,
    pins,
    keyOf,
    async afterwards(source) {
      news.add([source]);
      news.flush();
      await guarded(strapi, `relink ${source.documentId}`, () => hints.leave([source], 'relink'));
    },
  });
  const versions = createVersions({ strapi });
  const explainer = createExplainer({
    settings,
    tables,
    articles,
    versions,
    decisions,
    audit,
    held,
    hints,
    engine,
    reader,
    readCards: createPanelTargets({ settings, locales, tables, versions, titles }).read,
  });
  const connections = createConnections({
    settings,
    tables,
    articles,
    decisions,
    jobs,
    engine,
    textRelater,
    reader,
    targets,
    decider,
    held,
    holds,
    hints,
    runner,
    explainer,
    keyOf,
  });

  return {
    tables,
    jobs,
    articles,
    decisions,
    formerTitles,
    vocabularies,
    publishedRows,
    settings,
    locales,
    seeds,
    states,
    links,
    targets,
    titles,
    audit,
    ...longWork.pages,
    held,
    ...createScreens({
      strapi,
      settings,
      locales,
      articles,
      tables,
      audit,
      decisions,
      hints,
      engine,
      textRelater,
      reader,
      targets,
      titles,
      decider,
      pins,
      held,
      holds,
      topics,
      topicArticles,
      vocabularies,
      explainer,
    }),
    refresher,
    relinker,
    reconciler,
    sweeper,
    hints,
    slugs: createSlugs({ slugged: createSlugged({ strapi }) }),
    reader,
    mentions: createMentions({ tables, decisions, vocabularies, targets }),
    stories: createStories({ tables, locales, targets }),
    connections,
    explainer,
    runner,
    mediaLinks,
    lease,
    lines,
    engine,
    integrity: createIntegrity({ settings, tables, documents, publishedRows }),
  };
};

export type Newsroom = ReturnType<typeof createNewsroom>;
