import type { Core } from '@strapi/strapi';
import type { Articles } from '../content';
import type { Audit } from '../decisions';
import { createAuthored } from '../admin/widget';
import type { Decisions } from '../decisions';
import type { DerivedTables } from '../store';
import { createPermissions } from '../strapi';
import { createPublishedList } from '../admin/map';
import { createTitleSearch } from '../admin/shared';
import type { TopicArticles } from '../content';
import type { Topics } from '../content';
import type { Vocabularies } from '../content';
import { createAuditReader } from '../admin/audit';
import { createCounts } from '../admin/list-view';
import type { Decider } from '../editing';
import type { Explainer } from '../explain';
import type { Held } from '../decisions';
import type { Hints } from '../indexing';
import type { Holds } from '../editing';
import type { EngineClient } from '../indexing';
import type { TextRelater } from '../indexing';
import type { Locales } from '../strapi';
import { createMap } from '../admin/map';
import { createNameSearch } from '../admin/shared';
import { createOverviewParts } from '../admin/overview';
import { createPanelParts } from '../admin/panel';
import type { Pins } from '../editing';
import type { Reader } from '../delivery';
import type { Settings } from '../settings';
import type { Targets } from '../delivery';
import type { Titles } from '../admin/shared';
import { createViewers } from '../admin/shared';
import { createWidget } from '../admin/widget';
import { createWritingParts } from '../admin/writing';

/** What the panel's answers are made of. */
interface Parts {
  readonly strapi: Core.Strapi;
  readonly settings: Settings;
  readonly locales: Locales;
  readonly articles: Articles;
  readonly tables: DerivedTables;
  readonly audit: Audit;
  readonly decisions: Decisions;
  readonly hints: Hints;
  readonly engine: EngineClient;
  readonly textRelater: TextRelater;
  readonly reader: Reader;
  readonly targets: Targets;
  readonly titles: Titles;
  readonly decider: Decider;
  readonly pins: Pins;
  readonly held: Held;
  readonly holds: Holds;
  readonly topics: Topics;
  readonly topicArticles: TopicArticles;
  readonly vocabularies: Vocabularies;
  readonly explainer: Explainer;
}

/** Puts together what only the panel asks for, beside the parts that every newsroom has. */
export const createScreens = (parts: Parts) => {
  const { strapi } = parts;
  const nameSearch = createNameSearch({ ...parts, titleSearch: createTitleSearch({ strapi }) });
  const panelParts = createPanelParts({ ...parts, nameSearch });
  return {
    ...panelParts,
    ...createOverviewParts({ ...parts, nameSearch, desk: panelParts.desk }),
    ...createWritingParts({ ...parts, panelTargets: panelParts.panelTargets }),
    viewers: createViewers({ ...parts, permissions: createPermissions({ strapi }) }),
    auditReader: createAuditReader(parts),
    counts: createCounts(parts),
    map: createMap({ ...parts, publishedList: createPublishedList({ strapi }) }),
    widget: createWidget({ ...parts, authored: createAuthored({ strapi }) }),
  };
};
