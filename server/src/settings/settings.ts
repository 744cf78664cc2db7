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
import { localeIn, readSources, type Source } from '../content';
import { messageOf, type Locales } from '../strapi';

/** Strapi's own default locale, until the project's is read. */
const FIRST_LOCALE = 'en';

/** The options in force, and the content types that take part by them. */
export const createSettings = ({
  strapi,
  store,
  locales,
}: {
  strapi: Core.Strapi;
  store: PluginStore;
  locales: Locales;
}) => {
  // `checkOptions` has seen it: Strapi validates the file before any service is made.
  const file = strapi.config.get(`plugin::${PLUGIN_ID}`, {}) as GivenOptions;
  let options: Options = resolveOptions(file);
  let sources: ReadonlyMap<string, Source> = new Map();
  /** What was saved when we last looked, as a text to be compared. */
  let seen = JSON.stringify([null, FIRST_LOCALE]);
  let saved: GivenOptions = {};
  let defaultLocale = FIRST_LOCALE;

  const apply = (given: GivenOptions): void => {
    const resolved = resolveOptions(file, given);
    // May throw: then all stays as it is.
    sources = new Map(
      readSources(strapi, resolved, defaultLocale).map((source) => [source.uid, source])
    );
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
      defaultLocale = await locales.default();
      const text = JSON.stringify([given, defaultLocale]);
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

    /** The locale of an entry, by what its row says; `''` for a type that takes no part. */
    localeOfRow(uid: string, ofRow: string | null | undefined): string {
      const source = sources.get(uid);
      return source ? localeIn(source, ofRow) : '';
    },

    /**
     * The locale of an entry that a request names: the default one where it names none. Entries without a locale of
     * their own stand in that of their content type, whatever is asked; `''` for a type that takes no part.
     */
    async localeOf(uid: string, wanted: string | null | undefined): Promise<string> {
      const source = sources.get(uid);
      return source && !source.localized ? source.locale : locales.ofEntry(uid, wanted);
    },
  };
};

export type Settings = ReturnType<typeof createSettings>;
