import type { Core } from '@strapi/strapi';

import { createArticles } from '../repositories/articles';
import { createAudit } from '../repositories/audit';
import { createChanges } from '../repositories/changes';
import { createDecisions } from '../repositories/decisions';
import { createDerivedTables } from '../repositories/derived';
import { createDocuments } from '../repositories/documents';
import { createFormerTitles } from '../repositories/former-titles';
import { createImports } from '../repositories/imports';
import { createJobs } from '../repositories/jobs';
import { createLocks } from '../repositories/locks';
import { createMediaLinks } from '../repositories/media-links';
import { createPluginStore } from '../repositories/plugin-store';
import { createPublishedRows } from '../repositories/published-rows';
import { createSlugged } from '../repositories/slugged';
import { createTitleReader } from '../repositories/titles';
import { createTopicArticles } from '../repositories/topic-articles';
import { createTopics } from '../repositories/topics';
import { createVocabularies } from '../repositories/vocabulary';
import { createAlarm } from './alarm';
import { createConnections, createKeyOf } from './connections';
import { createDecider } from './decisions';
import { createHeld } from './held';
import { createHints } from './hints';
import { createHolds } from './holds';
import { createImporter } from './importer';
import { createIntegrity } from './integrity';
import { createLease } from './lease';
import { createLines } from './lines';
import { createLinker } from './linker';
import { createLinks } from './links';
import { createLocales } from './locales';
import { createLongWork } from './long-work';
import { createMentions } from './mentions';
import { guarded } from './log';
import { createNews } from './news';
import { createPins } from './pins';
import { createReader } from './reader';
import { createReconciler } from './reconciler';
import { createRefresher } from './refresher';
import { createRelinker } from './relinker';
import { createRunner } from './runner';
import { createScreens } from './screens';
import { createSeeds } from './seeds';
import { createSettings } from './settings';
import { createSlugs } from './slugs';
import { createSnapshots } from './snapshots';
import { createStates } from './states';
import { createStories } from './stories';
import { createSweeper } from './sweeper';
import { createTargets } from './targets';
import { createTitles } from './titles';

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

  const linker = createLinker({
    strapi,
    settings,
    tables,
    vocabularies,
    formerTitles,
    onPage: async () => lease.isHeld() && lease.hold(),
  });
  /** Another node wrote meanwhile, so that an index filled before is out of date; and what failed there may go well here. */
  const begin = async (): Promise<void> => {
    await linker.reset();
    // Before the first job: an import finds topics by their names.
    await guarded(strapi, 'plant the topics', () => seeds.plant());
    await fenced(() => tables.states.update({ status: 'failed' }, { attempts: 0 }));
  };
  const lease = createLease({
    strapi,
    onTaken: () => guarded(strapi, 'begin as the one that writes', begin),
    onLost: () => void guarded(strapi, 'empty the index', () => linker.reset()),
  });
  const { fenced } = lease;
  const links = createLinks({ settings, articles });
  const lines = createLines({ tables, linker, links, fenced });
  const states = createStates({ strapi, tables, fenced });
  const topicArticles = createTopicArticles({ strapi });
  const held = createHeld({ settings, decisions, topicArticles });
  const relinker = createRelinker({
    settings,
    tables,
    articles,
    decisions,
    linker,
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
    linker,
    lines,
    relinker,
    states,
    fenced,
  });
  const reconciler = createReconciler({ settings, tables, articles, publishedRows, linker });
  const sweeper = createSweeper({ jobs, decisions, reconciler, lines, relinker });
  const targets = createTargets({ settings, articles });
  const titles = createTitles({ settings, titleReader: createTitleReader({ strapi }) });
  const reader = createReader({ settings, tables, decisions, targets, held });
  const seeds = createSeeds({ store, topics, settings, locales, fenced });
  const imports = createImports({ strapi });
  const importer = createImporter({ imports, topics, linker, lines, fenced });
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
    linker,
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
    linker,
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
  const connections = createConnections({
    settings,
    articles,
    jobs,
    linker,
    reader,
    targets,
    decider,
    held,
    holds,
    hints,
    runner,
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
      linker,
      lines,
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
    runner,
    mediaLinks,
    lease,
    lines,
    linker,
    integrity: createIntegrity({ settings, tables, documents, publishedRows }),
  };
};

export type Newsroom = ReturnType<typeof createNewsroom>;
