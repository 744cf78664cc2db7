import type { Core } from '@strapi/strapi';
import { createVersions } from '../../content';
import { createDesk } from '../shared';
import { createPanel } from './panel';
import { createPanelBacklinks } from './panel-backlinks';
import { createPanelExplanation } from './panel-explanation';
import { createPanelFacts } from './panel-facts';
import { createPanelTargets } from '../shared';
import { createTitleFinder } from '../shared';

type Parts = Omit<Parameters<typeof createPanel>[0], 'versions' | `panel${string}`> &
  Omit<Parameters<typeof createPanelFacts>[0], 'strapi'> &
  Omit<Parameters<typeof createPanelTargets>[0], 'versions'> &
  Omit<Parameters<typeof createPanelBacklinks>[0], `panel${string}`> &
  Omit<Parameters<typeof createPanelExplanation>[0], `panel${string}`> &
  Omit<Parameters<typeof createTitleFinder>[0], `panel${string}`> &
  Parameters<typeof createDesk>[0];

/** What stands behind the panel in the form of an article. */
export const createPanelParts = ({ strapi, ...parts }: Parts & { strapi: Core.Strapi }) => {
  const versions = createVersions({ strapi });
  const panelTargets = createPanelTargets({ ...parts, versions });
  const panelFacts = createPanelFacts({ ...parts, strapi });
  const panelBacklinks = createPanelBacklinks({ ...parts, panelTargets });
  return {
    panelTargets,
    panel: createPanel({ ...parts, versions, panelFacts, panelTargets, panelBacklinks }),
    panelExplanation: createPanelExplanation({ ...parts, panelTargets }),
    titleFinder: createTitleFinder({ ...parts, panelTargets }),
    desk: createDesk(parts),
  };
};
