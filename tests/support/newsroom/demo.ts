import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { connections } from './articles';

const FILL = join(__dirname, '../../../playground/src/demo/fill.js');

/** Fills an empty newsroom with the articles of the demo, in four languages, and waits until it is at rest. */
export const fillWithDemo = async (strapi: Core.Strapi): Promise<void> => {
  // The playground is plain JavaScript, which a project may copy.
  const { fill } = (await import(FILL)) as {
    fill: (strapi: Core.Strapi, report: () => void) => Promise<void>;
  };
  await fill(strapi, () => undefined);
  await connections(strapi).settle();
};
