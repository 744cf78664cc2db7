import type { Core } from '@strapi/strapi';
import { MODELS } from './store';
import { addModels, hasModels, isRootArgsKnown, messageOf, sparesTables } from './strapi';
import { registerGraphql } from './api/graphql';
import {
  guardAnswers,
  guardQueries,
  keepsDraftsBack,
  narrowQueries,
  refusesDrafts,
} from './api/policies';

/** What Strapi must do for us though nothing promises it: without it drafts would be shown, or articles lost. */
interface HostNeed {
  /** Said of a Strapi that does otherwise. */
  readonly fault: string;
  /** What we ask for at register. */
  readonly arrange?: (strapi: Core.Strapi) => void;
  /** A question that a Strapi which does so answers with true. */
  readonly ask: (strapi: Core.Strapi) => boolean | Promise<boolean>;
}

const NEEDS: readonly HostNeed[] = [
  {
    fault: 'the derived tables are not known',
    arrange: (strapi) => addModels(strapi, MODELS),
    ask: (strapi) => hasModels(strapi, MODELS),
  },
  { fault: 'queries for drafts are not refused', arrange: guardQueries, ask: refusesDrafts },
  {
    fault: 'drafts are not left out of answers',
    arrange: (strapi) => {
      narrowQueries(strapi);
      guardAnswers(strapi);
    },
    ask: keepsDraftsBack,
  },
  {
    fault: 'relations over GraphQL do not inherit as they did',
    arrange: registerGraphql,
    ask: isRootArgsKnown,
  },
  { fault: 'a start without the plugin would drop its tables', ask: sparesTables },
];

const failures = new WeakMap<Core.Strapi, Map<HostNeed, unknown>>();

/** Asks Strapi for all that we need; what it does not take is told by `findHostFaults`, so that Strapi starts all the same. */
export const arrangeHost = (strapi: Core.Strapi): void => {
  const failed = new Map<HostNeed, unknown>();
  failures.set(strapi, failed);
  for (const need of NEEDS) {
    try {
      need.arrange?.(strapi);
    } catch (error) {
      failed.set(need, error);
    }
  }
};

/** What Strapi does otherwise than we need it, a few words each. A question that fails is one answered wrongly. */
export const findHostFaults = async (strapi: Core.Strapi): Promise<string[]> => {
  const failed = failures.get(strapi);
  const faults: string[] = [];
  for (const need of NEEDS) {
    try {
      if (failed?.has(need)) throw failed.get(need);
      if (!(await need.ask(strapi))) faults.push(need.fault);
    } catch (error) {
      faults.push(`${need.fault} (${messageOf(error)})`);
    }
  }
  return faults;
};
