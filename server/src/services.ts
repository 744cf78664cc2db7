import { factories } from '@strapi/strapi';
import { createAuditService } from './admin/audit';
import { createEvaluationService } from './admin/evaluation';
import { createIndexPageService } from './admin/index-page';
import { createListViewService } from './admin/list-view';
import { createMapService } from './admin/map';
import { createOverviewService } from './admin/overview';
import { createPanelService } from './admin/panel';
import { createSettingsPageService } from './admin/settings';
import { createAdminService } from './admin/shared';
import { createWidgetService } from './admin/widget';
import { createWritingService } from './admin/writing';
import { createConnectionsService } from './api';
import { createBackgroundService } from './background';
import { createContentService } from './content';
import { createSlugsService } from './content/slugs';
import { createDecisionsService } from './decisions';
import { createDeliveryService } from './delivery';
import { createEditingService } from './editing';
import { createExplainService } from './explain';
import { createImportService } from './import';
import { createIndexingService } from './indexing';
import { createJobsService } from './jobs';
import { UID } from './model';
import { createSettingsService } from './settings';
import { createStoreService } from './store';
import { createHostService } from './strapi';

/**
 * One service a room. Strapi makes each when it is first asked for, once; a room asks for those alone that it imports,
 * and imports lead down, so that none waits for itself.
 */
export const services = {
  /** What other code may call. */
  connections: createConnectionsService,

  store: createStoreService,
  host: createHostService,
  content: createContentService,
  slugs: createSlugsService,
  settings: createSettingsService,
  decisions: createDecisionsService,
  jobs: createJobsService,
  indexing: createIndexingService,
  delivery: createDeliveryService,
  editing: createEditingService,
  explain: createExplainService,
  import: createImportService,
  background: createBackgroundService,

  admin: createAdminService,
  panel: createPanelService,
  writing: createWritingService,
  overview: createOverviewService,
  map: createMapService,
  'index-page': createIndexPageService,
  'settings-page': createSettingsPageService,
  evaluation: createEvaluationService,
  audit: createAuditService,
  'list-view': createListViewService,
  widget: createWidgetService,

  // Strapi's own controllers of our content types call these; it types uids by those that a project generates.
  article: factories.createCoreService(UID.article as never),
  topic: factories.createCoreService(UID.topic as never),
  'glossary-term': factories.createCoreService(UID.glossaryTerm as never),
};
