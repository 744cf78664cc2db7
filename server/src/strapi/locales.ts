/*
 * Needs: the service `locales` of the plugin i18n, which every Strapi 5 has; `pluginOptions.i18n.localized` of types and
 * attributes, and that a `uid` is of one locale without it.
 * Seen: 5.37 to 5.54.
 * If it moves: requests without a locale fail; a slug moves with its title.
 */
import type { Core } from '@strapi/strapi';

/** A content locale of the project; one that is deleted and added again has another `documentId`. */
export interface Locale {
  readonly code: string;
  readonly documentId: string;
}

interface LocalesService {
  find(): Promise<Locale[]>;
  /** Null where an import brought the content of another project, and not its configuration. */
  getDefaultLocale(): Promise<string | null>;
}

/** What a project may keep in a version for each locale. */
interface Localizable {
  readonly pluginOptions?: { readonly i18n?: { readonly localized?: boolean } };
}

interface Model extends Localizable {
  readonly attributes: Readonly<Record<string, Localizable & { readonly type: string }>>;
}

const isMarked = (one: Localizable | undefined): boolean =>
  one?.pluginOptions?.i18n?.localized === true;

/** Whether entries of a content type have a locale of their own. */
export const isLocalized = (strapi: Core.Strapi, uid: string): boolean =>
  isMarked(strapi.getModel(uid as never));

/**
 * What narrows a query of the database to a locale: nothing for a content type whose entries have none of their own, nor
 * for `''`.
 */
export const localeCondition = (
  strapi: Core.Strapi,
  uid: string,
  locale: string
): { locale?: string } => (locale !== '' && isLocalized(strapi, uid) ? { locale } : {});

/** The content locales of the project. */
export const createLocales = ({ strapi }: { strapi: Core.Strapi }) => {
  const service = () => strapi.plugin('i18n').service<LocalesService>('locales');
  const modelOf = (uid: string) => strapi.getModel(uid as never) as Model | undefined;
  const byDefault = async (): Promise<string> =>
    (await service().getDefaultLocale()) ?? (await service().find())[0]?.code ?? '';
  const ofEntry = async (uid: string, wanted: string | null | undefined): Promise<string> => {
    if (!isLocalized(strapi, uid)) return '';
    return wanted ?? byDefault();
  };
  return {
    /** The locale of an entry that a request names: the default one where it names none, `''` for a type that has none. */
    ofEntry,
    /** The same of one attribute: `''` where all locales of an entry share its value, too. */
    async ofAttribute(
      uid: string,
      name: string,
      wanted: string | null | undefined
    ): Promise<string> {
      const attribute = modelOf(uid)?.attributes[name];
      return isMarked(attribute) || attribute?.type === 'uid' ? ofEntry(uid, wanted) : '';
    },
    isLocalized: (uid: string): boolean => isLocalized(strapi, uid),
    find: (): Promise<Locale[]> => service().find(),
    all: async (): Promise<string[]> => (await service().find()).map(({ code }) => code),
    default: byDefault,
  };
};

export type Locales = ReturnType<typeof createLocales>;
