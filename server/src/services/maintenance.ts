import type { Core } from '@strapi/strapi';
import type { ArticleKey } from '../article-key';
import type { Articles } from '../repositories/articles';
import type { Audit } from '../repositories/audit';
import type { Changes } from '../repositories/changes';
import type { Decisions } from '../repositories/decisions';
import type { DerivedTables } from '../repositories/derived';
import { createIndexCounts } from '../repositories/index-counts';
import type { Jobs } from '../repositories/jobs';
import type { PluginStore } from '../repositories/plugin-store';
import type { PublishedRows } from '../repositories/published-rows';
import { createChangeKeeper } from './change-keeper';
import type { Held } from './held';
import type { Hints } from './hints';
import { createIndexState } from './index-state';
import { createIndexWork } from './index-work';
import type { JobHandlers } from './job-runner';
import { createKnownReader } from './known';
import type { Lease } from './lease';
import type { Lines } from './lines';
import type { Linker } from './linker';
import { createPreview } from './preview';
import type { Reconciler } from './reconciler';
import { createRenewal } from './renewal';
import type { Settings } from './settings';
import { createSettingsPage } from './settings-page';
import type { Snapshots } from './snapshots';
import type { Sweeper } from './sweeper';
import type { Titles } from './titles';
import { createUndo } from './undo';

/** Puts together what the pages of the index and of the settings show, and the jobs that they ask for. */
export const createMaintenance = (parts: {
  strapi: Core.Strapi;
  settings: Settings;
  store: PluginStore;
  tables: DerivedTables;
  jobs: Jobs;
  changes: Changes;
  snapshots: Snapshots;
  audit: Audit;
  articles: Articles;
  publishedRows: PublishedRows;
  decisions: Decisions;
  linker: Linker;
  lines: Lines;
  reconciler: Reconciler;
  sweeper: Sweeper;
  lease: Lease;
  held: Held;
  hints: Hints;
  titles: Titles;
  onChange: (keys: readonly ArticleKey[]) => void;
  wake: () => void;
}) => {
  const { fenced } = parts.lease;
  const keeper = createChangeKeeper({ ...parts, fenced });
  const renewal = createRenewal({ ...parts, keeper });
  const handlers: JobHandlers = {
    rebuild: renewal.rebuild,
    relink: renewal.relink,
    undo: createUndo({ ...parts, fenced }),
    preview: createPreview({ ...parts, readKnown: createKnownReader(parts) }),
  };
  return {
    handlers,
    /** Part of the upkeep: what can't be undone any more need not be kept. */
    prune: keeper.prune,
    pages: {
      indexState: createIndexState({
        ...parts,
        counts: createIndexCounts({ strapi: parts.strapi }),
      }),
      indexWork: createIndexWork(parts),
      settingsPage: createSettingsPage(parts),
    },
  };
};
