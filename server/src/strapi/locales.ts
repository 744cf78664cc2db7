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
