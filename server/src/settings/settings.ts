import type { Core } from '@strapi/strapi';
import {
  checkOptions,
  LOG,
  PLUGIN_ID,
  resolveOptions,
  type GivenOptions,
  type Options,
} from '../model';
import type { PluginStore } from '../store';
import { readSources, type Source } from '../content';
import { messageOf } from '../strapi';

/** The options in force, and the content types that take part by them. */
export const createSettings = ({ strapi, store }: { strapi: Core.Strapi; store: PluginStore }) => {
  // `checkOptions` has seen it: Strapi validates the file before any service is made.
  const file = strapi.config.get(`plugin::${PLUGIN_ID}`, {}) as GivenOptions;
  let options: Options = resolveOptions(file);
  let sources: ReadonlyMap<string, Source> = new Map();
  /** What was saved when we last looked, as a text to be compared. */
  let seen = 'null';
  let saved: GivenOptions = {};

  const apply = (given: GivenOptions): void => {
    const resolved = resolveOptions(file, given);
    // May throw: then all stays as it is.
    sources = new Map(readSources(strapi, resolved).map((source) => [source.uid, source]));
    options = resolved;
    saved = given;
  };

  return {
    /**
     * Takes the options of the file, once the content types are known.
     *
     * @throws RangeError where an option names what the project has not.
     */
    start: (): void => apply({}),

    /**
     * Takes what an admin saved, here or on another node, if that changed since it was last looked at. Saved options
     * that are wrong are left aside: they must not stop a start.
     */
    async load(): Promise<void> {
      const given = (await store.settings()) ?? null;
      const text = JSON.stringify(given);
      if (text === seen) return;
      seen = text;
      try {
        const taken = given ?? {};
        checkOptions(taken);
        apply(taken);
      } catch (error) {
        strapi.log.warn(`${LOG} ignoring the saved settings: ${messageOf(error)}`);
      }
    },

    options: (): Options => options,
    /** What the project's file says; nothing else may overrule it. */
    file: (): GivenOptions => file,
    /** What an admin saved and we believe. */
    saved: (): GivenOptions => saved,
    sources: (): readonly Source[] => [...sources.values()],
    source: (uid: string): Source | undefined => sources.get(uid),
  };
};

export type Settings = ReturnType<typeof createSettings>;
