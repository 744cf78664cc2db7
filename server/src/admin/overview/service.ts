import type { Core } from '@strapi/strapi';
import { contentOf } from '../../content';
import { decisionsOf } from '../../decisions';
import { deliveryOf } from '../../delivery';
import { editingOf } from '../../editing';
import { indexingOf } from '../../indexing';
import { jobsOf } from '../../jobs';
import { PLUGIN_ID } from '../../model';
import { settingsOf } from '../../settings';
import { storeOf } from '../../store';
import { hostOf } from '../../strapi';
import { adminOf, createFoundEntries } from '../shared';
import { createGlossaryUse } from './glossary-use-store';
import { createMending } from './list-actions';
import { createListItems } from './list-rules';
import { createLists } from './lists';
import { createNeverLinked } from './never-linked-store';
import { createOverview } from './overview';
import { createSurveys } from './survey';
import { createSurveyRows } from './survey-store';

/** The overview of the newsroom, its lists, and what can be done there. */
export const createOverviewService = ({ strapi }: { strapi: Core.Strapi }) => {
  const settings = settingsOf(strapi);
  const { tables } = storeOf(strapi);
  const { decisions, held } = decisionsOf(strapi);
  const { hints } = indexingOf(strapi);
  const { titles, nameSearch, desk } = adminOf(strapi);
  const surveys = createSurveys({
    settings,
    decisions,
    surveyRows: createSurveyRows({ strapi }),
    targets: deliveryOf(strapi).targets,
    held,
  });
  const listItems = createListItems({
    settings,
    decisions,
    glossaryUse: createGlossaryUse({ strapi }),
  });
  return {
    overview: createOverview({ surveys, listItems }),
    lists: createLists({
      settings,
      tables,
      surveys,
      listItems,
      topicArticles: contentOf(strapi).topicArticles,
      titles,
      held,
    }),
    mending: createMending({
      tables,
      titles,
      hints,
      waitFor: jobsOf(strapi).waitFor,
      desk,
      holds: editingOf(strapi).holds,
      neverLinked: createNeverLinked({ strapi }),
    }),
    foundEntries: createFoundEntries({
      settings,
      locales: hostOf(strapi).locales,
      nameSearch,
      titles,
    }),
  };
};

export type OverviewService = ReturnType<typeof createOverviewService>;

export const overviewOf = (strapi: Core.Strapi): OverviewService =>
  strapi.plugin(PLUGIN_ID).service('overview');
