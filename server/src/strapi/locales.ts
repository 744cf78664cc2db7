/*
 * Needs: the service `locales` of the plugin i18n, which every Strapi 5 has.
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
  return {
    all: async (): Promise<string[]> => (await service().find()).map(({ code }) => code),
    default: (): Promise<string> => service().getDefaultLocale(),
  };
};

export type Locales = ReturnType<typeof createLocales>;
