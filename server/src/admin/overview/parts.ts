import type { Core } from '@strapi/strapi';
import { createGlossaryUse } from './glossary-use-store';
import { createNeverLinked } from './never-linked-store';
import { createSurveyRows } from './survey-store';
import { createFoundEntries } from '../shared';
import { createListItems } from './list-rules';
import { createLists } from './lists';
import { createMending } from './list-actions';
import { createOverview } from './overview';
import { createSurveys } from './survey';

/** What the overview and its lists are made of beside the parts of the newsroom. */
export const createOverviewParts = ({
  strapi,
  ...parts
}: { strapi: Core.Strapi } & Omit<Parameters<typeof createSurveys>[0], 'surveyRows'> &
  Omit<Parameters<typeof createLists>[0], 'listItems' | 'surveys'> &
  Omit<Parameters<typeof createMending>[0], 'neverLinked'> &
  Parameters<typeof createFoundEntries>[0]) => {
  const surveys = createSurveys({ ...parts, surveyRows: createSurveyRows({ strapi }) });
  const glossaryUse = createGlossaryUse({ strapi });
  const listItems = createListItems({ ...parts, glossaryUse });
  return {
    surveys,
    overview: createOverview({ surveys, listItems }),
    lists: createLists({ ...parts, surveys, listItems }),
    mending: createMending({ ...parts, neverLinked: createNeverLinked({ strapi }) }),
    foundEntries: createFoundEntries(parts),
  };
};
