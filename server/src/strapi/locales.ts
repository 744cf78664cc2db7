/*
 * Needs: the service `locales` of the plugin i18n, which every Strapi 5 has; `pluginOptions.i18n.localized` of types.
 * Seen: 5.37 to 5.54.
 * If it moves: requests without a locale fail.
 */
import type { Core } from '@strapi/strapi';

interface LocalesService {
  find(): Promise<{ code: string }[]>;
  getDefaultLocale(): Promise<string>;
}

/** The content locales of the project. */
export const createLocales = ({ strapi }: { strapi: Core.Strapi }) => {
  const service = () => strapi.plugin('i18n').service<LocalesService>('locales');
  const isLocalized = (uid: string): boolean => {
    const model = strapi.getModel(uid as never) as
      { pluginOptions?: { i18n?: { localized?: boolean } } } | undefined;
    return model?.pluginOptions?.i18n?.localized === true;
  };
  return {
    /** The locale of an entry that a request names: the default one where it names none, `''` for a type that has none. */
    async ofEntry(uid: string, wanted: string | null | undefined): Promise<string> {
      if (!isLocalized(uid)) return '';
      return wanted ?? (await service().getDefaultLocale());
    },
    all: async (): Promise<string[]> => (await service().find()).map(({ code }) => code),
    default: (): Promise<string> => service().getDefaultLocale(),
  };
};

export type Locales = ReturnType<typeof createLocales>;
