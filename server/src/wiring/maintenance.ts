import type { Core } from '@strapi/strapi';
import type { ArticleKey } from '../model';
import type { Articles } from '../content';
import type { Audit } from '../decisions';
import type { Changes } from '../indexing';
import type { Decisions } from '../decisions';
import type { DerivedTables } from '../store';
import { createIndexCounts } from '../admin/index-page';
import type { Jobs } from '../jobs';
import type { PluginStore } from '../store';
import type { PublishedRows } from '../content';
import { createChangeKeeper } from '../background';
import type { Held } from '../decisions';
import type { Hints } from '../indexing';
import { createIndexState } from '../admin/index-page';
import { createIndexWork } from '../admin/index-page';
import type { JobHandlers } from '../background';
import { createKnownReader } from '../decisions';
import type { Lease } from '../jobs';
import type { Lines } from '../indexing';
import type { EngineClient, TextRelater } from '../indexing';
import { createPreview } from '../admin/settings';
import type { Reconciler } from '../indexing';
import { createRenewal } from '../background';
import type { Settings } from '../settings';
import { createSettingsPage } from '../admin/settings';
import type { Snapshots } from '../indexing';
import type { Sweeper } from '../indexing';
import type { Titles } from '../admin/shared';
import { createUndo } from '../background';

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
  engine: EngineClient;
  textRelater: TextRelater;
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
