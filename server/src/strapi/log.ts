import type { Core } from '@strapi/strapi';
import { LOG } from '../model';

/** The message of whatever was thrown. */
export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/**
 * Runs work of ours that follows an editor's, so that it can fail alone: what it throws is logged, never passed on.
 *
 * @example
 * await guarded(strapi, 'leave a hint', () => hints.leave(refs));
 */
export const guarded = async (
  strapi: Core.Strapi,
  task: string,
  work: () => unknown
): Promise<void> => {
  try {
    await work();
  } catch (error) {
    strapi.log.error(`${LOG} could not ${task}: ${messageOf(error)}`);
  }
};
