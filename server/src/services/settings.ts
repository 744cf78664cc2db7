import type { Core } from '@strapi/strapi';
import { checkOptions } from '../config';
import { LOG, PLUGIN_ID } from '../constants';
import { resolveOptions, type GivenOptions, type Options } from '../options';
import type { PluginStore } from '../repositories/plugin-store';
import { readSources, type Source } from '../repositories/sources';
import { messageOf } from './log';

/** The options in force, and the content types that take part by them. */
export const createSettings = ({ strapi, store }: { strapi: Core.Strapi; store: PluginStore }) => {
  // `checkOptions` has seen it: Strapi validates the file before any service is made.
  const file = strapi.config.get(`plugin::${PLUGIN_ID}`, {}) as GivenOptions;
  let options: Options = resolveOptions(file);
  let sources: ReadonlyMap<string, Source> = new Map();

  const apply = (saved: GivenOptions): void => {
    const resolved = resolveOptions(file, saved);
    // May throw: then both stay as they are.
    sources = new Map(readSources(strapi, resolved).map((source) => [source.uid, source]));
    options = resolved;
  };

  return {
    /**
     * Takes the options of the file, once the content types are known.
     *
     * @throws RangeError where an option names what the project has not.
     */
    start: (): void => apply({}),

    /** Adds what an admin saved. Saved options that are wrong are left aside: they must not stop a start. */
    async load(): Promise<void> {
      const saved = await store.settings();
      if (!saved) return;
      try {
        checkOptions(saved);
        apply(saved);
      } catch (error) {
        strapi.log.warn(`${LOG} saved settings are left aside: ${messageOf(error)}`);
      }
    },

    options: (): Options => options,
    sources: (): readonly Source[] => [...sources.values()],
    source: (uid: string): Source | undefined => sources.get(uid),
  };
};

export type Settings = ReturnType<typeof createSettings>;
