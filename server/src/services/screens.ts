import type { Core } from '@strapi/strapi';
import type { Articles } from '../repositories/articles';
import type { Audit } from '../repositories/audit';
import { createAuthored } from '../repositories/authored';
import type { Decisions } from '../repositories/decisions';
import type { DerivedTables } from '../repositories/derived';
import { createPermissions } from '../repositories/permissions';
import { createPublishedList } from '../repositories/published-list';
import { createTitleSearch } from '../repositories/title-search';
import type { TopicArticles } from '../repositories/topic-articles';
import type { Topics } from '../repositories/topics';
import type { Vocabularies } from '../repositories/vocabulary';
import { createAuditReader } from './audit-reader';
import { createCounts } from './counts';
import type { Decider } from './decisions';
import type { Held } from './held';
import type { Hints } from './hints';
import type { Holds } from './holds';
import type { Linker } from './linker';
import type { Lines } from './lines';
import type { Locales } from './locales';
import { createMap } from './map';
import { createNameSearch } from './name-search';
import { createOverviewParts } from './overview-parts';
import { createPanelParts } from './panel-parts';
import type { Pins } from './pins';
import type { Reader } from './reader';
import type { Settings } from './settings';
import type { Targets } from './targets';
import type { Titles } from './titles';
import { createViewers } from './viewers';
import { createWidget } from './widget';
import { createWritingParts } from './writing-parts';

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
  readonly linker: Linker;
  readonly lines: Lines;
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
